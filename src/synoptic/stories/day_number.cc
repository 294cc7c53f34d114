#include "synoptic/stories/day_number.h"

#include <chrono>
#include <cstdio>

#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

constexpr std::size_t kDateBytes = 10;  // "2019-09-25"

}  // namespace

std::optional<std::int32_t> day_number(std::string_view date) {
  if (date.size() < kDateBytes || date[4] != '-' || date[7] != '-') return std::nullopt;
  const auto year = parse_number(date.substr(0, 4));
  const auto month = parse_number(date.substr(5, 2));
  const auto day = parse_number(date.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day when{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!when.ok()) return std::nullopt;
  return std::chrono::sys_days(when).time_since_epoch().count();
}

std::string date_of(std::int32_t day) {
  const std::chrono::year_month_day when{std::chrono::sys_days(std::chrono::days(day))};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(when.year()),
                static_cast<unsigned>(when.month()), static_cast<unsigned>(when.day()));
  return text;
}

std::int32_t weekday_of(std::int32_t day) {
  const std::chrono::weekday weekday{std::chrono::sys_days(std::chrono::days(day))};
  return static_cast<std::int32_t>(weekday.iso_encoding()) - 1;
}

}  // namespace synoptic
