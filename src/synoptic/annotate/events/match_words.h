#pragma once

#include <cstddef>

#include "synoptic/annotate/events/sentence_view.h"

namespace synoptic {

// What the words before a verb say of it: "would not have been", "is ready to".
struct VerbContext {
  std::size_t begin = 0;      // the first of these words, or the verb itself
  bool is_future = false;     // "will", "is to", "is ready to"
  bool is_uncertain = false;  // "may", "could"
  bool is_obliged = false;    // "must", "should"
  bool is_negated = false;
  bool is_past = false;  // "did", "has", "was", or the form itself
  bool is_passive = false;
  bool is_infinitive = false;  // "to" stands before it
  bool is_finite = false;
};
VerbContext verb_group(const SentenceView& view, std::size_t verb);

// A verb that tells an event or rules those in its complement, and where its complement begins.
struct VerbMatch {
  const VerbEntry* entry = nullptr;
  std::size_t behind = 0;  // the position behind the verb and its particle
};
// The most specific row of the tables that fits the verb at `verb` and what stands around it.
VerbMatch match_verb(const SentenceView& view, std::size_t verb, const VerbContext& group);

// The first noun with an event type among the object's words: of "launched a wave of raids on"
// the position of "raids"; kNowhere when the object is none. Looks at [begin, end).
std::size_t event_noun(const SentenceView& view, std::size_t begin, std::size_t end);

// Where the complement of the verb at `verb` ends: at the end of the sentence, before a clause
// that is joined to the verb's own ("…, and urged"), or at "while", "although".
std::size_t end_of_scope(const SentenceView& view, std::size_t verb);

// Is the verb's clause supposed only: "if", "unless" or "whether" opens it?
bool is_hypothetical(const SentenceView& view, std::size_t verb);

}  // namespace synoptic
