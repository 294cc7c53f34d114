#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "synoptic/annotate/times/numerals.h"
#include "synoptic/annotate/times/time_lexicon.h"
#include "synoptic/annotate/times/word_filter.h"

namespace synoptic {

enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  fortnight,
  weekend,
  month,
  quarter,
  year,
  decade,
  century,
  millennium
};

// Which of several days, months, years …
enum class Lean : std::uint8_t {
  none,
  last,       // before the reference: "last May"
  current,    // the one of the reference: "this May"
  next,       // after the reference
  previous,   // before the one told of: "the previous May"
  same,       // the one told of: "that day"
  following,  // after the one told of: "the following day"
};

enum class TimeClass : std::uint8_t {
  none,
  month,
  weekday,
  weekdays,
  season,
  unit,
  units,
  daypart,
  dayparts,
  deictic,
  reference,
  adjective,
  set,
  lean,
  edge,
  part,
  vague,
  decade,
  zone,
  meridiem,
  forward,
  backward
};

// A row of data/times/words.tsv; of `value` the form that its class needs.
struct TimeWord {
  TimeClass word_class = TimeClass::none;
  bool is_sure = true;
  TimeUnit unit = TimeUnit::day;
  Lean lean = Lean::none;
  int number = 0;
  std::string_view value;

  bool is(TimeClass wanted) const { return word_class == wanted; }
};

struct Feast {
  std::vector<std::string_view> words;
  std::string_view day;
};

struct TimeTables {
  std::unordered_map<std::string_view, TimeWord> words;
  WordFilter filter;                                                // of `words`
  std::unordered_map<std::string_view, std::vector<Feast>> feasts;  // by their first word
  NumeralTable numerals;

  TimeTables();
};

}  // namespace synoptic
