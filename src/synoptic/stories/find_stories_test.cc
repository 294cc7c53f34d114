#include "synoptic/stories/find_stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "synoptic/stories/average_link.h"

namespace synoptic {
namespace {

Report make_report(std::string title, std::string text, std::string date) {
  Report report;
  report.article.title = std::move(title);
  report.article.text = std::move(text);
  report.article.date = std::move(date);
  return report;
}

const Report kDam =
    make_report("Dam breaks above Rannvik, hundreds flee",
                "A dam broke above the town of Rannvik and hundreds fled.", "2019-05-08");
const Report kDamToo =
    make_report("Hundreds flee Rannvik after dam burst",
                "Residents of Rannvik fled when the old dam broke.", "2019-05-09");
const Report kDamLater =
    make_report("Hundreds flee Rannvik after dam burst",
                "Residents of Rannvik fled when the old dam broke.", "2019-07-09");
const Report kBudget =
    make_report("Parliament in Lima passes budget",
                "Deputies passed the budget by nine votes late at night.", "2019-05-08");

// The stories as sets of titles with dates, which no order changes.
std::set<std::set<std::string>> titles(const std::vector<Report>& reports) {
  std::set<std::set<std::string>> all;
  for (const Story& story : find_stories(reports)) {
    std::set<std::string> one;
    for (const std::uint32_t i : story.reports) {
      one.insert(reports[i].article.title + reports[i].article.date);
    }
    all.insert(one);
  }
  return all;
}

TEST(Stories, JoinsReportsOfOneHappening) {
  const auto stories = find_stories(std::vector{kDam, kBudget, kDamToo, kDamLater});
  ASSERT_EQ(stories.size(), 3u);
  EXPECT_EQ(stories[0].reports, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(stories[1].reports, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(stories[2].reports, (std::vector<std::uint32_t>{3})) << "two months later";
}

TEST(Stories, DoNotDependOnTheOrder) {
  std::vector<Report> reports{kBudget, kDam, kDamLater, kDamToo};
  const auto expected = titles(reports);
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    std::vector<Report> shuffled;
    for (const std::size_t i : order) shuffled.push_back(reports[i]);
    EXPECT_EQ(titles(shuffled), expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Stories, TakesWhatIsEmptyOrNoText) {
  EXPECT_TRUE(find_stories({}).empty());
  const Report empty;
  EXPECT_EQ(find_stories(std::vector{empty, empty, make_report("\xFF\x80", "\xC3", "2019")}).size(),
            3u);
}

TEST(AverageLink, JoinsByTheAverageAndNotByTheBestPair) {
  // 0-1 and 2-3 are close, 1-2 is a bridge: 0.5 between single items, 0.125 on average.
  const std::vector<LikePair> pairs{{0, 1, 0.9F}, {2, 3, 0.8F}, {1, 2, 0.5F}};
  EXPECT_EQ(cluster_by_average_link(5, pairs, {.least = 0.2F}),
            (std::vector<std::uint32_t>{0, 0, 2, 2, 4}));
  EXPECT_EQ(cluster_by_average_link(5, pairs, {.least = 0.1F}),
            (std::vector<std::uint32_t>{0, 0, 0, 0, 4}));
}

TEST(AverageLink, PlacesWhatIsAloneWhereItClearlyBelongs) {
  const LinkLimits limits{.least = 0.5F, .least_of_lone = 0.1F, .times_the_next = 2};
  using Groups = std::vector<std::uint32_t>;
  const std::vector<LikePair> groups{{0, 1, 0.9F}, {2, 3, 0.9F}};
  const auto with = [&groups](std::vector<LikePair> more) {
    more.insert(more.end(), groups.begin(), groups.end());
    return more;
  };
  EXPECT_EQ(cluster_by_average_link(5, with({{0, 4, 0.3F}, {1, 4, 0.3F}, {2, 4, 0.2F}}), limits),
            (Groups{0, 0, 2, 2, 0}))
      << "0.3 against 0.1";
  EXPECT_EQ(cluster_by_average_link(5, with({{0, 4, 0.3F}, {1, 4, 0.3F}, {2, 4, 0.4F}}), limits),
            (Groups{0, 0, 2, 2, 4}))
      << "0.3 against 0.2: either";
  EXPECT_EQ(cluster_by_average_link(5, with({{0, 4, 0.1F}}), limits), (Groups{0, 0, 2, 2, 4}))
      << "too little";
  EXPECT_EQ(cluster_by_average_link(6, with({{4, 5, 0.2F}}), limits), (Groups{0, 0, 2, 2, 4, 4}))
      << "two that are alone";
}

}  // namespace
}  // namespace synoptic
