#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/model/article.h"

namespace synoptic::page {

// UTF-8 text that was made from another text or from bytes, its origin, with the way back. Runs
// are in order, do not overlap on either side, and cover all of the text that came from somewhere.
struct MappedText {
  std::string text;
  std::vector<SourceRun> runs;

  // Appends bytes that stand in the origin, at `origin`, as they are.
  void append_copy(std::string_view bytes, std::uint32_t origin);

  // Appends bytes that stand for other bytes of the origin.
  void append_instead(std::string_view bytes, Span origin);

  // Appends bytes that come from nowhere (a break between blocks).
  void append_new(std::string_view bytes) { text += bytes; }

  // Appends `part`, whose origin is the text of `whole`, so that it maps to the origin of `whole`.
  void append_through(const MappedText& part, const MappedText& whole);

  Span origin_of(Span span) const { return source_of(runs, span); }
};

}  // namespace synoptic::page
