#include "synoptic/annotate/statements/noun_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/annotate/statements/sources.h"

// A noun of saying needs what is said behind it, and somebody whose saying it is:
//
//   Ruiz's | claim | that they go          an owner before it
//   the demand | by Ruiz | that they go    an agent behind it
//   amid | claims | that they go           nobody, for the nouns that may stand alone
//   Tamm, | a critic of | the plan         a noun of somebody who holds a view

namespace synoptic {
namespace {

constexpr std::size_t kLongestLead = 12;  // units between a noun and what it is said of

// What a noun governs: where it begins, as what, and the end of the cue.
struct Opening {
  std::size_t begin = kNone;
  Frame frame = Frame::np;
  std::size_t cue_end = 0;
};

// "his promise to build a road | was welcome": what hangs on a noun ends with its phrase.
std::size_t noun_content_end(const Reading& reading, std::size_t noun, const Opening& opening,
                             bool is_wish) {
  const std::size_t begin = opening.begin;
  std::size_t end = content_end(reading, begin, opening.frame, nullptr);
  if (opening.frame == Frame::that) {
    end = std::min(end, second_verb(reading, {begin, end}, is_wish));
  }
  if (reading.tree.empty()) return end;
  const TokenRange phrase = reading.tree.extent(reading.passage.units[noun].tokens.first);
  const std::size_t last = unit_of(reading.passage, phrase.last - 1);
  return last == kNone || last < begin ? end : std::min(end, last + 1);
}

// "that they go", "to go", "of a plot", "is that they go" behind a noun.
Opening opening_at(const Passage& passage, std::size_t unit, const Cue& cue) {
  if (passage.is(unit, WordClass::that) && cue.takes(Frame::that)) {
    return {unit, Frame::that, unit};
  }
  const bool is_infinitive = passage.is(unit, WordClass::to) && !begins_phrase(passage, unit + 1);
  if (is_infinitive && cue.takes(Frame::to)) return {unit, Frame::to, unit};
  if (cue.takes_preposition(passage.folded(unit))) {
    const bool is_time = passage.is(unit + 1, WordClass::time);  // "her remarks on Sunday"
    return is_time ? Opening{} : Opening{unit + 1, Frame::np, unit + 1};
  }
  const bool is_copula = passage.folded(unit) == "is" || passage.folded(unit) == "was";
  if (is_copula && passage.is(unit + 1, WordClass::that) && cue.takes(Frame::that)) {
    return {unit + 1, Frame::that, unit + 1};
  }
  return {};
}

// "that" that opens what is claimed, not "the claims that he made in May".
bool opens_clause(const Reading& reading, UnitRange content) {
  constexpr std::array<std::string_view, 12> kMakes = {"face",   "faced",    "got",    "had",
                                                       "heard",  "issued",   "made",   "makes",
                                                       "raised", "received", "spread", "took"};
  const Passage& passage = reading.passage;
  const Token& that = reading.analysis.tokens[passage.units[content.begin].tokens.first];
  if (reading.analysis.is_tagged && that.tag != Tag::sconj) return false;
  std::size_t verb = content.begin + 1;
  while (verb < content.end && !is_finite(reading, verb)) ++verb;
  const bool lacks_object = is_one_of(passage.folded(verb), kMakes) &&
                            (verb + 1 >= content.end || !begins_phrase(passage, verb + 1)) &&
                            !passage.is(verb + 1, WordClass::verb);
  return verb > content.begin + 1 && !lacks_object;
}

// "amid | fresh claims", "there were | claims": the noun's phrase tells that something was said.
bool is_introduced(const Passage& passage, std::size_t noun) {
  std::size_t begin = noun;
  while (begin > 0 && noun - begin < kLongestLead &&
         is_in(passage.units[begin - 1].cls,
               {WordClass::adjective, WordClass::determiner, WordClass::noun, WordClass::number})) {
    --begin;
  }
  if (begin == 0) return false;
  if (passage.folded(begin - 1) == "amid") return true;
  while (begin > 0 && is_in(passage.units[begin - 1].cls,
                            {WordClass::auxiliary, WordClass::verb, WordClass::adverb})) {
    --begin;
  }
  return begin > 0 && passage.folded(begin - 1) == "there";
}

// "(the demand) by Ruiz", "(reports) from the port", "(the demand) of the union", "(her plea) to
// the mayor".
UnitRange party_behind(const Passage& passage, std::size_t unit) {
  const std::string_view word = passage.folded(unit);
  const bool may_be = word == "by" || word == "from" || word == "of" || word == "to";
  if (!may_be || !begins_phrase(passage, unit + 1)) return {};
  return {unit + 1, phrase_end(passage, unit + 1, true)};
}

bool lies_before_content(const Draft& draft, std::size_t noun) {
  return draft.rule == "after" && !draft.content.empty() && draft.cue.back().end <= noun &&
         noun < draft.content.front().begin;
}

// "expressed their support for | the plan": one statement, whose cue is verb and noun.
bool join_to_verb(std::size_t noun, const Cue& cue, const Opening& opening,
                  std::vector<Draft>& drafts) {
  if (drafts.empty() || !lies_before_content(drafts.back(), noun)) return false;
  Draft& draft = drafts.back();
  draft.cue.back().end = std::min(opening.cue_end, draft.content.front().begin);
  draft.stance = cue.stance;
  return true;
}

// "is a critic of", "has long been a critic of": the begin of the verbs before the phrase.
std::size_t copula_begin(const Passage& passage, std::size_t phrase) {
  constexpr std::array<std::string_view, 13> kCopulas = {
      "'s",  "are",  "be",  "became", "become",   "been",   "is",
      "was", "were", "'re", "remain", "remained", "remains"};
  std::size_t begin = phrase;
  while (begin > 0 &&
         is_in(passage.units[begin - 1].cls, {WordClass::adverb, WordClass::negation})) {
    --begin;
  }
  if (begin == 0 || !is_one_of(passage.folded(begin - 1), kCopulas)) return phrase;
  while (begin > 0 && phrase - begin < kLongestLead &&
         is_in(passage.units[begin - 1].cls,
               {WordClass::auxiliary, WordClass::adverb, WordClass::negation, WordClass::verb})) {
    --begin;
  }
  return begin;
}

// The article of "a | long-time and outspoken | critic", or kNone.
std::size_t article_before(const Passage& passage, std::size_t noun) {
  const std::size_t limit = noun > kLongestLead ? noun - kLongestLead : 0;
  for (std::size_t unit = noun; unit-- > limit;) {
    const std::string_view word = passage.folded(unit);
    if (word == "a" || word == "an") return unit;
    const bool goes_on =
        is_in(passage.units[unit].cls,
              {WordClass::adjective, WordClass::adverb, WordClass::noun, WordClass::coordinator,
               WordClass::determiner, WordClass::name, WordClass::genitive}) ||
        word == "of" || word == "one";
    if (!goes_on) return word == "," && unit + 1 < noun ? unit + 1 : kNone;
  }
  return kNone;
}

// "Tamm, a critic of the plan, left", "Tamm has been a critic of the plan".
void read_agent(const Reading& reading, std::size_t noun, const Cue& cue,
                std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const std::size_t begin = noun + 2;
  if (!cue.takes_preposition(passage.folded(noun + 1)) || !begins_phrase(passage, begin)) return;
  const std::size_t article = article_before(passage, noun);
  if (article == kNone || article == 0) return;
  const UnitRange content = {begin, content_end(reading, begin, Frame::np, nullptr)};
  const bool is_apposition = passage.is(article - 1, WordClass::comma);
  const bool is_closed = content.end >= passage.units.size() ||
                         is_in(passage.units[content.end].cls, {WordClass::comma, WordClass::stop});
  if (is_apposition && !is_closed) return;
  const std::size_t cue_begin = is_apposition ? article : copula_begin(passage, article);
  if (!is_apposition && cue_begin == article) return;
  Draft draft;
  draft.rule = "noun";
  draft.lemma = cue.lemma;
  draft.stance = cue.stance;
  draft.cue = {{cue_begin, begin}};
  draft.source = phrase_before(passage, is_apposition ? article - 1 : cue_begin);
  draft.content = {content};
  for (std::size_t unit = cue_begin; unit < article; ++unit) {
    draft.is_negated = draft.is_negated || passage.is(unit, WordClass::negation);
  }
  if (!draft.source.empty() && !content.empty()) drafts.push_back(draft);
}

}  // namespace

void read_noun(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const Unit& word = passage.units[unit];
  if (word.cls != WordClass::noun || word.is_quoted) return;
  const auto agent = reading.tables.agent_forms.find(word.folded);
  if (agent != reading.tables.agent_forms.end()) {
    return read_agent(reading, unit, reading.tables.nouns[agent->second.cue], drafts);
  }
  const auto found = reading.tables.noun_forms.find(word.folded);
  if (found == reading.tables.noun_forms.end()) return;
  const Cue& cue = reading.tables.nouns[found->second.cue];
  UnitRange source = owner_of(passage, unit);
  UnitRange addressee;
  Opening opening = opening_at(passage, unit + 1, cue);
  if (opening.begin == kNone || (source.empty() && opening.frame == Frame::np)) {
    const UnitRange party = party_behind(passage, unit + 1);
    const Opening behind = party.empty() ? Opening{} : opening_at(passage, party.end, cue);
    const bool is_told = passage.folded(unit + 1) == "to";
    if (behind.begin != kNone && behind.frame != Frame::np && (is_told || source.empty())) {
      opening = behind;
      opening.cue_end = unit + 1;
      (is_told ? addressee : source) = party;
    }
  }
  if (opening.begin >= passage.units.size()) return;
  if (join_to_verb(unit, cue, opening, drafts)) return;
  Draft draft;
  draft.rule = "noun";
  draft.lemma = cue.lemma;
  draft.stance = cue.stance;
  draft.cue = {{unit, opening.cue_end}};
  draft.source = source;
  draft.addressee = addressee;
  draft.content = {
      {opening.begin, noun_content_end(reading, unit, opening, cue.stance == Stance::asking)}};
  const UnitRange content = draft.content.front();
  if (content.empty()) return;
  const bool is_clause = opening.frame == Frame::that;
  if (is_clause && !opens_clause(reading, content)) return;
  if (source.empty()) {
    if (!cue.takes(Frame::alone)) return;
    if (!is_clause && !is_introduced(passage, unit)) return;
  }
  drafts.push_back(draft);
}

}  // namespace synoptic
