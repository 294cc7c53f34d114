// A table of hashes in ascending order, and beside it the vectors in the same order. Two words that
// share 32 bits of hash (one pair of 28,000 in ten tables) share a vector.
#include "synoptic/collate/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "synoptic/base/embedded.h"
#include "synoptic/base/hash.h"

namespace synoptic {
namespace {

constexpr std::string_view kMagic = "SYNWORD1";
constexpr std::size_t kAlignment = 64;
constexpr float kScale = 254.0F;  // of one number

std::size_t aligned(std::size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

std::uint32_t key_of(std::string_view folded) {
  return static_cast<std::uint32_t>(hash64(folded) >> 32);
}

}  // namespace

WordVectors WordVectors::from_bytes(std::string_view bytes) {
  WordVectors vectors;
  if (bytes.size() < kAlignment || !bytes.starts_with(kMagic)) return vectors;
  const std::size_t words = number_at(bytes, kMagic.size());
  const std::size_t size = number_at(bytes, kMagic.size() + sizeof(std::uint32_t));
  const std::size_t first = kAlignment + aligned(words * sizeof(std::uint32_t));
  if (size != kVectorSize || bytes.size() != first + words * size) return vectors;
  vectors.keys_ = {reinterpret_cast<const std::uint32_t*>(bytes.data() + kAlignment), words};
  vectors.values_ = {reinterpret_cast<const std::int8_t*>(bytes.data() + first), words * size};
  return vectors;
}

WordVectors WordVectors::embedded() {
  const auto bytes = embedded_file("models/words.bin");
  return bytes ? from_bytes(*bytes) : WordVectors();
}

std::optional<WordVector> WordVectors::find(std::string_view folded) const {
  const std::uint32_t key = key_of(folded);
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
  if (found == keys_.end() || *found != key) return std::nullopt;
  const auto at = static_cast<std::size_t>(found - keys_.begin());
  return WordVector(values_.data() + at * kVectorSize, kVectorSize);
}

float similarity(WordVector a, WordVector b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kVectorSize; ++i) {
    sum += static_cast<std::int16_t>(a[i]) * static_cast<std::int16_t>(b[i]);
  }
  return static_cast<float>(sum) / (kScale * kScale);
}

void MeaningSum::add(WordVector vector, float weight) {
  for (std::size_t i = 0; i < kVectorSize; ++i) sum[i] += weight * static_cast<float>(vector[i]);
}

std::optional<float> similarity(const MeaningSum& a, const MeaningSum& b) {
  float product = 0;
  float a_square = 0;
  float b_square = 0;
  for (std::size_t i = 0; i < kVectorSize; ++i) {
    product += a.sum[i] * b.sum[i];
    a_square += a.sum[i] * a.sum[i];
    b_square += b.sum[i] * b.sum[i];
  }
  if (a_square <= 0 || b_square <= 0) return std::nullopt;
  return product / std::sqrt(a_square * b_square);
}

}  // namespace synoptic
