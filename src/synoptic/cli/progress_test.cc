#include "synoptic/cli/progress.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(ProgressLine, SaysCountRateShareAndTimeLeft) {
  struct Row {
    ProgressState state;
    const char* line;
    const char* reason;
  };
  const Row rows[] = {
      {{1234, 370, 1000, 3}, "1,234 documents, 411/s, 37 % of 1.0 kB, 0:05 left", "all is known"},
      {{1, 0, 0, 2}, "1 document, 0.5/s", "the total is unknown: standard input"},
      {{0, 0, 5'000'000, 2}, "0 documents, 0.0/s, 0 % of 5.0 MB", "nothing to tell the rest by"},
      {{9, 2000, 1000, 1}, "9 documents, 9.0/s, 100 % of 1.0 kB, 0:00 left", "the file grew"},
      {{2'000'000, 1, 7200, 1},
       "2,000,000 documents, 2,000,000/s, 0 % of 7.2 kB, 1:59:59 left",
       "hours"},
      {{3, 0, 999, 0}, "3 documents, 3,000/s, 0 % of 999 bytes", "no time has passed"},
  };
  for (const Row& row : rows) EXPECT_EQ(progress_line(row.state), row.line) << row.reason;
}

TEST(SummaryLine, SaysCountTimeAndRate) {
  EXPECT_EQ(summary_line({1234, 0, 0, 3}), "1,234 documents in 0:03, 411/s");
  EXPECT_EQ(summary_line({1, 0, 0, 3725}), "1 document in 1:02:05, 0.0/s");
}

}  // namespace
}  // namespace synoptic
