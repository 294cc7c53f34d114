// Any bytes as a scrape and as an article's text: the spans of the article must hold.

#include <cstddef>
#include <cstdint>

#include "fuzz/check_article.h"
#include "synoptic/extract/extract_article.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  synoptic::Document document;
  document.bytes.assign(reinterpret_cast<const char*>(data), size);
  for (const auto kind :
       {synoptic::DocumentKind::plain_text, synoptic::DocumentKind::article_text}) {
    document.kind = kind;
    synoptic::check_article(document, synoptic::extract_article(document, lexicon));
  }
  return 0;
}
