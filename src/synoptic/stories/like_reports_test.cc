#include "synoptic/stories/like_reports.h"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace synoptic {
namespace {

constexpr std::int32_t kMay1 = 18'748;  // 2021

StoryFeatures report(std::uint32_t term, std::optional<std::int32_t> day) {
  return {.words = {{term, 1.0F}}, .names = {}, .day = day, .outlet = {}, .lang = "en"};
}

// Two reports of the same words, with the days given, among `others` that share no word.
float likeness_among(std::size_t others, std::optional<std::int32_t> a,
                     std::optional<std::int32_t> b) {
  std::vector<StoryFeatures> reports = {report(0, a), report(0, b)};
  for (std::uint32_t term = 1; term <= others; ++term) reports.push_back(report(term, kMay1));
  const std::vector<LikePair> pairs = find_like_reports(reports);
  return pairs.size() == 1 ? pairs.front().likeness : 0;
}

TEST(FindLikeReports, LowersLikenessByTheDaysBetween) {
  struct Row {
    std::size_t others;
    std::optional<std::int32_t> a;
    std::optional<std::int32_t> b;
    float likeness;
    const char* reason;
  };
  const Row kRows[] = {
      {0, kMay1, kMay1, 1.0F, "one day"},
      {0, kMay1, kMay1 + 2, 0.607F, "two days: one sigma"},
      {0, kMay1, kMay1 + 5, 0.0F, "beyond the window"},
      {0, kMay1, std::nullopt, 0.6F, "one has no date"},
      {0, std::nullopt, std::nullopt, 0.88F, "both have none, among few"},
      {998, std::nullopt, std::nullopt, 0.79F, "among a thousand"},
      {9'998, std::nullopt, std::nullopt, 0.6F, "among many: no nearer than one without a date"},
  };
  for (const Row& row : kRows) {
    EXPECT_NEAR(likeness_among(row.others, row.a, row.b), row.likeness, 0.001F) << row.reason;
  }
}

}  // namespace
}  // namespace synoptic
