#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/annotate/statements/draft.h"
#include "synoptic/annotate/statements/sources.h"

namespace synoptic {

// Adds the statement whose cue is the adjective at `unit`, if it is one: "Ruiz is confident that",
// "Tamm was critical of". True if it was one. Linear in the content's length.
bool read_adjective(const Reading& reading, std::size_t unit, SourceFinder& sources,
                    std::vector<Draft>& drafts);

}  // namespace synoptic
