#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "synoptic/text/analysis.h"

namespace synoptic {

// Splits the tokens [first, last) of one paragraph into sentences and appends them. A sentence
// ends at an end mark with the closing marks behind it, and at the paragraph's end; not at an
// abbreviation's full stop, nor at an end mark before a word in lower case. Linear.
void find_sentences(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                    std::uint32_t last, std::vector<Sentence>& sentences);

}  // namespace synoptic
