#include <cmath>
#include <cstdio>

#include "synoptic/annotate/times/time_match.h"

// What is told in units of time:
//
//   "last week", "that day", "next May"     one unit, leaning on the reference or the text
//   "two years ago", "a week later"         shifted from the reference or from what was told
//   "nearly two years", "three-month"       a duration
//   "every day", "twice a week", "daily"    a set

namespace synoptic {
namespace {

struct UnitAmount {
  std::size_t end = 0;
  double count = -1;  // -1 where the words do not say how many
  TimeUnit unit = TimeUnit::day;
  bool is_article = false;  // "a day"
  bool is_bare = false;     // "days"
  bool may_join = false;    // is "12 to 18 months" one amount, of no certain count?
};

void set(TimeMatch& match, std::size_t begin, std::size_t end, TimeType type,
         std::string_view why) {
  match.begin = begin;
  match.end = end;
  match.type = type;
  match.why = why;
}

void set_duration(TimeMatch& match, std::size_t begin, const UnitAmount& amount) {
  match.meaning.kind = TimeMeaning::Kind::fixed;
  match.meaning.text = format_period(amount.count, amount.unit);
  set(match, begin, amount.end, TimeType::duration, "duration");
}

bool is_unit(const TimeText& text, std::size_t at) {
  return text.is(at, TimeClass::unit) || text.is(at, TimeClass::units);
}

std::size_t skip_words(const Pieces& pieces, std::size_t at,
                       std::initializer_list<std::string_view> words) {
  while (is_any(pieces[at], words)) ++at;
  return at;
}

// "nearly", "at least", "more than" before an amount: part of the expression (TimeML).
std::size_t skip_approximation(const Pieces& pieces, std::size_t at) {
  if (is_any(pieces[at], {"nearly", "almost", "roughly"})) return at + 1;
  if (pieces[at].is("at") && is_any(pieces[at + 1], {"least", "most"})) return at + 2;
  if (pieces[at].is("no") && is_any(pieces[at + 1], {"more", "less"})) return at + 3;
  if (is_any(pieces[at], {"more", "less"}) && pieces[at + 1].is("than")) return at + 2;
  if (pieces[at].is("up") && pieces[at + 1].is("to")) return at + 2;
  const bool is_over = is_any(pieces[at], {"over", "under"});
  return is_over && is_any(pieces[at + 1], {"a", "an"}) ? at + 1 : at;
}

// "a few", "several", "a couple of", "many".
std::size_t read_vague_count(const TimeText& text, std::size_t at, double& count) {
  const Pieces& pieces = text.pieces;
  std::size_t end = at;
  if (pieces[end].is("a") && text.is(end + 1, TimeClass::vague)) ++end;
  if (!text.is(end, TimeClass::vague)) return at;
  count = text.word(end).number > 0 ? text.word(end).number : -1;
  ++end;
  return pieces[end].is("of") ? end + 1 : end;
}

// The second number of "two to three weeks" and "one or two": about the first. "12 to 18 months"
// are two amounts (match_first_amount), but "the next 12 to 18 months" one time.
std::size_t skip_second_count(const TimeText& text, std::size_t at, UnitAmount& amount) {
  const Pieces& pieces = text.pieces;
  if (pieces[at].is("and") && pieces[at + 1].is("a") && pieces[at + 2].is("half")) {
    amount.count += 0.5;
    return at + 3;
  }
  if (!is_any(pieces[at], {"to", "or", "-"})) return at;
  const Numeral second = read_cardinal(pieces, at + 1, text.tables.numerals);
  if (second.end == at + 1 || !is_unit(text, second.end)) return at;
  const bool is_next = second.value == amount.count + 1;
  if (!is_next && !amount.may_join) return at;
  if (!is_next) amount.count = -1;
  return second.end;
}

std::size_t read_count(const TimeText& text, std::size_t at, UnitAmount& amount) {
  const Pieces& pieces = text.pieces;
  const Numeral numeral = read_cardinal(pieces, at, text.tables.numerals);
  if (numeral.end != at) {
    amount.count = numeral.value;
    return skip_second_count(text, numeral.end, amount);
  }
  const std::size_t vague = read_vague_count(text, at, amount.count);
  if (vague != at) return vague;
  if (pieces[at].is("half") && is_any(pieces[at + 1], {"a", "an"})) {
    amount.count = 0.5;
    return at + 2;
  }
  if (!is_any(pieces[at], {"a", "an", "another"})) return at;
  amount.count = 1;
  amount.is_article = pieces[at].is("a") || pieces[at].is("an");
  return at + 1;
}

bool is_amount_unit(const TimeText& text, std::size_t at, const UnitAmount& amount,
                    bool has_hyphen) {
  if (!is_unit(text, at)) return false;
  const TimeWord& word = text.word(at);
  if (!word.is_sure && !(amount.count > 1)) return false;
  const bool is_single = word.is(TimeClass::unit);
  // "a second term", "a quarter of": no amounts of time.
  if (is_single && word.unit == TimeUnit::second) return has_hyphen;
  if (word.unit == TimeUnit::quarter && (is_single || amount.count == 3)) return false;
  // "a year-long trial": the unit alone.
  if (amount.is_article && text.pieces[at + 1].is("-")) return false;
  return true;
}

// "three weeks", "three-month", "a few more days", "a year and a half", "five years'".
bool read_amount(const TimeText& text, std::size_t at, UnitAmount& amount) {
  const Pieces& pieces = text.pieces;
  const std::size_t counted = read_count(text, at, amount);
  if (counted == at) return false;
  std::size_t end = counted;
  const bool has_hyphen = pieces[end].is("-");
  if (has_hyphen) {
    ++end;
  } else {
    end = skip_words(
        pieces, end,
        {"more", "full", "trading", "consecutive", "straight", "long", "additional", "calendar",
         "business", "working", "whole", "short", "solid", "successive", "mere", "extra", "other"});
  }
  if (!is_amount_unit(text, end, amount, has_hyphen)) return false;
  amount.unit = text.word(end).unit;
  ++end;
  if (pieces[end].is("and") && pieces[end + 1].is("a") && pieces[end + 2].is("half")) {
    if (amount.count > 0) amount.count += 0.5;
    end += 3;
  }
  amount.end = end;
  return true;
}

// "34 years old", "a 34-year-old": an age, which counts as a quantity, not as a time.
bool is_age(const Pieces& pieces, std::size_t end) {
  if (pieces[end].is("-")) ++end;
  return is_any(pieces[end], {"old", "olds"}) ||
         (pieces[end].is("of") && pieces[end + 1].is("age"));
}

enum class Shift { none, ago, earlier, later, from_now };

Shift read_shift(const Pieces& pieces, std::size_t at, std::size_t& end) {
  end = at + 1;
  if (pieces[at].is("ago")) return Shift::ago;
  // "a month earlier than usual": how much earlier, not when.
  if (is_any(pieces[at], {"earlier", "later"}) && pieces[end].is("than")) {
    end = at;
    return Shift::none;
  }
  if (is_any(pieces[at], {"earlier", "previously", "beforehand"})) return Shift::earlier;
  if (is_any(pieces[at], {"later", "afterwards", "afterward"})) return Shift::later;
  if (pieces[at].is("or") && pieces[at + 1].is("so") && pieces[at + 2].is("ago")) {
    end = at + 3;
    return Shift::ago;
  }
  if (pieces[at].is("before") && is_without_object(pieces, at + 1)) return Shift::earlier;
  if (is_any(pieces[at], {"hence"})) return Shift::from_now;
  end = at + 2;
  if (pieces[at].is("from") && is_any(pieces[at + 1], {"now", "today"})) return Shift::from_now;
  end = at;
  return Shift::none;
}

bool set_shift(TimeMatch& match, std::size_t begin, const UnitAmount& amount, Shift shift) {
  TimeMeaning& meaning = match.meaning;
  const bool is_back = shift == Shift::ago || shift == Shift::earlier;
  if (amount.count < 0) {
    meaning.kind = TimeMeaning::Kind::fixed;
    meaning.text = is_back ? "PAST_REF" : "FUTURE_REF";
  } else {
    meaning.kind = TimeMeaning::Kind::shifted;
    meaning.unit = amount.unit;
    meaning.count = is_back ? -amount.count : amount.count;
    meaning.from_told = shift == Shift::earlier || shift == Shift::later;
  }
  const bool is_clock = amount.unit <= TimeUnit::hour;
  set(match, begin, amount.end, is_clock ? TimeType::time : TimeType::date, "shifted");
  return true;
}

// "12" of "12 to 18 months", "two" of "between two and three years": the first of two amounts that
// share their unit.
bool match_first_amount(const TimeText& text, std::size_t begin, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const Numeral first = read_cardinal(pieces, at, text.tables.numerals);
  if (first.end == at || !is_any(pieces[first.end], {"to", "or", "-", "and"})) return false;
  const Numeral second = read_cardinal(pieces, first.end + 1, text.tables.numerals);
  if (second.end == first.end + 1 || second.value <= first.value) return false;
  const std::size_t unit_at = pieces[second.end].is("-") ? second.end + 1 : second.end;
  const bool is_listed = pieces[first.end].is("and") && !pieces[begin - 1].is("between");
  if (!text.is(unit_at, TimeClass::units) && !(unit_at != second.end && is_unit(text, unit_at))) {
    return false;
  }
  if (is_listed || is_age(pieces, unit_at + 1)) return false;
  set_duration(match, begin, {first.end, first.value, text.word(unit_at).unit, false, false});
  return true;
}

// "days", "recent weeks", "weeks ago": a number of units that is not told.
bool read_bare_units(const TimeText& text, std::size_t at, UnitAmount& amount) {
  if (!text.is(at, TimeClass::units)) return false;
  const TimeUnit unit = text.word(at).unit;
  if (unit == TimeUnit::second || unit == TimeUnit::quarter || unit == TimeUnit::weekend) {
    return false;
  }
  amount = {at + 1, -1, unit, false, true};
  return true;
}

bool is_bare_context(const Pieces& pieces, std::size_t at) {
  if (is_any(pieces[at + 1], {"before", "after"}) && !is_without_object(pieces, at + 2)) {
    return !pieces[at - 1].is_number() && !is_any(pieces[at - 1], {"one", "first"});
  }
  return is_any(pieces[at - 1],
                {"for",    "in",   "within",  "over",    "after",     "took",    "take", "takes",
                 "taking", "by",   "of",      "spent",   "last",      "two",     "and",  "or",
                 "with",   "amid", "despite", "follows", "following", "through", "until"});
}

// "$5 a day", "three times a week", "10 percent a year": how often.
bool is_rate_context(const TimeText& text, std::size_t at) {
  const Pieces& pieces = text.pieces;
  const Piece& before = pieces[at - 1];
  if (before.is_number()) return !text.is(at + 1, TimeClass::none) && pieces[at - 2].is("$");
  return is_any(before, {"%", "percent", "times", "once", "twice", "million", "billion", "dollars",
                         "barrels", "people", "tonnes", "tons", "euros", "cent", "pounds"});
}

// The first word behind a lean: where it names a month, weekday, season, feast or part of day.
bool lean_on_name(const TimeText& text, std::size_t begin, std::size_t at, Lean lean,
                  TimeMatch& match) {
  TimeMatch inner;
  const bool has_name = match_month(text, at, inner) || match_weekday(text, at, inner) ||
                        match_season(text, at, inner) || match_feast(text, at, inner) ||
                        match_quarter(text, at, inner);
  if (!has_name || inner.meaning.year != kNoYear) return false;
  match = inner;
  match.begin = begin;
  match.meaning.lean = lean;
  // "this coming Sunday, March eighth" and "last Friday, Oct. 13": the date says it all.
  TimeMatch dated;
  if (match_calendar_date(text, at, dated) && dated.end > match.end) {
    match.end = dated.end;
    match.meaning = dated.meaning;
  }
  return true;
}

bool lean_on_daypart(const TimeText& text, std::size_t begin, std::size_t at, Lean lean,
                     TimeMatch& match) {
  std::string suffix;
  const std::size_t end = read_daypart(text, at, suffix);
  if (end == at || lean == Lean::none) return false;
  match.meaning.kind = TimeMeaning::Kind::unit;
  match.meaning.unit = TimeUnit::day;
  match.meaning.lean = lean;
  match.meaning.suffix = suffix;
  set(match, begin, end, TimeType::time, "daypart-of-day");
  return true;
}

// "the past decade", "over the following decade": ten years, not the 2000s.
bool is_span_of_years(const Pieces& pieces, std::size_t begin, Lean lean) {
  if (lean == Lean::next && pieces[begin - 1].is("of")) return false;
  if (lean == Lean::last || lean == Lean::next) return true;
  return (lean == Lean::previous || lean == Lean::following) &&
         is_any(pieces[begin - 1], {"over", "for", "within", "during", "throughout"});
}

// "last week", "that day", "the latest fiscal year".
bool lean_on_unit(const TimeText& text, std::size_t begin, std::size_t at, Lean lean,
                  TimeMatch& match) {
  const std::size_t unit_at = skip_words(text.pieces, at, {"fiscal", "calendar", "full"});
  if (!text.is(unit_at, TimeClass::unit)) return false;
  const TimeUnit unit = text.word(unit_at).unit;
  if (unit <= TimeUnit::hour) return false;
  if (unit == TimeUnit::decade && is_span_of_years(text.pieces, begin, lean)) {
    set_duration(match, begin, {unit_at + 1, 1, unit, false, false});
    match.why = "leaning-duration";
    return true;
  }
  TimeMeaning& meaning = match.meaning;
  meaning.kind = TimeMeaning::Kind::unit;
  meaning.unit = unit;
  meaning.lean = lean;
  meaning.from_told = lean == Lean::same;
  set(match, begin, unit_at + 1, TimeType::date, "leaning-unit");
  return true;
}

// "the past three months", "the last 18 years", "coming weeks".
bool lean_on_amount(const TimeText& text, std::size_t begin, std::size_t at, TimeMatch& match) {
  UnitAmount amount{.may_join = true};
  const bool has_amount = read_amount(text, at, amount) || read_bare_units(text, at, amount);
  if (!has_amount || amount.is_article || is_age(text.pieces, amount.end)) return false;
  set_duration(match, begin, amount);
  match.why = "leaning-duration";
  return true;
}

}  // namespace

bool is_any(const Piece& piece, std::initializer_list<std::string_view> words) {
  if (piece.kind == PieceKind::border) return false;
  for (const std::string_view word : words) {
    if (piece.low == word) return true;
  }
  return false;
}

std::string format_period(double count, TimeUnit unit) {
  static constexpr std::string_view kNames[] = {"S", "M", "H", "D",  "W",  "W", "WE",
                                                "M", "Q", "Y", "DE", "CE", "ML"};
  if (unit == TimeUnit::fortnight) count *= 2;
  if (unit == TimeUnit::decade && count >= 0) return format_period(10 * count, TimeUnit::year);
  std::string digits = "X";
  if (count >= 0 && count < 1e15) {
    char buffer[32];
    const int size = std::snprintf(buffer, sizeof buffer, "%.15g", count);
    digits.assign(buffer, static_cast<std::size_t>(size));
  }
  const std::string_view prefix = unit <= TimeUnit::hour ? "PT" : "P";
  return std::string(prefix) + digits + std::string(kNames[static_cast<std::size_t>(unit)]);
}

// "over the weekend", "for the year": the last weekend, the present year.
bool match_the_unit(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  // "the year ended June 30": a length of time.
  const bool is_told_by_end = is_any(pieces[at + 1], {"year", "month", "week", "day"}) &&
                              is_any(pieces[at + 2], {"ended", "ending"}) &&
                              (text.is(at + 3, TimeClass::month) || pieces[at + 3].is_number() ||
                               text.is(at + 3, TimeClass::weekday));
  if (is_told_by_end) {
    set_duration(match, at, {at + 2, 1, text.word(at + 1).unit, false, false});
    return true;
  }
  const bool is_weekend = pieces[at + 1].is("weekend");
  const bool is_year = is_any(pieces[at + 1], {"year", "week"}) && pieces[at].is("the") &&
                       is_any(pieces[at - 1], {"for", "in", "during"}) &&
                       !pieces[at + 2].is_word() && !pieces[at + 2].is("-");
  if (!is_weekend && !is_year) return false;
  match.meaning.kind = TimeMeaning::Kind::unit;
  match.meaning.unit = text.word(at + 1).unit;
  match.meaning.lean = is_weekend ? Lean::last : Lean::current;
  set(match, at, at + 2, TimeType::date, "the-unit");
  return true;
}

bool match_leaning(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const std::size_t start = is_any(pieces[at], {"the", "its"}) ? at + 1 : at;
  if (start != at && match_the_unit(text, at, match)) return true;
  const TimeWord& word = text.word(start);
  if (word.is(TimeClass::adjective)) {
    const Lean lean = pieces[start].is("current") ? Lean::current : Lean::none;
    if (lean == Lean::none) return lean_on_amount(text, at, start + 1, match);
    return lean_on_unit(text, at, start + 1, lean, match);
  }
  if (!word.is(TimeClass::lean)) return false;
  Lean lean = word.lean;
  std::size_t next = start + 1;
  // "this past spring", "this coming Sunday", "that same day": the second word decides.
  if (text.is(next, TimeClass::lean)) lean = text.word(next++).lean;
  const bool is_that = pieces[start].is("that");
  // "said that last week", "hopes that day": the conjunction.
  if (is_that && text.is_tagged(start, Tag::sconj)) return false;
  if (!is_that && lean_on_name(text, at, next, lean, match)) return true;
  return lean_on_daypart(text, at, next, lean, match) ||
         lean_on_unit(text, at, next, lean, match) ||
         (!is_that && lean_on_amount(text, at, next, match));
}

// "year-long", "months-long".
bool match_unit_long(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  if (!is_unit(text, at) || !pieces[at + 1].is("-") || !pieces[at + 2].is("long")) return false;
  const double count = text.is(at, TimeClass::unit) ? 1 : -1;
  set_duration(match, at, {at + 3, count, text.word(at).unit, false, false});
  return true;
}

bool match_amount(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  std::size_t start = skip_approximation(pieces, at);
  const bool has_article = pieces[start].is("the");
  if (has_article) ++start;
  if (match_unit_long(text, at, match)) return true;
  if (has_article && is_any(pieces[start], {"first", "final", "next"})) ++start;
  UnitAmount amount;
  if (!read_amount(text, start, amount)) {
    if (!has_article && match_first_amount(text, at, start, match)) return true;
    if (start != at || !read_bare_units(text, at, amount)) return false;
  } else if (has_article && amount.is_article) {
    return false;
  }
  if (is_age(pieces, amount.end)) return false;
  // "the two-week crisis": an adjective, without its article.
  if (has_article && pieces[amount.end - 2].is("-")) return false;
  std::size_t shift_end = 0;
  const Shift shift = read_shift(pieces, amount.end, shift_end);
  if (shift != Shift::none) {
    amount.end = shift_end;
    return set_shift(match, at, amount, shift);
  }
  if (amount.is_bare && !is_bare_context(pieces, at)) return false;
  if (amount.is_article && start == at && is_rate_context(text, at)) {
    match.meaning.text = format_period(1, amount.unit);
    set(match, at, amount.end, TimeType::set, "rate");
    return true;
  }
  set_duration(match, at, amount);
  return true;
}

bool match_set(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  if (text.is(at, TimeClass::set)) {
    match.meaning.text = text.word(at).value;
    set(match, at, at + 1, TimeType::set, "set-word");
    return true;
  }
  if (text.is(at, TimeClass::weekdays)) {
    match.meaning.text = "XXXX-WXX-" + std::to_string(text.word(at).number);
    set(match, at, at + 1, TimeType::set, "weekdays");
    return pieces[at].is_capital && !pieces[at - 1].is_capital;
  }
  if (!is_any(pieces[at], {"every", "each"})) return false;
  std::size_t next = pieces[at + 1].is("other") || pieces[at + 1].is("single") ? at + 2 : at + 1;
  UnitAmount amount{.end = next, .count = pieces[at + 1].is("other") ? 2.0 : 1.0};
  const Numeral numeral = read_cardinal(pieces, next, text.tables.numerals);
  if (numeral.end != next) {
    amount.count = numeral.value;
    next = numeral.end;
  }
  match.meaning.kind = TimeMeaning::Kind::fixed;
  set(match, at, next + 1, TimeType::set, "every");
  if (is_unit(text, next)) {
    match.meaning.text = format_period(amount.count, text.word(next).unit);
    return true;
  }
  if (text.is(next, TimeClass::weekday)) {
    match.meaning.text = "XXXX-WXX-" + std::to_string(text.word(next).number);
    return true;
  }
  if (text.is(next, TimeClass::daypart)) {
    match.meaning.text = "XXXX-XX-XXT" + std::string(text.word(next).value);
    return true;
  }
  if (!text.is(next, TimeClass::season)) return false;
  match.meaning.text = "XXXX-" + std::string(text.word(next).value);
  return true;
}

}  // namespace synoptic
