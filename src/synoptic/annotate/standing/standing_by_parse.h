#pragma once

#include "synoptic/annotate/standing/standing_question.h"

namespace synoptic {

// The standing by the parse: from the item up the heads to the root of its sentence. Linear in
// the length of the sentence.
Standing standing_by_parse(const StandingQuestion& question);

}  // namespace synoptic
