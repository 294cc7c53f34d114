#include "synoptic/annotate/statements/phrase_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/annotate/statements/sources.h"

// Each rule looks at one unit and asks whether its cue begins there: a preposition ("according
// to", "in Ruiz's view"), a noun of saying with its owner ("her claim that"), an adverb of hearsay
// ("reportedly"). A colon is a cue where a name stands before it or quoted words behind.

namespace synoptic {
namespace {

// "The bank is reportedly | for sale": hearsay without a source.
void read_hearsay(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const std::string_view word = passage.folded(unit);
  if (word != "reportedly" && word != "allegedly" && word != "purportedly") return;
  std::size_t begin = unit;
  constexpr std::size_t kMaxClause = 60;
  while (begin > 0 && unit - begin < kMaxClause &&
         !is_in(passage.units[begin - 1].cls,
                {WordClass::comma, WordClass::semicolon, WordClass::quotation, WordClass::colon,
                 WordClass::dash, WordClass::that})) {
    --begin;
  }
  const std::size_t end = content_end(reading, unit + 1, Frame::that, nullptr);
  if (begin == unit || end <= unit + 1) return;
  Draft draft;
  draft.rule = "hearsay";
  draft.lemma = word;
  draft.cue = {{unit, unit + 1}};
  draft.content = {{begin, unit}, {unit + 1, end}};
  drafts.push_back(draft);
}

bool is_finite_at(const Reading& reading, std::size_t unit) {
  return unit < reading.passage.units.size() && is_finite(reading, unit);
}

// "According to Ruiz, they sign." and "They sign, according to Ruiz."
void read_according(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  if (passage.folded(unit) != "according" || !passage.is(unit + 1, WordClass::to)) return;
  const std::size_t begin = unit + 2;
  const std::size_t end = phrase_end(passage, begin, true);
  if (end == begin) return;
  Draft draft;
  draft.rule = "phrase";
  draft.lemma = "according to";
  draft.cue = {{unit, unit + 2}};
  draft.source = {begin, end};
  const std::size_t before = unit > 0 && passage.is(unit - 1, WordClass::comma) ? unit - 1 : unit;
  if (before == 0) {
    std::size_t comma = end;
    while (comma < passage.units.size() && comma < end + 30 &&
           !passage.is(comma, WordClass::comma)) {
      ++comma;
    }
    if (comma + 1 >= passage.units.size()) return;
    draft.source.end = comma;
    draft.content = {{comma + 1, content_end(reading, comma + 1, Frame::that, nullptr)}};
  } else {
    draft.content = {{0, before}};
    draft.is_wrapper = true;
    const bool is_inserted =
        before < unit && passage.is(end, WordClass::comma) &&
        (passage.is(end + 1, WordClass::auxiliary) || is_finite_at(reading, end + 1));
    if (is_inserted) {
      draft.content.push_back({end + 1, content_end(reading, end + 1, Frame::that, nullptr)});
    }
  }
  if (!draft.content.front().empty()) drafts.push_back(draft);
}

// "survey" of "the latest survey of drivers".
std::string_view head_before_preposition(const Passage& passage, std::size_t begin,
                                         std::size_t end) {
  std::size_t last = begin;
  while (last < end && !passage.is(last, WordClass::preposition)) ++last;
  return last > begin ? passage.folded(last - 1) : std::string_view{};
}

// "In the latest survey, they lead", "in Ruiz's view, they lead".
void read_in(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  constexpr std::array<std::string_view, 10> kViews = {"account", "estimation", "eyes", "judgment",
                                                       "opinion", "telling",    "view", "words",
                                                       "reading", "judgement"};
  constexpr std::array<std::string_view, 4> kPolls = {"poll", "polls", "survey", "surveys"};
  const Passage& passage = reading.passage;
  if (unit != 0 || passage.folded(unit) != "in") return;
  const std::size_t end = phrase_end(passage, 1, true);
  std::size_t comma = end;
  while (comma < passage.units.size() && comma < end + 8 && !passage.is(comma, WordClass::comma)) {
    ++comma;
  }
  if (end <= 2 || comma + 3 >= passage.units.size() || !passage.is(comma, WordClass::comma)) return;
  Draft draft;
  draft.rule = "phrase";
  const bool is_view = is_one_of(passage.folded(end - 1), kViews) && end == comma;
  if (is_view) {
    draft.source = owner_of(passage, end - 1);
    draft.cue = {{0, 1}, {end - 1, end}};
    draft.lemma = "in view";
  } else if (is_one_of(head_before_preposition(passage, 1, end), kPolls)) {
    draft.source = {1, comma};
    draft.cue = {{0, 1}};
    draft.lemma = "in poll";
  }
  if (draft.source.empty()) return;
  draft.content = {{comma + 1, content_end(reading, comma + 1, Frame::that, nullptr)}};
  if (!draft.content.front().empty()) drafts.push_back(draft);
}

// "his promise to build a road | was welcome": what hangs on a noun ends with its phrase.
std::size_t noun_content_end(const Reading& reading, std::size_t noun, std::size_t begin,
                             Frame frame) {
  const std::size_t end = content_end(reading, begin, frame, nullptr);
  if (reading.tree.empty()) return end;
  const TokenRange phrase = reading.tree.extent(reading.passage.units[noun].tokens.first);
  const std::size_t last = unit_of(reading.passage, phrase.last - 1);
  return last == kNone || last < begin ? end : std::min(end, last + 1);
}

// "his claim that …", "Ruiz's call for …", "a promise to …".
void read_noun(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const Unit& word = passage.units[unit];
  if (word.cls != WordClass::noun || word.is_quoted) return;
  const auto found = reading.tables.noun_forms.find(word.folded);
  if (found == reading.tables.noun_forms.end()) return;
  const Cue& cue = reading.tables.nouns[found->second.cue];
  const std::size_t next = unit + 1;
  std::size_t begin = kNone;
  Frame frame = Frame::np;
  if (passage.is(next, WordClass::that) && cue.takes(Frame::that)) {
    begin = next;
    frame = Frame::that;
  } else if (passage.is(next, WordClass::to) && cue.takes(Frame::to)) {
    begin = next;
    frame = Frame::to;
  } else if (cue.takes_preposition(passage.folded(next))) {
    begin = next + 1;
  }
  if (begin == kNone || begin >= passage.units.size()) return;
  const UnitRange owner = owner_of(passage, unit);
  if (owner.empty()) return;
  Draft draft;
  draft.rule = "noun";
  draft.lemma = cue.lemma;
  draft.cue = {{unit, frame == Frame::np ? next + 1 : next}};
  draft.source = owner;
  draft.content = {{begin, noun_content_end(reading, unit, begin, frame)}};
  if (!draft.content.front().empty()) drafts.push_back(draft);
}

// A list ("Oslo: two ships") says nothing.
bool holds_finite_verb(const Reading& reading, UnitRange range) {
  if (!reading.analysis.is_tagged) return true;
  for (std::size_t unit = range.begin; unit < range.end; ++unit) {
    if (is_finite(reading, unit)) return true;
  }
  return false;
}

bool names_person(const Passage& passage, UnitRange phrase) {
  const std::string_view first = passage.folded(phrase.begin);
  if (first == "he" || first == "she") return true;
  for (std::size_t unit = phrase.begin; unit < phrase.end; ++unit) {
    if (passage.is(unit, WordClass::name)) return true;
  }
  return false;
}

}  // namespace

void read_phrase(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  read_according(reading, unit, drafts);
  read_in(reading, unit, drafts);
  read_noun(reading, unit, drafts);
  read_hearsay(reading, unit, drafts);
}

// "Liis Tamm: “We go.”", "Minister: talks resume".
bool read_colon(const Reading& reading, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  std::size_t colon = 0;
  while (colon < passage.units.size() && colon < 8 && !passage.is(colon, WordClass::colon)) {
    const bool is_name =
        is_in(passage.units[colon].cls, {WordClass::name, WordClass::noun, WordClass::adjective,
                                         WordClass::genitive, WordClass::number});
    if (!is_name) return false;
    ++colon;
  }
  const bool is_glued = colon + 1 < passage.units.size() &&
                        passage.units[colon + 1].span.begin == passage.units[colon].span.end;
  if (colon == 0 || is_glued || !passage.is(colon, WordClass::colon) || !passage.is_first)
    return false;
  const bool is_headline = passage.paragraph == 0 && colon == 1;
  if ((!passage.is(colon - 1, WordClass::name) && !is_headline) ||
      colon + 2 >= passage.units.size())
    return false;
  Draft draft;
  draft.rule = "colon";
  draft.lemma = ":";
  draft.cue = {{colon, colon + 1}};
  draft.source = {0, colon};
  draft.takes_quotes = true;
  const Frame frame = passage.is(colon + 1, WordClass::quotation) ? Frame::quote : Frame::that;
  draft.content = {{colon + 1, content_end(reading, colon + 1, frame, nullptr)}};
  if (frame != Frame::quote && !holds_finite_verb(reading, draft.content.front())) return false;
  drafts.push_back(draft);
  return true;
}

// "Ruiz smiled: “We go.”": no cue, but a colon between a person and words in quotation marks.
void read_announced(const Reading& reading, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  constexpr std::size_t kReach = 40;
  std::size_t colon = 0;
  while (colon < std::min(kReach, passage.units.size()) && !passage.is(colon, WordClass::colon)) {
    ++colon;
  }
  if (!passage.is(colon, WordClass::colon) || !passage.is(colon + 1, WordClass::quotation)) return;
  for (const Draft& draft : drafts) {
    const UnitRange extent = draft.extent();
    if (extent.begin <= colon + 1 && colon + 1 < extent.end) return;
  }
  std::size_t verb = 0;
  while (verb < colon && !is_finite(reading, verb)) ++verb;
  const UnitRange speaker = verb < colon ? phrase_before(passage, verb) : UnitRange{};
  if (speaker.empty() || !names_person(passage, speaker)) return;
  Draft draft;
  draft.rule = "colon";
  draft.lemma = ":";
  draft.cue = {{colon, colon + 1}};
  draft.source = speaker;
  draft.takes_quotes = true;
  draft.content = {{colon + 1, content_end(reading, colon + 1, Frame::quote, nullptr)}};
  if (!draft.content.front().empty()) drafts.push_back(draft);
}

}  // namespace synoptic
