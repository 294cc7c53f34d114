#pragma once

#include <vector>

#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// Adds the statement whose cue is a verb in the passive, if it is one: "The plan was praised by
// Ruiz", "Tamm is accused of taking bribes", "it is believed that they go". Linear in its length.
void read_passive(const Reading& reading, const VerbGroup& group, std::vector<Draft>& drafts);

}  // namespace synoptic
