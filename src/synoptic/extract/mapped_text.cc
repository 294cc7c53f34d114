// Texts with a map back, as sentencepiece's normaliser keeps one, but in runs: a run of equal sizes
// was copied, any other stands as a whole for its origin.
//
//   origin "caf\xE9 au"  →  text "café au", runs [0,3)→[0,3) [3,5)→[3,4) [5,8)→[4,7)

#include "synoptic/extract/mapped_text.h"

#include <algorithm>

namespace synoptic::page {

void MappedText::append_copy(std::string_view bytes, std::uint32_t origin) {
  if (bytes.empty()) return;
  const auto begin = static_cast<std::uint32_t>(text.size());
  const auto size = static_cast<std::uint32_t>(bytes.size());
  text += bytes;
  const bool joins = !runs.empty() && runs.back().text.end == begin &&
                     runs.back().source.end == origin &&
                     runs.back().text.size() == runs.back().source.size();
  if (joins) {
    runs.back().text.end += size;
    runs.back().source.end += size;
  } else {
    runs.push_back({{begin, begin + size}, {origin, origin + size}});
  }
}

void MappedText::append_instead(std::string_view bytes, Span origin) {
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += bytes;
  runs.push_back({{begin, static_cast<std::uint32_t>(text.size())}, origin});
}

void MappedText::append_through(const MappedText& part, const MappedText& whole) {
  for (const SourceRun& run : part.runs) {
    const std::string_view bytes = slice(part.text, run.text);
    if (run.text.size() != run.source.size()) {
      append_instead(bytes, whole.origin_of(run.source));
      continue;
    }
    // A copied run may reach over several runs of `whole`.
    auto under = std::partition_point(
        whole.runs.begin(), whole.runs.end(),
        [&](const SourceRun& outer) { return outer.text.end <= run.source.begin; });
    for (; under != whole.runs.end() && under->text.begin < run.source.end; ++under) {
      const Span common{std::max(under->text.begin, run.source.begin),
                        std::min(under->text.end, run.source.end)};
      const std::string_view piece = bytes.substr(common.begin - run.source.begin, common.size());
      const Span origin = whole.origin_of(common);
      if (under->text.size() == under->source.size()) {
        append_copy(piece, origin.begin);
      } else {
        append_instead(piece, origin);
      }
    }
  }
}

}  // namespace synoptic::page
