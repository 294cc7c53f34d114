#pragma once

#include <vector>

#include "synoptic/annotate/entities/name_rules.h"

namespace synoptic {

// Puts right names of a kind that the model mistakes by their looks: it cuts apart what is no one
// name ("R-Ohio", "Israeli Tamm", "House Democrats"), gives movements ("Peronism") and letters with
// full stops ("N.F.L.") their type, takes the place in front of an article ("HARTFORD, Conn. —")
// for a place, and drops bare directions ("the South") and lone letters of parties. `drafts` are in
// order without overlap, before and after. Linear.
void settle_names(const Analysis& analysis, const std::vector<TokenFacts>& facts,
                  const EntityLexicon& lexicon, std::vector<NameDraft>& drafts);

// The bytes of the name [first, last): without the rest of a word that a genitive was run into
// ("Peru’snew").
Span span_of_name(const Analysis& analysis, std::uint32_t first, std::uint32_t last);

}  // namespace synoptic
