#pragma once

#include <cstdint>
#include <vector>

#include "treebank.h"

namespace synoptic::train {

// Learns where sentences end from treebanks whose sentences are joined to whole documents by
// blanks, as they were before they were split: weights for synoptic/text/boundaries.h, by an
// averaged perceptron (Collins, EMNLP 2002).
std::vector<std::int16_t> learn_boundaries(const std::vector<std::vector<TreeSentence>>& treebanks);

}  // namespace synoptic::train
