#pragma once

#include "synoptic/text/analysis.h"

namespace synoptic {

// Mends heads and relations where the learned parser often errs about who says what. `analysis` is
// parsed and lemmatised; its trees stay trees, and projective. At most a walk over its sentence
// for each verb and each clause that describes a noun.
void mend_trees(Analysis& analysis);

}  // namespace synoptic
