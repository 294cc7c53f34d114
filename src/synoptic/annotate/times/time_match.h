#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/times/pieces.h"
#include "synoptic/annotate/times/time_tables.h"
#include "synoptic/model/annotations.h"

namespace synoptic {

// A text with the time word of each of its pieces: what the matchers read.
struct TimeText {
  const Pieces& pieces;
  const TimeTables& tables;
  const Analysis& analysis;
  std::vector<TimeWord> words;  // one per piece
  TimeWord no_word;

  TimeText(const Analysis& the_analysis, const Pieces& the_pieces, const TimeTables& the_tables);

  const TimeWord& word(std::size_t at) const { return at < words.size() ? words[at] : no_word; }
  // Is the piece tagged so? Never on an untagged text.
  bool is_tagged(std::size_t at, Tag tag) const {
    return analysis.is_tagged && pieces[at].is_word() &&
           analysis.tokens[pieces[at].token].tag == tag;
  }
  bool is(std::size_t at, TimeClass word_class) const { return word(at).is(word_class); }
};

constexpr int kNoYear = -100000;

// What a matched expression says, before it is known which day the text speaks from.
struct TimeMeaning {
  enum class Kind : std::uint8_t {
    fixed,     // `text` is the value
    calendar,  // the fields below; those that are not set come from the reference or the text
    unit,      // the `lean` one of `unit`: "last week", "that day"
    shifted,   // `count` `unit`s before (negative) or after the reference or what was told last
  };
  Kind kind = Kind::fixed;
  Lean lean = Lean::none;
  Lean year_lean = Lean::none;  // "April next year"
  TimeUnit unit = TimeUnit::day;
  bool is_bc = false;
  bool from_told = false;  // shifted: counts from what was told last, not from the reference
  bool is_fiscal = false;
  bool is_short_year = false;  // a year of three digits or fewer: only where years BC are told
  int year = kNoYear;
  int decade = kNoYear;   // 199 is the 1990s
  int century = kNoYear;  // 19 is the twentieth
  int month = 0;
  int day = 0;
  int weekday = 0;
  int nth = 0;  // of the weekdays of the month: 1 the first, -1 the last
  int quarter = 0;
  int half = 0;
  bool is_week_of = false;  // the week that holds the day
  double count = 0;
  std::string_view season;
  std::string_view feast;
  std::string text;    // fixed: the value
  std::string suffix;  // behind the day: "TMO", "T10:35"
};

// An expression at the pieces [begin, end).
struct TimeMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  TimeType type = TimeType::date;
  TimeMeaning meaning;
  std::string_view why;
};

// Each matcher reads one class of forms that begins at the piece `at`. It returns false, or true
// and the longest form in `match`. All look at a bounded number of pieces.
using TimeMatcher = bool (*)(const TimeText& text, std::size_t at, TimeMatch& match);

bool match_calendar_date(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_numeric_date(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_month(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_weekday(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_year_of_range(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_year(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_bc_year(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_decade(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_century(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_season(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_feast(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_quarter(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_lone_day(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_nth_weekday(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_some_day(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_unit_before(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_week_of(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_second_of_two(const TimeText& text, std::size_t at, TimeMatch& match);

bool match_leaning(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_amount(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_set(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_deictic(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_reference(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_year_earlier(const TimeText& text, std::size_t at, TimeMatch& match);

bool match_clock(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_day_and_clock(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_daypart(const TimeText& text, std::size_t at, TimeMatch& match);
bool match_edge(const TimeText& text, std::size_t at, TimeMatch& match);

// The longest expression that begins at the piece `at`, of any class.
bool match_time(const TimeText& text, std::size_t at, TimeMatch& match);

// Readers shared by the matchers: each returns the piece behind what it read, or `at`.
std::size_t read_month(const TimeText& text, std::size_t at, int& month);
std::size_t read_month_day(const TimeText& text, std::size_t at, int& day);
std::size_t read_year(const TimeText& text, std::size_t at, int& year);
// "fiscal 2019", "FY19", "financial year 2018".
std::size_t read_fiscal_year(const TimeText& text, std::size_t at, int& year);
// ", 2019", "of 2019" or "2019" behind a month or a season.
std::size_t read_year_behind(const TimeText& text, std::size_t at, int& year);
// "480" of "April 480 BC": sets the year where an era stands behind it, which is not read.
std::size_t read_old_year(const TimeText& text, std::size_t at, TimeMeaning& meaning);
std::size_t read_era(const TimeText& text, std::size_t at, bool& is_bc);
// "morning", "night" … behind a day: its suffix "TMO".
std::size_t read_daypart(const TimeText& text, std::size_t at, std::string& suffix);

// "P3D", "PT2H", "PXY": the TIMEX3 period of `count` units; a negative count is an unknown one.
std::string format_period(double count, TimeUnit unit);

// Does "before" or "after", behind which is the piece `at`, stand without what it leads to
// ("two weeks before, he …", never "two weeks before the vote")?
bool is_without_object(const Pieces& pieces, std::size_t at);

// Is the piece at `at` a word out of a list?
bool is_any(const Piece& piece, std::initializer_list<std::string_view> words);

}  // namespace synoptic
