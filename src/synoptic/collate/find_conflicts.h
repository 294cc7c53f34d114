#pragma once

#include <vector>

#include "synoptic/collate/find_claims.h"

namespace synoptic {

// The conflicts of a story, those of standing first, then value, attribution and date; the claims
// they are about get the verdict `conflict`.
//
//   standing     one figure that one report has as done and another as promised, unless
//                the report that has it done is dated later: then it is progress
//   polarity     one figure that one report has as done and another as denied
//   value, attribution, date   the clashes that alignment found
//
// Events have no conflict of standing: their type says it already (what is to come is AGREE).
//
// Each conflict has one plain sentence, with the words of both sides.
std::vector<Conflict> find_conflicts(const StoryView& story, const AlignedItems& items,
                                     std::vector<Claim>& claims);

}  // namespace synoptic
