#pragma once

#include <string_view>
#include <vector>

#include "synoptic/annotate/layers.h"
#include "synoptic/annotate/quantities/quantity_lexicon.h"
#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// Reads tokens and sentences; lemmas, tags and heads where the analysis has them.
inline constexpr AnnotatorContract kQuantityContract{Layer::tokens, Layer::quantities};

// Every `why` that a quantity can have.
inline constexpr std::string_view kQuantityRules[] = {"quantities:age", "quantities:conversion",
                                                      "quantities:count", "quantities:measure",
                                                      "quantities:money"};

// The quantities of a text in the order of their spans, without overlap: numbers in digits and
// words, money, per cent, measures and counts with their unit, modifier, change, counted noun and
// concept. `standing` and `statement` are left to others. Years, dates, clock times, ordinals,
// model numbers, names, list numbers, telephone and house numbers and media lengths are none.
//
// `amount.unit` is "1" for a bare count (then `counted` is the noun in its base form), ISO 4217
// for money, "%", else UCUM ("km", "[bbl_us]/d", "USD/[bbl_us]"). An amount in brackets that
// converts the one before it is a quantity of its own whose `why` says "quantities:conversion".
//
// Never fails: any bytes give spans in range, on code points. Linear in the tokens.
//
// `dollar` is what "$", "dollars" and "cents" mean where the text does not say whose (see
// local_dollar.h); in a text that spells it out elsewhere ("A$5") a bare "$" is the US dollar.
std::vector<Quantity> find_quantities(const Analysis& analysis, const QuantityLexicon& lexicon,
                                      std::string_view dollar = "USD");

}  // namespace synoptic
