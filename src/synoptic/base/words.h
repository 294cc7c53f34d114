#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

// One word for comparing texts: a run of letters and digits. Separators between digits stay
// inside ("1.5", "1,000"); apostrophes and hyphens part words ("Chile's" is two).
struct Word {
  Span span;
  std::uint64_t hash = 0;  // of the folded word: equal for "Café" and "CAFE"

  friend bool operator==(const Word&, const Word&) = default;
};

// The words of `text` in order. Any bytes are accepted. Linear.
std::vector<Word> find_words(std::string_view text);

}  // namespace synoptic
