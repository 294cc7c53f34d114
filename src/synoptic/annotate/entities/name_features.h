#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "synoptic/annotate/entities/name_lists.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// Which clusters a word falls in, by its neighbours in news (`use`, by the form as written) and by
// word vectors (`sense`, by the folded form), each in a coarse and a fine division; 0 unknown. In
// a table of clusters the four lie in one value, from the low bits up: 6, 9, 7 and 10 bits.
struct WordClusters {
  std::uint32_t coarse_use = 0;
  std::uint32_t fine_use = 0;
  std::uint32_t coarse_sense = 0;
  std::uint32_t fine_sense = 0;
};
constexpr std::uint32_t kUseBits = 15;
constexpr std::uint32_t pack_use(std::uint32_t coarse, std::uint32_t fine) {
  return (coarse & 63) | (fine & 511) << 6;
}
constexpr std::uint32_t pack_sense(std::uint32_t coarse, std::uint32_t fine) {
  return ((coarse & 127) | (fine & 1023) << 7) << kUseBits;
}

// What is asked of one token before features are made of it.
struct TokenFacts {
  std::uint64_t word = 0;                   // hash of the folded form
  std::uint64_t form = 0;                   // hash of the form as written
  std::uint64_t shape = 0;                  // hash of the shape: "Xx" for "Rome", "X.X." for "U.N."
  std::array<std::uint64_t, 2> prefixes{};  // of 3 and 4 letters, folded
  std::array<std::uint64_t, 3> suffixes{};  // of 2, 3 and 4 letters, folded
  ListMarks lists;
  WordClusters clusters;
  std::uint8_t elsewhere = 0;   // how the word is written in the rest of the text, two digits
  bool is_capitalised = false;  // begins with a capital
  bool is_first = false;        // first word of its sentence
  bool is_heading = false;      // in a line where nearly every word is written with a capital
};

// The facts of every token of a text. `elsewhere` looks at the whole text: a word that stands
// there in lower case is hardly a name where a sentence begins with it. Linear.
std::vector<TokenFacts> gather_facts(const Analysis& analysis, const SlotTable& phrases,
                                     const SlotTable& clusters);

constexpr std::size_t kFeaturesPerToken = 64;
using TokenFeatures = std::array<std::uint64_t, kFeaturesPerToken>;

// The hashed features of token `at`, which lies in the sentence [first, last): the words, shapes,
// lists and clusters of the token and of two neighbours on each side. Unused places are 0.
TokenFeatures features_of(const std::vector<TokenFacts>& facts, std::size_t first, std::size_t last,
                          std::size_t at);

}  // namespace synoptic
