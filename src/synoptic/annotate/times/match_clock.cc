#include "synoptic/annotate/times/calendar.h"
#include "synoptic/annotate/times/time_match.h"

// Times of the day, and what wraps another expression:
//
//   "8 p.m.", "10:30 a.m. EDT Thursday", "noon Saturday", "15:00 GMT"
//   "the morning of 5 May", "night"
//   "early next year", "mid-November", "the end of 1990", "late in the year"

namespace synoptic {
namespace {

struct Clock {
  int hour = -1;
  int minute = -1;
  std::size_t end = 0;
  bool is_in_bracket = false;  // its conversion stands in a bracket that is still open
};

// The meridiem behind an hour: "p.m.", "a. m.", glued "8pm"; changes the hour.
std::size_t read_meridiem(const TimeText& text, std::size_t at, int& hour) {
  const Pieces& pieces = text.pieces;
  if (!text.is(at, TimeClass::meridiem) || hour > 12) return at;
  const bool is_pm = pieces[at].is("pm");
  if (is_pm && hour < 12) hour += 12;
  if (!is_pm && hour == 12) hour = 0;
  const bool has_points = pieces[at].span.size() > 2;
  // The full stop that ends the sentence is not part of the expression.
  const bool is_last = pieces[at + 2].kind == PieceKind::border;
  return has_points && pieces[at + 1].is(".") && !is_last ? at + 2 : at + 1;
}

// "4 in the morning", "8 at night".
std::size_t read_half_of_day(const Pieces& pieces, std::size_t at, int& hour) {
  const bool is_night = pieces[at].is("at") && pieces[at + 1].is("night");
  const bool is_part = pieces[at].is("in") && pieces[at + 1].is("the") &&
                       is_any(pieces[at + 2], {"morning", "afternoon", "evening"});
  if (!is_any(pieces[at - 2], {"at", "about", "around", "by", "before", "after", "until"}) ||
      (!is_night && !is_part)) {
    return at;
  }
  const bool is_late = is_night || !pieces[at + 2].is("morning");
  if (is_late && hour < 12) hour += 12;
  return is_night ? at + 2 : at + 3;
}

bool is_two_digits(const Pieces& pieces, std::size_t at) {
  return pieces[at].is_whole() && pieces[at].span.size() == 2 && pieces[at].number < 60;
}

// "10:30", "10:30 p.m.", "8 pm", "10.30am", "3 o'clock", "1430 GMT".
bool read_clock(const TimeText& text, std::size_t at, Clock& clock) {
  const Pieces& pieces = text.pieces;
  const Piece& first = pieces[at];
  if (!first.is_number() || first.has_comma || first.number >= 2400) return false;
  const bool is_hour = first.is_whole() && first.number <= 24 && first.span.size() <= 2;
  if (is_hour && pieces[at + 1].is(":") && pieces.is_glued(at + 1) &&
      is_two_digits(pieces, at + 2) && pieces.is_glued(at + 2)) {
    // "1:36.6" and "1:36:20" are running times.
    if (pieces[at + 3].is(":") && pieces.is_glued(at + 3)) return false;
    clock = {static_cast<int>(first.number), static_cast<int>(pieces[at + 2].number), at + 3};
    clock.end = read_meridiem(text, clock.end, clock.hour);
    return clock.hour <= 24;
  }
  const bool has_zone = text.is(at + 1, TimeClass::zone) && pieces[at + 1].is_capital;
  if (first.is_whole() && first.span.size() == 4 && has_zone) {
    clock = {static_cast<int>(first.number) / 100, static_cast<int>(first.number) % 100, at + 1};
    return clock.minute < 60;
  }
  if (first.points == 1 && first.span.size() >= 4 && text.is(at + 1, TimeClass::meridiem)) {
    const int hour = static_cast<int>(first.number);
    const int minute = static_cast<int>((first.number - hour) * 100 + 0.5);
    if (hour > 12 || minute > 59) return false;
    clock = {hour, minute, at + 1};
    clock.end = read_meridiem(text, clock.end, clock.hour);
    return true;
  }
  if (!is_hour) return false;
  clock = {static_cast<int>(first.number), -1, at + 1};
  if (pieces[at + 1].is("o") && pieces[at + 2].is("'") && pieces[at + 3].is("clock")) {
    clock.end = at + 4;
    return true;
  }
  clock.end = read_meridiem(text, at + 1, clock.hour);
  if (clock.end == at + 1 && first.number <= 12) {
    clock.end = read_half_of_day(pieces, at + 1, clock.hour);
  }
  return clock.end != at + 1;
}

std::string clock_suffix(const Clock& clock) {
  std::string suffix = "T" + padded(clock.hour, 2);
  suffix += clock.minute >= 0 ? ":" + padded(clock.minute, 2) : ":00";
  return suffix;
}

// "GMT", "local time", "Eastern Daylight Time".
std::size_t skip_zone(const TimeText& text, std::size_t at) {
  const Pieces& pieces = text.pieces;
  if (text.is(at, TimeClass::zone)) return pieces[at].is_capital ? at + 1 : at;
  if (!pieces[at].is("local") && !pieces[at].is_capital) return at;
  if (pieces[at + 1].is("time")) return at + 2;
  const bool is_kind = is_any(pieces[at + 1], {"standard", "daylight", "summer", "european"});
  return is_kind && pieces[at + 2].is("time") ? at + 3 : at;
}

// "(1900 GMT)" behind a clock time: the same moment by another clock.
void skip_conversion(const TimeText& text, Clock& clock) {
  Clock other;
  if (!text.pieces[clock.end].is("(") || !read_clock(text, clock.end + 1, other)) return;
  const std::size_t end = skip_zone(text, other.end);
  if (end == other.end) return;
  clock.is_in_bracket = !text.pieces[end].is(")");
  clock.end = clock.is_in_bracket ? end : end + 1;
}

// The clock time at a piece with its zone and its conversion.
bool read_whole_clock(const TimeText& text, std::size_t at, Clock& clock) {
  if (!read_clock(text, at, clock)) return false;
  clock.end = skip_zone(text, clock.end);
  skip_conversion(text, clock);
  return true;
}

// The day behind a clock time or a part of day: "Thursday", "on Friday", "of April 25".
std::size_t read_day_behind(const TimeText& text, std::size_t at, TimeMeaning& meaning,
                            std::string_view link) {
  std::size_t start = at;
  if (text.pieces[at].is(",") || (!link.empty() && text.pieces[at].is(link))) ++start;
  TimeMatch day;
  const bool has_day = match_calendar_date(text, start, day) || match_weekday(text, start, day) ||
                       match_deictic(text, start, day);
  if (!has_day || !day.meaning.suffix.empty()) return at;
  const std::string suffix = meaning.suffix;
  meaning = day.meaning;
  meaning.suffix = suffix;
  return day.end;
}

bool is_edge_context(TimeType type, const TimeMeaning& meaning) {
  if (type == TimeType::set || type == TimeType::duration) return false;
  return meaning.kind != TimeMeaning::Kind::fixed;
}

bool is_calendar_unit(const Piece& piece) {
  return is_any(piece, {"year", "month", "week", "day", "decade"});
}

// The unit that was told, else that of the reference.
void set_unit(const TimeText& text, std::size_t at, TimeMatch& match) {
  match.meaning.kind = TimeMeaning::Kind::unit;
  match.meaning.lean = Lean::same;
  match.meaning.unit = text.word(at).unit;
  match.type = TimeType::date;
}

// What an edge may stand before, with the word between them passed over.
bool match_inside_edge(const TimeText& text, std::size_t at, TimeMatch& match) {
  TimeMatch inner;
  if (match_time(text, at, inner) && is_edge_context(inner.type, inner.meaning)) {
    match = inner;
    return true;
  }
  const Pieces& pieces = text.pieces;
  const std::size_t unit_at = pieces[at].is("the") ? at + 1 : at;
  if (!is_calendar_unit(pieces[unit_at])) return false;
  // "the end of year celebrations" and "the end of day one" are none.
  if (unit_at == at && !is_any(pieces[at], {"year", "month"})) return false;
  set_unit(text, unit_at, match);
  match.end = unit_at + 1;
  return true;
}

// "year-end", "year's end", "month end".
bool match_end_of_unit(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  if (!is_any(pieces[at], {"year", "month", "week"})) return false;
  std::size_t next = at + 1;
  if (pieces[next].is("-")) {
    ++next;
  } else if (pieces[next].is("'") && pieces[next + 1].is("s")) {
    next += 2;
  }
  if (!pieces[next].is("end")) return false;
  set_unit(text, at, match);
  match.begin = at;
  match.end = next + 1;
  match.why = "edge";
  return true;
}

}  // namespace

std::size_t read_daypart(const TimeText& text, std::size_t at, std::string& suffix) {
  std::size_t start = at;
  if (is_any(text.pieces[at], {"early", "late"})) start = at + 1;
  const TimeWord& word = text.word(start);
  if (!word.is(TimeClass::daypart)) return at;
  suffix = "T" + std::string(word.value);
  return start + 1;
}

bool match_clock(const TimeText& text, std::size_t at, TimeMatch& match) {
  Clock clock;
  const Pieces& pieces = text.pieces;
  TimeMeaning& meaning = match.meaning;
  meaning.kind = TimeMeaning::Kind::calendar;
  if (read_whole_clock(text, at, clock)) {
    meaning.suffix = clock_suffix(clock);
    match.end = clock.end;
  } else if (is_any(pieces[at], {"noon", "midnight", "midday"}) &&
             !(pieces[at].is_capital && pieces[at - 1].is_capital)) {
    meaning.suffix = "T" + std::string(text.word(at).value);
    match.end = at + 1;
  } else {
    return false;
  }
  match.end = read_day_behind(text, match.end, meaning, "on");
  if (clock.is_in_bracket && pieces[match.end].is(")")) ++match.end;
  match.begin = at;
  match.type = TimeType::time;
  match.why = "clock";
  return true;
}

// "Saturday at 3 p.m. (1900 GMT)", "May 5, at noon".
bool match_day_and_clock(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const bool has_day = match_calendar_date(text, at, match) || match_weekday(text, at, match) ||
                       match_deictic(text, at, match);
  if (!has_day || !match.meaning.suffix.empty()) return false;
  const std::size_t next = pieces[match.end].is(",") ? match.end + 1 : match.end;
  if (!pieces[next].is("at")) return false;
  const std::size_t start = is_any(pieces[next + 1], {"about", "around"}) ? next + 2 : next + 1;
  Clock clock;
  if (read_whole_clock(text, start, clock)) {
    match.meaning.suffix = clock_suffix(clock);
    match.end = clock.end;
  } else if (is_any(pieces[start], {"noon", "midnight", "midday"})) {
    match.meaning.suffix = "T" + std::string(text.word(start).value);
    match.end = start + 1;
  } else {
    return false;
  }
  match.begin = at;
  match.type = TimeType::time;
  match.why = "clock";
  return true;
}

bool match_daypart(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const bool has_article = pieces[at].is("the");
  const std::size_t start = has_article ? at + 1 : at;
  // "the overnight train": the word alone.
  if (has_article && pieces[start].is("overnight")) return false;
  std::size_t end = read_daypart(text, start, match.meaning.suffix);
  if (end == start) return false;
  match.meaning.kind = TimeMeaning::Kind::calendar;
  const std::size_t day = read_day_behind(text, end, match.meaning, "of");
  if (day == end && !(has_article && pieces[at - 1].is("in")) && !pieces[start].is("overnight")) {
    return false;
  }
  match.begin = at;
  match.end = day;
  match.type = TimeType::time;
  match.why = "daypart";
  return true;
}

bool match_edge(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  if (match_end_of_unit(text, at, match)) return true;
  std::size_t next = at;
  if (text.is(at, TimeClass::edge)) {
    next = at + 1;
    if (pieces[next].is("-")) ++next;
    if (is_any(pieces[next], {"in", "on"}) && !pieces[at].is("mid")) ++next;
  } else {
    next = pieces[at].is("the") ? at + 1 : at;
    if (!text.is(next, TimeClass::part) || !pieces[next + 1].is("of")) return false;
    next += 2;
  }
  // One edge only: "the end of the end of …" would nest without bound.
  if (text.is(next, TimeClass::edge) || text.is(next, TimeClass::part)) return false;
  if (pieces[next].is("the") && text.is(next + 1, TimeClass::part)) return false;
  if (!match_inside_edge(text, next, match)) return false;
  // "earlier Friday": the day alone is the expression (TimeML).
  if (is_any(pieces[at], {"earlier", "later"}) && match.meaning.weekday > 0) return false;
  match.begin = at;
  match.why = "edge";
  return true;
}

bool match_time(const TimeText& text, std::size_t at, TimeMatch& match) {
  static constexpr TimeMatcher kMatchers[] = {
      match_edge,    match_calendar_date, match_numeric_date, match_clock,     match_day_and_clock,
      match_leaning, match_quarter,       match_year_earlier, match_reference, match_amount,
      match_set,     match_deictic,       match_month,        match_weekday,   match_daypart,
      match_decade,  match_century,       match_feast,        match_season,    match_year,
      match_bc_year, match_lone_day,      match_nth_weekday,  match_some_day,  match_unit_before,
      match_week_of, match_second_of_two};
  bool has_match = false;
  for (const TimeMatcher matcher : kMatchers) {
    TimeMatch candidate;
    if (!matcher(text, at, candidate)) continue;
    if (has_match && candidate.end <= match.end) continue;
    match = candidate;
    has_match = true;
  }
  return has_match;
}

}  // namespace synoptic
