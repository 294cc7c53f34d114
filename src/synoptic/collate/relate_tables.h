#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/collate/word_vectors.h"
#include "synoptic/text/rarity.h"

namespace synoptic {

enum class Direction : std::uint8_t { none, up, down };

// What a small word does to the claim of its sentence.
enum class ClaimCue : std::uint8_t { none, negation, future, about };

// The tables of data/relate/. Stems are those of stem_of().
struct RelateTables {
  RarityTable rarities;
  StringMap<std::string> irregular;               // form → dictionary form
  StringMap<std::vector<std::string>> synonyms;   // stem → stems, both ways
  StringMap<std::vector<std::string>> antonyms;   // the same
  StringMap<std::vector<std::string>> converses;  // the same; some verbs are their own
  StringMap<Direction> directions;                // by stem
  StringMap<ClaimCue> cues;                       // by folded word
  WordVectors vectors;
};

RelateTables load_relate_tables();

// Are the two stems listed as a pair?
bool has_pair(const StringMap<std::vector<std::string>>& pairs, std::string_view a,
              std::string_view b);

}  // namespace synoptic
