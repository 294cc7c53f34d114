#pragma once

#include <memory>
#include <span>
#include <vector>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/layers.h"
#include "synoptic/annotate/standing/standing_lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

inline constexpr AnnotatorContract kEventContract{
    .needs = Layer::tokens | Layer::entities | Layer::parties | Layer::statements |
             Layer::quantities | Layer::times | Layer::standing,
    .adds = Layer::events};

struct EventTables;

// The words that tell an event and how its parties stand around them. Loaded once, then only
// read; may be shared between threads.
struct EventLexicon {
  std::shared_ptr<const EventTables> tables;
};

// Loads the embedded tables data/events/*.tsv.
EventLexicon load_event_lexicon();

// What was found in the text before; all of it must belong to the analysis it is used with.
struct EventInputs {
  const Entities& entities;
  const EntityLexicon& names;
  std::span<const Statement> statements;
  std::span<const Quantity> quantities;
  std::span<const TimeExpression> times;
  const StandingLexicon& standing;
};

// Finds who did what to whom, in the sixteen root types of PLOVER 2.0 (Open Event Data Alliance).
//
// An event needs a word of the tables as its trigger and at least one party that acts. Its type is
// what the words say was done: what is only offered or planned is AGREE, what is refused REJECT,
// and what is supposed ("if …") or denied as a fact is no event. `source` and `target` index
// `inputs.entities.parties`; a state that is named by an adjective only ("Dutch officers") is the
// party of that adjective. With `is_reciprocal` all parties are sources and there is no target.
// `span` is the clause, `figures` and `time` are what stands in it, `statement` the innermost
// statement around the trigger.
//
// Asks the parse where there is one, else the order of words and names. Events are in the order of
// their triggers. Never fails; linear in the number of tokens for sentences of bounded length (a
// longer sentence is read in pieces).
std::vector<Event> find_events(const Analysis& analysis, const EventInputs& inputs,
                               const EventLexicon& lexicon);

}  // namespace synoptic
