#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/text/token.h"

namespace synoptic {

// One sentence: a range of tokens, and the bytes from the first to the last of them.
struct Sentence {
  Span span;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  bool opens_in_quote = false;  // a quotation that was opened before goes on here
};

// A text with its tokens, sentences, lemmas, tags and parse: what every annotator stands on.
// Holds a view of the text, which must outlive it. Plain data; the functions of syntax.h ask it.
struct Analysis {
  std::string_view text;
  std::vector<Token> tokens;        // in order, no overlap, white space between them left out
  std::vector<Sentence> sentences;  // in order, cover all tokens
  bool is_tagged = false;           // tags, features and lemmas are set
  bool is_parsed = false;           // heads and relations are set

  std::string_view form(std::size_t token) const { return slice(text, tokens[token].span); }
  // The form in lower case without accents, with plain quotes, dashes and apostrophes (fold()).
  std::string_view folded(std::size_t token) const { return words[token].folded; }
  // The dictionary form, folded: "announced" gives "announce". The folded form when untagged.
  std::string_view lemma(std::size_t token) const { return words[token].lemma; }

  struct Word {
    std::string_view folded;
    std::string_view lemma;
  };
  std::vector<Word> words;                  // one per token; views into `pool` or `text`
  std::shared_ptr<const std::string> pool;  // keeps the views of `words` alive in copies
};

// Which of the sentences holds the byte `at`: its index, or sentences.size(). Logarithmic.
std::size_t sentence_at(const Analysis& analysis, std::uint32_t at);

// The first token whose span ends behind byte `at`: its index, or tokens.size(). Logarithmic.
std::size_t token_at(const Analysis& analysis, std::uint32_t at);

class LanguageModel;  // language_model.h

// Splits `text` into tokens and sentences and, with a model, tags and parses it. A paragraph is
// what one of `paragraphs` covers (all of `text` when empty): no sentence crosses its border.
// Never fails: any bytes give spans in range, in order, on code points. Linear in text.size().
Analysis analyse(std::string_view text, std::span<const Span> paragraphs,
                 const LanguageModel* model);

}  // namespace synoptic
