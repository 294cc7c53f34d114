#include "synoptic/annotate/statements/adjective_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/phrases.h"

// An adjective of mind behind a copula, and what it is about:
//
//   Ruiz | has never been sure | whether they go
//
// "It is certain that" is nobody's mind.

namespace synoptic {
namespace {

constexpr std::size_t kLongestGroup = 7;  // units of copula, adverbs and negation

// "has long been", "is not", "remains": the begin of the verbs before the adjective, or `unit`.
std::size_t copula_before(const Passage& passage, std::size_t unit) {
  constexpr std::array<std::string_view, 20> kCopulas = {
      "'m",   "'re",   "'s",   "am", "are",    "be",       "became",  "become", "been", "being",
      "feel", "feels", "felt", "is", "remain", "remained", "remains", "seemed", "was",  "were"};
  std::size_t begin = unit;
  while (begin > 0 &&
         is_in(passage.units[begin - 1].cls, {WordClass::adverb, WordClass::negation})) {
    --begin;
  }
  if (begin == 0 || !is_one_of(passage.folded(begin - 1), kCopulas)) return unit;
  --begin;
  while (begin > 0 && unit - begin < kLongestGroup &&
         is_in(passage.units[begin - 1].cls,
               {WordClass::auxiliary, WordClass::adverb, WordClass::negation, WordClass::to})) {
    --begin;
  }
  return begin;
}

// What hangs on the adjective.
struct Hanging {
  std::size_t begin = kNone;
  Frame frame = Frame::prep;
};

bool is_subject_form(std::string_view word) {
  constexpr std::array<std::string_view, 7> kForms = {"he",    "i",    "it", "she",
                                                      "there", "they", "we"};
  return is_one_of(word, kForms);
}

Hanging hanging_on(const Passage& passage, std::size_t next, const Cue& cue) {
  const std::string_view word = passage.folded(next);
  const bool opens_clause = passage.is(next, WordClass::that) || is_subject_form(word);
  if (opens_clause && cue.takes(Frame::that)) return {next, Frame::that};
  const bool asks = passage.is(next, WordClass::wh) || word == "if";
  if (asks && cue.takes(Frame::wh)) return {next, Frame::wh};
  const bool is_infinitive = passage.is(next, WordClass::to) && !begins_phrase(passage, next + 1);
  if (is_infinitive && cue.takes(Frame::to)) return {next, Frame::to};
  if (cue.takes_preposition(word) && next + 1 < passage.units.size()) {
    return {next + 1, Frame::prep};
  }
  return {};
}

VerbGroup group_of(const Passage& passage, std::size_t begin, std::size_t unit) {
  VerbGroup group;
  group.units = {begin, unit + 1};
  group.verb = unit;
  for (std::size_t at = begin; at < unit; ++at) {
    const std::string_view word = passage.folded(at);
    group.is_negated = group.is_negated || passage.is(at, WordClass::negation);
    group.is_infinitive = group.is_infinitive || passage.is(at, WordClass::to);
    group.is_hypothetical = group.is_hypothetical || word == "would" || word == "might" ||
                            word == "may" || word == "could";
  }
  return group;
}

}  // namespace

bool read_adjective(const Reading& reading, std::size_t unit, SourceFinder& sources,
                    std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const bool may_be =
      unit > 0 && is_in(passage.units[unit].cls, {WordClass::adjective, WordClass::verb}) &&
      is_in(passage.units[unit - 1].cls, {WordClass::auxiliary, WordClass::verb, WordClass::adverb,
                                          WordClass::negation, WordClass::genitive});
  if (!may_be) return false;
  const auto found = reading.tables.adjective_forms.find(passage.folded(unit));
  if (found == reading.tables.adjective_forms.end() || passage.units[unit].is_quoted) return false;
  const Cue& cue = reading.tables.nouns[found->second.cue];
  const std::size_t begin = copula_before(passage, unit);
  const Hanging hanging = hanging_on(passage, unit + 1, cue);
  if (begin == unit || hanging.begin == kNone) return false;
  const VerbGroup group = group_of(passage, begin, unit);
  const Source source = sources.find(group);
  const std::string_view subject = passage.folded(source.units.begin);
  constexpr std::array<std::string_view, 4> kNobody = {"it", "there", "this", "what"};
  const bool is_that = subject == "that" && source.units.begin == 0;
  if (source.units.empty() || is_that || is_one_of(subject, kNobody)) return false;
  Draft draft;
  draft.rule = "adjective";
  draft.lemma = cue.lemma;
  draft.stance = cue.stance;
  draft.is_negated = group.is_negated;
  draft.is_hypothetical = group.is_hypothetical;
  draft.cue = {{begin, hanging.frame == Frame::prep ? unit + 2 : unit + 1}};
  draft.source = source.units;
  draft.content = {{hanging.begin, content_end(reading, hanging.begin, hanging.frame, nullptr)}};
  if (draft.content.front().empty()) return false;
  drafts.push_back(draft);
  return true;
}

}  // namespace synoptic
