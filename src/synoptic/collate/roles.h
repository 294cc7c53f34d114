#pragma once

#include <cstdint>

#include "synoptic/collate/likeness.h"
#include "synoptic/collate/sentence_profile.h"

namespace synoptic {

// Do two sentences give a verb the same one who does it and the same one it is done to?
enum class RoleRelation {
  unknown,
  alike,      // the doers are one, or those it is done to
  swapped,    // the doer of one is whom it is done to in the other
  exchanged,  // the same both ways round: "A sued B", "B sued A"
};

// The verbs are the words `i` of `a` and `k` of `b`. Parties are the named ones next to the verb;
// a passive ("was sued by A") is turned round. Unknown where no named party stands near, or the
// two stand for nothing in the other sentence. Linear in the names.
RoleRelation compare_roles(const SentenceProfile& a, std::uint32_t i, const SentenceProfile& b,
                           std::uint32_t k, const Alignment& alignment);

}  // namespace synoptic
