#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "synoptic/model/article.h"
#include "synoptic/text/rarity.h"

namespace synoptic {

struct TermWeight {
  std::uint32_t term = 0;
  float weight = 0;
};

// Terms in ascending order; the squares of the weights add up to 1, or there are none.
using TermVector = std::vector<TermWeight>;

// What a report is grouped by.
struct StoryFeatures {
  TermVector words;                 // stems of the title and the beginning of the text
  TermVector names;                 // names and figures alone: what survives translation
  std::optional<std::int32_t> day;  // days since 1970-01-01; nothing without a full date
  std::string outlet;               // empty where not said
  std::string lang;                 // primary subtag; empty where not said
};

// Features of all articles, in their order; terms are weighed by how rare they are among the
// articles and, where these are few, in English at large. Linear in the texts, of which the first
// 400 words count.
std::vector<StoryFeatures> make_features(std::span<const Article* const> articles,
                                         const RarityTable& rarities);

// The cosine of two vectors: 0 to 1. Linear.
float cosine(const TermVector& a, const TermVector& b);

}  // namespace synoptic
