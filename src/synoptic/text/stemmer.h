#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace synoptic {

// Cuts words to their stems by the Snowball algorithm of a language: "investments" and "invested"
// both give "invest" (Porter, "Snowball: a language for stemming algorithms", 2001). Not to be
// shared between threads.
class Stemmer {
 public:
  // `language` is BCP 47, of which the primary subtag counts; for one without an algorithm words
  // stay as they are.
  explicit Stemmer(std::string_view language = "en");

  // The stem of a word in lower case. A word of more than 64 bytes stays as it is.
  std::string stem(std::string_view word) const;

 private:
  std::shared_ptr<sb_stemmer> stemmer_;
};

}  // namespace synoptic
