#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace synoptic {

// What the language model sees of a form: the word itself, its endings and beginnings, and its
// shape, each as a fingerprint that the model's table of rows is asked by.
enum class WordKey : unsigned char { word, suffix2, suffix3, suffix4, prefix2, prefix3, shape };
constexpr std::size_t kWordKeyCount = 7;

constexpr std::uint32_t kNoKey = 0;

// The fingerprints of a form; kNoKey where it is too short for one. `folded` is fold(form). Digits
// count as "0". Linear in the form, of which at most 64 bytes are read.
std::array<std::uint32_t, kWordKeyCount> word_keys(std::string_view form, std::string_view folded);

}  // namespace synoptic
