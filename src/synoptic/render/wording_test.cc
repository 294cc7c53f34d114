#include "synoptic/render/wording.h"

#include <gtest/gtest.h>

#include <string_view>

#include "synoptic/render/sample_story.h"

namespace synoptic {
namespace {

TEST(ReportList, FoldsCopies) {
  const Record record = sample_record();
  EXPECT_EQ(report_list(record.claims[0].versions, short_names(record.reports)), "a=b");
  EXPECT_EQ(report_list(record.claims[1].versions, short_names(record.reports)), "a · b");
}

TEST(ReadableDate, KeepsMinuteAndZone) {
  struct Row {
    std::string_view date;
    std::string_view expected;
  };
  const Row rows[] = {{"2031-05-02T18:05:30+02:00", "2031-05-02 18:05 +02:00"},
                      {"2031-05-02T18:05:30Z", "2031-05-02 18:05 Z"},
                      {"2031-05-02T18:05:30", "2031-05-02 18:05"},
                      {"2031-05-02T18:05+02:00", "2031-05-02 18:05 +02:00"},
                      {"2031-05-02T18:05", "2031-05-02 18:05"},
                      {"2031-05-02", "2031-05-02"},
                      {"2031", "2031"},
                      {"", ""}};
  for (const Row& row : rows) EXPECT_EQ(readable_date(row.date), row.expected);
}

}  // namespace
}  // namespace synoptic
