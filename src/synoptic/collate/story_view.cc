#include "synoptic/collate/story_view.h"

#include <algorithm>

namespace synoptic {

Version version_at(const StoryView& story, ReportIndex report, Span span, std::string_view why) {
  Version version;
  version.report = report;
  version.span = span;
  version.text = slice(story.article(report).text, span);
  version.why = why;
  return version;
}

Holder voice_at(const StoryView& story, ReportIndex report, Span span) {
  Holder voice;
  for (const Statement& statement : story.annotations(report).statements) {
    const bool holds = std::any_of(statement.content.begin(), statement.content.end(),
                                   [&](Span piece) { return piece.contains(span); });
    if (holds && statement.kind != StatementKind::indirect) {
      voice = party_in_record(story, report, statement.speaker);
    }
  }
  return voice;
}

}  // namespace synoptic
