#pragma once

#include "synoptic/base/problem.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/model/article.h"
#include "synoptic/model/document.h"

namespace synoptic::page {

// Fills `article`, which holds what the container states, from a page or a fragment. Stated fields
// stay. Every byte of the text maps to bytes of the document. What the parser cut, and that the
// page holds no article, goes to `problems` (where not null). Never fails; linear in the document
// up to the budget of the parser.
void extract_html(Article& article, const Document& document, const Tables& tables,
                  ProblemSink* problems);

}  // namespace synoptic::page
