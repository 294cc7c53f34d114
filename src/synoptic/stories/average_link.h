#pragma once

#include <cstdint>
#include <vector>

namespace synoptic {

// How alike two items are; a pair that is not listed has likeness 0.
struct LikePair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;  // a < b
  float likeness = 0;
};

// Agglomerative clustering with average link: joins the two groups whose members are most alike on
// average, until no average reaches `least`. Gives the group of each item, numbered by first
// member. Of equal averages the pair with the smaller first members goes first, so the result is
// defined. About O(p log p) in the number of pairs.
std::vector<std::uint32_t> cluster_by_average_link(std::uint32_t items,
                                                   const std::vector<LikePair>& pairs, float least);

}  // namespace synoptic
