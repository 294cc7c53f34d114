#pragma once

#include <vector>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/annotate/layers.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

inline constexpr AnnotatorContract kEntityContract{.needs = Layer::tokens,
                                                   .adds = Layer::entities | Layer::parties};

// The names of one article and whom they name.
struct Entities {
  std::vector<EntityMention> mentions;  // in order, no overlap; each has its party
  std::vector<Party> parties;           // in the order of their first mention
};

// Finds the names of an article and resolves them to parties: names first (find_names.h), then
// who is who (resolve_parties.h). Works on an untagged analysis, better on a tagged and parsed
// one. Never fails; linear in the number of tokens.
Entities find_entities(const Analysis& analysis, const EntityLexicon& lexicon);

}  // namespace synoptic
