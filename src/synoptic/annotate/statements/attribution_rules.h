#pragma once

#include <vector>

#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// Every statement of one passage by its cues, in the order of the cues. Linear in the units.
std::vector<Draft> find_drafts(const Reading& reading);

}  // namespace synoptic
