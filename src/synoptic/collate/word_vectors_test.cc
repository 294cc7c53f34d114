#include "synoptic/collate/word_vectors.h"

#include <gtest/gtest.h>

#include <string>

namespace synoptic {
namespace {

float similarity_of(std::string_view a, std::string_view b) {
  const WordVectors vectors = WordVectors::embedded();
  const auto x = vectors.find(a);
  const auto y = vectors.find(b);
  return x && y ? similarity(*x, *y) : -2.0F;
}

TEST(WordVectors, AreAlikeForWordsThatAreUsedAlike) {
  EXPECT_NEAR(similarity_of("fire", "fire"), 1.0F, 0.02F);
  EXPECT_GT(similarity_of("fire", "blaze"), 0.45F);
  EXPECT_LT(similarity_of("fire", "budget"), 0.25F);
  EXPECT_GT(similarity_of("minister", "premier"), similarity_of("minister", "harbour"));
}

TEST(WordVectors, KnowNoWordThatIsNone) {
  const WordVectors vectors = WordVectors::embedded();
  EXPECT_FALSE(vectors.find(""));
  EXPECT_FALSE(vectors.find("\xFF\xFE"));
  EXPECT_FALSE(vectors.find("zzxqyv"));
}

TEST(WordVectors, TakesBytesThatAreNoTable) {
  EXPECT_FALSE(WordVectors::from_bytes({}).find("fire"));
  std::string bytes(128, '\0');
  bytes.replace(0, 8, "SYNWORD1");
  bytes[8] = '\x7F';  // more words than there are bytes
  EXPECT_FALSE(WordVectors::from_bytes(bytes).find("fire"));
}

TEST(MeaningSum, ComparesSentences) {
  const WordVectors vectors = WordVectors::embedded();
  MeaningSum a;
  MeaningSum b;
  EXPECT_FALSE(similarity(a, b)) << "nothing in them";
  a.add(*vectors.find("ship"), 2);
  b.add(*vectors.find("ship"), 3);
  EXPECT_NEAR(*similarity(a, b), 1.0F, 1e-4F) << "weights scale, no more";
  b.add(*vectors.find("parliament"), 3);
  EXPECT_LT(*similarity(a, b), 0.9F);
}

}  // namespace
}  // namespace synoptic
