#pragma once

#include <span>
#include <vector>

#include "synoptic/model/report.h"

namespace synoptic {

// Sorts reports into stories: those that report the same happening. Every report is in exactly
// one story, alone where no other tells the same. Uses title, text, date and language; annotations
// are not needed. Stories are in the order of their first report; the grouping is the same for
// any order of `reports`.
//
// Method: TF-IDF vectors of the title and the beginning of the text, names and figures weighted
// up; cosine, lowered by the days between two dates; average-link clustering over the pairs that
// share rare terms (for cosine and average link see Manning, Raghavan, Schütze, "Introduction to
// Information Retrieval", 2008, 6.3 and 17.3). Near-linear in the text.
std::vector<Story> find_stories(std::span<const Report> reports);

}  // namespace synoptic
