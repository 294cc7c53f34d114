#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/collate/relate_tables.h"
#include "synoptic/collate/sentence_profile.h"

namespace synoptic {

constexpr std::uint32_t kUnmatched = 0xFFFFFFFF;

// How much of a sentence the other one says too: shares of its weight, 0 to 1.
struct Cover {
  float covered = 0;    // by the words that are paired
  float echoed = 0;     // the same, where a word that is used alike counts in part
  float rephrased = 0;  // the same by the words' depth: small words count too
  float alone = 0;      // no share: the rarity of the longest stretch that the other does not say
};

// Which word of the other sentence each word stands for, and how much of each sentence that makes.
struct Alignment {
  std::vector<std::uint32_t> a_to_b;  // kUnmatched where none does
  std::vector<std::uint32_t> b_to_a;
  Cover a;
  Cover b;
};

// Pairs equal stems first, then equal figures, synonyms and words that begin alike; each word is
// used once, the nearest in order first. At most quadratic in the words.
Alignment align(const SentenceProfile& a, const SentenceProfile& b, const RelateTables& tables);

// The longest stretch that either says alone; an attribution ("Aaslid said") is none.
float most_alone(const Alignment& alignment);

// The harmonic mean of two shares: near the lesser.
double harmonic_mean(float a, float b);

// Do two sentences give one number? Rounding and what was measured at another moment of one day
// are let pass, and so are bounds ("more than 70,000" is near 70,000): two claims are compared, not
// two truths. Units count only where both have one.
bool is_one_number(const ProfileFigure& a, const ProfileFigure& b);

// How alike the claims are, 0 to 1, from three views: the words that are paired, those and the
// ones used alike, and what all words of each sentence taken together are about.
double likeness(const SentenceProfile& a, const SentenceProfile& b, const Alignment& alignment);

}  // namespace synoptic
