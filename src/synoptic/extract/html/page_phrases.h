#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// What a phrase says of the page or the line it stands on.
enum class PagePhrase : std::uint8_t {
  error,      // "Page not found"
  consent,    // "We value your privacy"
  paywall,    // "Subscribe to continue reading"
  elsewhere,  // "appeared first on": a line that only says where the text stands, too
  read_on,    // "Continue reading": there is more of it elsewhere
};

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
