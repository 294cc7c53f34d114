#include "synoptic/base/words.h"

#include <cstddef>

#include "synoptic/base/hash.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

bool is_word_part(char32_t c) { return is_letter(c) || is_digit(c); }

// Does a separator at `at` stand between two digits?
bool joins_digits(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != ',') return false;
  const bool before = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
  return before && at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
}

bool is_plain(std::string_view word) {
  for (const char c : word) {
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) return false;
  }
  return true;
}

std::uint64_t hash_of(std::string_view word) {
  return is_plain(word) ? hash64(word) : hash64(fold(word));
}

// The end of the word that begins at `at`; `at` itself when none does.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_at(text, at);
    if (!is_word_part(point.value) && !joins_digits(text, at)) break;
    at += point.size;
  }
  return at;
}

}  // namespace

std::vector<Word> find_words(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 6);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = word_end(text, at);
    if (end > at) {
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      words.push_back({span, hash_of(slice(text, span))});
      at = end;
    } else {
      at += decode_at(text, at).size;
    }
  }
  return words;
}

}  // namespace synoptic
