#include "synoptic/annotate/times/resolve_times.h"

#include <algorithm>
#include <cmath>

#include "synoptic/annotate/times/calendar.h"
#include "synoptic/base/strings.h"

// From what an expression says to which time it is. News speaks from its day: a bare weekday is
// the last one up to that day (or the next one where the words look ahead), a bare month or day
// of a month the nearest one. A text that tells of years long before its day ("narrative") goes by
// what it told last instead: "In May 1915 … On 3 June" is 1915-06-03.
// Example, reference 2019-09-25 (a Wednesday): "Friday" 2019-09-20, "due Friday" 2019-09-27,
// "last month" 2019-08, "a year ago" 2018, "two weeks ago" 2019-W37.

namespace synoptic {
namespace {

// Of a bare month or day: further ahead than so it is last year's, and so far into the next year
// it is the next one's.
constexpr int kMonthsAhead = 3;
constexpr int kMonthsAcross = 2;

constexpr std::size_t kMinNarrativeYears = 6;
constexpr std::size_t kQuarterReach = 4;  // sentences in which "a year earlier" means its quarter
constexpr int kMinYearsBeside = 10;
constexpr int kMostWeekdays = 5;  // of one name in a month: the fifth, or else the last

CivilDate civil(const PartialDate& date) { return {date.year, date.month, date.day}; }
PartialDate partial(CivilDate date) { return {date.year, date.month, date.day, false}; }

int shift_of(Lean lean) {
  switch (lean) {
    case Lean::last:
    case Lean::previous:
      return -1;
    case Lean::next:
    case Lean::following:
      return 1;
    case Lean::none:
    case Lean::current:
    case Lean::same:
      return 0;
  }
  return 0;
}

std::string with_era(int year, bool is_bc) { return (is_bc ? "BC" : "") + format_year(year); }

std::string format_partial(const PartialDate& date) {
  if (!date.has_year()) return {};
  std::string value = with_era(date.year, date.is_bc);
  if (date.month > 0) value += "-" + padded(date.month, 2);
  if (date.month > 0 && date.day > 0) value += "-" + padded(date.day, 2);
  return value;
}

// Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
CivilDate easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return {year, f / 31, f % 31 + 1};
}

CivilDate nth_weekday(int year, int month, int wanted, int nth) {
  const int first = weekday({year, month, 1});
  int day = 1 + (wanted - first + 7) % 7 + 7 * (nth - 1);
  while (day > days_in_month(year, month)) day -= 7;
  return {year, month, day};
}

int two_digits(std::string_view digits) { return (digits[0] - '0') * 10 + (digits[1] - '0'); }

// A row of data/times/feasts.tsv in one year: "12-25", "thu4-11", "easter+1", "election".
CivilDate feast_in(std::string_view day, int year) {
  if (day.starts_with("easter")) {
    const int sign = day.size() > 6 && day[6] == '-' ? -1 : 1;
    return add_days(easter(year), day.size() > 7 ? sign * (day[7] - '0') : 0);
  }
  if (day == "election") return add_days(nth_weekday(year, 11, 1, 1), 1);
  if (day[0] >= '0' && day[0] <= '9') return {year, two_digits(day), two_digits(day.substr(3))};
  static constexpr std::string_view kNames = "montuewedthufrisatsun";
  const int wanted = static_cast<int>(kNames.find(day.substr(0, 3))) / 3 + 1;
  return nth_weekday(year, two_digits(day.substr(5)), wanted, day[3] - '0');
}

int season_month(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  return season == "FA" ? 9 : 12;
}

}  // namespace

PartialDate read_reference(std::string_view iso_date) {
  PartialDate date;
  const auto year = parse_number(iso_date.substr(0, 4));
  if (iso_date.size() < 4 || !year || *year < 1000) return date;
  date.year = static_cast<int>(*year);
  if (iso_date.size() < 7 || iso_date[4] != '-') return date;
  const auto month = parse_number(iso_date.substr(5, 2));
  if (!month || *month < 1 || *month > 12) return date;
  date.month = static_cast<int>(*month);
  if (iso_date.size() < 10 || iso_date[7] != '-') return date;
  const auto day = parse_number(iso_date.substr(8, 2));
  if (!day || !is_valid({date.year, date.month, static_cast<int>(*day)})) return date;
  date.day = static_cast<int>(*day);
  return date;
}

TimeResolver::TimeResolver(PartialDate reference, const std::vector<TimeMatch>& matches)
    : reference_(reference) {
  std::size_t near = 0;
  std::size_t far = 0;
  std::size_t dated = 0;
  std::size_t bare = 0;  // days and months without a year
  std::vector<int> years;
  for (const TimeMatch& match : matches) {
    const TimeMeaning& meaning = match.meaning;
    const bool is_deictic = match.why == "deictic" || meaning.lean == Lean::last;
    if (is_deictic) ++near;
    if (meaning.kind != TimeMeaning::Kind::calendar) continue;
    const bool has_year = meaning.year != kNoYear && !meaning.is_short_year;
    if (meaning.weekday > 0 && !has_year) ++near;
    if (has_year) ++dated;
    if (meaning.month > 0 && !has_year && meaning.lean == Lean::none) ++bare;
    if (has_year) years.push_back(meaning.is_bc ? -meaning.year : meaning.year);
    const bool is_far = !reference.has_year() || meaning.is_bc || meaning.year + 1 < reference.year;
    if (has_year && is_far) ++far;
  }
  is_narrative_ = dated >= kMinNarrativeYears && dated + bare > 6 * near && far * 3 > dated;
  if (is_narrative_) set_bounds(std::move(years));
}

// Which years the story is of: what lies far outside the middle half of those told ("as in 1812")
// is told beside it.
void TimeResolver::set_bounds(std::vector<int> years) {
  std::ranges::sort(years);
  const int low = years[years.size() / 4];
  const int high = years[years.size() * 3 / 4];
  const int margin = kMinYearsBeside + 2 * (high - low);
  first_year_ = low - margin;
  last_year_ = high + margin;
}

std::optional<std::string> TimeResolver::resolve(const TimeMatch& match, int cue,
                                                 std::size_t sentence) {
  sentence_ = sentence;
  const TimeMeaning& meaning = match.meaning;
  switch (meaning.kind) {
    case TimeMeaning::Kind::fixed:
      return meaning.text;
    case TimeMeaning::Kind::calendar:
      if (meaning.is_short_year && !told_.is_bc) return std::nullopt;
      return resolve_calendar(meaning, cue);
    case TimeMeaning::Kind::unit:
      return resolve_unit(meaning);
    case TimeMeaning::Kind::shifted:
      return resolve_shift(meaning);
  }
  return std::nullopt;
}

void TimeResolver::tell(PartialDate date) {
  if (!date.has_year()) return;
  const int year = date.is_bc ? -date.year : date.year;
  const bool is_beside = is_narrative_ && (year < first_year_ || year > last_year_);
  if (is_beside) return;
  told_ = date;
  told_sentence_ = sentence_;
}

// "rose in May from a year earlier": that May.
bool TimeResolver::is_month_told_here() const {
  return told_.has_year() && told_.month > 0 && told_.day == 0 && told_sentence_ == sentence_;
}

const PartialDate& TimeResolver::base_of(Lean lean) const {
  const bool by_text = lean == Lean::previous || lean == Lean::same || lean == Lean::following;
  return (by_text || is_narrative_) && told_.has_year() ? told_ : reference_;
}

std::string TimeResolver::resolve_calendar(const TimeMeaning& meaning, int cue) {
  if (meaning.decade != kNoYear) {
    return (meaning.is_bc ? "BC" : "") + padded(meaning.decade, 3);
  }
  if (meaning.century != kNoYear) {
    return (meaning.is_bc ? "BC" : "") + padded(meaning.century, 2);
  }
  if (meaning.quarter > 0 || meaning.half > 0) return resolve_quarter(meaning);
  if (!meaning.season.empty()) return resolve_season(meaning, cue);
  std::string value;
  if (!meaning.feast.empty()) {
    value = resolve_feast(meaning, cue);
  } else if (meaning.month > 0 || meaning.day > 0) {
    value = resolve_month(meaning, cue);
    if (meaning.is_week_of && told_.has_day()) value = format_week(iso_week(civil(told_)));
  } else if (meaning.weekday > 0) {
    value = resolve_weekday(meaning, cue);
  } else if (meaning.year != kNoYear) {
    const PartialDate year{meaning.year, 0, 0, meaning.is_bc || meaning.is_short_year};
    tell(year);
    value = format_partial(year);
  } else {
    // "On Friday crews left at 3 p.m.": of the day that the sentence told.
    const bool is_told = is_narrative_ || told_sentence_ == sentence_;
    const PartialDate& day = told_.has_day() && is_told ? told_ : reference_;
    value = day.has_day() ? format_date(civil(day)) : "";
  }
  return value.empty() ? value : value + meaning.suffix;
}

std::string TimeResolver::resolve_quarter(const TimeMeaning& meaning) {
  int year = meaning.year;
  if (year == kNoYear) {
    const PartialDate& base = base_of(meaning.lean);
    if (!base.has_year()) return {};
    year = base.year + shift_of(meaning.lean);
    const int begin = meaning.quarter * 3 - 2;
    // In February "the fourth quarter" is last year's.
    if (meaning.lean == Lean::none && base.month > 0 && begin > base.month + 4) --year;
  }
  if (meaning.half > 0) return format_year(year) + "-H" + padded(meaning.half, 1);
  told_quarter_ = meaning.quarter;
  told_quarter_year_ = year;
  quarter_sentence_ = sentence_;
  return format_year(year) + "-Q" + padded(meaning.quarter, 1);
}

std::string TimeResolver::resolve_season(const TimeMeaning& meaning, int cue) {
  int year = meaning.year;
  const int month = season_month(meaning.season);
  if (year == kNoYear) {
    const PartialDate& base = base_of(meaning.lean);
    if (!base.has_year()) return {};
    year = base.year;
    const int now = base.month > 0 ? base.month : 12;
    if (meaning.lean == Lean::last && now < month + 3) --year;
    if (meaning.lean == Lean::next && now >= month) ++year;
    if (meaning.lean == Lean::none && cue <= 0 && now < month && !is_narrative_) --year;
    if (meaning.lean == Lean::following && now >= month) ++year;
  }
  const bool is_bc = meaning.is_bc || (meaning.year == kNoYear && told_.is_bc);
  tell({year, 0, 0, is_bc});
  return with_era(year, is_bc) + "-" + std::string(meaning.season);
}

std::string TimeResolver::resolve_feast(const TimeMeaning& meaning, int cue) {
  int year = meaning.year;
  if (year == kNoYear) {
    const PartialDate& base = base_of(meaning.lean);
    if (!base.has_year()) return {};
    year = base.year + (meaning.lean == Lean::next ? 1 : 0);
    if (base.has_day() && !is_narrative_) {
      const bool is_ahead = feast_in(meaning.feast, base.year) > civil(base);
      if (meaning.lean == Lean::last) year = is_ahead ? base.year - 1 : base.year;
      if (meaning.lean == Lean::next) year = is_ahead ? base.year : base.year + 1;
      if (meaning.lean == Lean::none && cue < 0 && is_ahead) --year;
    }
  }
  if (year < 1 || year > 9999) return {};
  const CivilDate day = feast_in(meaning.feast, year);
  tell(partial(day));
  return format_date(day);
}

std::string TimeResolver::resolve_weekday(const TimeMeaning& meaning, int cue) {
  const PartialDate& base = base_of(meaning.lean);
  if (!base.has_day()) return {};
  const CivilDate day = civil(base);
  const int back = (weekday(day) - meaning.weekday + 7) % 7;
  int shift = -back;
  if (meaning.lean == Lean::last || meaning.lean == Lean::previous) shift = back == 0 ? -7 : -back;
  const bool is_ahead = meaning.lean == Lean::next || meaning.lean == Lean::following || cue > 0;
  const bool is_other_week = back > 0 || meaning.lean != Lean::none;
  if (is_ahead && meaning.lean != Lean::last && is_other_week) shift = 7 - back;
  if (meaning.lean == Lean::current && back > 0) shift = cue < 0 ? -back : 7 - back;
  const CivilDate meant = add_days(day, shift);
  tell(partial(meant));
  return format_date(meant);
}

int TimeResolver::nearest_year(int month, int day) const {
  if (reference_.month == 0) return reference_.year;
  const int wanted = month * 31 + (day > 0 ? day : 15);
  const int now = reference_.month * 31 + (reference_.day > 0 ? reference_.day : 15);
  const int ahead = wanted - now;
  if (ahead > kMonthsAhead * 31) return reference_.year - 1;
  return ahead <= -(12 - kMonthsAcross) * 31 ? reference_.year + 1 : reference_.year;
}

int TimeResolver::year_of_month(const TimeMeaning& meaning, int cue) const {
  if (meaning.year_lean != Lean::none) {
    const PartialDate& year = base_of(meaning.year_lean);
    return year.has_year() ? year.year + shift_of(meaning.year_lean) : kNoYear;
  }
  const PartialDate& base = base_of(meaning.lean);
  if (!base.has_year()) return kNoYear;
  const int now = base.month;
  switch (meaning.lean) {
    case Lean::last:
    case Lean::previous:
      return meaning.month >= now ? base.year - 1 : base.year;
    case Lean::next:
    case Lean::following:
      return meaning.month <= now ? base.year + 1 : base.year;
    case Lean::current:
    case Lean::same:
      return base.year;
    case Lean::none:
      break;
  }
  if (is_narrative_) {
    // A story goes on: from autumn to spring is the next year.
    const bool is_next = now >= 9 && meaning.month <= 3 && told_.has_year() && meaning.day == 0;
    return is_next ? base.year + 1 : base.year;
  }
  if (now == 0 || cue == 0) return nearest_year(meaning.month, meaning.day);
  if (cue > 0) return meaning.month < now ? base.year + 1 : base.year;
  return meaning.month > now ? base.year - 1 : base.year;
}

std::string TimeResolver::resolve_month(const TimeMeaning& meaning, int cue) {
  PartialDate date{meaning.year, meaning.month, meaning.day, meaning.is_bc};
  if (date.month == 0) {
    const PartialDate& base = told_.has_year() && told_.month > 0 ? told_ : reference_;
    date.month = base.month;
    date.year = base.month > 0 ? base.year : kNoYear;
  } else if (!date.has_year()) {
    date.year = year_of_month(meaning, cue);
    date.is_bc = told_.is_bc && is_narrative_;
  }
  if (!date.has_year()) return {};
  if (meaning.nth != 0) {
    const int nth = meaning.nth > 0 ? meaning.nth : kMostWeekdays;
    date.day = nth_weekday(date.year, date.month, meaning.weekday, nth).day;
  }
  tell(date);
  return format_partial(date);
}

std::string TimeResolver::unit_of(const PartialDate& base, TimeUnit unit, int shift) {
  if (!base.has_year()) return {};
  const std::string era = base.is_bc ? "BC" : "";
  if (unit == TimeUnit::year) {
    const PartialDate year{base.is_bc ? base.year - shift : base.year + shift, 0, 0, base.is_bc};
    tell(year);
    return format_partial(year);
  }
  if (unit == TimeUnit::decade) return era + padded(base.year / 10 + shift, 3);
  if (unit == TimeUnit::century) return era + padded(base.year / 100 + shift, 2);
  if (base.month == 0 || base.is_bc) return {};
  const CivilDate day = civil({base.year, base.month, std::max(base.day, 1), false});
  if (unit == TimeUnit::month) {
    const CivilDate moved = add_months({day.year, day.month, 1}, shift);
    tell({moved.year, moved.month, 0, false});
    return format_month(moved);
  }
  if (unit == TimeUnit::quarter) {
    const CivilDate moved = add_months({day.year, day.month, 1}, 3 * shift);
    told_quarter_ = (moved.month + 2) / 3;
    told_quarter_year_ = moved.year;
    quarter_sentence_ = sentence_;
    return format_year(moved.year) + "-Q" + padded(told_quarter_, 1);
  }
  if (base.day == 0) return {};
  if (unit == TimeUnit::day) {
    const CivilDate meant = add_days(day, shift);
    tell(partial(meant));
    return format_date(meant);
  }
  const std::string week = format_week(iso_week(add_days(day, 7 * shift)));
  return unit == TimeUnit::weekend ? week + "-WE" : week;
}

std::string TimeResolver::resolve_unit(const TimeMeaning& meaning) {
  const bool is_quarter = meaning.unit == TimeUnit::quarter;
  if (is_quarter && (meaning.lean == Lean::same || meaning.lean == Lean::last)) {
    if (told_quarter_ > 0) {
      return format_year(told_quarter_year_) + "-Q" + padded(told_quarter_, 1);
    }
    return unit_of(reference_, meaning.unit, -1);
  }
  if (meaning.from_told && !told_.has_year()) return {};  // "that year", of which none was told
  PartialDate base = base_of(meaning.lean);
  // "by year-end": of the year that speaks, unless the sentence told another.
  const bool is_own_year = meaning.lean == Lean::same && !meaning.from_told && !is_narrative_ &&
                           meaning.unit == TimeUnit::year && told_sentence_ != sentence_;
  if (is_own_year && reference_.has_year()) base = reference_;
  if (meaning.lean == Lean::last && meaning.suffix == "TMO") base = reference_;
  const std::string value = unit_of(base, meaning.unit, shift_of(meaning.lean));
  return value.empty() ? value : value + meaning.suffix;
}

// "a year earlier" beside "the third quarter": the quarter of the year before.
std::string TimeResolver::shift_quarter(const TimeMeaning& meaning) {
  const int quarter = meaning.quarter > 0 ? meaning.quarter : told_quarter_;
  int year = told_quarter_year_;
  if (year == kNoYear) year = reference_.year;
  if (quarter == 0 || year == kNoYear) return {};
  return format_year(year + static_cast<int>(meaning.count)) + "-Q" + padded(quarter, 1);
}

std::string TimeResolver::resolve_shift(const TimeMeaning& meaning) {
  if (std::abs(meaning.count) > 4000) return {};
  const bool near_quarter = told_quarter_ > 0 && sentence_ <= quarter_sentence_ + kQuarterReach;
  if (meaning.unit == TimeUnit::year && (meaning.quarter > 0 || near_quarter) &&
      meaning.count == -1) {
    return shift_quarter(meaning);
  }
  const bool by_text = meaning.from_told;
  const bool may_guess = meaning.unit >= TimeUnit::year || !meaning.from_told;
  PartialDate base = by_text ? told_ : reference_;
  if (by_text && !told_.has_year() && may_guess) base = reference_;
  const int count = static_cast<int>(std::lround(meaning.count));
  const PartialDate told = told_;
  std::string value;
  if (meaning.unit == TimeUnit::decade || meaning.unit == TimeUnit::century) {
    value = unit_of(base, TimeUnit::year, count * (meaning.unit == TimeUnit::decade ? 10 : 100));
  } else if (meaning.unit == TimeUnit::fortnight) {
    value = unit_of(base, TimeUnit::week, 2 * count);
  } else if (by_text && meaning.unit == TimeUnit::year && is_month_told_here()) {
    value = unit_of(base, TimeUnit::month, 12 * count);
  } else if (meaning.unit > TimeUnit::hour && meaning.unit <= TimeUnit::year) {
    value = unit_of(base, meaning.unit, count);
  }
  // What was so "a year earlier" is told beside the story, which goes on from where it was.
  if (by_text && count < 0 && told.has_year()) told_ = told;
  return value.empty() ? value : value + meaning.suffix;
}

}  // namespace synoptic
