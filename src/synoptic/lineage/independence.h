#pragma once

#include <cstdint>
#include <span>

#include "synoptic/lineage/find_lineage.h"
#include "synoptic/model/record.h"

namespace synoptic {

// How many reports stand behind a claim once those that copy one text, or credit one agency for
// it, count once. `versions` are the claim's versions, `lineage` is that of the whole story.
//
// Two reports that make the claim count once if
//   - Lineage::dependent has them: a copy, or one credits the other's outlet; or
//   - a passage of narration that they share overlaps a version of the claim in both; or
//   - both credit one agency as a whole, or one does and the other credits it for this fact (its
//     version of the claim overlaps the credited statement), or both do for this fact;
// and so on through third reports that make the claim. So an added copy of a report changes no
// count. A shared quotation alone binds nobody. No version: 0. Near-linear in the versions and in
// the story's links.
std::uint32_t count_independent(std::span<const Version> versions, const Lineage& lineage);

}  // namespace synoptic
