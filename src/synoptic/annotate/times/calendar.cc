#include "synoptic/annotate/times/calendar.h"

#include <algorithm>

// Calendar arithmetic on whole days. Weeks are those of ISO 8601: they begin on Monday, and week 1
// holds the year's first Thursday. Example: 2019-12-30 lies in 2020-W01.

namespace synoptic {
namespace {

constexpr std::int64_t kDaysPerEra = 146097;   // 400 years
constexpr std::int64_t kDaysToEpoch = 719468;  // from 0000-03-01 to 1970-01-01

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int64_t days_from_civil(CivilDate date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kDaysToEpoch;
}

CivilDate civil_from_days(std::int64_t days) {
  days += kDaysToEpoch;
  const std::int64_t era = (days >= 0 ? days : days - kDaysPerEra + 1) / kDaysPerEra;
  const std::int64_t day_of_era = days - era * kDaysPerEra;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  CivilDate date;
  date.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

int weekday(CivilDate date) {
  const std::int64_t days = days_from_civil(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int>((days % 7 + 7) % 7) + 1;
}

IsoWeek iso_week(CivilDate date) {
  const CivilDate thursday = add_days(date, 4 - weekday(date));
  const std::int64_t first = days_from_civil({thursday.year, 1, 1});
  return {thursday.year, static_cast<int>((days_from_civil(thursday) - first) / 7) + 1};
}

CivilDate add_days(CivilDate date, std::int64_t days) {
  return civil_from_days(days_from_civil(date) + days);
}

CivilDate add_months(CivilDate date, int months) {
  const int all = date.year * 12 + date.month - 1 + months;
  const int year = all >= 0 ? all / 12 : (all - 11) / 12;
  const int month = all - year * 12 + 1;
  return {year, month, std::min(date.day, days_in_month(year, month))};
}

bool is_valid(CivilDate date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::string padded(int value, int width) {
  std::string digits = std::to_string(std::max(value, 0));
  const auto wanted = static_cast<std::size_t>(width);
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return digits;
}

std::string format_year(int year) { return padded(year, 4); }

std::string format_month(CivilDate date) {
  return format_year(date.year) + "-" + padded(date.month, 2);
}

std::string format_date(CivilDate date) { return format_month(date) + "-" + padded(date.day, 2); }

std::string format_week(IsoWeek week) {
  return format_year(week.year) + "-W" + padded(week.week, 2);
}

}  // namespace synoptic
