#include "synoptic/annotate/entities/find_entities.h"

#include "synoptic/annotate/entities/find_names.h"
#include "synoptic/annotate/entities/resolve_parties.h"

namespace synoptic {

Entities find_entities(const Analysis& analysis, const EntityLexicon& lexicon) {
  Entities entities;
  entities.mentions = find_names(analysis, lexicon);
  entities.parties = resolve_parties(analysis, lexicon, entities.mentions);
  return entities;
}

}  // namespace synoptic
