#pragma once

#include <cstddef>

#include "synoptic/annotate/statements/reading.h"

namespace synoptic {

// The end of content that begins at `begin`: behind the clause and what is joined to it, before a
// new verb of the same subject ("and urged …"), before an attribution at the end ("…, the agency
// said"), and before what the writer adds ("…, which", "; ").
std::size_t content_end(const Reading& reading, std::size_t begin, Frame frame,
                        const VerbGroup* group);

// Does an attribution stand here: "the agency said", "said the minister", up to the end, a comma or
// a quotation? Looks at a bounded number of units.
bool is_attribution_at(const Reading& reading, std::size_t unit);

}  // namespace synoptic
