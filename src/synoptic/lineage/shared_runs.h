#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "synoptic/base/words.h"

namespace synoptic {

// Equal words of two texts: words [from, from + size) of the one, [to, to + size) of the other.
struct SharedRun {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t size = 0;

  friend bool operator==(const SharedRun&, const SharedRun&) = default;
};

// What two of several texts share, `a` < `b`: runs in the order of `from`, disjoint on both sides.
struct SharedRuns {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::vector<SharedRun> runs;

  friend bool operator==(const SharedRuns&, const SharedRuns&) = default;
};

// A run of this many equal words counts for itself ...
inline constexpr std::uint32_t kRunWords = 8;
// ... and one of this many counts beside such a run, at most kNearWords words away on both sides.
inline constexpr std::uint32_t kSeedWords = 5;
inline constexpr std::uint32_t kNearWords = 3;

// The runs that pairs of `texts` share, by a then b; pairs that share none are left out. Where
// runs compete for words the longer one gets them. Near-linear in the texts and in what is
// shared: a word is compared with at most four places of each other text.
std::vector<SharedRuns> find_shared_runs(std::span<const std::vector<Word>> texts);

}  // namespace synoptic
