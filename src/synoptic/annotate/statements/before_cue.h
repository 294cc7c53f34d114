#pragma once

#include <cstddef>

#include "synoptic/annotate/statements/reading.h"

namespace synoptic {

// What stands before a cue, read backwards. All functions look at a bounded number of units but
// for the content that they return.

// The end of the words before a comma that stands before `unit`, the mark of a fragment with its
// comma inside too: "…, | he said", "“… fast,” | he said". kNone where there is none.
std::size_t end_at_comma(const Passage& passage, std::size_t unit);

// The quotation that ends before `unit`, a comma between them or not; kNone where there is none.
std::size_t quotation_before(const Passage& passage, std::size_t unit);

// From the begin of what leads up to the quotation: more quotations joined to it, or the words of
// a clause that it completes, but none before `last_end`, where the attribution before ended.
UnitRange content_with(const Passage& passage, std::size_t last_end, std::size_t quotation);

// What stands before an attribution up to `end`, from the end of the last one; from the begin of
// the passage where that end cuts a clause from its verb.
UnitRange clause_before(const Reading& reading, std::size_t last_end, std::size_t end);

// Is the next word that is no adverb a verb with its tense or an auxiliary?
bool goes_on_with_verb(const Reading& reading, std::size_t unit);

// Behind an attribution: times, places, and "when asked about …" up to the comma.
std::size_t skip_quoted_adjuncts(const Passage& passage, std::size_t unit);

// Is the passage over here, or does a comma or full stop stand here?
bool closes_sentence(const Passage& passage, std::size_t unit);

// A verb with its tense that is no relative clause's, or quoted words? True on a text without tags.
bool has_own_verb(const Reading& reading, UnitRange clause);

// A phrase and a verb with its tense?
bool is_sentence(const Reading& reading, UnitRange clause);

// "When Ruiz left": one clause, and none that could stand alone?
bool is_subordinate(const Reading& reading, UnitRange clause);

}  // namespace synoptic
