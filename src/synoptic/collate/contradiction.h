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

// The part of it that asks whether one verb is told as done and as to come: "standing:sign".
std::string find_standing_clash(const SentenceProfile& a, const SentenceProfile& b,
                                const Alignment& alignment);

// The part that asks whether one of the two denies a word of the other: "negation:accept".
std::string find_denial(const SentenceProfile& a, const SentenceProfile& b,
                        const Alignment& alignment);

}  // namespace synoptic
