#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "synoptic/base/strings.h"

namespace synoptic::page {

// A map of words for look-ups that mostly find nothing, as those of each word of a page in tables
// of cues do: a bit for the size and three bytes of each word tells nearly all others apart before
// anything is hashed.
template <typename Value>
class WordMap {
 public:
  Value& operator[](std::string_view word) {
    bits_[slot(word) / 64] |= bit(word);
    return values_[std::string(word)];
  }

  // Null where the word is none of the map's.
  const Value* find(std::string_view word) const {
    if ((bits_[slot(word) / 64] & bit(word)) == 0) return nullptr;
    const auto found = values_.find(word);
    return found == values_.end() ? nullptr : &found->second;
  }

  bool contains(std::string_view word) const { return find(word) != nullptr; }

 private:
  static constexpr unsigned kSlotBits = 15;

  static std::uint32_t slot(std::string_view word) {
    if (word.empty()) return 0;
    const auto byte = [&](std::size_t at) {
      return static_cast<std::uint32_t>(static_cast<unsigned char>(word[at]));
    };
    const std::uint32_t key = static_cast<std::uint32_t>(word.size()) ^ byte(0) << 8 ^
                              byte(word.size() / 2) << 16 ^ byte(word.size() - 1) << 24;
    return (key * 0x9E3779B1U) >> (32 - kSlotBits);
  }
  static std::uint64_t bit(std::string_view word) { return std::uint64_t{1} << (slot(word) % 64); }

  std::array<std::uint64_t, (1U << kSlotBits) / 64> bits_{};
  StringMap<Value> values_;
};

}  // namespace synoptic::page
