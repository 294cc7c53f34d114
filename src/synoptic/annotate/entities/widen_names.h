#pragma once

#include <vector>

#include "synoptic/annotate/entities/name_rules.h"

namespace synoptic {

// Puts right the borders of names that the model cut too short, by words that can only be part of
// a name, and adds names that stand where only a name can: elections and the like with their year
// and place, parties with what stands before "Party", acronyms in brackets, double names, names
// behind "Mr". `drafts` are in order without overlap, before and after. Linear.
void widen_names(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                 const EntityLexicon& lexicon, std::vector<NameDraft>& drafts);

}  // namespace synoptic
