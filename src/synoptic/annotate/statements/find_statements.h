#pragma once

#include <memory>
#include <vector>

#include "synoptic/annotate/layers.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

struct Entities;       // annotate/entities/find_entities.h
struct EntityLexicon;  // the same

// The verbs, nouns and phrases that report speech, by lemma. Read-only once loaded; cheap to copy.
struct StatementLexicon {
  struct Tables;
  std::shared_ptr<const Tables> tables;
};

// Reads data/statements/*.tsv, which are part of the program. Some milliseconds; done once.
StatementLexicon load_statement_lexicon();

inline constexpr AnnotatorContract kStatementContract{
    Layers(Layer::tokens) | Layer::entities | Layer::parties, Layer::statements};

// Who said what, in which words: every statement of the text, by the begin of its content.
// Takes the parse where there is one, and the order of words and marks where there is none.
// `why` is the rule and the cue ("after:say"); a quotation without a cue goes to whoever spoke
// last in its paragraph or the one before, with the rule "at-hand". A speaker that cannot be told
// apart is left out. A statement reported inside another (agency, document, spokesman) is its own
// item, whose content lies inside the outer one's. Linear in the tokens.
std::vector<Statement> find_statements(const Analysis& analysis, const Entities& entities,
                                       const EntityLexicon& names, const StatementLexicon& lexicon);

}  // namespace synoptic
