#pragma once

#include <vector>

#include "synoptic/annotate/entities/find_entities.h"

namespace synoptic {

// Whom the words at `phrase` mean together, where they mean two or more: those it names ("Liis
// Tamm and the Chilean minister", "Tamm, along with Ruiz"), or the two persons or states that the
// text named last where it says "the two leaders", "both countries". Every one must be clear;
// otherwise, and for a phrase that means one party, the list is empty. Ascending. Looks back over
// a bounded number of mentions.
std::vector<PartyIndex> resolve_group(const Analysis& analysis, Span phrase,
                                      const Entities& entities, const EntityLexicon& lexicon);

}  // namespace synoptic
