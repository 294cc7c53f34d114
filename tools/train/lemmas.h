#pragma once

#include <string>
#include <vector>

#include "model_writer.h"
#include "treebank.h"

namespace synoptic::train {

// Adds the lemma tables: what the rules of lemmatiser.h do not give by themselves. `exceptions`
// (pos, form, lemma) and `lexicon` (pos, lemma) are tables derived from WordNet; either may be
// empty. False when one cannot be read.
bool add_lemmas(const std::vector<std::vector<TreeSentence>>& treebanks,
                const std::string& exceptions, const std::string& lexicon, ModelWriter& writer);

}  // namespace synoptic::train
