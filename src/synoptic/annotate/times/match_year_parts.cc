#include "synoptic/annotate/times/time_match.h"

// Named parts of a year, and of a century, and what leans on them:
//
//   "the 1990s", "the early eighties", "the 18th century"
//   "the third quarter", "Q2 2018", "the first half of 2018"
//   "the summer of 1942", "last winter", "Christmas Day 2018"
//   "the year-ago quarter": the same quarter, a year before

namespace synoptic {
namespace {

void set(TimeMatch& match, std::size_t begin, std::size_t end, TimeType type,
         std::string_view why) {
  match.begin = begin;
  match.end = end;
  match.type = type;
  match.why = why;
}

// A part of the calendar.
void set_date(TimeMatch& match, std::size_t begin, std::size_t end, std::string_view why) {
  match.meaning.kind = TimeMeaning::Kind::calendar;
  set(match, begin, end, TimeType::date, why);
}

}  // namespace

// "year-earlier", "the year-ago quarter", "the year-earlier period".
bool match_year_earlier(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const std::size_t start = pieces[at].is("the") ? at + 1 : at;
  if (!pieces[start].is("year") || !is_any(pieces[start + 2], {"earlier", "ago"}) ||
      !pieces[start + 1].is("-")) {
    return false;
  }
  TimeMeaning& meaning = match.meaning;
  meaning.kind = TimeMeaning::Kind::shifted;
  meaning.unit = TimeUnit::year;
  meaning.count = -1;
  meaning.from_told = true;
  std::size_t end = start + 3;
  TimeMatch quarter;
  if (match_quarter(text, end, quarter) && quarter.meaning.quarter > 0) {
    meaning.quarter = quarter.meaning.quarter;
    end = quarter.end;
  } else if (is_any(pieces[end], {"quarter", "period"})) {
    ++end;
  } else if (start != at) {
    return false;
  }
  set(match, at, end, TimeType::date, "year-earlier");
  return true;
}

bool match_season(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const std::size_t start = pieces[at].is("the") ? at + 1 : at;
  const TimeWord& word = text.word(start);
  if (!word.is(TimeClass::season)) return false;
  match.meaning.kind = TimeMeaning::Kind::calendar;
  match.meaning.season = word.value;
  std::size_t end = read_year_behind(text, start + 1, match.meaning.year);
  if (end == start + 1) end = read_old_year(text, end, match.meaning);
  end = read_era(text, end, match.meaning.is_bc);
  // "fall" and "spring" are verbs and nouns too: they need a year, or a word that leads to a date.
  const bool is_sure_noun = start != at && !is_any(pieces[start], {"fall", "spring"});
  const bool is_announced =
      is_sure_noun || match.meaning.year != kNoYear || text.is(at - 1, TimeClass::lean) ||
      text.is(at - 1, TimeClass::edge) ||
      is_any(pieces[at - 1], {"in", "during", "since", "until", "by", "throughout", "over"});
  if (!is_announced) return false;
  const bool is_noun = pieces[start].is("fall") && start != at && match.meaning.year == kNoYear;
  if (is_noun && pieces[end].is("of")) return false;
  set(match, at, end, TimeType::date, "season");
  return true;
}

bool match_feast(const TimeText& text, std::size_t at, TimeMatch& match) {
  if (!text.pieces[at].is_capital) return false;
  const auto found = text.tables.feasts.find(text.pieces[at].low);
  if (found == text.tables.feasts.end()) return false;
  for (const Feast& feast : found->second) {
    std::size_t end = at;
    for (const std::string_view word : feast.words) {
      if (end == at || text.pieces[end].is(word)) ++end;
    }
    const bool is_longer = end > match.end || match.meaning.feast.empty();
    if (end - at != feast.words.size() || !is_longer) continue;
    match.meaning.kind = TimeMeaning::Kind::calendar;
    match.meaning.feast = feast.day;
    match.end = end;
  }
  if (match.meaning.feast.empty()) return false;
  std::size_t end = read_year_behind(text, match.end, match.meaning.year);
  end = read_daypart(text, end, match.meaning.suffix);
  set(match, at, end, match.meaning.suffix.empty() ? TimeType::date : TimeType::time, "feast");
  return true;
}

namespace {

// "first", "third", "second": the number of a quarter or half; 0 where there is none.
int ordinal_below(const TimeText& text, std::size_t at, int limit) {
  const Numeral ordinal = read_ordinal(text.pieces, at, text.tables.numerals);
  if (ordinal.end != at + 1 && ordinal.end != at + 2) return 0;
  return ordinal.value >= 1 && ordinal.value <= limit ? static_cast<int>(ordinal.value) : 0;
}

// "Q3", "H1": the number behind the letter.
int letter_number(const Pieces& pieces, std::size_t at, std::string_view letter, int limit) {
  const Piece& digit = pieces[at + 1];
  if (!pieces[at].is(letter) || !pieces.is_glued(at + 1) || !digit.is_whole()) return 0;
  return digit.number >= 1 && digit.number <= limit ? static_cast<int>(digit.number) : 0;
}

bool read_quarter_name(const TimeText& text, std::size_t at, TimeMeaning& meaning,
                       std::size_t& end) {
  const Pieces& pieces = text.pieces;
  if ((meaning.quarter = letter_number(pieces, at, "q", 4)) > 0 ||
      (meaning.half = letter_number(pieces, at, "h", 2)) > 0) {
    end = at + 2;
    return true;
  }
  const int number = ordinal_below(text, at, 4);
  if (number == 0) return false;
  end = read_ordinal(pieces, at, text.tables.numerals).end;
  if (pieces[end].is("fiscal")) ++end;
  if (pieces[end].is("-")) ++end;
  if (pieces[end].is("quarter")) {
    meaning.quarter = number;
  } else if (pieces[end].is("half") && number <= 2) {
    meaning.half = number;
  } else {
    return false;
  }
  ++end;
  return true;
}

// "1988 third quarter", "this year's third quarter", "fiscal third quarter", "its".
std::size_t read_quarter_owner(const TimeText& text, std::size_t at, TimeMeaning& meaning) {
  const Pieces& pieces = text.pieces;
  std::size_t start = pieces[at].is("the") ? at + 1 : at;
  if (pieces[start].is("fiscal")) {
    meaning.is_fiscal = true;
    ++start;
  }
  const std::size_t behind_year = read_year(text, start, meaning.year);
  if (behind_year != start) {
    const bool is_genitive = pieces[behind_year].is("'") && pieces[behind_year + 1].is("s");
    return is_genitive ? behind_year + 2 : behind_year;
  }
  const TimeWord& word = text.word(start);
  if (word.is(TimeClass::lean) && pieces[start + 1].is("year") && pieces[start + 2].is("'") &&
      pieces[start + 3].is("s")) {
    meaning.lean = word.lean;
    return start + 4;
  }
  return start;
}

// "the quarter ended Sept. 30": that which its last day tells.
bool read_quarter_by_end(const TimeText& text, std::size_t at, TimeMeaning& meaning) {
  if (!is_any(text.pieces[at], {"ended", "ending", "to"})) return false;
  TimeMatch last;
  if (!match_calendar_date(text, at + 1, last) && !match_month(text, at + 1, last)) return false;
  meaning.kind = TimeMeaning::Kind::calendar;
  meaning.quarter = (last.meaning.month + 2) / 3;
  meaning.year = last.meaning.year;
  return meaning.quarter > 0;
}

// "of fiscal 2019", "FY19", ", 2019" behind a quarter.
std::size_t read_quarter_year(const TimeText& text, std::size_t at, int& year) {
  std::size_t start = text.pieces[at].is("of") ? at + 1 : at;
  if (is_any(text.pieces[start], {"fiscal", "fy"})) return read_fiscal_year(text, start, year);
  return read_year_behind(text, at, year);
}

}  // namespace

bool match_quarter(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  TimeMeaning& meaning = match.meaning;
  const std::size_t start = read_quarter_owner(text, at, meaning);
  std::size_t end = start;
  if (!read_quarter_name(text, start, meaning, end)) {
    if (meaning.year != kNoYear || meaning.lean != Lean::none) return false;
    const bool is_bare = pieces[at].is("the") && pieces[at + 1].is("quarter");
    if (!is_bare || pieces[at + 2].is("of")) return false;
    if (read_quarter_by_end(text, at + 2, meaning)) {
      set(match, at, at + 2, TimeType::date, "quarter");
      return true;
    }
    meaning.kind = TimeMeaning::Kind::unit;
    meaning.unit = TimeUnit::quarter;
    meaning.lean = Lean::same;
    set(match, at, at + 2, TimeType::date, "the-quarter");
    return true;
  }
  meaning.kind = TimeMeaning::Kind::calendar;
  if (meaning.half > 0 && meaning.year == kNoYear && meaning.lean == Lean::none &&
      !(pieces[end].is("of") || letter_number(pieces, start, "h", 2) > 0)) {
    return false;  // the first half of a match
  }
  if (meaning.year == kNoYear) {
    const std::size_t last = read_quarter_year(text, end, meaning.year);
    if (meaning.year != kNoYear) end = last;
    if (pieces[end].is("of") && text.is(end + 1, TimeClass::lean) && pieces[end + 2].is("year")) {
      meaning.lean = text.word(end + 1).lean;
      end += 3;
    } else if (pieces[end].is("of") && pieces[end + 1].is("the") && pieces[end + 2].is("year")) {
      meaning.lean = Lean::current;
      end += 3;
    }
  }
  if (meaning.half > 0 && meaning.year == kNoYear && meaning.lean == Lean::none) return false;
  // "the third-quarter loss": an adjective, without its article.
  const bool is_adjective = pieces[at].is("the") && pieces[end - 2].is("-");
  if (is_adjective) return false;
  set(match, at, end, TimeType::date, "quarter");
  return true;
}

namespace {

// "temperatures in the nineties": degrees, no years.
bool is_degrees(const Pieces& pieces, std::size_t at) {
  for (std::size_t step = 1; step <= 8 && pieces[at - step].kind != PieceKind::border; ++step) {
    if (is_any(pieces[at - step], {"temperature", "temperatures", "degrees", "mercury", "heat",
                                   "highs", "lows", "thermometer"})) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool match_decade(const TimeText& text, std::size_t at, TimeMatch& match) {
  const Pieces& pieces = text.pieces;
  const std::size_t start = pieces[at].is("the") ? at + 1 : at;
  if (text.is(start, TimeClass::decade) && is_degrees(pieces, at)) return false;
  if (text.is(start, TimeClass::decade) && (start != at || text.is(at - 1, TimeClass::edge))) {
    match.meaning.decade = 190 + text.word(start).number;
    set_date(match, at, start + 1, "decade");
    return true;
  }
  std::size_t digits = start;
  if (pieces[digits].is("'") || pieces[digits].is("`")) ++digits;
  const Piece& piece = pieces[digits];
  if (!piece.is_whole() || piece.has_comma || piece.digits > 4 || !pieces.is_glued(digits + 1))
    return false;
  std::size_t end = digits + 1;
  if (pieces[end].is("'") && pieces.is_glued(end + 1)) ++end;
  if (!pieces[end].is("s") || static_cast<int>(piece.number) % 10 != 0) return false;
  const bool is_short = piece.span.size() == 2 && (digits != start || start != at);
  const bool is_bc_size = piece.span.size() == 3;
  if (!is_short && !is_bc_size && (piece.span.size() != 4 || piece.number >= 2200)) return false;
  const int year = static_cast<int>(piece.number);
  match.meaning.decade = (is_short ? (year < 30 ? 2000 : 1900) + year : year) / 10;
  const std::size_t last = read_era(text, end + 1, match.meaning.is_bc);
  // "the 1800s" are a century, "the 2000s" may be ten years.
  if (year % 100 == 0 && year < 1900 && !is_short && !is_bc_size) {
    match.meaning.century = year / 100;
    match.meaning.decade = kNoYear;
  }
  if (is_bc_size && last == end + 1) return false;
  set_date(match, at, last, "decade");
  return true;
}

bool match_century(const TimeText& text, std::size_t at, TimeMatch& match) {
  const std::size_t start = text.pieces[at].is("the") ? at + 1 : at;
  const Numeral ordinal = read_ordinal(text.pieces, start, text.tables.numerals);
  if (ordinal.end == start || ordinal.value > 30) return false;
  std::size_t end = ordinal.end;
  if (text.pieces[end].is("-")) ++end;
  if (!text.pieces[end].is("century")) return false;
  // "20th Century Fox": a name.
  if (text.pieces[end].is_capital && text.pieces[end + 1].is_capital) return false;
  const std::size_t last = read_era(text, end + 1, match.meaning.is_bc);
  match.meaning.century = static_cast<int>(ordinal.value) - (match.meaning.is_bc ? 0 : 1);
  if (match.meaning.is_bc) match.meaning.century -= 1;
  set_date(match, at, last, "century");
  return true;
}

}  // namespace synoptic
