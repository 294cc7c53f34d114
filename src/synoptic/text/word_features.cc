#include "synoptic/text/word_features.h"

#include <algorithm>

#include "synoptic/base/hash.h"

// "Sending" gives the keys of: sending, ng, ing, ding, se, sen and the shape "Xx". A shape has one
// letter for each run of a class: X upper case, x other letters and bytes, 0 digits, else the mark.
namespace synoptic {
namespace {

constexpr std::size_t kLongest = 64;

std::uint32_t key_of(WordKey kind, std::string_view bytes) {
  const std::uint64_t hash = hash64(bytes, 1 + static_cast<std::uint64_t>(kind));
  const auto key = static_cast<std::uint32_t>(hash >> 32);
  return key == kNoKey ? 1 : key;
}

char class_of(char c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= '0' && c <= '9') return '0';
  const bool is_ascii_mark = static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z');
  return is_ascii_mark ? c : 'x';
}

struct Buffer {
  char bytes[kLongest];
  std::size_t size = 0;
  std::string_view view() const { return {bytes, size}; }
};

Buffer shape_of(std::string_view form) {
  Buffer shape;
  std::size_t run = 0;
  for (const char c : form.substr(0, kLongest)) {
    const char kind = class_of(c);
    const bool repeats = shape.size > 0 && shape.bytes[shape.size - 1] == kind;
    run = repeats ? run + 1 : 1;
    const bool is_second_capital = kind == 'X' && run == 2;
    if (repeats && !is_second_capital) continue;
    if (shape.size < 10) shape.bytes[shape.size++] = kind;
  }
  return shape;
}

Buffer without_digits(std::string_view folded) {
  Buffer word;
  for (const char c : folded.substr(0, kLongest)) {
    word.bytes[word.size++] = c >= '0' && c <= '9' ? '0' : c;
  }
  return word;
}

}  // namespace

std::array<std::uint32_t, kWordKeyCount> word_keys(std::string_view form, std::string_view folded) {
  const Buffer buffer = without_digits(folded);
  const std::string_view word = buffer.view();
  const auto suffix = [&](WordKey kind, std::size_t size) {
    return word.size() < size ? kNoKey : key_of(kind, word.substr(word.size() - size));
  };
  const auto prefix = [&](WordKey kind, std::size_t size) {
    return word.size() < size ? kNoKey : key_of(kind, word.substr(0, size));
  };
  return {key_of(WordKey::word, word),
          suffix(WordKey::suffix2, 2),
          suffix(WordKey::suffix3, 3),
          suffix(WordKey::suffix4, 4),
          prefix(WordKey::prefix2, 2),
          prefix(WordKey::prefix3, 3),
          key_of(WordKey::shape, shape_of(form).view())};
}

}  // namespace synoptic
