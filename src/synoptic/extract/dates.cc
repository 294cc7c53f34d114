// Dates by their words. A line is a date line when days, times, weekdays and the words around them
// ("Updated", "at", "GMT") are all it holds:
//
//   "Updated 22:51, 25-Sep-2019"        updated 2019-09-25T22:51, other words 0
//   "Jonas Felder - March 12, 2024"     published 2024-03-12, other words 2

#include "synoptic/extract/dates.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::array<unsigned, 13> kDaysOfMonth = {0,  31, 29, 31, 30, 31, 30,
                                                   31, 31, 30, 31, 30, 31};

bool is_year(std::uint64_t number) { return number >= 1900 && number <= 2100; }

std::string format_day(std::uint64_t year, std::uint64_t month, std::uint64_t day) {
  char buffer[16];
  if (year == 0) {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02u-%02u", static_cast<unsigned>(month % 100),
                  static_cast<unsigned>(day % 100));
  } else {
    std::snprintf(buffer, sizeof buffer, "%04u-%02u-%02u", static_cast<unsigned>(year % 10000),
                  static_cast<unsigned>(month % 100), static_cast<unsigned>(day % 100));
  }
  return buffer;
}

bool is_day_of(std::uint64_t month, std::uint64_t day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= kDaysOfMonth[month];
}

// A word of Arabic, Persian, Indic … digits with those of ASCII; any other as it is.
std::string western_digits(std::string_view word) {
  constexpr std::array<char32_t, 11> kZeros = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6,
                                               0x0BE6, 0x0C66, 0x0CE6, 0x0E50, 0xFF10};
  if (word.empty() || static_cast<unsigned char>(word[0]) < 0x80) return std::string(word);
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_at(word, at);
    const auto zero = std::find_if(kZeros.begin(), kZeros.end(), [&](char32_t z) {
      return point.value >= z && point.value < z + 10;
    });
    if (zero == kZeros.end()) return std::string(word);
    out += static_cast<char>('0' + (point.value - *zero));
    at += point.size;
  }
  return out;
}

// Words seen as the parts of a date.
class DateWords {
 public:
  DateWords(std::string_view text, const std::vector<Word>& words, const Tables& tables)
      : text_(text), words_(words), tables_(tables) {}

  std::size_t size() const { return words_.size(); }

  std::string_view folded(std::size_t at) const {
    return at < words_.size() ? std::string_view(words_[at].folded) : std::string_view();
  }

  // What stands between a word and the next.
  std::string_view behind(std::size_t at) const {
    if (at + 1 >= words_.size()) return {};
    return text_.substr(words_[at].span.end, words_[at + 1].span.begin - words_[at].span.end);
  }

  std::optional<std::uint64_t> number(std::size_t at, std::size_t max_digits) const {
    if (!may_be_number(at)) return std::nullopt;
    const std::string word = western_digits(folded(at));
    if (word.empty() || word.size() > max_digits) return std::nullopt;
    return parse_number(word);
  }

  // "25", "25th", "1er".
  std::optional<std::uint64_t> day(std::size_t at) const {
    if (!may_be_number(at)) return std::nullopt;
    const std::string western = western_digits(folded(at));
    std::string_view word = western;
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
      if (word.size() > 2 && word.ends_with(ending)) word.remove_suffix(2);
    }
    const auto value = word.size() <= 2 ? parse_number(word) : std::nullopt;
    return value.has_value() && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }

  std::optional<std::uint64_t> month(std::size_t at) const {
    const DateWordEntry* found = tables_.date_words.find(folded(at));
    if (found == nullptr || found->kind != DateWord::month) return std::nullopt;
    return found->number;
  }

  std::optional<DateWord> kind(std::size_t at) const {
    const DateWordEntry* found = tables_.date_words.find(folded(at));
    if (found == nullptr) return std::nullopt;
    return found->kind;
  }

 private:
  // Most words begin with an ASCII letter, and are no numbers.
  bool may_be_number(std::size_t at) const {
    const std::string_view word = folded(at);
    return !word.empty() && (word[0] < 'a' || word[0] > 'z');
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const Tables& tables_;
};

bool is_near(std::string_view between) {
  return between.size() <= 3 && between.find_first_of("();:\n") == std::string_view::npos;
}

// A year behind word `last`, with "," or "de" between; moves `end` behind it.
std::uint64_t year_behind(const DateWords& words, std::size_t last, std::size_t& end) {
  std::size_t at = last + 1;
  if (words.folded(at) == "de" || words.folded(at) == "del") ++at;  // "12 de marzo de 2024"
  const auto year = words.number(at, 4);
  if (!year.has_value() || !is_year(*year) || !is_near(words.behind(at - 1))) return 0;
  end = at + 1;
  return *year;
}

std::optional<PrintedDay> day_then_month(const DateWords& words, std::size_t at) {
  const auto day = words.day(at);
  if (!day.has_value() || !is_near(words.behind(at))) return std::nullopt;
  std::size_t next = at + 1;
  if (words.folded(next) == "of" || words.folded(next) == "de") ++next;
  const auto month = words.month(next);
  if (!month.has_value() || !is_day_of(*month, *day)) return std::nullopt;
  PrintedDay found{{}, at, next + 1};
  const std::uint64_t year = year_behind(words, next, found.end);
  found.day = format_day(year, *month, *day);
  return found;
}

std::optional<PrintedDay> month_then_day(const DateWords& words, std::size_t at) {
  const auto day = words.day(at + 1);
  const auto month = day.has_value() ? words.month(at) : std::nullopt;
  if (!month.has_value() || !day.has_value() || !is_day_of(*month, *day)) return std::nullopt;
  if (!is_near(words.behind(at))) return std::nullopt;
  PrintedDay found{{}, at, at + 2};
  const std::uint64_t year = year_behind(words, at + 1, found.end);
  found.day = format_day(year, *month, *day);
  return found;
}

// "2019-09-25"; the last part may run on into a time: "25T22".
std::optional<PrintedDay> iso_day(const DateWords& words, std::size_t at) {
  const auto year = words.number(at, 4);
  const auto month = words.number(at + 1, 2);
  if (!year.has_value() || !is_year(*year) || !month.has_value()) return std::nullopt;
  const std::string_view separator = words.behind(at);
  if ((separator != "-" && separator != "/" && separator != ".") ||
      words.behind(at + 1) != separator) {
    return std::nullopt;
  }
  const std::string_view last = words.folded(at + 2).substr(0, 2);
  const auto day = parse_number(last);
  const bool is_day = day.has_value() && !last.empty() && is_day_of(*month, *day);
  const bool has_end = words.folded(at + 2).size() <= 2 || words.folded(at + 2).substr(2, 1) == "t";
  if (!is_day || !has_end) return std::nullopt;
  return PrintedDay{format_day(*year, *month, *day), at, at + 3};
}

// "25.9.2019" and, where only one reading makes a date, "25/9/2019" and "9/25/2019".
std::optional<PrintedDay> numeric_day(const DateWords& words, std::size_t at) {
  const auto first = words.number(at, 2);
  const auto second = words.number(at + 1, 2);
  const auto year = words.number(at + 2, 4);
  if (!first || !second || !year || !is_year(*year)) return std::nullopt;
  const std::string_view separator = words.behind(at);
  if (words.behind(at + 1) != separator) return std::nullopt;
  if (separator == "." || separator == ". ") {
    if (!is_day_of(*second, *first)) return std::nullopt;
    return PrintedDay{format_day(*year, *second, *first), at, at + 3};
  }
  if (separator != "/" && separator != "-") return std::nullopt;
  const bool day_first = is_day_of(*second, *first);
  const bool month_first = is_day_of(*first, *second);
  if (day_first == month_first && *first != *second) return std::nullopt;
  if (!day_first && !month_first) return std::nullopt;
  const std::string day =
      day_first ? format_day(*year, *second, *first) : format_day(*year, *first, *second);
  return PrintedDay{day, at, at + 3};
}

// "2020. szeptember 28.", "2020 m. rugsėjo 28 d."
std::optional<PrintedDay> year_then_month(const DateWords& words, std::size_t at) {
  const auto year = words.number(at, 4);
  if (!year.has_value() || !is_year(*year) || !is_near(words.behind(at))) return std::nullopt;
  const std::size_t next = words.folded(at + 1) == "m" ? at + 2 : at + 1;
  const auto month = words.month(next);
  const auto day = words.day(next + 1);
  if (!month || !day || !is_day_of(*month, *day) || !is_near(words.behind(next))) {
    return std::nullopt;
  }
  return PrintedDay{format_day(*year, *month, *day), at, next + 2};
}

std::optional<PrintedDay> day_at(const DateWords& words, std::size_t at) {
  if (auto found = iso_day(words, at)) return found;
  if (auto found = numeric_day(words, at)) return found;
  if (auto found = year_then_month(words, at)) return found;
  if (auto found = day_then_month(words, at)) return found;
  return month_then_day(words, at);
}

// A time of day at words [at, end).
struct PrintedTime {
  std::string time;
  std::size_t end = 0;
};

std::string format_time(std::uint64_t hour, std::uint64_t minute) {
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "%02u:%02u", static_cast<unsigned>(hour % 24),
                static_cast<unsigned>(minute % 60));
  return buffer;
}

// "22:51", "10:31 pm", "10:31pm", and "T22:51" run on from a day.
std::optional<PrintedTime> time_at(const DateWords& words, std::size_t at, bool runs_on) {
  std::string_view first = words.folded(at);
  if (runs_on && first.size() > 3) first = first.substr(3);
  std::string_view second = words.folded(at + 1);
  if (first.empty() || first.size() > 2 || words.behind(at) != ":" || second.size() < 2) {
    return std::nullopt;
  }
  std::string_view half = second.substr(2);
  if (runs_on && half == "z") half = {};
  const auto hour = parse_number(first);
  const auto minute = parse_number(second.substr(0, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  std::size_t end = at + 2;
  const bool has_seconds = parse_number(words.folded(end).substr(0, 2)).has_value();
  if (has_seconds && words.behind(end - 1) == ":") ++end;
  if (half.empty() && (words.folded(end) == "am" || words.folded(end) == "pm")) {
    half = words.folded(end++);
  } else if (half.empty() && (words.folded(end) == "a" || words.folded(end) == "p") &&
             words.folded(end + 1) == "m") {
    half = words.folded(end) == "a" ? "am" : "pm";
    end += 2;
  }
  if (!half.empty() && half != "am" && half != "pm") return std::nullopt;
  const bool is_half = !half.empty() && *hour <= 12;
  const std::uint64_t on_24 = is_half ? *hour % 12 + (half == "pm" ? 12 : 0) : *hour;
  return PrintedTime{format_time(on_24, *minute), end};
}

// Walks over a line and gathers days, times and what they are said to be.
class DateLineReader {
 public:
  explicit DateLineReader(const DateWords& words) : words_(words) {}

  DateLine read() {
    std::size_t at = 0;
    while (at < words_.size()) at = step(at);
    finish();
    return line_;
  }

 private:
  std::size_t step(std::size_t at) {
    if (const auto day = day_at(words_, at)) {
      finish();
      line_.has_day = true;
      // A day without a year is no date to publish.
      if (day->day[0] != 'X') day_ = day->day;
      const std::size_t last = day->end - 1;
      if (words_.folded(last).find('t') == 2) {
        if (const auto time = time_at(words_, last, true)) {
          time_ = time->time;
          return time->end;
        }
      }
      return day->end;
    }
    if (const auto time = time_at(words_, at, false)) {
      time_ = time->time;
      return time->end;
    }
    label(at);
    return at + 1;
  }

  void label(std::size_t at) {
    const auto kind = words_.kind(at);
    if (kind == DateWord::updated || kind == DateWord::published) {
      finish();
      is_update_ = kind == DateWord::updated;
    } else if (!kind.has_value() || kind == DateWord::month) {
      ++line_.other_words;
    }
  }

  void finish() {
    if (day_.empty()) return;
    std::string& target = is_update_ ? line_.updated : line_.published;
    if (target.empty()) target = time_.empty() ? day_ : day_ + "T" + time_;
    day_.clear();
    time_.clear();
  }

  const DateWords& words_;
  DateLine line_;
  std::string day_;
  std::string time_;
  bool is_update_ = false;
};

}  // namespace

std::optional<PrintedDay> read_day(std::string_view text, const std::vector<Word>& words,
                                   std::size_t at, const Tables& tables) {
  return day_at(DateWords(text, words, tables), at);
}

DateLine read_date_line(std::string_view text, const std::vector<Word>& words,
                        const Tables& tables) {
  const DateWords date_words(text, words, tables);
  return DateLineReader(date_words).read();
}

bool is_media_length(std::string_view text) {
  const std::vector<std::string_view> parts = split(trim(text), ':');
  if (parts.size() < 2 || parts.size() > 3) return false;
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return !part.empty() && part.size() <= 2 && parse_number(part).has_value();
  });
}

}  // namespace synoptic::page
