#pragma once

#include <memory>

namespace synoptic {

struct TimeTables;

// The words of time expressions. Loaded once, then only read; may be shared between threads.
struct TimeLexicon {
  std::shared_ptr<const TimeTables> tables;
};

// Loads the embedded tables data/times/*.tsv.
TimeLexicon load_time_lexicon();

}  // namespace synoptic
