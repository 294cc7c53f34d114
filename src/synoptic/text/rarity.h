#pragma once

#include <string_view>

#include "synoptic/base/strings.h"

namespace synoptic {

// How rare English words are, by stem (stemmer.h), for weighing what two texts share.
struct RarityTable {
  StringMap<float> by_stem;
  float of_unknown = 0;
};

// Reads data/relate/idf.tsv, which is part of the program. A few milliseconds.
RarityTable load_rarity_table();

// The inverse document frequency ln(sentences / sentences with the stem): near 1 for "the", 8 for
// a rare word. (Spärck Jones, "A statistical interpretation of term specificity", 1972.)
float rarity(std::string_view stem, const RarityTable& table);

}  // namespace synoptic
