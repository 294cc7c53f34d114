#pragma once

#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// Sets where the draft's words were said, if its passage tells: "in a letter to the mayor", "on
// Twitter", "At a press conference, Ruiz said". Looks at a bounded number of units.
void find_medium(const Reading& reading, Draft& draft);

}  // namespace synoptic
