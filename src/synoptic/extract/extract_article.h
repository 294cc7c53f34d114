#pragma once

#include <memory>

#include "synoptic/base/problem.h"
#include "synoptic/model/article.h"
#include "synoptic/model/document.h"

namespace synoptic {

// The agencies, cues and phrases that tell what a line of a page is (data/extract). Cheap to copy,
// never changed, may be used by many threads.
struct ExtractLexicon {
  struct Tables;
  std::shared_ptr<const Tables> tables;
};

// Reads the embedded tables. Takes some milliseconds: once per program.
ExtractLexicon load_extract_lexicon();

// What one outlet published, found in `document`.
//
// plain_text: every line gets a role; standfirst and body become the text, all else is set aside.
// article_text: the text exactly as given; blocks and credits are found in it, nothing is cut.
// html: metadata as the page states and prints them; the blocks of the article become the text, all
// other text is set aside; a page without an article has no text, and says what it is instead.
// fragment: the whole is the text but for captions, credits and lines that point elsewhere; one that
// breaks off ("[…]") is a summary.
//
// Stated fields win over what is read from the text. Never fails: any bytes give an Article whose
// spans lie in range and on code points. What the parser cut off a page, with its byte in the
// document, and that a page holds no article go to `problems` (where not null). Linear in the size
// of the document.
Article extract_article(const Document& document, const ExtractLexicon& lexicon,
                        ProblemSink* problems = nullptr);

}  // namespace synoptic
