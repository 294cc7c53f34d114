#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "synoptic/annotate/statements/cue_lexicon.h"
#include "synoptic/annotate/statements/passage.h"

namespace synoptic {

// A cue verb with its auxiliaries, adverbs and particle: "has repeatedly pointed out".
struct VerbGroup {
  UnitRange units;
  std::size_t verb = 0;    // the cue's own unit
  std::uint32_t cue = 0;   // into Tables::verbs
  std::uint8_t forms = 0;  // VerbForm bits
  bool is_passive = false;
  bool is_gerund = false;        // "saying", without "was"
  bool is_infinitive = false;    // "to say"
  bool is_negated = false;       // "did not say"
  bool is_hypothetical = false;  // "would say"
  bool is_reduced = false;       // "a ship called Riga": such a participle has no object
  bool is_open = false;          // "confirmed or denied": which of two stances is not told

  // Could it have a subject of its own?
  bool is_finite() const { return !is_gerund && !is_infinitive; }
};

// The verb group whose cue verb is that unit, or nothing where the unit is no verb of the
// lexicon. Constant time: looks at some units on both sides.
std::optional<VerbGroup> verb_group_at(const Passage& passage, std::size_t unit,
                                       const Analysis& analysis,
                                       const StatementLexicon::Tables& tables);

// Do two groups look like verbs of one subject: both past, both present, both infinitives?
bool agree_in_form(const VerbGroup& a, const VerbGroup& b);

}  // namespace synoptic
