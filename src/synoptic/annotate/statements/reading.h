#pragma once

#include <optional>
#include <vector>

#include "synoptic/annotate/statements/clause_tree.h"
#include "synoptic/annotate/statements/cue_lexicon.h"
#include "synoptic/annotate/statements/passage.h"
#include "synoptic/annotate/statements/verb_group.h"

namespace synoptic {

// A passage with its cues: what the rules read.
struct Reading {
  const Analysis& analysis;
  const StatementLexicon::Tables& tables;
  const Passage& passage;
  const ClauseTree& tree;
  std::vector<std::optional<VerbGroup>> groups;  // one per unit: the cue verb that stands there

  const Cue& cue_of(const VerbGroup& group) const { return tables.verbs[group.cue]; }
};

// Is the unit a verb or auxiliary with its own tense, and not the second of a group? Asks the tags.
bool is_finite(const Reading& reading, std::size_t unit);

// "(his claim) that they left | was denied", "(the roads she said) were open | are closed": the
// verb in the range that belongs to the clause around it, or the range's end. Each opened clause
// inside has a verb of its own; that of a wish has no tense: "(the demand) that he resign | was".
// Linear.
std::size_t second_verb(const Reading& reading, UnitRange range, bool is_wish);

// The cues of a passage, one entry a unit.
Reading read_passage(const Analysis& analysis, const StatementLexicon::Tables& tables,
                     const Passage& passage, const ClauseTree& tree);

}  // namespace synoptic
