#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "synoptic/collate/story_view.h"

namespace synoptic {

struct AlignedStatements {
  std::vector<RecordStatement> statements;  // those in most reports first, then in text order
  // [report][statement of the article] → statements
  std::vector<std::vector<std::uint32_t>> statement_of;
};

// Finds which statements of several reports are one utterance: the same words, another
// translation or paraphrase by the same speaker, or a fragment ("irrational") whose quoted words
// stand in the speaker's longer statement. Two statements of one report join only when they are
// nearly word for word alike. Every statement lands in exactly one. Quadratic in the statements.
AlignedStatements align_statements(const StoryView& story);

}  // namespace synoptic
