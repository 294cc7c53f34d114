#pragma once

// The words for amounts and reports, the same in a conflict's sentence and on every page.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/model/record.h"

namespace synoptic {

// A short name for each report, in its order: the number that its file's name begins with ("01"),
// else the file's name without its ending, else "r1". All differ.
std::vector<std::string> short_names(const std::vector<RecordReport>& reports);

// "about $4 billion", "1.5 million", "up 10 %", "5 to 7 km". Never a unit that was not given.
std::string amount_text(const Amount& amount);

// The amount and what it counts: "12 ferries" for 12 and "ferry".
std::string figure_text(const RecordFigure& figure);

// Is the unit one of time: years, days, hours?
bool is_time_unit(std::string_view unit);

// The noun in the plural, as far as its letters tell: "ferries" for "ferry".
std::string plural(std::string_view noun);

// The words in one pair of quotation marks, whatever marks they came in, cut as by shortened().
std::string in_quotes(std::string_view text, std::size_t limit);

// The text cut at a blank before `limit` code points, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t limit);

// The reports of some versions, ascending, each once.
std::vector<ReportIndex> reports_in(std::span<const Version> versions);

}  // namespace synoptic
