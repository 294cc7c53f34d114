#include "synoptic/annotate/times/time_match.h"

// Days that are told by what they are a day of, or before:
//
//   "the first Monday of May", "the last Sunday in October 2018"   one day of the calendar
//   "one day in 2019", "some day in March 2018"                    2019-XX-XX, 2018-03-XX
//   "one month in 2019"                                            2019-XX
//   "the day before", "the year before", "the day after tomorrow"  a unit from what was told last
//   "the week of March 6"                  a week of the calendar
//   "5" of "May 3 and 5", "May 3-5"        a day of the month before it

namespace synoptic {
namespace {

void set_date(TimeMatch& match, std::size_t begin, std::size_t end, std::string_view why) {
  match.begin = begin;
  match.end = end;
  match.type = TimeType::date;
  match.why = why;
}

// "first" to "fifth" as 1 to 5, "last" as -1; 0 for anything else.
int read_nth(const TimeText& text, std::size_t at) {
  if (text.pieces[at].is("last")) return -1;
  const Numeral ordinal = read_ordinal(text.pieces, at, text.tables.numerals);
  const bool is_small = ordinal.end == at + 1 && ordinal.value >= 1 && ordinal.value <= 5;
  return is_small ? static_cast<int>(ordinal.value) : 0;
}

bool is_in_or_of(const Piece& piece) { return piece.is("in") || piece.is("of"); }

// "one", "some", "an unspecified" before "day" or "month"; `at` where there is none. "a day in
// 2019" may be how long something took: only "on" before it makes it a day.
std::size_t read_some(const Pieces& pieces, std::size_t at) {
  if (pieces[at].is("some")) return at + 1;
  const bool is_first =
      at == 0 || pieces[at - 1].kind == PieceKind::border ||
      is_any(pieces[at - 1], {",", ";", ":", "and", "but", "that", "on", "in", "during", "happened",
                              "began", "ended", "came", "until", "since"});
  if (pieces[at].is("one") && is_first) return at + 1;
  if (!is_any(pieces[at], {"a", "an"})) return at;
  if (is_any(pieces[at + 1], {"unspecified", "unknown", "undisclosed", "unnamed"})) return at + 2;
  return pieces[at - 1].is("on") ? at + 1 : at;
}

}  // namespace

bool is_without_object(const Pieces& pieces, std::size_t at) {
  const Piece& next = pieces[at];
  if (next.kind == PieceKind::border) return true;
  return is_any(next, {".", ",", ";", ":", ")", "\"", "!", "?", "and", "but", "or"});
}

bool match_nth_weekday(const TimeText& text, std::size_t at, TimeMatch& match) {
  const std::size_t start = text.pieces[at].is("the") ? at + 1 : at;
  const int nth = read_nth(text, start);
  if (nth == 0) return false;
  TimeMatch day;
  if (!match_weekday(text, start + 1, day) || !day.meaning.suffix.empty()) return false;
  TimeMatch month;
  if (!is_in_or_of(text.pieces[day.end]) || !match_month(text, day.end + 1, month)) return false;
  match.meaning = month.meaning;
  match.meaning.weekday = day.meaning.weekday;
  match.meaning.nth = nth;
  set_date(match, at, month.end, "nth-weekday");
  return true;
}

bool match_some_day(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const std::size_t unit_at = read_some(pieces, at);
  if (unit_at == at || !is_in_or_of(pieces[unit_at + 1])) return false;
  const bool is_day = is_any(pieces[unit_at], {"day", "date"}) ||
                      (text.is(unit_at, TimeClass::weekday) && pieces[unit_at].is_capital);
  TimeMatch whole;
  if (is_day && match_month(text, unit_at + 2, whole)) {
    match = whole;
    match.meaning.suffix = "-XX";
  } else if ((is_day || pieces[unit_at].is("month")) && match_year(text, unit_at + 2, whole)) {
    match = whole;
    match.meaning.suffix = is_day ? "-XX-XX" : "-XX";
  } else {
    return false;
  }
  set_date(match, at, whole.end, "some-day");
  return true;
}

bool match_unit_before(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const bool is_before = pieces[at + 2].is("before");
  if (!pieces[at].is("the") || (!is_before && !pieces[at + 2].is("after"))) return false;
  const TimeWord& word = text.word(at + 1);
  if (!word.is(TimeClass::unit) || word.unit <= TimeUnit::hour) return false;
  TimeMeaning& meaning = match.meaning;
  meaning.kind = TimeMeaning::Kind::shifted;
  meaning.unit = word.unit;
  meaning.count = is_before ? -1 : 1;
  const bool is_double =
      word.unit == TimeUnit::day && pieces[at + 3].is(is_before ? "yesterday" : "tomorrow");
  if (is_double) {
    meaning.count *= 2;
  } else if (is_without_object(pieces, at + 3)) {
    meaning.from_told = true;
  } else {
    return false;
  }
  set_date(match, at, at + (is_double ? 4 : 3), "unit-before");
  return true;
}

bool match_week_of(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const std::size_t start = pieces[at].is("the") ? at + 1 : at;
  if (!pieces[start].is("week")) return false;
  if (!is_any(pieces[start + 1], {"of", "ended", "ending", "beginning", "starting"})) return false;
  if (!match_calendar_date(text, start + 2, match) || match.meaning.day == 0) return false;
  match.meaning.is_week_of = true;
  set_date(match, at, match.end, "week-of");
  return true;
}

namespace {

// "3 and" behind a month, before the piece `at`: the month, else 0.
int month_before(const TimeText& text, std::size_t at) {
  const Piece& first = text.pieces[at - 2];
  if (!first.is_whole() || first.digits > 2 || text.pieces[at].number <= first.number) return 0;
  const std::size_t month_at = text.pieces[at - 3].is(".") ? at - 4 : at - 3;
  return text.is(month_at, TimeClass::month) && text.pieces[month_at].is_capital
             ? text.word(month_at).number
             : 0;
}

// "May 3 and 5 people": what is behind a second day is no noun.
bool ends_day(const Piece& piece) {
  if (!piece.is_word()) return !piece.is("%") && !piece.is(":") && !piece.is("/");
  return is_any(
      piece, {"in",    "at",     "to",   "of",   "and", "for",  "with", "when", "the",   "before",
              "after", "on",     "as",   "but",  "or",  "were", "was",  "is",   "are",   "that",
              "by",    "during", "near", "from", "he",  "she",  "they", "it",   "while", "will"});
}

}  // namespace

bool match_second_of_two(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const Piece& day = pieces[at];
  if (!day.is_whole() || day.digits > 2 || day.number < 1 || day.number > 31) return false;
  const Piece& link = pieces[at - 1];
  if (!is_any(link, {"and", "to", "-", "through", "or", "&"})) return false;
  const int month = month_before(text, at);
  const bool is_dash = link.is("-") && pieces.is_glued(at) && pieces.is_glued(at - 1);
  if (month == 0 || !(is_dash ? !pieces.is_glued(at + 1) || !pieces[at + 1].is_word()
                              : ends_day(pieces[at + 1]))) {
    return false;
  }
  match.meaning.kind = TimeMeaning::Kind::calendar;
  match.meaning.month = month;
  match.meaning.day = static_cast<int>(day.number);
  set_date(match, at, read_year_behind(text, at + 1, match.meaning.year), "day-of-two");
  return true;
}

}  // namespace synoptic
