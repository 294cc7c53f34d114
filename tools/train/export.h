#pragma once

#include <string>
#include <vector>

#include "model_writer.h"
#include "network.h"
#include "vocabulary.h"

namespace synoptic::train {

// The classes the tagger chooses from: "UPOS<tab>XPOS" each.
struct TagClasses {
  std::vector<std::string> names;
};

// Adds the network, its weights rounded to small integers; learned and given vectors of a word
// become one row.
void add_network(const Network& network, const Vocabulary& vocabulary, const Vectors& vectors,
                 const TagClasses& classes, ModelWriter& writer);

}  // namespace synoptic::train
