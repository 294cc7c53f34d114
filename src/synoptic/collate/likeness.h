#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/collate/relate_tables.h"
#include "synoptic/collate/sentence_profile.h"

namespace synoptic {

constexpr std::uint32_t kUnmatched = 0xFFFFFFFF;

// Which word of the other sentence each word stands for, and how well.
struct Alignment {
  std::vector<std::uint32_t> a_to_b;  // kUnmatched where none does
  std::vector<std::uint32_t> b_to_a;
  float a_covered = 0;  // share of a's weight that b says too
  float b_covered = 0;
  float a_repeated = 0;  // the same by the square roots of the rarities: small words count too
  float b_repeated = 0;
};

// Pairs equal stems first, then equal figures, synonyms and words that begin alike; each word is
// used once, the nearest in order first. At most quadratic in the words.
Alignment align(const SentenceProfile& a, const SentenceProfile& b, const RelateTables& tables);

// How alike the claims are, 0 to 1: the mean of the lesser and of the harmonic mean of both covers.
double likeness(float a_covered, float b_covered);

// Do both figures give one number? A round number equals what rounds to it.
bool is_one_number(const ProfileFigure& a, const ProfileFigure& b);

}  // namespace synoptic
