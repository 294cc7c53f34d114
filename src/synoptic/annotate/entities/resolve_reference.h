#pragma once

#include <cstdint>
#include <optional>

#include "synoptic/annotate/entities/find_entities.h"

namespace synoptic {

// Whom the words at `phrase` mean, where that is clear: the party named in them ("the Estonian
// minister Liis Tamm"), the bearer of the role they describe ("the president", "his Dutch
// counterpart"), the state whose government they name ("the Lisbon government"), or the person a
// pronoun stands for ("he"). `phrase` is a range of the analysis' text, most often a noun phrase;
// it may hold its article, title and genitive "'s". What is ambiguous, plural or unknown gives
// nothing. A pronoun is looked for before byte `before`, where that is given: "“Ruiz must go,” he
// said" is none whom the quotation names. Looks back over a bounded number of mentions: constant
// time but for the phrase itself.
std::optional<PartyIndex> resolve_reference(const Analysis& analysis, Span phrase,
                                            const Entities& entities, const EntityLexicon& lexicon,
                                            std::optional<std::uint32_t> before = std::nullopt);

// Could the words mean that person: do they name an office that the person holds in this text? "the
// minister", where the text has two, may mean either; the caller has to know more.
bool may_describe(const Analysis& analysis, Span phrase, PartyIndex party, const Entities& entities,
                  const EntityLexicon& lexicon);

}  // namespace synoptic
