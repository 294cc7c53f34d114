#pragma once

#include <vector>

#include "synoptic/stories/average_link.h"
#include "synoptic/stories/term_vectors.h"

namespace synoptic {

// How likely two reports tell one happening, 0 to 1: the cosine of their words (of their names and
// figures mostly where the languages differ), lowered by the days between them and where one
// outlet wrote both; 0 from five days on.
float likeness(const StoryFeatures& a, const StoryFeatures& b);

// The pairs of reports that are alike at all, found through the weightiest terms of each. Near-
// linear: of the reports that hold one term each is compared with at most 300 near it in time.
std::vector<LikePair> find_like_reports(const std::vector<StoryFeatures>& reports);

}  // namespace synoptic
