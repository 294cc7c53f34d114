#pragma once

#include <vector>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// Says which mentions name the same party, gives each mention its party, and returns the parties
// in the order of their first mention, each with its fullest name, its country where the article
// or the lists say so, and its roles (find_roles.h). Joined are: forms of one name that differ in
// case, accents and full stops ("Józef", "Jozef"; "U.N.", "UN"); a person's full name and the part
// of it that fits no other person of the article; a body and its acronym, told by brackets, by the
// initials or by the lists; the names of one state, and the words for its people. Namesakes and
// what is doubtful stay apart: a capital is linked to its state by country alone. Near linear.
std::vector<Party> resolve_parties(const Analysis& analysis, const EntityLexicon& lexicon,
                                   std::vector<EntityMention>& mentions);

}  // namespace synoptic
