#include "synoptic/collate/story_view.h"

#include <algorithm>
#include <array>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

// Do the marks between the begin of a content and `at` leave a quotation open?
bool is_quoted(std::string_view text, Span content, std::uint32_t at) {
  bool is_open = false;
  for (std::uint32_t byte = content.begin; byte < at; ++byte) {
    is_open ^= is_quotation_mark(text, byte);
  }
  return is_open;
}

// Is the span somebody's own words there?
bool is_quoted_by(const Statement& statement, std::string_view text, Span span) {
  return std::any_of(statement.content.begin(), statement.content.end(), [&](Span piece) {
    if (!piece.contains(span)) return false;
    return statement.kind == StatementKind::direct ||
           (statement.kind == StatementKind::mixed && is_quoted(text, piece, span.begin));
  });
}

constexpr std::array<std::string_view, 9> kPronouns = {"he",   "i",  "it",    "she", "that",
                                                       "they", "we", "which", "who"};

}  // namespace

bool is_quotation_mark(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with('"') || rest.starts_with("“") || rest.starts_with("”");
}

std::string source_words(const StoryView& story, ReportIndex report, std::uint32_t statement) {
  const std::vector<Span>& source = story.annotations(report).statements[statement].source;
  if (source.empty()) return {};
  std::string words = squeeze(slice(story.article(report).text, source.front()));
  const bool is_pronoun =
      std::find(kPronouns.begin(), kPronouns.end(), fold(words)) != kPronouns.end();
  return is_pronoun ? std::string() : words;
}

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
    if (is_quoted_by(statements[i], story.article(report).text, span)) {
      voice = speaker_in_record(story, report, i);
    }
  }
  return voice;
}

}  // namespace synoptic
