// Goes through a sentence once and reads an event at each word that tells one.
//
//   "Oslo said it would send doctors to Chad, and accused Mali of holding two Norwegians."
//    said     report: what follows is somebody's words; subject Oslo
//    send     row "send" (AID), group "would": AGREE; subject "it" = Oslo; recipient "to Chad"
//    accused  row "accuse" (ACCUSE), shares the subject; recipient Mali; its complement is hidden,
//             so that "holding" is no event
//
// A verb that rules its complement ("agreed to", "refused to", "launched") decides what becomes of
// the events told there: see Inner in event_tables.h. The rest of its clause is then passed over.

#include "synoptic/annotate/events/read_sentence.h"

#include <algorithm>
#include <utility>

#include "synoptic/annotate/events/assign_parties.h"
#include "synoptic/annotate/events/decide_type.h"
#include "synoptic/annotate/events/find_actors.h"
#include "synoptic/annotate/events/match_words.h"

namespace synoptic {
namespace {

// The event told in the complement of a verb.
struct Told {
  std::optional<EventType> type;
  EventFrame frame = EventFrame::forward;
  std::size_t at = kNowhere;
  std::size_t behind = 0;
  bool is_verb = false;
};

void add_all(const std::vector<PartyIndex>& more, std::vector<PartyIndex>& parties) {
  for (const PartyIndex party : more) {
    const bool is_new = std::find(parties.begin(), parties.end(), party) == parties.end();
    if (is_new) parties.push_back(party);
  }
}

bool is_past_form(const SentenceView& view, std::size_t at) {
  const VerbWord* verb = view.words[at].verb;
  return verb != nullptr && (verb->forms & kPastForm) != 0 && (verb->forms & kBaseForm) == 0;
}

// Where the words that hang on a noun end.
std::size_t end_of_phrase(const SentenceView& view, std::size_t noun) {
  const std::size_t end = std::min(view.size(), view.attribution);
  std::size_t at = noun + 1;
  for (; at < end; ++at) {
    const ClauseRole kind = view.kind(at);
    const bool goes_on = kind == ClauseRole::other || kind == ClauseRole::determiner ||
                         kind == ClauseRole::preposition || kind == ClauseRole::to ||
                         kind == ClauseRole::possessive || kind == ClauseRole::conjunction ||
                         kind == ClauseRole::time || kind == ClauseRole::adverb;
    if (!goes_on) break;
  }
  return at;
}

// "his visit", "their support".
bool opens_with_possessive(const SentenceView& view, const Chunk& chunk) {
  const std::string_view word = view.folded(chunk.first);
  return word == "his" || word == "her" || word == "its" || word == "their" || word == "our";
}

class Reader {
 public:
  explicit Reader(const SentenceView& view) : view_(view) {}

  std::vector<Finding> read() {
    for (at_ = 0; at_ < view_.size(); at_ = std::max(at_ + 1, next_)) {
      if (view_.kind(at_) == ClauseRole::modal) read_obligation();
      if (view_.kind(at_) == ClauseRole::verb) read_verb();
      if (view_.words[at_].noun != nullptr && next_ <= at_) read_noun();
    }
    return std::move(findings_);
  }

 private:
  static Clause clause_at(std::size_t begin, std::size_t end) {
    Clause clause;
    clause.group.begin = begin;
    clause.end = end;
    return clause;
  }
  const VerbEntry& entry(const Clause& clause) const { return *clause.match.entry; }
  bool is_pronoun(std::size_t chunk) const;
  Actors subject_actors(std::size_t chunk) const;
  Actors reporter_behind() const;
  void read_obligation();
  void read_verb();
  void read_clause(Clause& clause);
  void read_dropped(const Clause& clause);
  void read_plain(const Clause& clause);
  void read_ruled(const Clause& clause);
  void read_noun();
  bool read_intention();
  bool read_between(const NounEntry& noun, std::size_t end);
  Told find_told(std::size_t begin, std::size_t end) const;
  std::optional<EventType> ruled_type(const Clause& clause, const Told& told) const;
  Actors subject_of_condition(std::size_t end) const;
  void tell(const Clause& clause, EventType type, EventFrame frame, std::size_t behind);
  void assign(const Clause& clause, EventFrame frame, std::size_t behind, Finding& finding) const;
  Finding start_finding(const Clause& clause, EventType type) const;
  void add(Finding finding);

  const SentenceView& view_;
  std::vector<Finding> findings_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;  // words before this position are dealt with
  Actors last_subject_;
  Actors told_to_;  // Y of "told Y that …"
};

bool Reader::is_pronoun(std::size_t chunk) const {
  const Chunk& words = view_.chunks[chunk];
  return words.last == words.first + 1 && view_.kind(words.first) == ClauseRole::pronoun;
}

// A pronoun as subject means who spoke or acted before in the sentence, if anybody.
Actors Reader::subject_actors(std::size_t chunk) const {
  if (chunk == kNowhere || (is_pronoun(chunk) && !last_subject_.empty())) {
    Actors actors = last_subject_;
    actors.chunk = chunk;
    const bool has_more = chunk != kNowhere && chunk + 1 < view_.chunks.size() &&
                          view_.chunks[chunk + 1].is_joined && is_pronoun(chunk);
    if (has_more) add_all(actors_of_chunk(view_, chunk + 1).parties, actors.parties);
    return actors;
  }
  return actors_with_complements(view_, chunk);
}

// Who is named behind the sentence: ", a Dutch official said on Monday".
Actors Reader::reporter_behind() const {
  for (std::size_t at = view_.attribution; at < view_.size(); ++at) {
    if (view_.words[at].chunk != kNowhere) {
      return actors_with_complements(view_, view_.words[at].chunk);
    }
  }
  return {};
}

// "said that Chad must withdraw": a REQUEST by who says so.
void Reader::read_obligation() {
  const std::string_view word = view_.folded(at_);
  if (word != "must" && word != "should") return;
  const std::size_t chunk = subject_chunk(view_, at_);
  if (chunk == kNowhere || is_pronoun(chunk) || is_hypothetical(view_, at_)) return;
  const Actors addressed = actors_with_complements(view_, chunk);
  Actors speaker = last_subject_;
  if (view_.attribution != kNowhere && view_.attribution > at_) speaker = reporter_behind();
  if (addressed.empty() || speaker.empty() || speaker.parties == addressed.parties) return;
  Clause clause = clause_at(at_, end_of_scope(view_, at_));
  clause.subject_chunk = chunk;
  Finding finding = start_finding(clause, EventType::request);
  finding.source = speaker.parties;
  finding.target = addressed.parties;
  finding.why = "rule:must";
  add(std::move(finding));
  next_ = clause.end;
}

void Reader::read_verb() {
  Clause clause;
  clause.group = verb_group(view_, at_);
  clause.match = match_verb(view_, at_, clause.group);
  clause.subject_chunk =
      clause.group.is_infinitive && !clause.group.is_finite ? kNowhere : subject_chunk(view_, at_);
  clause.subject = subject_actors(clause.subject_chunk);
  if (is_past_form(view_, at_) && is_participle_phrase(view_, at_)) clause.group.is_passive = true;
  clause.end = end_of_scope(view_, at_);
  if (clause.match.entry != nullptr) read_clause(clause);
  if (!clause.subject.empty()) last_subject_ = clause.subject;
}

void Reader::read_clause(Clause& clause) {
  if (is_hypothetical(view_, at_) || clause.group.is_obliged) {
    next_ = clause.end;
    return;
  }
  // "to help them": the purpose of something else, and not said to have come about.
  if (clause.group.is_infinitive && !clause.group.is_finite) return;
  switch (entry(clause).inner) {
    case Inner::open:
    case Inner::hide:
      read_plain(clause);
      return;
    case Inner::future:
    case Inner::same:
    case Inner::allow:
    case Inner::prepare:
      read_ruled(clause);
      return;
    case Inner::drop:
      read_dropped(clause);
      next_ = clause.end;
      return;
    case Inner::tell:
      told_to_ = find_recipients(view_, {clause.match.behind, clause.match.behind + 4, false, {}});
      return;
    case Inner::report: {
      if (event_noun(view_, clause.match.behind, clause.end) != kNowhere) read_ruled(clause);
      return;
    }
  }
}

// "failed to reach an agreement" is REJECT; other things that did not come about are nothing.
void Reader::read_dropped(const Clause& clause) {
  if (!entry(clause).type) return;
  const Told told = find_told(clause.match.behind, clause.end);
  if (told.frame != EventFrame::reciprocal) return;
  const auto type = type_told(*entry(clause).type, clause.group);
  if (type) tell(clause, *type, entry(clause).frame, told.behind);
}

void Reader::read_plain(const Clause& clause) {
  if (entry(clause).type) {
    const auto type = type_told(*entry(clause).type, clause.group);
    if (type) tell(clause, *type, entry(clause).frame, clause.match.behind);
  }
  const bool hides = entry(clause).inner == Inner::hide || clause.group.is_negated;
  if (hides) next_ = clause.end;
}

// The first event told in [begin, end): a verb, or a noun of the object.
Told Reader::find_told(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kFarthest = 14;
  const std::size_t last = std::min({end, begin + kFarthest, view_.size()});
  for (std::size_t at = begin; at < last; ++at) {
    if (view_.kind(at) == ClauseRole::verb) {
      const VerbMatch match = match_verb(view_, at, verb_group(view_, at));
      if (match.entry == nullptr || !match.entry->type) continue;
      return {match.entry->type, match.entry->frame, at, match.behind, true};
    }
    const NounEntry* noun = view_.words[at].noun;
    const Chunk* chunk = view_.chunk(at);
    if (noun == nullptr || !noun->type || chunk == nullptr) continue;
    const std::size_t head = event_noun(view_, chunk->first, end);
    if (head == kNowhere) continue;
    return {view_.words[head].noun->type, view_.words[head].noun->frame, head, head + 1, false};
  }
  return {};
}

std::optional<EventType> Reader::ruled_type(const Clause& clause, const Told& told) const {
  const std::optional<EventType> own = entry(clause).type;
  if (!told.type) return own ? type_told(*own, clause.group) : std::nullopt;
  switch (entry(clause).inner) {
    case Inner::future: {
      if (clause.group.is_negated) return type_told(EventType::agree, clause.group);
      const EventType planned = when_planned(*told.type);
      const bool stays = own && entry(clause).frame == EventFrame::reciprocal;
      return stays && planned != EventType::concede ? *own : planned;
    }
    case Inner::allow:
      return type_told(EventType::concede, clause.group);
    case Inner::prepare:
      return *told.type == EventType::assault ? EventType::mobilize : when_planned(*told.type);
    case Inner::open:
    case Inner::hide:
    case Inner::same:
    case Inner::drop:
    case Inner::tell:
    case Inner::report:
      return type_told(*told.type, clause.group);
  }
  return std::nullopt;
}

// A verb that says what becomes of the event in its complement.
void Reader::read_ruled(const Clause& clause) {
  const Told told = find_told(clause.match.behind, clause.end);
  const bool is_same = entry(clause).inner == Inner::same || entry(clause).inner == Inner::report;
  if (is_same && !told.type) return;
  const std::optional<EventType> type = ruled_type(clause, told);
  if (type) {
    const bool keeps_own = told.frame == EventFrame::host || told.frame == EventFrame::mediate;
    const bool takes_frame = told.type && (is_same || !keeps_own);
    const EventFrame frame = takes_frame ? told.frame : entry(clause).frame;
    tell(clause, *type, frame, told.at == kNowhere || !is_same ? clause.match.behind : told.behind);
  }
  if (type || clause.group.is_negated) next_ = clause.end;
}

Finding Reader::start_finding(const Clause& clause, EventType type) const {
  Finding finding;
  finding.type = type;
  finding.clause_begin = clause.group.begin;
  if (clause.subject_chunk != kNowhere) {
    finding.clause_begin = std::min(finding.clause_begin, view_.chunks[clause.subject_chunk].first);
  }
  finding.clause_end = std::max(clause.end, at_ + 1);
  finding.trigger_begin = at_;
  finding.trigger_end = at_ + 1;
  if (clause.match.entry != nullptr) {
    finding.why = clause.match.entry->id;
    finding.trigger_end = std::max(at_ + 1, std::min(clause.match.behind, finding.clause_end));
  }
  return finding;
}

// Who is to act or yield in "…, unless Chad withdraws".
Actors Reader::subject_of_condition(std::size_t end) const {
  if (end + 1 >= view_.size() || view_.kind(end) != ClauseRole::condition) return {};
  const std::size_t chunk = view_.words[end + 1].chunk;
  return chunk == kNowhere || is_pronoun(chunk) ? Actors{} : actors_of_chunk(view_, chunk);
}

void Reader::tell(const Clause& clause, EventType type, EventFrame frame, std::size_t behind) {
  Finding finding = start_finding(clause, type);
  if (clause.group.is_passive) {
    assign_passive_parties(view_, clause, behind, finding);
    add(std::move(finding));
    return;
  }
  if (clause.subject.empty()) return;
  assign(clause, frame, behind, finding);
  if (type == EventType::threaten && finding.target.empty()) {
    finding.target = subject_of_condition(clause.end).parties;
  }
  aim_at_own_state(view_, clause, frame, finding);
  add(std::move(finding));
}

void Reader::assign(const Clause& clause, EventFrame frame, std::size_t behind,
                    Finding& finding) const {
  assign_parties(view_, clause, {frame, behind}, finding);
  if (finding.target.empty() && !finding.is_reciprocal) finding.target = told_to_.parties;
}

void Reader::add(Finding finding) {
  if (finding.source.empty()) return;
  if (!finding.is_reciprocal) {
    if (finding.target.empty() && needs_recipient(finding.type)) return;
    const bool is_reflexive =
        finding.source == finding.target &&
        (finding.type == EventType::consult || finding.type == EventType::support);
    if (is_reflexive) return;
  }
  const auto same = [&](const Finding& other) {
    return other.type == finding.type && other.source == finding.source &&
           other.target == finding.target;
  };
  if (std::none_of(findings_.begin(), findings_.end(), same)) {
    findings_.push_back(std::move(finding));
  }
}

// "talks between Chad and Mali", "the signing of an accord by Chad and Mali".
bool Reader::read_between(const NounEntry& noun, std::size_t end) {
  if (noun.frame != EventFrame::reciprocal) return false;
  Actors actors = actors_behind(view_, "between", at_ + 1, end);
  if (actors.parties.size() < 2) actors = actors_behind(view_, "by", at_ + 1, end);
  if (actors.parties.size() < 2) return false;
  Clause clause = clause_at(at_, end);
  Finding finding = start_finding(clause, *noun.type);
  finding.source = actors.parties;
  finding.is_reciprocal = true;
  finding.why = noun.id;
  add(std::move(finding));
  return true;
}

// "plans for Chad to send doctors", "its offer to host the talks": planned by who is named.
bool Reader::read_intention() {
  const std::size_t behind = at_ + 1;
  const std::size_t end = end_of_scope(view_, at_);
  Actors subject = last_subject_;
  std::size_t to = behind;
  if (behind < view_.size() && view_.folded(behind) == "for") {
    subject = actors_behind(view_, "for", behind, std::min(end, behind + 6));
    while (to < end && view_.kind(to) != ClauseRole::to) ++to;
  }
  if (subject.empty() || to + 1 >= end || view_.kind(to) != ClauseRole::to) return false;
  const Told told = find_told(to + 1, std::min(end, to + 4));
  if (!told.type || !told.is_verb) return false;
  Clause clause = clause_at(at_, end);
  Finding finding = start_finding(clause, when_planned(*told.type));
  clause.subject = subject;
  assign(clause, EventFrame::forward, told.behind, finding);
  finding.why = view_.words[at_].noun->id;
  add(std::move(finding));
  next_ = end;
  return true;
}

// "Dutch sanctions on Chad", "Chad's support for Mali", "the arrest of two Malians by Chad".
void Reader::read_noun() {
  const NounEntry& noun = *view_.words[at_].noun;
  if ((noun.groups & view_.tables->intention).any() && read_intention()) return;
  if (!noun.is_alone || !noun.type || is_hypothetical(view_, at_)) return;
  const Chunk* chunk = view_.chunk(at_);
  if (chunk == nullptr || chunk->last != at_ + 1) return;
  const std::size_t end = end_of_phrase(view_, at_);
  if (read_between(noun, end)) return;
  Clause clause = clause_at(chunk->first, end);
  for (std::size_t at = chunk->first; at < at_; ++at) {
    const EntityMention* mention = view_.mention(at);
    if (mention != nullptr && mention->party) clause.subject.parties = {*mention->party};
  }
  if (clause.subject.empty() && opens_with_possessive(view_, *chunk)) {
    clause.subject.parties = last_subject_.parties;
  }
  if (clause.subject.empty()) clause.subject = actors_behind(view_, "by", at_ + 1, end);
  if (clause.subject.empty()) return;
  Finding finding = start_finding(clause, *noun.type);
  assign(clause, noun.frame, at_ + 1, finding);
  finding.why = noun.id;
  if (!finding.target.empty() || finding.is_reciprocal) add(std::move(finding));
}

}  // namespace

std::vector<Finding> read_sentence(const SentenceView& view) { return Reader(view).read(); }

}  // namespace synoptic
