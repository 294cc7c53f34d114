#include "synoptic/extract/extract_article.h"

#include "synoptic/base/hash.h"

namespace synoptic {

struct ExtractLexicon::Tables {};

ExtractLexicon load_extract_lexicon() { return {std::make_shared<const ExtractLexicon::Tables>()}; }

Article extract_article(const Document& document, const ExtractLexicon&) {
  Article article;
  article.id = document.id;
  article.path = document.path;
  article.sha256 = sha256_hex(document.bytes);
  return article;
}

}  // namespace synoptic
