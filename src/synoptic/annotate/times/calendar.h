#pragma once

#include <cstdint>
#include <string>

namespace synoptic {

// A day of the proleptic Gregorian calendar.
struct CivilDate {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to days_in_month()

  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

struct IsoWeek {
  int year = 1970;  // may differ from the day's year at its ends
  int week = 1;     // 1 to 53
};

bool is_leap_year(int year);
int days_in_month(int year, int month);

// Days since 1970-01-01, and back. Method: H. Hinnant, "chrono-compatible low-level date
// algorithms". Constant time.
std::int64_t days_from_civil(CivilDate date);
CivilDate civil_from_days(std::int64_t days);

// 1 is Monday, 7 is Sunday (ISO 8601).
int weekday(CivilDate date);
IsoWeek iso_week(CivilDate date);

CivilDate add_days(CivilDate date, std::int64_t days);
// The same day `months` later, the last of its month where that month is shorter.
CivilDate add_months(CivilDate date, int months);

bool is_valid(CivilDate date);
std::string format_date(CivilDate date);   // "2019-09-25"
std::string format_month(CivilDate date);  // "2019-09"
std::string format_year(int year);         // "2019", "0070"
std::string format_week(IsoWeek week);     // "2019-W39"
// `value` with at least `width` digits, zeros in front.
std::string padded(int value, int width);

}  // namespace synoptic
