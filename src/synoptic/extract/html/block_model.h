#pragma once

#include <vector>

#include "synoptic/extract/html/block_features.h"
#include "synoptic/extract/html/page_model.h"

namespace synoptic::page {

// How likely each block is part of the article's text, as logarithms of odds; over 0: it is.
// Logistic regressions in two steps (block_features.h). Linear.
std::vector<float> score_blocks(const HtmlTree& tree, const PageBlocks& blocks,
                                const std::vector<UnitFacts>& facts, const PageKnowledge& knowledge,
                                const PageModel& model);

}  // namespace synoptic::page
