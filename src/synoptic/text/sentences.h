#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/text/analysis.h"

namespace synoptic {

class LanguageModel;

// Splits the tokens [first, last) of one paragraph into sentences and appends them to those of
// the analysis, whose tokens and folded forms are known. A sentence ends at an end mark with the
// closing marks behind it, and at the paragraph's end; not at an abbreviation's full stop, nor at
// an end mark before a word in lower case. With a model the places are weighed by what it has
// learned (boundaries.h), and headings without an end mark are found too. After 500 tokens without
// an end a sentence is cut at the next blank. Linear.
void find_sentences(Analysis& analysis, std::uint32_t first, std::uint32_t last,
                    const LanguageModel* model);

}  // namespace synoptic
