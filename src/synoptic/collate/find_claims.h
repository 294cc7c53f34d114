#pragma once

#include "synoptic/collate/align_events.h"
#include "synoptic/collate/align_figures.h"
#include "synoptic/collate/align_statements.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

// Everything aligned in a story.
struct AlignedItems {
  AlignedStatements statements;
  AlignedFigures figures;
  AlignedEvents events;
  std::vector<std::vector<Version>> facts;
};

// One claim for each figure, statement, event and fact of a story, in this order. The verdict is
// `agreed` where two reports or more make the claim, else `single`; conflicts are found later.
// `missing_from` are the reports that neither make it nor say less.
std::vector<Claim> find_claims(const StoryView& story, const AlignedItems& items);

// The claim about an item of a kind, as an index; the item must exist.
std::uint32_t claim_about(const std::vector<Claim>& claims, ClaimKind kind, std::uint32_t item);

}  // namespace synoptic
