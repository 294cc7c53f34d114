#pragma once

#include "synoptic/annotate/layers.h"
#include "synoptic/annotate/standing/standing_lexicon.h"
#include "synoptic/model/amount.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// Reads tokens and sentences; tags and heads where the analysis has them.
inline constexpr AnnotatorContract kStandingContract{Layer::tokens, Layer::standing};

// How sure the clause is in which `item` (the span of a quantity or of an event's trigger)
// stands: `done` ("has invested"), `promised` ("will invest", "pledged to send"), `expected`
// ("is expected to", "may", "forecast"), `asked` ("urged … to", "called for"), `denied` ("did
// not", "denied having"), or `unclear` where the words do not say ("if", "whether",
// "allegedly", a question, no verb).
// It reads tense, modality, verb class and negation of the verbs that govern the item.
//
// Never fails; an item outside every sentence is `unclear`. Linear in the tokens of the sentence.
Standing find_standing(const Analysis& analysis, Span item, const StandingLexicon& lexicon);

}  // namespace synoptic
