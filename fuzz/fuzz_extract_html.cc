// Any bytes as a page: the spans of the article must hold.

#include <cstddef>
#include <cstdint>

#include "fuzz/check_article.h"
#include "synoptic/extract/extract_article.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  synoptic::Document document;
  document.bytes.assign(reinterpret_cast<const char*>(data), size);
  for (const auto kind : {synoptic::DocumentKind::html, synoptic::DocumentKind::fragment}) {
    document.kind = kind;
    synoptic::check_article(document, synoptic::extract_article(document, lexicon));
  }
  return 0;
}
