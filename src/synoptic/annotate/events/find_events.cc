// Reads each sentence on its own (read_sentence.h) and hangs on every event what was found before
// at the same place: the figures and the time of its clause, the statement that tells it, how sure
// it is.
//
//   "Lima pledged 2 million doses to Chad on Friday": AGREE, Lima to Chad, figure "2 million",
//   time "Friday"

#include "synoptic/annotate/events/find_events.h"

#include <algorithm>
#include <utility>

#include "synoptic/annotate/events/decide_type.h"
#include "synoptic/annotate/events/read_sentence.h"
#include "synoptic/annotate/events/sentence_view.h"
#include "synoptic/annotate/standing/find_standing.h"
#include "synoptic/annotate/times/governing_time.h"

namespace synoptic {
namespace {

constexpr std::uint32_t kLongestPiece = 200;  // tokens that are read as one sentence

void add_figures(std::span<const Quantity> quantities, Event& event) {
  auto next = std::lower_bound(
      quantities.begin(), quantities.end(), event.span.begin,
      [](const Quantity& quantity, std::uint32_t begin) { return quantity.span.begin < begin; });
  for (; next != quantities.end() && next->span.begin < event.span.end; ++next) {
    event.figures.push_back(static_cast<std::uint32_t>(next - quantities.begin()));
  }
}

bool holds(const Statement& statement, Span span) {
  return std::any_of(statement.content.begin(), statement.content.end(),
                     [span](Span piece) { return piece.contains(span); });
}

std::uint32_t content_size(const Statement& statement) {
  return statement.content.back().end - statement.content.front().begin;
}

// The statements are in the order of their content, so those around a word are the last that
// begin before it; nesting is shallow.
std::optional<std::uint32_t> statement_around(std::span<const Statement> statements, Span span) {
  constexpr std::size_t kFarthest = 24;
  std::optional<std::uint32_t> best;
  auto behind = std::partition_point(
      statements.begin(), statements.end(), [span](const Statement& statement) {
        return statement.content.empty() || statement.content.front().begin <= span.begin;
      });
  for (std::size_t step = 0; step < kFarthest && behind != statements.begin(); ++step) {
    --behind;
    if (behind->content.empty() || !holds(*behind, span)) continue;
    const bool is_inner = !best || content_size(*behind) < content_size(statements[*best]);
    if (is_inner) best = static_cast<std::uint32_t>(behind - statements.begin());
  }
  return best;
}

Event make_event(const SentenceView& view, Finding finding) {
  const EventInputs& inputs = *view.inputs;
  Event event;
  event.type = finding.type;
  event.source = std::move(finding.source);
  if (!finding.is_reciprocal) event.target = std::move(finding.target);
  event.is_reciprocal = finding.is_reciprocal;
  event.span = view.span(finding.clause_begin, finding.clause_end);
  event.trigger = view.span(finding.trigger_begin, finding.trigger_end);
  event.standing = find_standing(*view.analysis, event.trigger, inputs.standing);
  add_figures(inputs.quantities, event);
  event.time = governing_time(*view.analysis, inputs.times, event.trigger);
  event.statement = statement_around(inputs.statements, event.trigger);
  event.why = std::move(finding.why);
  return event;
}

// Whom "the two countries" will mean: the last two parties of different states that did something
// together or for each other.
void remember_pair(const Entities& entities, const Finding& finding,
                   std::vector<PartyIndex>& pair) {
  const EventClass kind = class_of(finding.type);
  const bool is_cooperation =
      kind == EventClass::verbal_cooperation || kind == EventClass::material_cooperation;
  std::vector<PartyIndex> all = finding.source;
  all.insert(all.end(), finding.target.begin(), finding.target.end());
  if (!is_cooperation || all.size() != 2) return;
  const std::string& first = entities.parties[all[0]].country;
  const std::string& second = entities.parties[all[1]].country;
  if (!first.empty() && !second.empty() && first != second) pair = all;
}

}  // namespace

std::vector<Event> find_events(const Analysis& analysis, const EventInputs& inputs,
                               const EventLexicon& lexicon) {
  std::vector<Event> events;
  std::size_t next_mention = 0;
  std::vector<PartyIndex> pair;
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t first = sentence.first; first < sentence.last; first += kLongestPiece) {
      const TokenRange range{first, std::min(sentence.last, first + kLongestPiece)};
      SentenceView view = view_sentence(analysis, inputs, *lexicon.tables, range, next_mention);
      view.pair = pair;
      for (Finding& finding : read_sentence(view)) {
        remember_pair(inputs.entities, finding, pair);
        events.push_back(make_event(view, std::move(finding)));
      }
    }
  }
  return events;
}

}  // namespace synoptic
