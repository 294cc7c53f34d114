#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// Adds the statement whose cue is the noun at `unit`, if it is one: "Ruiz's claim that", "the
// demand by Ruiz that", "amid claims that", "Tamm, a critic of". Linear in the content's length.
void read_noun(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts);

}  // namespace synoptic
