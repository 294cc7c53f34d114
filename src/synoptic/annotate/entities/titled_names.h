#pragma once

#include <vector>

#include "synoptic/annotate/entities/name_rules.h"

namespace synoptic {

// Finds the persons behind long titles without a comma: "Deputy Minister of Foreign Trade Relations
// Ana Boer said", where the model takes the person for part of the office or for a thing. `drafts`
// are in order without overlap, before and after. Linear: a bounded look ahead from each title.
void find_titled_names(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                       const EntityLexicon& lexicon, std::vector<NameDraft>& drafts);

}  // namespace synoptic
