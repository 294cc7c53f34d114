#pragma once

#include "synoptic/annotate/standing/standing_question.h"

namespace synoptic {

// The standing by the words before the item in its clause, and behind it where those say nothing:
// for texts that were not parsed. Linear in the length of the sentence.
Standing standing_by_words(const StandingQuestion& question);

}  // namespace synoptic
