#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/lexicon.h"

namespace synoptic::page {

// A day, with time of day and zone where they are given ("2019-09-25T22:51:00Z"): of ISO 8601,
// "20190925", or words ("Wed, 25 Sep 2019 22:51:00 GMT"). Empty where it is none between 1990 and
// 2049. Linear in the first 120 bytes.
std::string read_stated_date(std::string_view text, const Tables& tables);

// The same for ISO 8601 and "20190925" alone, where a day begins `text`; the minute without its
// zone.
std::string read_iso_date(std::string_view text);

// A day that stands in the path of an address: "/2019/09/25/", "/2019-09-25-", "-20190925",
// "/25-09-2019".
std::string read_date_in_address(std::string_view url);

// A day in figures, and whether it takes the two first of them in the order less usual here.
struct FigureDay {
  std::string day;
  bool is_swapped = false;
};

// The days in figures of a line: "23.09.22", "8.5.12", "2020年7月3日", "2020년 7월 3일" and
// "12/03/2024", which is read both ways where both make a day. `month_first`: as in the United
// States. Linear.
std::vector<FigureDay> read_figure_days(std::string_view text, bool month_first);

// The day `days` behind (before, if negative) another one; empty if `day` is none.
std::string shift_day(std::string_view day, int days);

}  // namespace synoptic::page
