#pragma once

// The words in which pages speak of a record's items, the same on every page.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/model/record.h"
#include "synoptic/render/render_input.h"

namespace synoptic {

// A short name for each report, in its order: the number that its file's name begins with ("01"),
// else the file's name without its ending, else "r1". All differ.
std::vector<std::string> short_names(const Record& record);

// "Harbour Gazette", or "(no outlet)".
std::string outlet_of(const RecordReport& report);

// "about $4 billion", "1.5 million", "up 10 %", "5 to 7 km". Never a unit that was not given.
std::string amount_text(const Amount& amount);

// The amount and what it counts: "12 ferries" for 12 and "ferry".
std::string figure_text(const RecordFigure& figure);

// Is the unit one of time: years, days, hours?
bool is_time_unit(std::string_view unit);

// The noun in the plural, as far as its letters tell: "ferries" for "ferry".
std::string plural(std::string_view noun);

// What a claim says, in a few words: its figure and standing, or its sentence.
std::string claim_text(const Record& record, const Claim& claim);

// The words in which the first report makes the claim.
std::string_view claim_words(const Claim& claim);

// "Liis Tamm", or "the report itself".
std::string_view holder_text(const Record& record, Holder holder);

// "said to be done", "promised" …; empty for unclear.
std::string_view standing_text(Standing standing);

// "✓" for done and so on, to stand beside its words, never instead of them.
std::string_view standing_sign(Standing standing);

// The reports of some versions, ascending, each once; and of those the ones that repeat another's
// words: "01=05" where 05 has the words of 01.
std::vector<ReportIndex> reports_in(std::span<const Version> versions);
std::string report_list(std::span<const Version> versions, std::span<const std::string> names);
std::string report_list(std::span<const ReportIndex> reports, std::span<const std::string> names);

// The first title that a report of the story has, else the beginning of the first text.
std::string story_title(const RenderInput& input);

// "2031-05-02", or "2031-05-02 to 2031-05-04"; empty where no report has a date.
std::string story_dates(const Record& record);

// "2031-05-02 18:05" for "2031-05-02T18:05".
std::string readable_date(std::string_view date);

// How many claims have that verdict.
std::size_t count_claims(const Record& record, Verdict verdict);

// "1 report", "5 reports".
std::string counted(std::size_t count, std::string_view noun);

// The words in one pair of quotation marks, whatever marks they came in, cut as by shortened().
std::string in_quotes(std::string_view text, std::size_t limit);

// What a statement's version says: in quotation marks if it is quoted, as it stands if it is
// reported or mixed.
std::string utterance_text(const Version& version, std::size_t limit);

// The text cut at a blank before `limit` code points, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace synoptic
