#include "synoptic/render/wording.h"

#include <gtest/gtest.h>

#include "synoptic/render/sample_story.h"

namespace synoptic {
namespace {

TEST(ReportList, FoldsCopies) {
  const Record record = sample_record();
  EXPECT_EQ(report_list(record.claims[0].versions, short_names(record.reports)), "a=b");
  EXPECT_EQ(report_list(record.claims[1].versions, short_names(record.reports)), "a · b");
}

}  // namespace
}  // namespace synoptic
