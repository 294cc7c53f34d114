// Any bytes as a page: the spans of the article must hold.

#include <cstddef>
#include <cstdint>

#include "synoptic/base/utf8.h"
#include "synoptic/extract/extract_article.h"

namespace {

void require(bool condition) {
  if (!condition) __builtin_trap();
}

void check(const synoptic::Document& document, const synoptic::Article& article) {
  require(synoptic::is_utf8(article.text));
  for (const synoptic::Block& block : article.blocks) {
    require(block.span.begin <= block.span.end && block.span.end <= article.text.size());
    require(synoptic::is_boundary(article.text, block.span.begin));
    require(synoptic::is_boundary(article.text, block.span.end));
    require(block.source.begin <= block.source.end);
    require(block.source.end <= document.bytes.size());
  }
  for (const synoptic::SetAside& item : article.set_aside) {
    require(item.source.end <= document.bytes.size());
  }
  for (const synoptic::SourceRun& run : article.source_runs) {
    require(run.text.end <= article.text.size() && run.source.end <= document.bytes.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  synoptic::Document document;
  document.bytes.assign(reinterpret_cast<const char*>(data), size);
  for (const auto kind : {synoptic::DocumentKind::html, synoptic::DocumentKind::fragment}) {
    document.kind = kind;
    check(document, synoptic::extract_article(document, lexicon));
  }
  return 0;
}
