#pragma once

#include <cstddef>
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

// What a cue governs to its right.
struct Complement {
  UnitRange content;
  UnitRange addressee;  // "the press" of "told the press that …"; may be empty
  Frame frame = Frame::that;
};

// What is said, behind a verb: "(said) on Monday | that the talks go on" gives the clause from
// "that" to where it ends (content_end). Nothing where the verb governs nothing here, or nothing
// that its frames allow.
std::optional<Complement> complement_after(const Reading& reading, const VerbGroup& group);

// The end of content that begins at `begin`: behind the clause and what is joined to it, before a
// new verb of the same subject ("and urged …"), before an attribution at the end ("…, the agency
// said"), and before what the writer adds ("…, which", "; ").
std::size_t content_end(const Reading& reading, std::size_t begin, Frame frame,
                        const VerbGroup* group);

// Behind adverbs, times and prepositional phrases ("in a statement on Monday"), the first unit
// that is none.
std::size_t skip_adjuncts(const Passage& passage, std::size_t unit);

}  // namespace synoptic
