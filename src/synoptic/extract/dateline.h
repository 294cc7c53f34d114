#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/credits.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// What stands before the first sentence of a report.
struct Dateline {
  std::string place;                  // "Moscow"
  std::string date;                   // "2019-09-27", or "XXXX-09-27" without a year
  std::vector<NamedSource> agencies;  // "(Reuters)"
  std::string outlet;                 // an outlet in the place of a place: "LAGOON HERALD –"
  std::string sign;                   // a sign in brackets that is no agency: "RZN"
};

// The dateline that `text`, the first paragraph of a report, begins with:
//   PLACE[, MONTH DAY[, YEAR]] [(SIGN)] DASH   |   (AGENCY) DASH   |   OUTLET DASH
//   PLACE, CAPITALISED NOUN PHRASE             (no dash: "Moscow, Russian President …")
// Nothing where the words could as well begin a sentence. Looks at the first 30 words.
std::optional<Dateline> read_dateline(std::string_view text, const std::vector<Word>& words,
                                      const Tables& tables);

}  // namespace synoptic::page
