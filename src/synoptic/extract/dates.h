#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// A day as it is printed, at the words [begin, end).
struct PrintedDay {
  std::string day;  // "2019-09-25", or "XXXX-09-27" without a year
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The day that is printed at word `at`, if one begins there: "25 September 2019", "Sept. 25",
// "25-Sep-2019", "2019-09-25", "25.9.2019", "2019. szeptember 25."; names of months in some fifty
// languages, digits of any script. A day like "3/4/2019", which may be March or April, is none.
std::optional<PrintedDay> read_day(std::string_view text, const std::vector<Word>& words,
                                   std::size_t at, const Tables& tables);

// What a line says of when it was published.
struct DateLine {
  std::string published;  // "2019-09-25T22:51" or "2019-09-25"; empty where not said
  std::string updated;
  bool has_day = false;
  std::size_t other_words = 0;  // words that belong to no date
};

DateLine read_date_line(std::string_view text, const std::vector<Word>& words,
                        const Tables& tables);

// A clock time without a date: "00:51", "1:02:03", the length of a video.
bool is_media_length(std::string_view text);

}  // namespace synoptic::page
