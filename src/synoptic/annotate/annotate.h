#pragma once

#include <optional>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/annotate/events/find_events.h"
#include "synoptic/annotate/quantities/foreign_quantities.h"
#include "synoptic/annotate/quantities/quantity_lexicon.h"
#include "synoptic/annotate/standing/standing_lexicon.h"
#include "synoptic/annotate/statements/find_statements.h"
#include "synoptic/annotate/times/time_lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/model/article.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"

namespace synoptic {

// The tables and the model that the annotators ask. Load once, share among threads.
struct AnnotateLexicons {
  std::optional<LanguageModel> model;  // English; none in a program built without it
  EntityLexicon entities;
  TimeLexicon times;
  QuantityLexicon quantities;
  ForeignQuantityLexicon foreign_quantities;
  StatementLexicon statements;
  StandingLexicon standing;
  EventLexicon events;
};

AnnotateLexicons load_annotate_lexicons();

// Tokens and sentences of the article's text, tagged and parsed where it is English. Its blocks
// are the paragraphs. The analysis holds a view of the text.
Analysis analyse_article(const Article& article, const AnnotateLexicons& lexicons);

// All that is found in the article's text: sentences, entities and parties, times, quantities
// with their standing, statements, events. Relative times are resolved against the
// day of the dateline or of the article. A
// quantity and an event know the innermost statement that holds them. An article in a language
// other than English has sentences, times and quantities only. In a sentence of more than 400
// tokens figures have no standing. Never fails; linear in the text.
Annotations annotate(const Article& article, const AnnotateLexicons& lexicons);

}  // namespace synoptic
