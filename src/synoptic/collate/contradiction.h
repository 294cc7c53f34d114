#pragma once

#include <string>

#include "synoptic/collate/likeness.h"

namespace synoptic {

// Why two sentences that speak of one thing cannot both be true: "figure:5:7", "day:monday:friday",
// "standing:sign", "opposite:rose:fell", "negation:accept"; empty when nothing speaks against it.
// Rounding, "about", a figure or a day that only one of them gives, a wider or narrower wording,
// and an opposite that is denied ("would not stop", "would continue") are no contradiction. At most
// quadratic in figures and words.
std::string find_contradiction(const SentenceProfile& a, const SentenceProfile& b,
                               const Alignment& alignment, const RelateTables& tables);

}  // namespace synoptic
