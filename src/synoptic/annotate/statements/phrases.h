#pragma once

#include <cstddef>

#include "synoptic/annotate/statements/passage.h"
#include "synoptic/annotate/statements/verb_group.h"

namespace synoptic {

// Noun phrases by the order of word classes. All functions look at a bounded number of units.

// The end of the noun phrase that begins at `unit`, with what prepositions hang on it when
// `with_prepositions`; `unit` itself where none begins.
std::size_t phrase_end(const Passage& passage, std::size_t unit, bool with_prepositions);

// The noun phrase that ends before `end`: "the head of the union in Oslo", "Ruiz, 58,", "Tamm,
// who leads the party,". Empty where no phrase can end there.
UnitRange phrase_before(const Passage& passage, std::size_t end);

// Can a noun phrase begin with this unit?
bool begins_phrase(const Passage& passage, std::size_t unit);

// "this week", "late last year", "Monday night": how many units they take at `unit`, or 0.
std::size_t time_phrase_size(const Passage& passage, std::size_t unit);

// Behind adverbs, times and prepositional phrases ("in a statement on Monday"), the first unit
// that is none.
std::size_t skip_adjuncts(const Passage& passage, std::size_t unit);

}  // namespace synoptic
