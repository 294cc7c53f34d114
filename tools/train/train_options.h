#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "network.h"

namespace synoptic::train {

struct Options {
  std::vector<std::string> trees;   // gold treebanks
  std::vector<std::string> silver;  // treebanks labelled by another model: no lemmas, no boundaries
  std::vector<std::string> dev;     // measured on while training
  std::vector<std::string> label_in, label_out;  // treebanks to label at the end
  std::string vectors, exceptions, lexicon, out;
  std::size_t epochs = 12;
  std::size_t vector_limit = 55000;
  std::size_t batch_words = 500;
  float rate = 0.003f;
  Shape shape;
};

// Reads "--name value" pairs; an unknown name or a missing value gives nothing.
std::optional<Options> read_options(int argc, char** argv);

}  // namespace synoptic::train
