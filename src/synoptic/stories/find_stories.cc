// Reports are put into an order of their own first (day, text, id), so that the order they came in
// changes nothing; then features, pairs that are alike, and average-link clustering of those. The
// limits were set on the AllSides and ECB+ groupings.
#include "synoptic/stories/find_stories.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "synoptic/stories/average_link.h"
#include "synoptic/stories/like_reports.h"
#include "synoptic/stories/term_vectors.h"

namespace synoptic {
namespace {

constexpr LinkLimits kLimits{.least = 0.19F, .least_of_lone = 0.11F, .times_the_next = 1.2F};

std::vector<std::uint32_t> own_order(std::span<const Report> reports) {
  std::vector<std::uint32_t> order(reports.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&reports](std::uint32_t i) {
    const Article& article = reports[i].article;
    return std::tie(article.date, article.title, article.text, article.outlet, article.lang);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&key](std::uint32_t x, std::uint32_t y) { return key(x) < key(y); });
  return order;
}

}  // namespace

std::vector<Story> find_stories(std::span<const Report> reports) {
  const std::vector<std::uint32_t> order = own_order(reports);
  std::vector<const Article*> articles;
  for (const std::uint32_t i : order) articles.push_back(&reports[i].article);
  const auto features = make_features(articles, load_rarity_table());
  const auto groups = cluster_by_average_link(static_cast<std::uint32_t>(features.size()),
                                              find_like_reports(features), kLimits);
  std::map<std::uint32_t, Story> by_group;
  for (std::size_t i = 0; i < order.size(); ++i) by_group[groups[i]].reports.push_back(order[i]);
  std::vector<Story> stories;
  for (auto& entry : by_group) {
    std::sort(entry.second.reports.begin(), entry.second.reports.end());
    stories.push_back(std::move(entry.second));
  }
  std::sort(stories.begin(), stories.end(),
            [](const Story& x, const Story& y) { return x.reports.front() < y.reports.front(); });
  return stories;
}

}  // namespace synoptic
