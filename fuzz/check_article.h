#pragma once

#include "synoptic/base/check.h"
#include "synoptic/base/utf8.h"
#include "synoptic/model/article.h"
#include "synoptic/model/document.h"

namespace synoptic {

// What must hold of any article, whatever the document: its text is UTF-8, and every span lies in
// what it points into.
inline void check_article(const Document& document, const Article& article) {
  const std::size_t bytes = document.bytes.size();
  SYNOPTIC_CHECK(is_utf8(article.text));
  for (const Block& block : article.blocks) {
    SYNOPTIC_CHECK(block.span.begin <= block.span.end && block.span.end <= article.text.size());
    SYNOPTIC_CHECK(is_boundary(article.text, block.span.begin));
    SYNOPTIC_CHECK(is_boundary(article.text, block.span.end));
    SYNOPTIC_CHECK(block.source.begin <= block.source.end && block.source.end <= bytes);
  }
  for (const SetAside& item : article.set_aside) {
    SYNOPTIC_CHECK(item.source.begin <= item.source.end && item.source.end <= bytes);
  }
  for (const SourceRun& run : article.source_runs) {
    SYNOPTIC_CHECK(run.text.begin <= run.text.end && run.text.end <= article.text.size());
    SYNOPTIC_CHECK(run.source.begin <= run.source.end && run.source.end <= bytes);
  }
}

}  // namespace synoptic
