#pragma once

#include <string_view>
#include <vector>

#include "synoptic/annotate/statements/reading.h"

namespace synoptic {

// A statement as units of its passage, before it is tied to the text and to a party.
struct Draft {
  std::vector<UnitRange> content;
  std::vector<UnitRange> cue;
  UnitRange source;
  UnitRange addressee;
  std::string_view rule;   // "after", "before", "inverted", "split", "phrase", "noun", "colon" …
  std::string_view lemma;  // of the cue
  std::string_view medium;
  Stance stance = Stance::neutral;
  bool is_negated = false;
  bool is_hypothetical = false;
  bool takes_quotes = false;  // a cue of speech: a quotation behind its sentence may belong to it
  bool is_wrapper = false;    // holds another's statement: "…, she said, the agency reported"
  bool needs_mind = false;    // only if the source can think: "for the minister", not "for now"
  bool holds_other = false;   // a wrapper with another draft in it

  // From the first to the last unit of content, cue and source.
  UnitRange extent() const;
};

// A draft with what the cue of a verb group tells, still without content and source.
Draft draft_of(const Reading& reading, const VerbGroup& group, std::string_view rule);

}  // namespace synoptic
