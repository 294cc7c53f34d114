#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// What an article calls the bearer of one mention.
struct FoundRole {
  std::size_t mention = 0;  // index into the mentions
  Span span;                // "former Estonian Foreign Minister"
};

// The titles and descriptions beside the names of persons: before the name ("Estonian President
// Liis Tamm"), and behind it between commas ("Liis Tamm, the president of Estonia,"). A role holds
// a word of the list of titles; forms of address alone ("Mr") are none. In the order of the text.
// Looks at a bounded number of tokens around each mention: linear.
std::vector<FoundRole> find_roles(const Analysis& analysis, const EntityLexicon& lexicon,
                                  const std::vector<EntityMention>& mentions);

}  // namespace synoptic
