#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus.h"

namespace synoptic {

struct TrainingOptions {
  int passes = 5;  // learnt from nothing each; the weights are their mean
  int epochs = 12;
  float rate = 0.15f;       // AdaGrad's step
  float decay = 1e-6f;      // L2, at each use of a weight
  float dropout = 0.45f;    // share of a token's features left out in training
  std::uint32_t least = 2;  // features seen less often are not learnt
};

// Weights of a conditional random field in floats.
struct TrainedWeights {
  using Row = std::array<float, kNameLabels>;
  std::unordered_map<std::uint64_t, std::uint32_t> index;  // feature to row
  std::vector<Row> rows;
  std::array<Row, kNameLabels> transitions{};  // [before][label]; kOutside is the border too
};

// Maximises the likelihood of the labels by stochastic gradients (AdaGrad: Duchi, Hazan, Singer,
// JMLR 2011), one sentence a step, in an order fixed by a seed: the same corpus gives the same
// weights. Prints the loss of each epoch to standard error.
TrainedWeights train_crf(const std::vector<TrainingSentence>& sentences,
                         const TrainingOptions& options);

}  // namespace synoptic
