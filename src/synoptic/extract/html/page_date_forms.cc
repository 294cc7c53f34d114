// The forms that days have in metadata, addresses and figures; days in words are read by dates.h.
//
//   "2019-09-25T22:51:00Z", "20190925", "/2019/09/25/", "/25-09-2019", "23.09.22", "9/25/2019"

#include "synoptic/extract/html/page_date_forms.h"

#include <array>
#include <chrono>
#include <optional>

#include "synoptic/base/strings.h"
#include "synoptic/extract/dates.h"
#include "synoptic/read/stated_dates.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxStatedBytes = 120;
constexpr std::size_t kDayBytes = 10;
constexpr std::size_t kMaxFigureDays = 8;

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t size = 0;
  while (at + size < text.size() && is_digit_byte(text[at + size])) ++size;
  return size;
}

// The number of `size` digits at `at`, or nothing.
std::optional<unsigned> digits_at(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size() || size == 0 || size > 8) return std::nullopt;
  unsigned value = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    if (!is_digit_byte(text[i])) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(text[i] - '0');
  }
  return value;
}

std::string two(unsigned value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

std::chrono::year_month_day calendar_day(unsigned year, unsigned month, unsigned day) {
  return std::chrono::year(static_cast<int>(year)) / std::chrono::month(month) /
         std::chrono::day(day);
}

std::string format_day(std::chrono::year_month_day day) {
  return std::to_string(static_cast<int>(day.year())) + "-" +
         two(static_cast<unsigned>(day.month())) + "-" + two(static_cast<unsigned>(day.day()));
}

std::string make_day(unsigned year, unsigned month, unsigned day) {
  if (year < 1990 || year > 2049 || month > 12 || day > 31) return {};
  const auto found = calendar_day(year, month, day);
  return found.ok() ? format_day(found) : std::string();
}

// "T22:51", " 22:51:07" behind a day.
std::string time_behind(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'T' && text[at] != 't' && text[at] != ' ')) return {};
  const auto hour = digits_at(text, at + 1, 2);
  const auto minute = digits_at(text, at + 4, 2);
  if (!hour || !minute || text[at + 3] != ':' || *hour > 23 || *minute > 59) return {};
  return "T" + two(*hour) + ":" + two(*minute);
}

// "25-09-2019" or "25_09_2019" in an address.
std::string day_first_at(std::string_view url, std::size_t at) {
  const char mark = at + 10 <= url.size() ? url[at + 2] : 'x';
  if ((mark != '-' && mark != '_') || url[at + 5] != mark) return {};
  const auto day = digits_at(url, at, 2);
  const auto month = digits_at(url, at + 3, 2);
  const auto year = digits_at(url, at + 6, 4);
  const bool ends = at + 10 == url.size() || !is_digit_byte(url[at + 10]);
  return day && month && year && ends ? make_day(*year, *month, *day) : std::string();
}

// Three figures and what parts them, from `at` on; `end` is behind them.
struct Figures {
  std::array<unsigned, 3> parts{};
  std::array<std::size_t, 3> sizes{};
  std::size_t end = 0;
};

std::optional<Figures> figures_at(std::string_view text, std::size_t at,
                                  const std::array<std::string_view, 3>& marks) {
  Figures out;
  out.end = at;
  for (std::size_t part = 0; part < 3; ++part) {
    out.sizes[part] = count_digits(text, out.end);
    const auto value = digits_at(text, out.end, out.sizes[part]);
    if (!value || out.sizes[part] > 4) return std::nullopt;
    out.parts[part] = *value;
    out.end += out.sizes[part];
    if (!text.substr(out.end).starts_with(marks[part])) return std::nullopt;
    out.end += marks[part].size();
    if (part < 2 && out.end < text.size() && text[out.end] == ' ') ++out.end;
  }
  return out;
}

std::optional<std::string> eastern_day(std::string_view text, std::size_t at) {
  for (const auto& marks : {std::array<std::string_view, 3>{"年", "月", "日"},
                            std::array<std::string_view, 3>{"년", "월", "일"}}) {
    const auto found = figures_at(text, at, marks);
    if (found) return make_day(found->parts[0], found->parts[1], found->parts[2]);
  }
  return std::nullopt;
}

// A year of four figures, or of two ("22", never "05": that may be a month).
unsigned full_year(const Figures& figures) {
  if (figures.sizes[2] == 4) return figures.parts[2];
  return figures.sizes[2] == 2 && figures.parts[2] >= 10 ? 2000 + figures.parts[2] : 0;
}

void add_parted_days(std::string_view text, std::size_t at, bool month_first,
                     std::vector<FigureDay>& out) {
  for (const std::string_view mark : {".", "/", "-"}) {
    const auto found = figures_at(text, at, {mark, mark, ""});
    if (!found || found->sizes[0] > 2 || found->sizes[1] > 2) continue;
    if (found->end < text.size() && is_digit_byte(text[found->end])) continue;
    const unsigned year = full_year(*found);
    if (mark != "." && found->sizes[2] != 4) continue;
    const std::string by_day = make_day(year, found->parts[1], found->parts[0]);
    const std::string by_month =
        mark == "." ? std::string() : make_day(year, found->parts[0], found->parts[1]);
    const bool has_both = !by_day.empty() && !by_month.empty() && by_day != by_month;
    if (!by_day.empty()) out.push_back({by_day, has_both && month_first});
    if (!by_month.empty() && by_month != by_day)
      out.push_back({by_month, has_both && !month_first});
    return;
  }
}

}  // namespace

std::string read_iso_date(std::string_view text) {
  const auto year = digits_at(text, 0, 4);
  if (!year.has_value()) return {};
  const std::size_t run = count_digits(text, 0);
  if (run >= 8) {
    if (run != 8 && run != 12 && run != 14) return {};
    return make_day(*year, *digits_at(text, 4, 2), *digits_at(text, 6, 2));
  }
  const bool is_parted = text.size() >= 8 && (text[4] == '-' || text[4] == '/' || text[4] == '.');
  if (!is_parted) return {};
  std::size_t at = 5;
  const std::size_t month_size = digits_at(text, at, 2) ? 2 : 1;
  const auto month = digits_at(text, at, month_size);
  at += month_size + 1;
  const std::size_t day_size = digits_at(text, at, 2) ? 2 : 1;
  const auto day = digits_at(text, at, day_size);
  if (!month || !day || text[at - 1] != text[4]) return {};
  const std::string found = make_day(*year, *month, *day);
  return found.empty() ? found : found + time_behind(text, at + day_size);
}

std::string read_stated_date(std::string_view text, const Tables& tables) {
  text = trim(text).substr(0, kMaxStatedBytes);
  std::string found = read_iso_date(text);
  if (found.empty() && text.size() >= 6) {
    const DateLine line = read_date_line(text, split_words(text), tables);
    found = read_iso_date(line.published.empty() ? line.updated : line.published);
  }
  if (found.size() <= kDayBytes) return found;
  std::string with_zone = normalise_date(text);
  return with_zone.starts_with(found) ? with_zone : found;
}

std::string read_date_in_address(std::string_view url) {
  for (std::size_t at = 1; at + 8 <= url.size(); ++at) {
    if (is_digit_byte(url[at - 1]) || !is_digit_byte(url[at])) continue;
    const bool is_parted = at + 9 < url.size() && (url[at + 4] == '/' || url[at + 4] == '-');
    const std::size_t size = count_digits(url, at);
    std::string day;
    if ((size == 4 && is_parted) || size == 8) {
      day = read_iso_date(url.substr(at, size == 8 ? 8 : 10));
    } else if (size == 2) {
      day = day_first_at(url, at);
    }
    if (!day.empty()) return day;
    at += size;
  }
  return {};
}

std::vector<FigureDay> read_figure_days(std::string_view text, bool month_first) {
  std::vector<FigureDay> out;
  for (std::size_t at = 0; at < text.size() && out.size() < kMaxFigureDays; ++at) {
    const bool begins =
        at == 0 || (!is_digit_byte(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != '/');
    if (!begins || !is_digit_byte(text[at])) continue;
    const auto eastern = eastern_day(text, at);
    if (eastern.has_value()) {
      if (!eastern->empty()) out.push_back({*eastern, false});
    } else {
      add_parted_days(text, at, month_first, out);
    }
  }
  return out;
}

std::string shift_day(std::string_view day, int days) {
  const auto year = digits_at(day, 0, 4);
  const auto month = digits_at(day, 5, 2);
  const auto number = digits_at(day, 8, 2);
  if (!year || !month || !number) return {};
  const auto from = calendar_day(*year, *month, *number);
  if (!from.ok()) return {};
  return format_day(std::chrono::sys_days(from) + std::chrono::days(days));
}

}  // namespace synoptic::page
