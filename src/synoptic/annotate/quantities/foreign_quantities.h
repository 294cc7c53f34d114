#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "synoptic/model/annotations.h"

namespace synoptic {

struct ForeignWords;

// Words of some twenty languages round a number. Loaded once, then only read.
struct ForeignQuantityLexicon {
  std::shared_ptr<const ForeignWords> words;
};

// Loads data/quantities/foreign_words.tsv, and the months of data/extract/date_words.tsv.
ForeignQuantityLexicon load_foreign_quantity_lexicon();

// The figures of a text in another language than English: numbers in digits with their scale word,
// and money, per cent, years of duration or the word counted behind them ("45 Millionen Dollar",
// "120.000 filtros", "7,5 %"). Separators are read by their groups: three digits behind each make
// thousands, else the last parts the decimals. Dates, years, clock times and scores are none.
// `clause` is the sentence; concept and standing are left out, as they would need a parse.
// `why` is "quantities:other-language". Any bytes are accepted; linear.
std::vector<Quantity> find_foreign_quantities(std::string_view text,
                                              const std::vector<Span>& sentences,
                                              const ForeignQuantityLexicon& lexicon);

}  // namespace synoptic
