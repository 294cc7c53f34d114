#include "synoptic/collate/amounts.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

Amount exactly(double value, const char* unit = "1") {
  Amount amount;
  amount.value = value;
  amount.unit = unit;
  return amount;
}

Amount with(Modifier modifier, double value, const char* unit = "1") {
  Amount amount = exactly(value, unit);
  amount.modifier = modifier;
  return amount;
}

Amount between(double low, double high) {
  Amount amount;
  amount.low = low;
  amount.high = high;
  return amount;
}

TEST(AmountsAgree, KnowsRoundingBoundsAndRanges) {
  struct Row {
    Amount a;
    Amount b;
    bool agree;
    const char* reason;
  };
  const Row rows[] = {
      {exactly(61), exactly(61), true, "equal"},
      {exactly(61), exactly(84), false, "small counts are exact"},
      {exactly(60), exactly(61), false, "60 is a count, not a rounding"},
      {exactly(17, "%"), exactly(17.3, "%"), true, "17.3 rounds to 17"},
      {exactly(17, "%"), exactly(17.6, "%"), false, "17.6 does not"},
      {exactly(1, "%"), exactly(1.4, "%"), false, "too coarse a rounding"},
      {exactly(38000), exactly(37600), true, "37,600 rounds to 38,000"},
      {exactly(38000), exactly(36000), false, "36,000 does not"},
      {exactly(210e6, "USD"), exactly(209.5e6, "USD"), true, "209.5 million rounds to 210"},
      {exactly(1.5e6), exactly(1.4e6), false, "both have one decimal"},
      {exactly(4e9, "USD"), exactly(4e9, "EUR"), false, "other money"},
      {with(Modifier::about, 100), exactly(108), true, "about"},
      {with(Modifier::about, 100), exactly(130), false, "too far for about"},
      {with(Modifier::at_least, 300), exactly(350), true, "at least"},
      {with(Modifier::more_than, 300), exactly(200), false, "more than"},
      {with(Modifier::at_most, 5e6), exactly(1.5e6), true, "up to"},
      {between(10, 20), exactly(15), true, "inside a range"},
      {between(10, 20), exactly(25), false, "outside a range"},
      {between(10, 20), between(18, 30), true, "ranges that overlap"},
      {exactly(0), exactly(0), true, "nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(amounts_agree(row.a, row.b), row.agree) << row.reason;
    EXPECT_EQ(amounts_agree(row.b, row.a), row.agree) << row.reason << ", the other way round";
  }
}

TEST(IsOneUnit, LetsWhatItIsPerBeLeftOut) {
  EXPECT_TRUE(is_one_unit(exactly(10e6, "USD"), exactly(10e6, "USD/a")));
  EXPECT_FALSE(is_one_unit(exactly(10e6, "USD"), exactly(10e6, "EUR/a")));
  EXPECT_FALSE(is_one_unit(exactly(10, "km"), exactly(10, "km2")));
}

TEST(AmountsAgree, NeverSetsARiseEqualToAFall) {
  Amount up = exactly(10, "%");
  up.change = Change::up;
  Amount down = up;
  down.change = Change::down;
  EXPECT_FALSE(amounts_agree(up, down));
  EXPECT_TRUE(amounts_agree(up, exactly(10, "%")));
}

TEST(IsTelling, ParticularAmountsOnly) {
  EXPECT_TRUE(is_telling(exactly(45e6, "USD")));
  EXPECT_TRUE(is_telling(exactly(120000)));
  EXPECT_TRUE(is_telling(exactly(137)));
  EXPECT_FALSE(is_telling(exactly(1.0 / 3)));
  EXPECT_FALSE(is_telling(exactly(12)));
  EXPECT_FALSE(is_telling(exactly(10, "%")));
  EXPECT_FALSE(is_telling(exactly(5, "USD")));
}

}  // namespace
}  // namespace synoptic
