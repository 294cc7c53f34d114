#pragma once

#include <vector>

#include "synoptic/base/words.h"
#include "synoptic/model/report.h"

namespace synoptic {

// A report's words, and what each is for the question who copied whom. One entry per word.
struct ComparableText {
  std::vector<Word> words;
  std::vector<bool> quoted;  // words of somebody whom the report quotes
  std::vector<bool> own;     // the writer's choice: no name, title or figure, and no small word
};

// Quotations are those of find_quotations() (titles and nicknames are none), the content of direct
// statements and the paragraphs of find_set_off_speech(); names those of the annotations and all
// words with a capital. Linear.
ComparableText make_comparable(const Report& report);

}  // namespace synoptic
