#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/extract/body_model.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/html/page_knowledge.h"
#include "synoptic/extract/unit_facts.h"

namespace synoptic::page {

// The features of each block for the first step of the model: those of a line (body_features.h),
// and what the tree and the page's metadata say of it. Linear.
std::vector<std::vector<Feature>> first_block_features(const HtmlTree& tree,
                                                       const PageBlocks& blocks,
                                                       const std::vector<UnitFacts>& facts,
                                                       const PageKnowledge& knowledge);

// The second step sees the features of the first too, with weights of their own: their template
// numbers are these higher.
constexpr std::uint16_t kSecondBlockStep = 500;

// The features that only the second step has: what the first said (`scores`, logarithms of odds) of
// the block, its neighbours, the elements around it and the blocks of its kind.
std::vector<std::vector<Feature>> second_block_features(const HtmlTree& tree,
                                                        const PageBlocks& blocks,
                                                        const std::vector<UnitFacts>& facts,
                                                        const std::vector<float>& scores);

}  // namespace synoptic::page
