#pragma once

#include <string_view>

#include "synoptic/text/language_model.h"
#include "synoptic/text/token.h"

namespace synoptic {

// A lemma in two parts that are read one after the other: "planning" gives "plan" and nothing,
// "cities" gives "cit" and "y".
struct Lemma {
  std::string_view stem;  // of the form, of the model or of the program
  std::string_view ending;
};

// The dictionary form of a word by its folded form, tag and features: from the model's table of
// irregular words, else by the endings of English, where the lexicon decides between several
// ("hoping", "hopping"). A word without rule is its own lemma. Constant time but for hashing.
Lemma find_lemma(const LanguageModel& model, std::string_view folded, const Token& token);

}  // namespace synoptic
