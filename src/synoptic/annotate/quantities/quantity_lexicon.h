#pragma once

#include <memory>

namespace synoptic {

struct QuantityTables;

// Number words, units, currencies and the words round a number. Loaded once, then only read; may
// be shared between threads.
struct QuantityLexicon {
  std::shared_ptr<const QuantityTables> tables;
};

// Loads the embedded tables data/quantities/*.tsv.
QuantityLexicon load_quantity_lexicon();

}  // namespace synoptic
