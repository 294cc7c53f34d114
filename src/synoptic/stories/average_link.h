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

// From which likeness on items belong together.
struct LinkLimits {
  float least = 0;           // average likeness of two groups that are joined
  float least_of_lone = 1;   // the same of an item left alone and the one group it fits, where ...
  float times_the_next = 2;  // ... that is so many times its likeness to the next best group
};

// Agglomerative clustering with average link: joins the two groups whose members are most alike on
// average, until no average reaches `limits.least`. Then items that are still alone join a group
// that they fit clearly better than any other. Gives the group of each item, numbered by first
// member. Of equal averages the pair with the smaller first members goes first, so the result is
// defined. About O(p log p) in the number of pairs.
std::vector<std::uint32_t> cluster_by_average_link(std::uint32_t items,
                                                   const std::vector<LikePair>& pairs,
                                                   const LinkLimits& limits);

}  // namespace synoptic
