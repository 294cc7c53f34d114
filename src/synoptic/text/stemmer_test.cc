#include "synoptic/text/stemmer.h"

#include <gtest/gtest.h>

#include "synoptic/text/rarity.h"

namespace synoptic {
namespace {

TEST(Stemmer, CutsWordsByLanguage) {
  EXPECT_EQ(Stemmer("en").stem("investments"), "invest");
  EXPECT_EQ(Stemmer("en-GB").stem("invested"), "invest");
  EXPECT_EQ(Stemmer("es").stem("reuniones"), "reunion");
  EXPECT_EQ(Stemmer("zz").stem("words"), "words") << "no algorithm";
  EXPECT_EQ(Stemmer("en").stem(std::string(100, 's')), std::string(100, 's')) << "too long";
}

TEST(Rarity, RisesAsWordsGetRarer) {
  const RarityTable table = load_rarity_table();
  EXPECT_LT(rarity("the", table), 1.0F);
  EXPECT_GT(rarity("minist", table), 5.0F);
  EXPECT_EQ(rarity("no such stem", table), table.of_unknown);
}

}  // namespace
}  // namespace synoptic
