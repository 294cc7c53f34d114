// Two grammars, told apart by the first character behind the name of a weekday:
//
//   RFC 822, 5      Tue, 12 Mar 2024 08:15:00 GMT   →  2024-03-12T08:15:00Z
//   ISO 8601        20240312T081500+0100            →  2024-03-12T08:15:00+01:00
//
// Years of two digits follow RFC 2822, 4.3: 00 to 49 are 2000 to 2049. Of the zones with letters
// those of RFC 822 and the European ones are known; another name leaves the time without a zone.

#include "synoptic/read/stated_dates.h"

#include <array>
#include <cstdio>
#include <optional>

#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestDate = 64;
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

struct NamedZone {
  std::string_view name;
  std::string_view offset;
};
constexpr std::array kZones = {
    NamedZone{"GMT", "Z"},       NamedZone{"UTC", "Z"},       NamedZone{"UT", "Z"},
    NamedZone{"Z", "Z"},         NamedZone{"EST", "-05:00"},  NamedZone{"EDT", "-04:00"},
    NamedZone{"CST", "-06:00"},  NamedZone{"CDT", "-05:00"},  NamedZone{"MST", "-07:00"},
    NamedZone{"MDT", "-06:00"},  NamedZone{"PST", "-08:00"},  NamedZone{"PDT", "-07:00"},
    NamedZone{"CET", "+01:00"},  NamedZone{"CEST", "+02:00"}, NamedZone{"EET", "+02:00"},
    NamedZone{"EEST", "+03:00"}, NamedZone{"MSK", "+03:00"},
};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Takes a date apart from left to right.
struct DateCursor {
  std::string_view rest;

  bool eat(char c) {
    if (!rest.starts_with(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  void skip_blanks() {
    while (eat(' ') || eat('\t')) {
    }
  }
  std::size_t count_digits() const {
    std::size_t count = 0;
    while (count < rest.size() && is_ascii_digit(rest[count])) ++count;
    return count;
  }
  std::optional<int> number(std::size_t digits) {
    if (count_digits() < digits || digits == 0 || digits > 4) return std::nullopt;
    int value = 0;
    for (const char c : rest.substr(0, digits)) value = value * 10 + (c - '0');
    rest.remove_prefix(digits);
    return value;
  }
  std::string_view word() {
    std::size_t size = 0;
    while (size < rest.size() && is_ascii_letter(rest[size])) ++size;
    const std::string_view out = rest.substr(0, size);
    rest.remove_prefix(size);
    return out;
  }
};

bool is_day(int year, int month, int day) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12) return false;
  if (day < 1 || day > kDays[static_cast<std::size_t>(month - 1)]) return false;
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month != 2 || day < 29 || is_leap;
}

std::string in_digits(int value, int digits) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%0*d", digits, value);
  return out.data();
}

// "+01:00" of "+0100", "+01:00", "+01" or "CET"; empty where there is no zone.
std::string read_zone(DateCursor& cursor) {
  cursor.skip_blanks();
  const char sign = cursor.rest.empty() ? '\0' : cursor.rest.front();
  if (sign != '+' && sign != '-') {
    const std::string_view name = cursor.word();
    for (const NamedZone& zone : kZones) {
      if (equals_ignoring_case(zone.name, name)) return std::string(zone.offset);
    }
    return {};
  }
  cursor.rest.remove_prefix(1);
  const auto hours = cursor.number(2);
  if (!hours.has_value() || *hours > 14) return {};
  cursor.eat(':');
  const int minutes = cursor.number(2).value_or(0);
  if (minutes > 59) return {};
  if (*hours == 0 && minutes == 0) return "Z";
  return sign + in_digits(*hours, 2) + ":" + in_digits(minutes, 2);
}

// "T08:15:00Z" of "08:15:00 GMT" or "081500Z"; empty where there is no time.
std::string read_time(DateCursor& cursor) {
  const std::size_t hour_digits = cursor.count_digits() == 1 ? 1 : 2;
  const auto hour = cursor.number(hour_digits);
  cursor.eat(':');
  const auto minute = cursor.number(2);
  if (!hour.has_value() || !minute.has_value() || *hour > 23 || *minute > 59) return {};
  std::string out = "T" + in_digits(*hour, 2) + ":" + in_digits(*minute, 2);
  cursor.eat(':');
  if (const auto second = cursor.number(2)) {
    if (*second > 60) return {};
    out += ":" + in_digits(*second, 2);
  }
  if (cursor.eat('.') || cursor.eat(',')) cursor.rest.remove_prefix(cursor.count_digits());
  return out + read_zone(cursor);
}

int month_of(std::string_view name) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (name.size() >= 3 && equals_ignoring_case(kMonths[i], name.substr(0, 3))) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

int full_year(int year, std::size_t digits) {
  if (digits > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

std::string read_rfc822(DateCursor cursor) {
  const auto day = cursor.number(cursor.count_digits());
  while (cursor.eat(' ') || cursor.eat('-')) {
  }
  const int month = month_of(cursor.word());
  while (cursor.eat(' ') || cursor.eat('-') || cursor.eat('.') || cursor.eat(',')) {
  }
  const std::size_t digits = cursor.count_digits();
  const auto stated_year = cursor.number(digits);
  if (!day.has_value() || !stated_year.has_value() || digits < 2) return {};
  const int year = full_year(*stated_year, digits);
  if (!is_day(year, month, *day)) return {};
  cursor.skip_blanks();
  return in_digits(year, 4) + "-" + in_digits(month, 2) + "-" + in_digits(*day, 2) +
         read_time(cursor);
}

std::string read_iso(DateCursor cursor) {
  const auto year = cursor.number(4);
  if (!year.has_value() || *year == 0) return {};
  std::string out = in_digits(*year, 4);
  cursor.eat('-');
  const auto month = cursor.number(2);
  if (!month.has_value()) return cursor.rest.empty() ? out : std::string();
  if (*month < 1 || *month > 12) return {};
  out += "-" + in_digits(*month, 2);
  cursor.eat('-');
  const auto day = cursor.number(2);
  if (!day.has_value()) return cursor.rest.empty() ? out : std::string();
  if (!is_day(*year, *month, *day)) return {};
  out += "-" + in_digits(*day, 2);
  if (cursor.eat('T') || cursor.eat('t') || cursor.eat(' ')) out += read_time(cursor);
  return out;
}

}  // namespace

std::string normalise_date(std::string_view stated) {
  DateCursor cursor{trim(stated)};
  if (cursor.rest.size() > kLongestDate) return {};
  if (!cursor.rest.empty() && is_ascii_letter(cursor.rest.front())) {
    cursor.word();
    while (cursor.eat(',') || cursor.eat(' ') || cursor.eat('.')) {
    }
  }
  return cursor.count_digits() >= 4 ? read_iso(cursor) : read_rfc822(cursor);
}

}  // namespace synoptic
