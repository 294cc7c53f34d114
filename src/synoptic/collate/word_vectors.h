#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace synoptic {

constexpr std::size_t kVectorSize = 64;

// What company a word keeps, in 64 numbers; of length one but for rounding.
using WordVector = std::span<const std::int8_t, kVectorSize>;

// The vectors of models/words.bin, read in place: loading copies nothing. Words that are used alike
// have like vectors, opposites among them. A copy of it is cheap; the bytes must outlive it.
class WordVectors {
 public:
  WordVectors() = default;  // knows no word

  // Views into `bytes`, aligned to 64. Bytes that are no such table give one that knows no word.
  static WordVectors from_bytes(std::string_view bytes);

  // The table that was compiled into the program; one that knows no word where there is none.
  static WordVectors embedded();

  // The vector of a folded word (fold()), or nothing. A binary search.
  std::optional<WordVector> find(std::string_view folded) const;

 private:
  std::span<const std::uint32_t> keys_;
  std::span<const std::int8_t> values_;
};

// The cosine of two words: 1 for the same, near 0 for words that have nothing to do.
float similarity(WordVector a, WordVector b);

// The weighted sum of a sentence's words.
struct MeaningSum {
  std::array<float, kVectorSize> sum{};

  void add(WordVector vector, float weight);
};

// The cosine of two sums, or nothing where one is empty.
std::optional<float> similarity(const MeaningSum& a, const MeaningSum& b);

}  // namespace synoptic
