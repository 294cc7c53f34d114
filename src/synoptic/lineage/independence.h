#pragma once

#include <cstdint>
#include <span>

#include "synoptic/model/record.h"

namespace synoptic {

// How many reports stand behind a claim once those that copy one text, or credit one agency for
// it, count once. `versions` are the claim's versions, `links` those of the story's Lineage.
//
// Two reports count once for this claim if
//   - a passage of narration that they share overlaps a version of the claim in both, or
//   - one is a copy of the other: what they share (quotations too) covers nine tenths of the words
//     of the shorter, or half of it in narration, or
//   - both credit the same agency as a whole, or one does for all and the other for the fact
//     that its version of the claim says, or both do for this fact;
// and so on through third reports that make the claim. No version: 0. Near-linear in versions and
// passages.
std::uint32_t count_independent(std::span<const Version> versions,
                                std::span<const LineageLink> links);

}  // namespace synoptic
