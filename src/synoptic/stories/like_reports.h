#pragma once

#include <vector>

#include "synoptic/stories/average_link.h"
#include "synoptic/stories/term_vectors.h"

namespace synoptic {

// The pairs of reports that are alike at all, with how likely the two tell one happening, 0 to 1;
// found through the weightiest terms of each. Near-linear: of the reports that hold one term each
// is compared with at most 300 near it in time.
std::vector<LikePair> find_like_reports(const std::vector<StoryFeatures>& reports);

}  // namespace synoptic
