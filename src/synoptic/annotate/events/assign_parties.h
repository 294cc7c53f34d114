#pragma once

#include <cstddef>

#include "synoptic/annotate/events/find_actors.h"
#include "synoptic/annotate/events/match_words.h"
#include "synoptic/annotate/events/read_sentence.h"
#include "synoptic/annotate/events/sentence_view.h"

namespace synoptic {

// A verb or noun that tells an event, with what is known of its clause.
struct Clause {
  VerbContext group;
  VerbMatch match;
  Actors subject;
  std::size_t subject_chunk = kNowhere;
  std::size_t end = 0;
};

// How the parties stand around a word, and where those behind it begin.
struct Placing {
  EventFrame frame = EventFrame::forward;
  std::size_t behind = 0;
};

// Sets source, target and is_reciprocal of `finding` from the words of the clause.
void assign_parties(const SentenceView& view, const Clause& clause, const Placing& placing,
                    Finding& finding);

// The same for "Y was blamed by X". An arrest in a country is by its state where nobody else is
// said to make it; otherwise nobody is the source.
void assign_passive_parties(const SentenceView& view, const Clause& clause, std::size_t behind,
                            Finding& finding);

// Where no other state is named, what is done at home has the own state as its recipient: a
// protest, an arrest, a demand by rebels.
void aim_at_own_state(const SentenceView& view, const Clause& clause, EventFrame frame,
                      Finding& finding);

}  // namespace synoptic
