#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace synoptic {

// Tells of most words at once, by their ends and their length, that a table does not hold them, so
// that the table need not be asked. Never says so of a word that was added.
class WordFilter {
 public:
  void add(std::string_view word) { places_.set(place(word)); }
  bool may_hold(std::string_view word) const { return places_.test(place(word)); }

 private:
  static constexpr std::size_t kPlaces = 4096;

  static std::size_t place(std::string_view word) {
    if (word.empty()) return 0;
    const auto first = static_cast<unsigned char>(word.front());
    const auto second = static_cast<unsigned char>(word[word.size() / 2]);
    const auto last = static_cast<unsigned char>(word.back());
    return (first * 961U + second * 31U + last + word.size() * 7919U) % kPlaces;
  }

  std::bitset<kPlaces> places_;
};

}  // namespace synoptic
