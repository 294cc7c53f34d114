#pragma once

#include <string_view>
#include <vector>

#include "synoptic/model/annotations.h"

namespace synoptic {

// What the times of a text without a date say by their own words. `a` and `b` are its times as they
// are read on two days far from each other, of another year, month, week and day of the week; what
// both readings have in common is stated, the rest reckoned, and left open with an X:
//
//   "May 1997"   1997-05             "Friday"      XXXX-WXX-5
//   "July 16"    XXXX-07-16          "yesterday"   no value
//
// The two lists are parallel. Linear.
std::vector<TimeExpression> stated_times(std::vector<TimeExpression> a,
                                         const std::vector<TimeExpression>& b);

enum class TimeRelation { unknown, agree, clash };

// Can two TIMEX3 values tell of one day? A day agrees with its month and year, an X with anything;
// weeks, seasons and "PAST_REF" are told apart from nothing. The time of day is left out: reports
// give it in the hour of their own place.
TimeRelation compare_times(std::string_view a, std::string_view b);

}  // namespace synoptic
