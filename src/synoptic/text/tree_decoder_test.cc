#include "synoptic/text/tree_decoder.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace synoptic {
namespace {

using Heads = std::vector<std::uint32_t>;

ArcScores scores_of(std::size_t size) {
  return {size, size + 1, std::vector<float>(size * (size + 1))};
}

float total(const ArcScores& scores, const Heads& heads) {
  float sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) sum += scores.at(i, heads[i]);
  return sum;
}

// The best of all projective trees, by trying every choice of heads.
float best_by_force(const ArcScores& scores) {
  Heads heads(scores.size, 0);
  float best = -1e30f;
  for (;;) {
    if (is_projective_tree(heads)) best = std::max(best, total(scores, heads));
    std::size_t i = 0;
    while (i < heads.size() && ++heads[i] > heads.size()) heads[i++] = 0;
    if (i == heads.size()) return best;
  }
}

TEST(IsProjectiveTree, TellsTrees) {
  struct Row {
    Heads heads;
    bool expected;
    std::string_view reason;
  };
  const Row rows[] = {
      {{0}, true, "one word"},
      {{2, 0, 2}, true, "two dependents of the second"},
      {{0, 0}, false, "two roots"},
      {{2, 1}, false, "a ring without a root"},
      {{0, 3, 2}, false, "a ring beside the root"},
      {{1}, false, "its own head"},
      {{3, 4, 0, 3}, false, "crossing arcs"},
      {{2, 0, 5, 2, 4}, false, "an arc over the head of another"},
      {{2, 3, 4, 0}, true, "a chain"},
      {{9}, false, "a head that does not exist"},
  };
  for (const Row& row : rows) EXPECT_EQ(is_projective_tree(row.heads), row.expected) << row.reason;
}

TEST(DecodeTree, IsNoWorseThanAllTreesTried) {
  std::uint64_t state = 1;
  for (int round = 0; round < 200; ++round) {
    ArcScores scores = scores_of(1 + round % 5);
    for (float& value : scores.values) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      value = static_cast<float>(state >> 40) / 16777216.0f;
    }
    const Heads heads = decode_tree(scores);
    ASSERT_TRUE(is_projective_tree(heads));
    EXPECT_NEAR(total(scores, heads), best_by_force(scores), 0.01f);
  }
}

TEST(DecodeTree, TakesNothingAndOneWord) {
  EXPECT_TRUE(decode_tree(scores_of(0)).empty());
  EXPECT_EQ(decode_tree(scores_of(1)), Heads{0});
}

}  // namespace
}  // namespace synoptic
