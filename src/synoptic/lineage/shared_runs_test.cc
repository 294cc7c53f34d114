#include "synoptic/lineage/shared_runs.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace synoptic {
namespace {

std::vector<SharedRuns> shared_runs_of(const std::vector<std::string>& texts) {
  std::vector<std::vector<Word>> words;
  for (const std::string& text : texts) words.push_back(find_words(text));
  return find_shared_runs(words);
}

TEST(SharedRuns, FindsRunsOfEqualWords) {
  struct Row {
    std::string a;
    std::string b;
    std::vector<SharedRun> expected;
    const char* reason;
  };
  const Row rows[] = {
      {"the council agreed to buy nine new buses this year",
       "Late on Monday, the Council agreed to buy nine new buses.",
       {{0, 3, 8}},
       "case and marks do not matter"},
      {"the council agreed to buy nine buses", "the council agreed to buy nine buses", {}, "seven"},
      {"x x one two three four five six seven eight q nine ten eleven twelve thirteen y",
       "one two three four five six seven eight nine ten eleven twelve thirteen z",
       {{2, 0, 8}, {11, 8, 5}},
       "five words count beside a long run"},
      {"one two three four five six seven eight a b c d nine ten eleven twelve thirteen y",
       "one two three four five six seven eight nine ten eleven twelve thirteen z",
       {{0, 0, 8}},
       "five words far from a long run do not"},
      {"nine ten one two three four five six seven eight and "
       "one two three four five six seven eight nine ten",
       "one two three four five six seven eight nine ten",
       {{11, 0, 10}},
       "the longer run gets the words"},
      {"", "one two", {}, "an empty text"},
  };
  for (const Row& row : rows) {
    const auto shared = shared_runs_of({row.a, row.b});
    if (row.expected.empty()) {
      EXPECT_TRUE(shared.empty()) << row.reason;
      continue;
    }
    ASSERT_EQ(shared.size(), 1u) << row.reason;
    EXPECT_EQ(shared[0].runs, row.expected) << row.reason;
  }
}

TEST(SharedRuns, ComparesEveryPairOnce) {
  const std::string text = "one two three four five six seven eight nine";
  const auto shared = shared_runs_of({text, "other words", text, text});
  ASSERT_EQ(shared.size(), 3u);
  EXPECT_EQ(shared[0], (SharedRuns{0, 2, {{0, 0, 9}}}));
  EXPECT_EQ(shared[1], (SharedRuns{0, 3, {{0, 0, 9}}}));
  EXPECT_EQ(shared[2], (SharedRuns{2, 3, {{0, 0, 9}}}));
}

TEST(SharedRuns, StaysLinearInATextOfOneWord) {
  std::string long_text;
  for (int i = 0; i < 400'000; ++i) long_text += "word ";
  const std::string short_text = long_text.substr(0, 5000);
  const auto start = std::chrono::steady_clock::now();
  const auto shared = shared_runs_of({long_text, long_text, short_text});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
  ASSERT_EQ(shared.size(), 3u);
  EXPECT_EQ(shared[0].runs, (std::vector<SharedRun>{{0, 0, 400'000}}));
  EXPECT_EQ(shared[1].runs[0].size, 1000u);
}

}  // namespace
}  // namespace synoptic
