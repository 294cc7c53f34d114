#include "synoptic/annotate/statements/find_quotations.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(FindQuotations, NothingInAnEmptyText) { EXPECT_TRUE(find_quotations("", {}).empty()); }

}  // namespace
}  // namespace synoptic
