#include "synoptic/annotate/times/calendar.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(Calendar, CountsDaysFromTheEpochAndBack) {
  EXPECT_EQ(days_from_civil({1970, 1, 1}), 0);
  EXPECT_EQ(days_from_civil({2000, 3, 1}), 11017);
  EXPECT_EQ(days_from_civil({1969, 12, 31}), -1);
  for (std::int64_t days = -800000; days < 800000; days += 97) {
    EXPECT_EQ(days_from_civil(civil_from_days(days)), days);
  }
}

TEST(Calendar, KnowsWeekdaysAndIsoWeeks) {
  EXPECT_EQ(weekday({2019, 9, 25}), 3);
  EXPECT_EQ(weekday({1900, 1, 1}), 1);
  EXPECT_EQ(format_week(iso_week({2019, 12, 30})), "2020-W01");
  EXPECT_EQ(format_week(iso_week({2021, 1, 3})), "2020-W53");
  EXPECT_EQ(format_week(iso_week({2019, 9, 25})), "2019-W39");
}

TEST(Calendar, AddsMonthsWithinShorterMonths) {
  EXPECT_EQ(format_date(add_months({2020, 1, 31}, 1)), "2020-02-29");
  EXPECT_EQ(format_date(add_months({2019, 1, 15}, -13)), "2017-12-15");
  EXPECT_FALSE(is_valid({2019, 2, 29}));
  EXPECT_FALSE(is_valid({2019, 13, 1}));
  EXPECT_EQ(format_year(70), "0070");
}

}  // namespace
}  // namespace synoptic
