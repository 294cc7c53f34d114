#pragma once

#include <vector>

#include "synoptic/annotate/entities/name_rules.h"

namespace synoptic {

// Puts names right by what stands beside or inside them: a body that is two ("the Saar League and
// Tamm Foundation"), a realm ("Kingdom of Saar"), a name in a row of names of another kind. What a
// list knows keeps its kind. `drafts` are in order without overlap, before and after. Linear.
void apply_series_rules(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                        std::vector<NameDraft>& drafts);

}  // namespace synoptic
