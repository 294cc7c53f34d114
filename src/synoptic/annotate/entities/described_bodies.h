#pragma once

#include <vector>

#include "synoptic/annotate/entities/name_rules.h"

namespace synoptic {

// Finds the agencies, papers and broadcasters that are named beside the word for what they are:
// "the Russian agency Vestnik", "Vestnik news agency", "the daily El Faro reported"; and bodies
// that an apposition tells: "SOMV, the state shipping company,". They become bodies, also where the
// model found no name or another type. `drafts` are in order without overlap, before and after.
// Linear.
void find_described_bodies(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                           const EntityLexicon& lexicon, std::vector<NameDraft>& drafts);

}  // namespace synoptic
