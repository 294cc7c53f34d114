#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// What a phrase says of the page it stands on, as bits.
enum class PagePhrase : std::uint8_t { error = 1, consent = 2, paywall = 4 };

// The phrases of data/extract/html/page_phrases.tsv.
class PagePhrases {
 public:
  static PagePhrases embedded();

  // Does one of the phrases of that kind stand in the words? Linear.
  bool has(const std::vector<Word>& words, PagePhrase kind) const;

 private:
  struct Entry {
    std::vector<std::string> words;  // folded
    PagePhrase kind = PagePhrase::error;
  };
  StringMap<std::vector<Entry>> by_first_word_;
};

}  // namespace synoptic::page
