// Groups keep, for each neighbour, the sum of the likenesses of their members' pairs; the average
// is that sum by the number of pairs. Joining two groups adds their sums. Possible joins wait in a
// heap; one whose groups have changed since is passed over. The smaller group's neighbours are
// moved into the larger's map, so each pair moves a logarithmic number of times.
//
// What is alone at the end is looked at once more. How alike two reports of one happening are
// varies with their length and style; that one group is far nearer than all others tells as much.
// So with likenesses 0.15 to one group and 0.05 to the next a lone report joins, with 0.15 and 0.14
// not.
#include "synoptic/stories/average_link.h"

#include <algorithm>
#include <map>
#include <queue>
#include <utility>

namespace synoptic {
namespace {

struct Group {
  std::map<std::uint32_t, double> sums;  // neighbour group → sum of likenesses
  std::uint32_t size = 1;
  std::uint32_t first = 0;    // its smallest member
  std::uint32_t version = 0;  // rises with each join
  std::uint32_t parent = 0;   // itself, or the group it went into
};

struct Join {
  double average = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t a_first = 0;
  std::uint32_t b_first = 0;
  std::uint32_t versions = 0;  // of both groups together

  // The best join is the largest.
  friend bool operator<(const Join& x, const Join& y) {
    if (x.average != y.average) return x.average < y.average;
    return std::pair(x.a_first, x.b_first) > std::pair(y.a_first, y.b_first);
  }
};

class Clustering {
 public:
  Clustering(std::uint32_t items, const std::vector<LikePair>& pairs, const LinkLimits& limits)
      : groups_(items), limits_(limits) {
    for (std::uint32_t i = 0; i < items; ++i) groups_[i].first = groups_[i].parent = i;
    for (const LikePair& pair : pairs) {
      groups_[pair.a].sums[pair.b] += static_cast<double>(pair.likeness);
      groups_[pair.b].sums[pair.a] += static_cast<double>(pair.likeness);
    }
    for (const LikePair& pair : pairs) offer(pair.a, pair.b);
  }

  void run() {
    while (!joins_.empty()) {
      const Join join = joins_.top();
      joins_.pop();
      const Group& a = groups_[join.a];
      const Group& b = groups_[join.b];
      const bool is_current =
          a.parent == join.a && b.parent == join.b && a.version + b.version == join.versions;
      if (is_current) unite(join.a, join.b);
    }
  }

  void place_the_lone() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> moves;
    for (std::uint32_t item = 0; item < groups_.size(); ++item) {
      const bool is_lone = groups_[item].parent == item && groups_[item].size == 1;
      const std::uint32_t group = is_lone ? clearly_nearest(item) : item;
      if (group != item) moves.emplace_back(item, group);
    }
    for (const auto& [item, group] : moves) {
      const bool are_whole = groups_[item].parent == item && groups_[group].parent == group;
      if (!are_whole) continue;
      groups_[item].parent = group;
      groups_[group].first = std::min(groups_[group].first, groups_[item].first);
    }
  }

  std::uint32_t first_of_group(std::uint32_t item) const {
    while (groups_[item].parent != item) item = groups_[item].parent;
    return groups_[item].first;
  }

 private:
  // The group that a lone item fits clearly better than any other, or itself.
  std::uint32_t clearly_nearest(std::uint32_t item) const {
    double best = 0;
    double next = 0;
    std::uint32_t nearest = item;
    for (const auto& [group, sum] : groups_[item].sums) {
      const double average = sum / groups_[group].size;
      next = std::max(next, std::min(best, average));
      if (average > best) nearest = group;
      best = std::max(best, average);
    }
    const bool is_clear = best >= static_cast<double>(limits_.least_of_lone) &&
                          best >= static_cast<double>(limits_.times_the_next) * next;
    return is_clear ? nearest : item;
  }

  void offer(std::uint32_t x, std::uint32_t y) {
    const bool in_order = groups_[x].first < groups_[y].first;
    const std::uint32_t a = in_order ? x : y;
    const std::uint32_t b = in_order ? y : x;
    const double pairs = static_cast<double>(groups_[a].size) * groups_[b].size;
    const double average = groups_[a].sums[b] / pairs;
    if (average < static_cast<double>(limits_.least)) return;
    joins_.push({average, a, b, groups_[a].first, groups_[b].first,
                 groups_[a].version + groups_[b].version});
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    if (groups_[a].sums.size() < groups_[b].sums.size()) std::swap(a, b);
    Group& into = groups_[a];
    Group& from = groups_[b];
    into.sums.erase(b);
    from.sums.erase(a);
    for (const auto& [neighbour, sum] : from.sums) {
      into.sums[neighbour] += sum;
      groups_[neighbour].sums.erase(b);
      groups_[neighbour].sums[a] += sum;
    }
    from.sums.clear();
    from.parent = a;
    into.size += from.size;
    into.first = std::min(into.first, from.first);
    ++into.version;
    for (const auto& entry : into.sums) offer(a, entry.first);
  }

  std::vector<Group> groups_;
  std::priority_queue<Join> joins_;
  LinkLimits limits_;
};

}  // namespace

std::vector<std::uint32_t> cluster_by_average_link(std::uint32_t items,
                                                   const std::vector<LikePair>& pairs,
                                                   const LinkLimits& limits) {
  Clustering clustering(items, pairs, limits);
  clustering.run();
  clustering.place_the_lone();
  std::vector<std::uint32_t> groups(items);
  for (std::uint32_t i = 0; i < items; ++i) groups[i] = clustering.first_of_group(i);
  return groups;
}

}  // namespace synoptic
