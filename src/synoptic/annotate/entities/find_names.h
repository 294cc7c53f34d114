#pragma once

#include <vector>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// The names of a text, without titles, articles and genitive "'s", each with its type; in order
// and without overlap, no party yet. `why` names what made it: "model:names", a list
// ("list:agency") or a rule ("rule:same-name"). Linear.
std::vector<EntityMention> find_names(const Analysis& analysis, const EntityLexicon& lexicon);

}  // namespace synoptic
