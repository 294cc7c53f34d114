#pragma once

#include "synoptic/annotate/standing/standing_tables.h"
#include "synoptic/model/amount.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/syntax.h"

namespace synoptic {

// Whose standing is asked for: the tokens of an item, and the sentence they lie in.
struct StandingQuestion {
  const Analysis& analysis;
  const StandingTables& tables;
  const Sentence& sentence;
  TokenRange item;
};

}  // namespace synoptic
