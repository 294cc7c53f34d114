#pragma once

#include "synoptic/extract/lexicon.h"
#include "synoptic/model/article.h"
#include "synoptic/model/document.h"

namespace synoptic::page {

// Fills `article`, which holds what the container states, from a page. Stated fields stay. Every
// byte of the text maps to bytes of the document. Never fails; linear in the document up to the
// budget of the parser.
void extract_html(Article& article, const Document& document, const Tables& tables);

}  // namespace synoptic::page
