#pragma once

#include "synoptic/text/analysis.h"
#include "synoptic/text/syntax.h"

namespace synoptic {

// Which way the clause looks that a time word hangs on: 1 ahead ("will meet on Friday", "flies on
// Sunday", "agreed to meet on Friday"), -1 behind ("met on Friday"), 0 where the parse does not say
// or there is none. Linear in the length of the sentence; sentences of more than 200 tokens are
// not asked.
int tense_cue(const Analysis& analysis, TokenIndex token);

}  // namespace synoptic
