#include <algorithm>

#include "synoptic/annotate/times/calendar.h"
#include "synoptic/annotate/times/time_match.h"

// Days, months and years of the calendar:
//
//   "Monday, Oct. 26, 1998"   weekday, month, day, year
//   "the 16th of August"      day and month; the year comes from the text or the reference
//   "8/7/98", "2019-09-25"    digits; 13/4 can only be day and month
//   "5 and 6 June"            two dates, the first takes its month from the second

namespace synoptic {
namespace {

// A word that makes what follows a date: "in May", "since 1998".
bool is_date_preposition(const Piece& piece) {
  return is_any(piece,
                {"in",      "of",     "since",  "until", "till",    "by",    "from", "to",
                 "between", "during", "before", "after", "through", "early", "late", "mid",
                 "circa",   "around", "for",    "and",   "on",      "about", "ca",   "than"});
}

// "Oct", "Sept": an abbreviation.
bool is_short_month(const TimeText& text, std::size_t at) {
  return text.pieces[at].span.size() <= 4 && !text.word(at).is_sure && !text.pieces[at].is("may");
}

std::size_t skip_comma(const Pieces& pieces, std::size_t at) {
  return pieces[at].is(",") ? at + 1 : at;
}

// "nineteen ninety-four", "two thousand five".
std::size_t read_year_words(const TimeText& text, std::size_t at, int& year) {
  const auto* first = text.tables.numerals.find(text.pieces[at].low);
  if (first == nullptr || first->kind == NumeralTable::Kind::ordinal) return at;
  if (first->kind == NumeralTable::Kind::teen && first->value >= 15) {
    const Numeral rest = read_cardinal(text.pieces, at + 1, text.tables.numerals);
    if (!rest.in_words || rest.end == at + 1 || rest.value < 10 || rest.value > 99) return at;
    year = static_cast<int>(first->value * 100 + rest.value);
    return rest.end;
  }
  if (first->value != 2 || !text.pieces[at + 1].is("thousand")) return at;
  const Numeral all = read_cardinal(text.pieces, at, text.tables.numerals);
  if (all.value < 2000 || all.value > 2099) return at;
  year = static_cast<int>(all.value);
  return all.end;
}

void set_day(TimeMatch& match, std::size_t begin, std::size_t end, std::string_view why) {
  match.begin = begin;
  match.end = end;
  match.type = match.meaning.suffix.empty() ? TimeType::date : TimeType::time;
  match.meaning.kind = TimeMeaning::Kind::calendar;
  match.why = why;
}

// "October 26, 1998", "Oct. 26", "June 3rd of that year" without its end.
std::size_t read_month_first(const TimeText& text, std::size_t at, TimeMeaning& meaning) {
  int month = 0;
  const std::size_t day_at = read_month(text, at, month);
  if (day_at == at) return at;
  int day = 0;
  std::size_t end = read_month_day(text, day_at, day);
  if (end == day_at) return at;
  meaning.month = month;
  meaning.day = day;
  return read_year_behind(text, end, meaning.year);
}

// "26 October 1998", "the 16th of August".
std::size_t read_day_first(const TimeText& text, std::size_t at, TimeMeaning& meaning) {
  const std::size_t start = text.pieces[at].is("the") ? at + 1 : at;
  int day = 0;
  std::size_t end = read_month_day(text, start, day);
  if (end == start) return at;
  if (text.pieces[end].is("of")) ++end;
  int month = 0;
  const std::size_t behind = read_month(text, end, month);
  if (behind == end) return at;
  meaning.day = day;
  meaning.month = month;
  return read_year_behind(text, behind, meaning.year);
}

std::size_t read_date(const TimeText& text, std::size_t at, TimeMeaning& meaning) {
  const std::size_t end = read_month_first(text, at, meaning);
  return end != at ? end : read_day_first(text, at, meaning);
}

// "5 and 6 June", "5-6 June": the day at `at` alone, with the month of the date behind it.
bool match_first_of_two(const TimeText& text, std::size_t at, TimeMatch& match) {
  const std::size_t start = text.pieces[at].is("the") ? at + 1 : at;
  int day = 0;
  const std::size_t end = read_month_day(text, start, day);
  if (end == start || !is_any(text.pieces[end], {"and", "to", "-", "/", "or", ","})) return false;
  TimeMeaning second;
  if (read_day_first(text, end + 1, second) == end + 1) return false;
  match.meaning.day = day;
  match.meaning.month = second.month;
  match.meaning.year = second.year;
  set_day(match, at, end, "day-of-two");
  return true;
}

std::size_t read_weekday_name(const TimeText& text, std::size_t at, int& day) {
  const TimeWord& word = text.word(at);
  if (!word.is(TimeClass::weekday) || !text.pieces[at].is_capital) return at;
  day = word.number;
  const std::size_t end = at + 1;
  return text.pieces[end].is(".") && text.pieces[at].span.size() < 6 ? end + 1 : end;
}

int full_year(int year, std::size_t digits) {
  if (digits >= 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

// Three numbers joined by one mark. Month first (American) unless the first cannot be a month.
bool set_numeric(TimeMeaning& meaning, const Piece& a, const Piece& b, const Piece& c) {
  const int x = static_cast<int>(std::min(a.number, 9999.0));
  const int y = static_cast<int>(std::min(b.number, 9999.0));
  const int z = static_cast<int>(std::min(c.number, 9999.0));
  if (a.digits == 4) {
    meaning.year = x;
    meaning.month = y;
    meaning.day = z;
  } else if (c.digits == 4 || c.digits == 2) {
    meaning.year = full_year(z, c.digits);
    meaning.month = x > 12 ? y : x;
    meaning.day = x > 12 ? x : y;
  } else {
    return false;
  }
  return meaning.year >= 1000 && meaning.year < 2200 &&
         is_valid({meaning.year, meaning.month, meaning.day});
}

bool is_number_context(const Pieces& pieces, std::size_t at) {
  const Piece& before = pieces[at - 1];
  return is_any(before, {"$", "#", "no", "£", "€", "¥", "number", "us$", "page", "room", "flight",
                         "highway", "route", "section", "article"});
}

// Is a number between 1900 and 2099 a count? "2000 people", "1900 km".
bool is_counted(const TimeText& text, std::size_t at, std::size_t end) {
  const Piece& next = text.pieces[end];
  if (is_any(next, {"%",      "percent", "per",     "people",   "km",     "rpm",    "hp",
                    "mg",     "kg",      "mw",      "feet",     "metres", "meters", "miles",
                    "points", "tonnes",  "tons",    "calories", "troops", "times",  "workers",
                    "°",      "square",  "million", "billion",  "m",      "k"})) {
    return true;
  }
  if (is_any(text.pieces[at - 1], {"about", "around", "some", "nearly", "than", "least", "over",
                                   "almost", "approximately", "to"}) &&
      next.is_word() && next.low.ends_with('s') && !is_any(next, {"as", "was", "is", "has"})) {
    return true;
  }
  const bool is_round = static_cast<int>(text.pieces[at].number) % 50 == 0;
  return is_round && next.is_word() && next.low.ends_with('s') && next.low.size() > 3 &&
         !is_date_preposition(text.pieces[at - 1]);
}

// "2000 - 2500 calories", "1000 to 2000 jobs": one end of a range of counts.
bool is_end_of_counts(const Pieces& pieces, std::size_t at, std::size_t end) {
  const auto is_no_year = [](const Piece& piece) {
    return piece.is_number() && (piece.number < 1000 || piece.number >= 2200) && piece.digits > 2;
  };
  const bool is_first = is_any(pieces[end], {"-", "to"}) && is_no_year(pieces[end + 1]);
  const bool is_second = is_any(pieces[at - 1], {"-", "to"}) && pieces[at - 2].is_number() &&
                         (is_no_year(pieces[at - 2]) || pieces[at - 2].number < 1500);
  return is_first || is_second;
}

// "/19" behind 2018: the second half of a season or of a business year.
bool is_split_year_end(const Pieces& pieces, std::size_t at, int year) {
  return pieces[at].is("/") && pieces.is_glued(at + 1) && pieces[at + 1].span.size() == 2 &&
         pieces[at + 1].is_whole() && static_cast<int>(pieces[at + 1].number) == (year + 1) % 100 &&
         !pieces[at + 2].is("/");
}

// "the 1872 presidential election", never "the 1500 metre race": a word that is no unit.
bool describes_event(const TimeText& text, std::size_t at) {
  return text.pieces[at].is_word() && !text.pieces.is_glued(at) &&
         !is_any(text.pieces[at],
                 {"sq",  "cu",    "cubic",  "hp",   "metre", "meter", "mile",  "foot",   "pound",
                  "ton", "tonne", "dollar", "word", "page",  "seat",  "mw",    "people", "hour",
                  "or",  "and",   "to",     "of",   "men",   "women", "strong"});
}

bool is_lone_year(const TimeText& text, std::size_t at, std::size_t end, int year) {
  const Pieces& pieces = text.pieces;
  if (is_number_context(pieces, at) || is_counted(text, at, end)) return false;
  const bool is_bound = pieces.is_glued(end) && is_any(pieces[end], {"%", "°", "/"});
  if (is_bound && !is_split_year_end(pieces, end, year)) return false;
  if (pieces.is_glued(end) && pieces[end].is_word()) return false;
  if (pieces.is_glued(at) && is_any(pieces[at - 1], {".", ":", "+", "\\", "@"})) return false;
  // "2/31/2018" is no date, and its end no year.
  const bool is_slashed = pieces.is_glued(at) && pieces[at - 1].is("/");
  if (is_slashed && pieces[at - 2].digits < 4) return false;
  if (is_end_of_counts(pieces, at, end)) return false;
  if (year >= 1900 && year < 2100) return true;
  return is_any(pieces[at - 1],
                {"in", "since", "until", "by", "early", "late", "between", "from", "for",
                 "throughout", "(", "after", "before", "and", "around", "year", "mid", "the"}) &&
         !(pieces[at - 1].is("the") && !describes_event(text, end)) &&
         !(pieces[end].is_word() && pieces[end].low.ends_with('s') && pieces[end].low.size() > 3);
}

}  // namespace

std::size_t read_month(const TimeText& text, std::size_t at, int& month) {
  const TimeWord& word = text.word(at);
  if (!word.is(TimeClass::month)) return at;
  month = word.number;
  return is_short_month(text, at) && text.pieces[at + 1].is(".") ? at + 2 : at + 1;
}

std::size_t read_month_day(const TimeText& text, std::size_t at, int& day) {
  const Piece& piece = text.pieces[at];
  Numeral numeral = read_ordinal(text.pieces, at, text.tables.numerals);
  if (numeral.end == at && piece.is_whole() && piece.digits <= 2) {
    const bool is_clock = text.pieces[at + 1].is(":") && text.pieces.is_glued(at + 1) &&
                          text.pieces.is_glued(at + 2) && text.pieces[at + 2].is_number();
    const bool is_glued_word = text.pieces.is_glued(at + 1) && text.pieces[at + 1].is_word();
    if (!is_clock && !is_glued_word) numeral = {at + 1, piece.number, false, false};
  }
  if (numeral.end == at || numeral.value < 1 || numeral.value > 31) return at;
  day = static_cast<int>(numeral.value);
  return numeral.end;
}

std::size_t read_year(const TimeText& text, std::size_t at, int& year) {
  const Piece& piece = text.pieces[at];
  if (piece.is("'") && text.pieces.is_glued(at + 1)) {
    const Piece& digits = text.pieces[at + 1];
    if (!digits.is_whole() || digits.span.size() != 2 || !piece.space_before) return at;
    year = full_year(static_cast<int>(digits.number), 2);
    return text.pieces.is_glued(at + 2) && text.pieces[at + 2].is_word() ? at : at + 2;
  }
  if (piece.is_word()) return read_year_words(text, at, year);
  if (!piece.is_whole() || piece.has_comma || piece.span.size() != 4) return at;
  if (piece.number < 1000 || piece.number >= 2200) return at;
  year = static_cast<int>(piece.number);
  return at + 1;
}

std::size_t read_era(const TimeText& text, std::size_t at, bool& is_bc) {
  const Piece& piece = text.pieces[at];
  if (is_any(piece, {"bc", "bce"})) {
    is_bc = true;
  } else if (!is_any(piece, {"ad", "ce"})) {
    return at;
  }
  const bool has_points = piece.span.size() > piece.low.size();
  return has_points && text.pieces[at + 1].is(".") ? at + 2 : at + 1;
}

std::size_t read_fiscal_year(const TimeText& text, std::size_t at, int& year) {
  const Pieces& pieces = text.pieces;
  if (!is_any(pieces[at], {"fiscal", "fy", "financial"})) return at;
  const std::size_t start = pieces[at + 1].is("year") ? at + 2 : at + 1;
  const std::size_t end = read_year(text, start, year);
  if (end != start) return end;
  // "FY19"
  const Piece& digits = pieces[start];
  if (!pieces[at].is("fy") || !digits.is_whole() || digits.span.size() != 2) return at;
  year = full_year(static_cast<int>(digits.number), 2);
  return start + 1;
}

std::size_t read_year_behind(const TimeText& text, std::size_t at, int& year) {
  std::size_t start = at;
  if (is_any(text.pieces[at], {",", "of", "in", "'"}))
    start = text.pieces[at].is("'") ? at : at + 1;
  const std::size_t end = read_year(text, start, year);
  if (end == start) return at;
  // "May 5, 2000 people": a count, where a comma stands before it.
  if (start != at && text.pieces[end].is("people")) {
    year = kNoYear;
    return at;
  }
  return end;
}

std::size_t read_old_year(const TimeText& text, std::size_t at, TimeMeaning& meaning) {
  const std::size_t start = is_any(text.pieces[at], {",", "of"}) ? at + 1 : at;
  if (!text.pieces[start].is_whole() || text.pieces[start].digits > 4) return at;
  bool is_bc = false;
  if (read_era(text, start + 1, is_bc) == start + 1) return at;
  meaning.year = static_cast<int>(text.pieces[start].number);
  return start + 1;  // the era itself is read by the caller
}

bool match_calendar_date(const TimeText& text, std::size_t at, TimeMatch& match) {
  TimeMeaning& meaning = match.meaning;
  int day_name = 0;
  std::size_t start = read_weekday_name(text, at, day_name);
  const bool has_name = start != at;
  if (has_name) start = skip_comma(text.pieces, start);
  const std::size_t end = read_date(text, start, meaning);
  if (end == start) return !has_name && match_first_of_two(text, at, match);
  std::size_t last = read_era(text, end, meaning.is_bc);
  if (last == end && meaning.year == kNoYear && has_name)
    last = read_daypart(text, end, meaning.suffix);
  set_day(match, at, last, "calendar-date");
  return true;
}

bool match_numeric_date(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const Piece& first = pieces[at];
  if (!first.is_whole() || first.has_comma || first.digits > 4) return false;
  const bool is_joined =
      is_any(pieces[at + 1], {"-", "/"}) && pieces[at + 3].is(pieces[at + 1].low);
  if (!is_joined || pieces[at + 1].space_before || pieces[at + 2].space_before) return false;
  if (!pieces[at + 2].is_whole() || !pieces[at + 4].is_whole()) return false;
  if (pieces[at + 2].digits > 2 || pieces[at + 4].digits > 4) return false;
  if (!set_numeric(match.meaning, first, pieces[at + 2], pieces[at + 4])) return false;
  set_day(match, at, at + 5, "numeric-date");
  return true;
}

bool match_month(const TimeText& text, std::size_t at, TimeMatch& match) {
  int month = 0;
  const std::size_t end = read_month(text, at, month);
  if (end == at) return false;
  const Pieces& pieces = text.pieces;
  TimeMeaning& meaning = match.meaning;
  meaning.month = month;
  std::size_t last = read_year_behind(text, end, meaning.year);
  if (last == end) last = read_old_year(text, end, meaning);
  if (const std::size_t era = read_era(text, last, meaning.is_bc); era != last) last = era;
  if (meaning.year == kNoYear) {
    if (!pieces[at].is_capital) return false;
    const bool is_announced = is_date_preposition(pieces[at - 1]) ||
                              text.is(at - 1, TimeClass::lean) || pieces[at - 1].is("-") ||
                              text.is(at - 1, TimeClass::edge);
    if (!text.word(at).is_sure && !is_announced) return false;
    // "Jan" without a point is a name.
    if (is_short_month(text, at) && end == at + 1) return false;
    const bool is_name = pieces[end].is_capital && pieces[end].is_word() && !pieces[end].is("i");
    if (is_name && !is_announced) return false;
  }
  // "April next year", "October of that year".
  const std::size_t lean_at = pieces[last].is("of") ? last + 1 : last;
  if (meaning.year == kNoYear && text.is(lean_at, TimeClass::lean) &&
      pieces[lean_at + 1].is("year")) {
    meaning.year_lean = text.word(lean_at).lean;
    last = lean_at + 2;
  }
  set_day(match, at, last, "month");
  return true;
}

bool match_weekday(const TimeText& text, std::size_t at, TimeMatch& match) {
  int day = 0;
  std::size_t end = read_weekday_name(text, at, day);
  if (end == at) return false;
  const bool is_short = text.pieces[at].span.size() < 6;
  if (is_short && !text.word(at).is_sure && end == at + 1) return false;
  match.meaning.weekday = day;
  end = read_daypart(text, end, match.meaning.suffix);
  set_day(match, at, end, "weekday");
  return true;
}

// "1915-17": the second year of a range, of two digits.
bool match_year_of_range(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const Piece& first = pieces[at - 2];
  const bool is_range = pieces[at].is_whole() && pieces[at].span.size() == 2 &&
                        pieces.is_glued(at) && is_any(pieces[at - 1], {"-", "/"}) &&
                        pieces.is_glued(at - 1) && first.is_whole() && first.digits == 4 &&
                        first.number >= 1000 && first.number < 2200 && !first.has_comma;
  if (!is_range || (pieces.is_glued(at + 1) && !is_any(pieces[at + 1], {")", ",", ".", "'"}))) {
    return false;
  }
  const int century = static_cast<int>(first.number) / 100;
  match.meaning.year = century * 100 + static_cast<int>(pieces[at].number);
  if (match.meaning.year <= static_cast<int>(first.number)) return false;
  set_day(match, at, at + 1, "year-of-range");
  return true;
}

bool match_year(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  if (match_year_of_range(text, at, match)) return true;
  int year = kNoYear;
  if (const std::size_t fiscal = read_fiscal_year(text, at, year); fiscal != at) {
    match.meaning.is_fiscal = true;
    match.meaning.year = year;
    set_day(match, at, fiscal, "year");
    return true;
  }
  const bool has_noun = pieces[at].is("the") && pieces[at + 1].is("year");
  const std::size_t start = has_noun ? at + 2 : at;
  const std::size_t end = read_year(text, start, year);
  if (end == start) return false;
  match.meaning.year = year;
  std::size_t last = read_era(text, end, match.meaning.is_bc);
  if (start == at && last == end && !is_lone_year(text, at, end, year)) return false;
  set_day(match, at, last, "year");
  return true;
}

bool match_bc_year(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  std::size_t start = at;
  bool is_bc = false;
  if (is_any(pieces[at], {"ad"}) && pieces[at].is_capital) start = at + 1;
  if (start != at && pieces[start].is(".")) ++start;
  if (!pieces[start].is_whole() || pieces[start].digits > 4) return false;
  std::size_t end = start + 1;
  if (start == at) {
    end = read_era(text, start + 1, is_bc);
    const bool is_bare = end == start + 1;
    // "in 480" where the text tells of years BC; resolve_times drops it elsewhere.
    if (is_bare && (pieces[start].digits != 3 || pieces[start].has_comma ||
                    !is_any(pieces[at - 1], {"in", "by", "until", "since", "of", "early", "late",
                                             "after", "before", "around"}) ||
                    (pieces[end].is_word() && !is_date_preposition(pieces[end]) &&
                     !is_any(pieces[end], {"the", "he", "a", "it", "they", "when", "with"})))) {
      return false;
    }
    match.meaning.is_short_year = is_bare;
  }
  match.meaning.is_bc = is_bc;
  match.meaning.year = static_cast<int>(pieces[start].number);
  set_day(match, at, end, is_bc ? "year-bc" : "year-short");
  return true;
}

bool match_lone_day(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  if (!pieces[at].is("the")) return false;
  const Numeral day = read_ordinal(pieces, at + 1, text.tables.numerals);
  if (day.end == at + 1 || day.in_words || day.value < 1 || day.value > 31) return false;
  if (!is_any(pieces[at - 1],
              {"on", "until", "by", "of", "from", "to", "and", "night", "before"})) {
    return false;
  }
  if (pieces[day.end].is_word() && !is_any(pieces[day.end], {"the", "and", "of", "to", "when",
                                                             "with", "a", "in", "but", "he"})) {
    return false;
  }
  match.meaning.day = static_cast<int>(day.value);
  // "the 28th of that month"
  const bool has_month = pieces[day.end].is("of") && pieces[day.end + 2].is("month") &&
                         is_any(pieces[day.end + 1], {"that", "the"});
  set_day(match, at, has_month ? day.end + 3 : day.end, "day-of-month");
  return true;
}

}  // namespace synoptic
