#pragma once

#include <memory>

namespace synoptic {

struct StandingTables;

// The verbs and cues that say how sure a clause is. Loaded once, then only read; may be shared
// between threads.
struct StandingLexicon {
  std::shared_ptr<const StandingTables> tables;
};

// Loads the embedded tables data/standing/*.tsv.
StandingLexicon load_standing_lexicon();

}  // namespace synoptic
