#include "synoptic/model/article.h"

#include <algorithm>

namespace synoptic {
namespace {

// The source byte behind a text byte. Inside a run that was not copied byte by byte only its two
// ends are known, so the begin of a span snaps to the run's begin and the end to its end.
std::uint32_t to_source(const SourceRun& run, std::uint32_t byte, bool is_end) {
  if (run.text.size() == run.source.size()) return run.source.begin + (byte - run.text.begin);
  return is_end ? run.source.end : run.source.begin;
}

}  // namespace

Span source_of(const Article& article, Span span) { return source_of(article.source_runs, span); }

Span source_of(const std::vector<SourceRun>& runs, Span span) {
  const auto first = std::partition_point(
      runs.begin(), runs.end(), [&](const SourceRun& run) { return run.text.end <= span.begin; });
  const auto behind = std::partition_point(
      first, runs.end(), [&](const SourceRun& run) { return run.text.begin < span.end; });
  if (first == behind) return {};
  const auto last = behind - 1;
  return {to_source(*first, std::max(span.begin, first->text.begin), false),
          to_source(*last, std::min(span.end, last->text.end), true)};
}

}  // namespace synoptic
