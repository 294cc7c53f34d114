#include "synoptic/collate/story_view.h"

#include <algorithm>

namespace synoptic {

std::optional<PartyIndex> speaker_in_record(const StoryView& story, ReportIndex report,
                                            std::uint32_t statement) {
  const auto named = story.annotations(report).statements[statement].speaker;
  if (named) return party_in_record(story, report, named);
  const auto found = story.described.find({report, statement});
  return found == story.described.end() ? std::nullopt : std::optional(found->second);
}

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
  const std::vector<Statement>& statements = story.annotations(report).statements;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const bool holds = std::any_of(statement.content.begin(), statement.content.end(),
                                   [&](Span piece) { return piece.contains(span); });
    if (holds && statement.kind != StatementKind::indirect) {
      voice = speaker_in_record(story, report, i);
    }
  }
  return voice;
}

}  // namespace synoptic
