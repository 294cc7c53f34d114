#pragma once

#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"

namespace synoptic {

// Sets tags, features, heads and relations of all tokens, whose sentences and folded forms are
// known. A sentence is parsed in pieces of at most 120 tokens; the heads of later pieces hang on
// that of the first (parataxis). Deterministic on every processor. About 2 us a token.
void predict(const LanguageModel& model, Analysis& analysis);

}  // namespace synoptic
