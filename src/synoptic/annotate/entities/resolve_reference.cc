#include "synoptic/annotate/entities/resolve_reference.h"

namespace synoptic {

// The party of the last name inside the phrase.
std::optional<PartyIndex> resolve_reference(const Analysis&, Span phrase, const Entities& entities,
                                            const EntityLexicon&) {
  std::optional<PartyIndex> party;
  for (const EntityMention& mention : entities.mentions) {
    if (phrase.contains(mention.span)) party = mention.party;
  }
  return party;
}

}  // namespace synoptic
