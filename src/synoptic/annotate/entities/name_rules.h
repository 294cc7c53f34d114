#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// A name as a range of tokens, before it becomes a mention.
struct NameDraft {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  EntityType type = EntityType::other;
  std::string_view why;  // static text
};

// Puts right what the model is known to miss, in this order: borders (titles and genitives are
// left out), types of names that stand in a list, listed names that were not found, and one type
// for one name throughout the text. `drafts` are in order without overlap, before and after.
// Linear.
void apply_name_rules(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                      const EntityLexicon& lexicon, std::vector<NameDraft>& drafts);

}  // namespace synoptic
