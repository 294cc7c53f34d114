#pragma once

// The words in which pages speak of a record's items, the same on every page; those that the
// record itself needs are in collate/wording.h.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/collate/wording.h"
#include "synoptic/model/record.h"
#include "synoptic/render/render_input.h"

namespace synoptic {

// "Harbour Gazette", or "(no outlet)".
std::string outlet_of(const RecordReport& report);

// What a claim says, in a few words: its figure and standing, or its sentence.
std::string claim_text(const Record& record, const Claim& claim);

// The words in which the first report makes the claim.
std::string_view claim_words(const Claim& claim);

// "Liis Tamm", "Liis Tamm and Ana Ruiz"; where they are no parties the words that name them; empty
// where nobody is named.
std::string speaker_text(const Record& record, const RecordStatement& statement);

// "Liis Tamm", or "the report itself".
std::string_view holder_text(const Record& record, Holder holder);

// Who vouches for a claim: a party's name, the words that name somebody who is none, or "the report
// itself".
std::string_view holder_text(const Record& record, const Claim& claim);

// "said to be done", "promised" …; empty for unclear.
std::string_view standing_text(Standing standing);

// "only a summary", "only what its paywall shows"; empty for a whole report.
std::string_view extent_text(Extent extent);

// "✓" for done and so on, to stand beside its words, never instead of them.
std::string_view standing_sign(Standing standing);

// The reports of some versions, ascending, with those that repeat another's words behind it:
// "01=05" where 05 has the words of 01.
std::string report_list(std::span<const Version> versions, std::span<const std::string> names);
std::string report_list(std::span<const ReportIndex> reports, std::span<const std::string> names);

// The first title that a report of the story has, else the beginning of the first text.
std::string story_title(const RenderInput& input);

// "2031-05-02", or "2031-05-02 to 2031-05-04"; empty where no report has a date.
std::string story_dates(const Record& record);

// "2031-05-02 18:05" for "2031-05-02T18:05", "2031-05-02 18:05 +02:00" for one with a zone.
std::string readable_date(std::string_view date);

// How many claims have that verdict.
std::size_t count_claims(const Record& record, Verdict verdict);

// "1 report", "5 reports".
std::string counted(std::size_t count, std::string_view noun);

// What a statement's version says: in quotation marks if it is quoted, as it stands if it is
// reported or mixed.
std::string utterance_text(const Version& version, std::size_t limit);

}  // namespace synoptic
