#pragma once

#include <string>

#include "synoptic/collate/likeness.h"

namespace synoptic {

// Why two sentences that speak of one thing cannot both be true: "figure:5:7", "day:monday:friday",
// "standing:will:…", "direction:rose:fell", "antonym:accept:reject", "negation"; empty when nothing
// speaks against it. Rounding, "about", a figure or a day that only one of them gives, and a wider
// or narrower wording are no contradiction. At most quadratic in figures and words.
std::string find_contradiction(const SentenceProfile& a, const SentenceProfile& b,
                               const Alignment& alignment, const RelateTables& tables);

}  // namespace synoptic
