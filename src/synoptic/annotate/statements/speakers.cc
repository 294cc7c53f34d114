#include "synoptic/annotate/statements/speakers.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/annotate/entities/lexicon.h"
#include "synoptic/annotate/entities/resolve_group.h"
#include "synoptic/annotate/entities/resolve_reference.h"
#include "synoptic/annotate/statements/phrases.h"
#include "synoptic/base/utf8.h"

// What a phrase means by itself is asked of the entities. What is left is told by the sentences
// before: "President Ruiz left. President Tamm came. The president said …" is Tamm, of the nearest
// sentence that names a president.

namespace synoptic {
namespace {

constexpr std::size_t kMostSentences = 4;  // looked back for the bearer of a role
constexpr std::size_t kMostMentions = 40;
constexpr std::size_t kMostParties = 300;

bool is_third_person(const Passage& passage, UnitRange source) {
  const std::string_view word = passage.folded(source.begin);
  return source.end == source.begin + 1 && (word == "he" || word == "she" || word == "they");
}

// "Ruiz, who said": the noun that "who" stands for; else the words before the first comma.
Span speaker_words(const Passage& passage, UnitRange source) {
  const bool is_link =
      passage.is(source.begin, WordClass::relative) ||
      (passage.is(source.begin, WordClass::that) && source.end == source.begin + 1);
  if (!is_link) {
    std::size_t comma = source.begin + 1;
    while (comma < source.end && !passage.is(comma, WordClass::comma) &&
           !passage.is(comma, WordClass::relative)) {
      ++comma;
    }
    return passage.span_of({source.begin, comma});
  }
  std::size_t end = source.begin;
  if (end > 0 && passage.is(end - 1, WordClass::comma)) --end;
  const UnitRange noun = phrase_before(passage, end);
  return passage.span_of(noun.empty() ? source : noun);
}

}  // namespace

bool names_nobody(std::string_view word) {
  return word == "no" || word == "nobody" || word == "none" || word == "neither";
}

SpeakerFinder::SpeakerFinder(SpeakerEvidence evidence) : evidence_(evidence) {
  const auto& parties = evidence_.entities.parties;
  for (std::size_t i = 0; i < std::min(parties.size(), kMostParties); ++i) {
    if (parties[i].type != EntityType::org) continue;
    bodies_.emplace_back(fold(parties[i].name), static_cast<PartyIndex>(i));
  }
}

// Of "who", the noun that the parse hangs its clause on: "Tamm of Oslo, Norway, who said".
Span SpeakerFinder::words_of(const Passage& passage, const Draft& draft) const {
  const Span near = speaker_words(passage, draft.source);
  if (evidence_.tree.empty() || !passage.is(draft.source.begin, WordClass::relative)) return near;
  const TokenIndex verb = passage.units[draft.cue.front().end - 1].tokens.first;
  const Token& token = evidence_.analysis.tokens[verb];
  if (token.relation != Relation::acl_relcl || token.head >= verb) return near;
  const std::size_t begin = unit_of(passage, evidence_.tree.extent(token.head).first);
  const std::size_t noun = unit_of(passage, token.head);
  if (begin == kNone || noun == kNone || noun >= draft.source.begin) return near;
  std::size_t end = noun + 1;
  while (end < draft.source.begin && passage.is(end, WordClass::name)) ++end;
  const Span words = passage.span_of({begin, end});
  return resolve(words) ? words : near;
}

void SpeakerFinder::begin(const Passage& passage) {
  if (!subject_.empty()) subject_before_ = subject_;
  subject_ = {};
  before_ = std::exchange(here_, std::nullopt);
  const auto& tokens = evidence_.analysis.tokens;
  if (evidence_.tree.empty()) return;
  for (const Unit& unit : passage.units) {
    const TokenIndex token = unit.tokens.first;
    if (unit.cls == WordClass::quotation || tokens[token].relation != Relation::root) continue;
    const TokenIndex subject = evidence_.tree.own_subject(token);
    if (subject == kNoToken) return;
    const TokenRange words = evidence_.tree.extent(subject);
    subject_ = cover(tokens[words.first].span, tokens[words.last - 1].span);
    return;
  }
}

bool SpeakerFinder::is_subject(PartyIndex person) const {
  if (evidence_.tree.empty()) return true;
  const auto& mentions = evidence_.entities.mentions;
  auto at = std::partition_point(mentions.begin(), mentions.end(),
                                 [&](const auto& m) { return m.span.begin < subject_.begin; });
  for (; at != mentions.end() && at->span.end <= subject_.end; ++at) {
    if (at->party == person) return true;
  }
  return false;
}

void SpeakerFinder::note(const Statement& statement) {
  if (statement.speaker) at_hand_ = statement.speaker;
  here_ = statement.kind == StatementKind::direct ? statement.speaker : std::nullopt;
}

std::optional<PartyIndex> SpeakerFinder::resolve(Span phrase) const {
  return resolve_reference(evidence_.analysis, phrase, evidence_.entities, evidence_.names);
}

void SpeakerFinder::set(const Passage& passage, const Draft& draft, const Statement* first,
                        Statement& statement) const {
  if (first != nullptr && is_third_person(passage, draft.source)) {
    statement.speaker = first->speaker;
    statement.speakers = first->speakers;
    return;
  }
  const Span words = words_of(passage, draft);
  const Span said = statement.content.empty() ? words : statement.content.front();
  statement.speaker = goes_on_speaking(passage, draft.source)
                          ? before_
                          : resolve_reference(evidence_.analysis, words, evidence_.entities,
                                              evidence_.names, said.begin);
  if (const auto person = person_behind(passage, draft.source, statement.speaker)) {
    statement.speaker = person;
  }
  statement.speakers = resolve_group(evidence_.analysis, passage.span_of(draft.source),
                                     evidence_.entities, evidence_.names);
  if (!statement.speakers.empty()) statement.speaker.reset();
  const bool is_open = !statement.speaker && statement.speakers.empty();
  if (is_open) set_by_context(passage, draft.source, words, statement);
}

// "“Ruiz must go,” Tamm said. He added": who opens the sentence behind a speech goes on with it.
bool SpeakerFinder::goes_on_speaking(const Passage& passage, UnitRange source) const {
  if (!before_ || source.end != source.begin + 1 || source.begin > 1) return false;
  const std::string_view word = passage.folded(source.begin);
  if (word != "he" && word != "she") return false;
  const Party& party = evidence_.entities.parties[*before_];
  if (party.type != EntityType::person) return false;
  const std::string forename = fold(party.name.substr(0, party.name.find(' ')));
  const auto known = evidence_.names.forenames.find(forename);
  if (known == evidence_.names.forenames.end()) return true;
  return (known->second == Gender::female) == (word == "she");
}

// "A spokeswoman for the ministry, | Liis Tamm, | said": the person, not her office.
std::optional<PartyIndex> SpeakerFinder::person_behind(const Passage& passage, UnitRange source,
                                                       std::optional<PartyIndex> head) const {
  if (head && evidence_.entities.parties[*head].type == EntityType::person) return std::nullopt;
  std::size_t comma = source.begin;
  while (comma < source.end && !passage.is(comma, WordClass::comma)) ++comma;
  if (comma + 1 >= source.end || !passage.is(comma + 1, WordClass::name)) return std::nullopt;
  std::size_t end = comma + 1;
  while (end < source.end && !passage.is(end, WordClass::comma)) ++end;
  const auto person = resolve(passage.span_of({comma + 1, end}));
  const bool is_person = person && evidence_.entities.parties[*person].type == EntityType::person;
  return is_person ? person : std::nullopt;
}

void SpeakerFinder::set_by_context(const Passage& passage, UnitRange source, Span words,
                                   Statement& statement) const {
  const std::string_view word = passage.folded(source.begin);
  const bool is_word = source.end == source.begin + 1;
  const Span subject =
      subject_.end <= words.begin && !subject_.empty() ? subject_ : subject_before_;
  if (is_word && word == "they") {
    statement.speakers =
        resolve_group(evidence_.analysis, subject, evidence_.entities, evidence_.names);
    return;
  }
  if (is_word && word == "it") {
    statement.speaker = body_of_pronoun();
    return;
  }
  statement.speaker = author_of(passage, source);
  if (!statement.speaker) statement.speaker = bearer_before(words);
  if (!statement.speaker) statement.speaker = body_of(passage, source);
}

bool SpeakerFinder::can_think(const Passage& passage, UnitRange source) const {
  for (std::size_t unit = source.begin; unit < source.end; ++unit) {
    if (passage.is(unit, WordClass::preposition)) break;
    if (evidence_.tables.people.contains(passage.folded(unit))) return true;
  }
  const auto party = resolve(speaker_words(passage, source));
  return party && evidence_.entities.parties[*party].type != EntityType::place;
}

// "The union adopted | a resolution | condemning it": whose document speaks.
std::optional<PartyIndex> SpeakerFinder::author_of(const Passage& passage, UnitRange source) const {
  if (!evidence_.analysis.is_parsed) return std::nullopt;
  for (std::size_t unit = source.begin; unit < source.end; ++unit) {
    const Token& token = evidence_.analysis.tokens[passage.units[unit].tokens.first];
    if (token.relation != Relation::obj || token.head == kNoToken) continue;
    if (!evidence_.tables.documents.contains(passage.folded(unit))) continue;
    const std::size_t verb = unit_of(passage, token.head);
    if (verb == kNone) return std::nullopt;
    const UnitRange author = phrase_before(passage, verb);
    if (author.empty()) return std::nullopt;
    return resolve(speaker_words(passage, author));
  }
  return std::nullopt;
}

// Walks back to the nearest sentence with persons that the words may describe: its only one; who
// spoke last, if no sentence near has one.
std::optional<PartyIndex> SpeakerFinder::bearer_before(Span words) const {
  const Entities& entities = evidence_.entities;
  const auto may_be = [&](PartyIndex party) {
    return may_describe(evidence_.analysis, words, party, entities, evidence_.names);
  };
  auto at = std::partition_point(entities.mentions.begin(), entities.mentions.end(),
                                 [&](const auto& m) { return m.span.begin < words.begin; });
  std::vector<PartyIndex> found;
  std::size_t sentence = sentence_at(evidence_.analysis, words.begin);
  const std::size_t first = sentence > kMostSentences ? sentence - kMostSentences : 0;
  for (std::size_t seen = 0; at != entities.mentions.begin() && seen < kMostMentions; ++seen) {
    --at;
    const std::size_t own = sentence_at(evidence_.analysis, at->span.begin);
    if (own < first || (own < sentence && !found.empty())) break;
    sentence = own;
    const bool is_person = at->type == EntityType::person && at->party;
    const bool is_new =
        is_person && std::find(found.begin(), found.end(), *at->party) == found.end();
    if (is_new && may_be(*at->party)) found.push_back(*at->party);
  }
  if (found.size() == 1) return found.front();
  return found.empty() && at_hand_ && may_be(*at_hand_) ? at_hand_ : std::nullopt;
}

bool SpeakerFinder::is_body(PartyIndex party) const {
  const EntityType type = evidence_.entities.parties[party].type;
  return type != EntityType::person && type != EntityType::work;
}

// "It said": the body that the sentence before has for its subject.
std::optional<PartyIndex> SpeakerFinder::body_of_pronoun() const {
  const auto subject = resolve(subject_before_);
  return subject && is_body(*subject) ? subject : std::nullopt;
}

// "the ministry", where one body alone is called so: the Ministry of Transport.
std::optional<PartyIndex> SpeakerFinder::body_of(const Passage& passage, UnitRange source) const {
  if (source.end != source.begin + 2 || passage.folded(source.begin) != "the") return std::nullopt;
  const std::string noun(passage.folded(source.begin + 1));
  std::optional<PartyIndex> found;
  for (const auto& [name, party] : bodies_) {
    if (!name.ends_with(" " + noun) && !name.starts_with(noun + " of ")) continue;
    if (found) return std::nullopt;
    found = party;
  }
  return found;
}

}  // namespace synoptic
