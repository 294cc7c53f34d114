// A TIMEX3 value is laid beside that of the other reading part by part: year, month, day, time of
// day. A part in which they differ was reckoned from the day of reading. Where only the day of the
// week is the same, a weekday was named:
//
//   "Friday"  2001-06-08 and 2010-11-19  → XXXX-WXX-5
#include "synoptic/collate/stated_times.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "synoptic/annotate/times/calendar.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

constexpr std::string_view kForms[] = {"dddd", "dddd-dd", "dddd-dd-dd", "dddd-dd-ddTdd:dd"};
constexpr std::size_t kDayBytes = 10;  // "2019-09-25"
constexpr std::string_view kOpenWeekday = "XXXX-WXX-";

bool fits(std::string_view value, std::string_view form) {
  return value.size() >= form.size() &&
         std::equal(form.begin(), form.end(), value.begin(), [](char f, char c) {
           return f == 'd' ? is_digit(static_cast<unsigned char>(c)) || c == 'X' : f == c;
         });
}

// The year, month, day and minute at the begin of a value; empty where there is no year.
std::string_view calendar_part(std::string_view value) {
  std::size_t length = 0;
  for (const std::string_view form : kForms) {
    if (fits(value, form)) length = form.size();
  }
  return value.substr(0, length);
}

int number_at(std::string_view value, std::size_t at, std::size_t length) {
  return std::atoi(std::string(value.substr(at, length)).c_str());
}

std::optional<int> weekday_of(std::string_view value) {
  const std::string_view day = calendar_part(value).substr(0, kDayBytes);
  if (day.size() < kDayBytes || day.find('X') != std::string_view::npos) return std::nullopt;
  const CivilDate date{number_at(day, 0, 4), number_at(day, 5, 2), number_at(day, 8, 2)};
  if (!is_valid(date)) return std::nullopt;
  return weekday(date);
}

// The value with an X for every part in which the other differs.
std::string common_part(std::string value, std::string_view other) {
  const std::size_t size = calendar_part(value).size();
  const bool goes_on_alike = value.substr(size) == other.substr(std::min(size, other.size()));
  if (size != calendar_part(other).size() || !goes_on_alike) return {};
  constexpr std::pair<std::size_t, std::size_t> kParts[] = {{0, 4}, {5, 2}, {8, 2}, {11, 5}};
  for (const auto& [at, length] : kParts) {
    if (at + length > size || value.compare(at, length, other, at, length) == 0) continue;
    std::fill_n(value.begin() + static_cast<std::ptrdiff_t>(at), length, 'X');
  }
  const bool says_something = value.find_first_of("0123456789") != std::string::npos;
  return says_something ? value : std::string();
}

std::string stated_value(const std::string& a, const std::string& b) {
  if (a == b) return a;
  const auto x = weekday_of(a);
  const auto y = weekday_of(b);
  if (x && x == y) return std::string(kOpenWeekday) + static_cast<char>('0' + *x);
  return common_part(a, b);
}

}  // namespace

std::vector<TimeExpression> stated_times(std::vector<TimeExpression> a,
                                         const std::vector<TimeExpression>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    a[i].value = i < b.size() ? stated_value(a[i].value, b[i].value) : std::string();
  }
  return a;
}

TimeRelation compare_times(std::string_view a, std::string_view b) {
  if (a.starts_with(kOpenWeekday) && b.starts_with(kOpenWeekday)) {
    return a == b ? TimeRelation::agree : TimeRelation::clash;
  }
  const std::string_view x = calendar_part(a).substr(0, kDayBytes);
  const std::string_view y = calendar_part(b).substr(0, kDayBytes);
  bool is_compared = false;
  for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
    if (x[i] == 'X' || y[i] == 'X' || x[i] == '-') continue;
    is_compared = true;
    if (x[i] != y[i]) return TimeRelation::clash;
  }
  return is_compared ? TimeRelation::agree : TimeRelation::unknown;
}

}  // namespace synoptic
