#include "synoptic/collate/stated_times.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(StatedTimes, KeepWhatTwoReadingsHaveInCommon) {
  struct Row {
    const char* on_one_day;
    const char* on_another;
    const char* stated;
    const char* reason;
  };
  const Row rows[] = {
      {"1997-05", "1997-05", "1997-05", "\"May 1997\""},
      {"2001-07-16", "2010-07-16", "XXXX-07-16", "\"July 16\": the year is reckoned"},
      {"2000-11", "2009-11", "XXXX-11", "\"November\""},
      {"2001-06-08", "2010-11-19", "XXXX-WXX-5", "\"Friday\""},
      {"2001-06-12", "2010-11-24", "", "\"yesterday\": all of it is reckoned"},
      {"2001-06-13T13:17", "2010-11-25T13:17", "XXXX-XX-XXT13:17", "\"1:17 p.m.\""},
      {"2001-W24", "2010-W47", "", "\"this week\""},
      {"2001-02-30", "2010-02-30", "XXXX-02-30", "no day of the calendar"},
      {"PAST_REF", "PAST_REF", "PAST_REF", "\"recently\""},
      {"", "", "", "no value"},
  };
  for (const Row& row : rows) {
    TimeExpression a;
    TimeExpression b;
    a.value = row.on_one_day;
    b.value = row.on_another;
    EXPECT_EQ(stated_times({a}, {b})[0].value, row.stated) << row.reason;
  }
  TimeExpression alone;
  alone.value = "1997";
  EXPECT_EQ(stated_times({alone}, {})[0].value, "") << "no other reading";
}

TEST(CompareTimes, TellsTwoDaysApart) {
  struct Row {
    const char* a;
    const char* b;
    TimeRelation relation;
    const char* reason;
  };
  const Row rows[] = {
      {"2019-09-25", "2019-09-25", TimeRelation::agree, "equal"},
      {"2019-09-25", "2019-09", TimeRelation::agree, "a day of the month"},
      {"2019-09-25", "2019-10", TimeRelation::clash, "a day of another month"},
      {"1997", "1998", TimeRelation::clash, "two years"},
      {"2019-09-25T08:45", "2019-09-25T09:00", TimeRelation::agree, "hours are not compared"},
      {"2019-09-25TMO", "2019-09-26", TimeRelation::clash, "the morning of another day"},
      {"XXXX-07-16", "2019-07-16", TimeRelation::agree, "the year is open"},
      {"XXXX-07-16", "XXXX-08", TimeRelation::clash, "another month of any year"},
      {"XXXX-07", "2019", TimeRelation::unknown, "nothing in common"},
      {"XXXX-WXX-1", "XXXX-WXX-5", TimeRelation::clash, "two weekdays"},
      {"XXXX-WXX-1", "XXXX-WXX-1", TimeRelation::agree, "one weekday"},
      {"XXXX-WXX-1", "2019-09-25", TimeRelation::unknown, "a weekday against a date"},
      {"2019-W39", "2019-09-25", TimeRelation::agree, "their years"},
      {"PAST_REF", "2019", TimeRelation::unknown, "no calendar"},
      {"", "2019", TimeRelation::unknown, "no value"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(compare_times(row.a, row.b), row.relation) << row.reason;
    EXPECT_EQ(compare_times(row.b, row.a), row.relation) << row.reason << ", the other way round";
  }
}

}  // namespace
}  // namespace synoptic
