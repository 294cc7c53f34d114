#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "synoptic/annotate/times/pieces.h"
#include "synoptic/annotate/times/word_filter.h"

namespace synoptic {

// The number words of data/times/numerals.tsv.
class NumeralTable {
 public:
  enum class Kind { unit, teen, tens, hundred, scale, ordinal };
  struct Word {
    Kind kind = Kind::unit;
    double value = 0;
  };

  NumeralTable();  // loads the embedded table

  // The number word, or null. `low` is a piece's lower-case form.
  const Word* find(std::string_view low) const;

 private:
  std::unordered_map<std::string_view, Word> words_;
  WordFilter filter_;
};

// A number read from the pieces [at, end); nothing was read when `end` is where it began.
struct Numeral {
  std::size_t end = 0;
  double value = 0;
  bool in_words = false;   // no digits in it: "twenty-four"
  bool has_scale = false;  // "hundred", "million", "crore" …
};

// A cardinal number in digits or words, with its scale words: "24", "1.5 million", "2 lakh crore",
// "twenty-four", "nineteen hundred and five", "a hundred", "half a million" is none. Constant
// time: looks at 16 pieces at most.
Numeral read_cardinal(const Pieces& pieces, std::size_t at, const NumeralTable& table);

// An ordinal: "22nd", "third", "twenty-first". Constant time.
Numeral read_ordinal(const Pieces& pieces, std::size_t at, const NumeralTable& table);

}  // namespace synoptic
