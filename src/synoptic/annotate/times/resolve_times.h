#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/times/time_match.h"

namespace synoptic {

// A day as far as it is known; a month or day of 0 is not.
struct PartialDate {
  int year = kNoYear;
  int month = 0;
  int day = 0;
  bool is_bc = false;

  bool has_year() const { return year != kNoYear; }
  bool has_day() const { return has_year() && day > 0; }
};

// "2019-09-25", "2019-09" or "2019"; anything else gives no year.
PartialDate read_reference(std::string_view iso_date);

// Gives a TIMEX3 value to the matches of a text, one after the other. It keeps what was told last,
// for "two days later" and for months without a year in texts that tell of the past.
class TimeResolver {
 public:
  // `matches` in order: they tell whether the text is of another time than its reference.
  TimeResolver(PartialDate reference, const std::vector<TimeMatch>& matches);

  // The value of the next match; empty when it cannot be known, nothing when the match is no time
  // after all. `cue` says which weekday or month is meant: 1 ahead, -1 behind, 0 not told.
  std::optional<std::string> resolve(const TimeMatch& match, int cue, std::size_t sentence);

 private:
  std::string resolve_calendar(const TimeMeaning& meaning, int cue);
  std::string resolve_quarter(const TimeMeaning& meaning);
  std::string resolve_season(const TimeMeaning& meaning, int cue);
  std::string resolve_feast(const TimeMeaning& meaning, int cue);
  std::string resolve_weekday(const TimeMeaning& meaning, int cue);
  std::string resolve_month(const TimeMeaning& meaning, int cue);
  std::string resolve_unit(const TimeMeaning& meaning);
  std::string resolve_shift(const TimeMeaning& meaning);
  std::string shift_quarter(const TimeMeaning& meaning);
  std::string unit_of(const PartialDate& base, TimeUnit unit, int shift);

  int year_of_month(const TimeMeaning& meaning, int cue) const;
  int nearest_year(int month, int day) const;
  const PartialDate& base_of(Lean lean) const;
  void set_bounds(std::vector<int> years);
  void tell(PartialDate date);
  bool is_month_told_here() const;

  PartialDate reference_;
  PartialDate told_;
  std::size_t told_sentence_ = 0;
  bool is_narrative_ = false;
  int first_year_ = 0;  // of a narrative: which years its own are; BC below 0
  int last_year_ = 0;
  int told_quarter_ = 0;
  int told_quarter_year_ = kNoYear;
  std::size_t quarter_sentence_ = 0;
  std::size_t sentence_ = 0;
};

}  // namespace synoptic
