#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "synoptic/text/analysis.h"
#include "synoptic/text/syntax.h"

namespace synoptic {

// What a word does in its clause, as far as the rules of statements ask.
enum class WordClass : std::uint8_t {
  noun,
  name,
  pronoun,
  determiner,
  genitive,  // the "'s" of "Kenya's", "his", "their"
  adjective,
  adverb,
  number,
  verb,
  auxiliary,
  negation,
  to,
  preposition,
  coordinator,   // and, or, but
  subordinator,  // because, although, after …
  that,
  wh,        // whether, how, why, what
  relative,  // who, which, whose
  time,      // Monday, yesterday
  comma,
  colon,
  semicolon,
  dash,
  stop,   // . ? ! …
  open,   // ( [
  close,  // ) ]
  mark,   // a quotation mark of a fragment or title
  quotation,
  other,
};

inline bool is_in(WordClass cls, std::initializer_list<WordClass> classes) {
  return std::find(classes.begin(), classes.end(), cls) != classes.end();
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The class of a token: by its form for the closed classes, by its tag for the others; where the
// text is not tagged, by its ending, its capital and the word before. Constant time.
WordClass class_of(const Analysis& analysis, TokenIndex token);

}  // namespace synoptic
