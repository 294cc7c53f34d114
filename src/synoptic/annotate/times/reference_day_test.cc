#include "synoptic/annotate/times/reference_day.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

struct Row {
  const char* date;
  const char* dateline_date;
  const char* expected;
  const char* reason;
};

constexpr Row kRows[] = {
    {"2019-09-25", "", "2019-09-25", "no dateline"},
    {"2019-09-25", "XXXX-09-24", "2019-09-24", "written the day before"},
    {"2019-09-25T22:51", "2019-09-24", "2019-09-24", "with a year, and a time of day"},
    {"2020-01-02", "XXXX-12-30", "2019-12-30", "over the end of a year"},
    {"2019-09-25", "XXXX-09-26", "2019-09-25", "after the article's date"},
    {"2019-09-25", "XXXX-06-01", "2019-09-25", "a dateline of long ago"},
    {"2020-02-28", "XXXX-02-30", "2020-02-28", "no such day"},
    {"", "2019-09-24", "2019-09-24", "the dateline alone"},
    {"", "XXXX-09-24", "", "without a year"},
    {"2019-09", "XXXX-09-24", "2019-09", "a month alone stays one"},
    {"2019-09-25", "nonsense!!", "2019-09-25", "no date at all"},
};

TEST(ReferenceDay, IsTheDatelinesWhereItIsNear) {
  for (const Row& row : kRows) {
    Article article;
    article.date = row.date;
    article.dateline_date = row.dateline_date;
    EXPECT_EQ(reference_day(article), row.expected) << row.reason;
  }
}

}  // namespace
}  // namespace synoptic
