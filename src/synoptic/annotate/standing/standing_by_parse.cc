#include "synoptic/annotate/standing/standing_by_parse.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>

// From the item the heads are followed up to the root. The innermost clause that has a tense or a
// modal verb gives the standing; an open clause ("to send", "sending") takes it from the word it
// hangs on; the clauses above may turn it:
//
//   "Norland has sent 5 ships"                    has sent: done
//   "Norland pledged to send 5 ships"             to send: open | pledged: promised
//   "Norland announced plans for it to send 5"    to send: open | announced: promised
//   "Norland expects 5 ships"                     expects, of what it acts on: expected
//   "Norland denied it had sent 5 ships"          had sent: done | denied: denied
//   "It announced Norland would send 5 ships"     would | announced: promised
//   "Norland rejected it, sending 5 ships"        sending: open, told along with rejected: done
//   "If Norland sends 5 ships, …"                 "if": unclear

namespace synoptic {
namespace {

constexpr int kMaxSteps = 40;

// "a deal worth $5m" is done; only what it is to do ("a deal to send 5 ships") is promised.
bool is_firm(std::string_view noun) {
  return noun == "deal" || noun == "agreement" || noun == "contract" || noun == "project" ||
         noun == "programme" || noun == "program";
}

constexpr std::string_view kBackdrops[] = {"after",   "against", "amid",     "amidst",
                                           "despite", "during",  "following"};

template <std::size_t size>
bool is_one_of(const std::string_view (&words)[size], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class Climb {
 public:
  explicit Climb(const StandingQuestion& question) : question_(question) {}

  Standing run();

 private:
  const Token& token(TokenIndex index) const { return question_.analysis.tokens[index]; }
  std::string_view lemma(TokenIndex index) const { return question_.analysis.lemma(index); }

  bool is_backdrop(TokenIndex noun) const;
  bool is_predicate(TokenIndex index) const;
  bool is_open(TokenIndex index) const;
  bool is_conditional(TokenIndex index) const;
  std::optional<Standing> fronted_standing(TokenIndex index) const;
  std::optional<Standing> described_standing(TokenIndex index) const;
  Standing hedged(TokenIndex index, Standing standing) const;
  StandingClass class_of(TokenIndex index) const;
  std::optional<Standing> own_standing(TokenIndex index) const;
  Standing modal_standing(TokenIndex index, TokenIndex modal) const;
  void take_noun(TokenIndex index);
  bool is_asked_for(TokenIndex index, TokenIndex below) const;
  void take_predicate(TokenIndex index, TokenIndex below, Relation link);
  bool is_told_along(TokenIndex clause) const;
  void take_governor(TokenIndex index, TokenIndex clause, bool is_purpose);
  std::optional<Standing> standing_by_object(TokenIndex index) const;

  const StandingQuestion& question_;
  std::optional<Standing> standing_;
  bool by_would_ = false;       // "would" waits for the verb above it
  bool is_settled_ = false;     // "whether 5 ships were sold": nothing above it can turn that
  bool is_infinitive_ = false;  // the open clause is "to send", not "sending"
  bool is_backdrop_ = false;    // "sought help amid 5 strikes": what the verb acts on is beside it
};

bool is_clausal(Relation relation) {
  switch (relation) {
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
    case Relation::advcl_relcl:
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::csubj:
    case Relation::csubj_pass:
    case Relation::parataxis:
    case Relation::root:
      return true;
    default:
      return false;
  }
}

// "amid 5 strikes", "in the face of 5 strikes": taken as given, whatever the verb does.
bool Climb::is_backdrop(TokenIndex noun) const {
  const TokenIndex preposition = preposition_of(question_.analysis, noun);
  if (preposition == kNoToken) return false;
  const std::string_view word = lemma(preposition);
  if (word == "in") return is_backdrop_noun(lemma(noun));
  return is_one_of(kBackdrops, word);
}

bool Climb::is_predicate(TokenIndex index) const {
  const Token& word = token(index);
  if (word.tag == Tag::verb || word.tag == Tag::aux) return word.relation != Relation::amod;
  return is_clausal(word.relation) &&
         child_with(question_.analysis, index, Relation::cop) != kNoToken;
}

// A clause without a tense of its own: "to send", "sending", "sent by".
bool Climb::is_open(TokenIndex index) const {
  const Token& word = token(index);
  const bool has_auxiliary =
      !children_with(question_.analysis, index, {Relation::aux, Relation::aux_pass, Relation::cop})
           .empty();
  const TokenIndex mark = child_with(question_.analysis, index, Relation::mark);
  if (mark != kNoToken && lemma(mark) == "to") return true;
  if (has_auxiliary) return false;
  return !word.has(Feature::past) && !word.has(Feature::present) && word.tag == Tag::verb &&
         (word.has(Feature::infinitive) || word.has(Feature::gerund) ||
          word.has(Feature::participle));
}

bool Climb::is_conditional(TokenIndex index) const {
  for (const TokenIndex mark : children_with(question_.analysis, index, {Relation::mark})) {
    if (question_.tables.find(CueKind::open, lemma(mark)) != StandingClass::none) return true;
  }
  return false;
}

StandingClass Climb::class_of(TokenIndex index) const {
  switch (token(index).tag) {
    case Tag::verb:
    case Tag::aux:
      return question_.tables.find(CueKind::verb, lemma(index));
    case Tag::noun:
      return question_.tables.find(CueKind::noun, lemma(index));
    case Tag::adj:
      return question_.tables.find(CueKind::adjective, lemma(index));
    default:
      return StandingClass::none;
  }
}

Standing Climb::modal_standing(TokenIndex index, TokenIndex modal) const {
  const StandingClass by_modal = question_.tables.find(CueKind::modal, lemma(modal));
  const bool happens = class_of(index) == StandingClass::happening;
  if (by_modal == StandingClass::promised && happens) return Standing::expected;
  return standing_of(by_modal).value_or(Standing::done);
}

// "is to open" and "is due to open": what stands before an infinitive's "to".
std::optional<Standing> Climb::fronted_standing(TokenIndex index) const {
  if (!token(index).has(Feature::infinitive)) return std::nullopt;
  if (index < 2 || lemma(index - 1) != "to") return std::nullopt;
  const TokenIndex front = index - 2;
  if (lemma(front) == "be" && token(front).tag == Tag::aux) return Standing::promised;
  if (lemma(front) == "go" && token(front).has(Feature::gerund)) return Standing::promised;
  const std::string_view form = question_.analysis.folded(front);
  return standing_of(question_.tables.find(CueKind::adjective, form));
}

// "will probably sell": no more than expected; "allegedly sold": nobody vouches for it.
Standing Climb::hedged(TokenIndex index, Standing standing) const {
  for (const TokenIndex child : children_with(question_.analysis, index, {Relation::advmod})) {
    const StandingClass adverb = question_.tables.find(CueKind::adverb, lemma(child));
    if (adverb == StandingClass::unclear) return Standing::unclear;
    if (adverb == StandingClass::expected) return Standing::expected;
  }
  return standing;
}

// "is worth an estimated $5m": what is only estimated now, not "an estimated 5 ships sank".
std::optional<Standing> Climb::described_standing(TokenIndex index) const {
  if (question_.item.first == question_.sentence.first) return std::nullopt;
  const bool is_state =
      token(index).tag != Tag::verb || class_of(index) == StandingClass::happening;
  const TokenIndex copula = child_with(question_.analysis, index, Relation::cop);
  const bool is_present = token(index).has(Feature::present) ||
                          (copula != kNoToken && token(copula).has(Feature::present));
  if (!is_state || !is_present) return std::nullopt;
  const std::string_view before = question_.analysis.folded(question_.item.first - 1);
  return standing_of(question_.tables.find(CueKind::adjective, before));
}

// By the tense, the modal verb and the negation of the clause alone; nothing for an open clause.
std::optional<Standing> Climb::own_standing(TokenIndex index) const {
  const TokenIndex modal = modal_of(question_.analysis, index);
  if (is_negated(question_.analysis, index)) return Standing::denied;
  if (modal != kNoToken) return hedged(index, modal_standing(index, modal));
  if (const auto fronted = fronted_standing(index)) return fronted;
  if (is_open(index)) return std::nullopt;
  if (const auto described = described_standing(index)) return described;
  return hedged(index, Standing::done);
}

// "asked for 5 ships", "hopes for growth of 5 per cent": `below` is what hangs on the verb.
bool Climb::is_asked_for(TokenIndex index, TokenIndex below) const {
  const StandingClass word_class = class_of(index);
  if (word_class != StandingClass::asked && word_class != StandingClass::expected) return false;
  const TokenIndex preposition = preposition_of(question_.analysis, below);
  return preposition != kNoToken && lemma(preposition) == "for";
}

// `link` is how the item hangs on the predicate. What it acts on is as sure as the verb makes it
// ("pledged $5m", "expects 5 ships"); who acts is not ("5 states pledged to help").
void Climb::take_predicate(TokenIndex index, TokenIndex below, Relation link) {
  if (is_conditional(index)) {
    standing_ = Standing::unclear;
    is_settled_ = true;
    return;
  }
  standing_ = own_standing(index);
  is_infinitive_ = !standing_ && token(index).has(Feature::infinitive);
  // "pledged $5m", "expects investments of $1 billion"; not "5 states pledged".
  const bool is_content =
      !is_backdrop_ && ((question_.tables.takes_object(lemma(index)) && link != Relation::nsubj) ||
                        (link == Relation::obl && is_asked_for(index, below)));
  if (is_content && (!standing_ || standing_ == Standing::done)) {
    standing_ = standing_of(class_of(index));
  }
  const TokenIndex modal = modal_of(question_.analysis, index);
  by_would_ = modal != kNoToken && standing_ == Standing::expected &&
              question_.tables.find(CueKind::modal, lemma(modal)) == StandingClass::would;
}

// "a pledge of $5m", "the $5m pledge".
void Climb::take_noun(TokenIndex index) {
  if (token(index).tag != Tag::noun) return;
  const auto by_noun = standing_of(class_of(index));
  if (!by_noun || is_firm(lemma(index))) return;
  standing_ = is_negated(question_.analysis, index) ? Standing::denied : by_noun;
}

// "announced plans for Norland to send 5 ships": the object of the verb above an open clause.
std::optional<Standing> Climb::standing_by_object(TokenIndex index) const {
  if (!is_predicate(index) || is_passive(question_.analysis, index)) return std::nullopt;
  const TokenIndex object = object_of(question_.analysis, index);
  if (object == kNoToken || token(object).tag != Tag::noun) return std::nullopt;
  return standing_of(class_of(object));
}

// "…, selling 5 ships": what is done besides.
bool Climb::is_told_along(TokenIndex clause) const {
  const TokenIndex first = subtree(question_.analysis, clause).first;
  if (is_infinitive_ || token(clause).relation != Relation::advcl) return false;
  const bool is_behind_comma =
      first > question_.sentence.first && question_.analysis.folded(first - 1) == ",";
  return is_behind_comma || question_.analysis.folded(first) == ",";
}

// A word above a clause: it settles an open one, and may turn one that has a tense.
void Climb::take_governor(TokenIndex index, TokenIndex clause, bool is_purpose) {
  const StandingClass word_class = class_of(index);
  // "did not plan to", "has no plans to".
  const bool is_denied = (is_predicate(index) || token(index).tag == Tag::noun) &&
                         is_negated(question_.analysis, index);
  if (!standing_) {
    const bool is_aside = is_told_along(clause);
    if (!is_aside) standing_ = standing_of(word_class);
    if (!standing_ && !is_aside) standing_ = standing_by_object(index);
    const bool is_plan =
        is_infinitive_ && word_class == StandingClass::announced && lemma(index) != "claim";
    if (!standing_ && is_plan) standing_ = Standing::promised;
    const bool shares_tense = is_predicate(index) && (!is_purpose || is_aside);
    if (!standing_ && shares_tense) standing_ = own_standing(index);
    if (!standing_ && is_purpose) standing_ = Standing::unclear;
    if (standing_ && is_denied && standing_ != Standing::asked) standing_ = Standing::denied;
    if (is_predicate(index) && is_conditional(index)) standing_ = Standing::unclear;
    return;
  }
  if (is_predicate(index) && is_conditional(index)) standing_ = Standing::unclear;
  if (word_class == StandingClass::denied && standing_ == Standing::done) {
    standing_ = is_denied ? Standing::done : Standing::denied;
  }
  if (word_class == StandingClass::expected && standing_ == Standing::done) {
    standing_ = Standing::expected;
  }
  if (word_class == StandingClass::asked && standing_ != Standing::denied) {
    standing_ = Standing::asked;
  }
  const bool is_told =
      word_class == StandingClass::announced || word_class == StandingClass::promised;
  if (by_would_ && is_told) standing_ = Standing::promised;
  by_would_ = false;
}

Standing Climb::run() {
  TokenIndex at = head_noun(question_.analysis, question_.item);
  bool in_clause = false;
  Relation link = Relation::dep;  // how the clause below hangs on `at`
  TokenIndex below = at;
  for (int step = 0; at != kNoToken && !is_settled_ && step < kMaxSteps; ++step) {
    const bool is_complement = link == Relation::ccomp || link == Relation::xcomp ||
                               link == Relation::acl || link == Relation::csubj ||
                               link == Relation::parataxis;
    // "met to discuss 5 plans" does not say that they were discussed.
    const bool is_purpose = link == Relation::advcl;
    if (!in_clause && !is_predicate(at)) is_backdrop_ = is_backdrop_ || is_backdrop(at);
    if (!in_clause && is_predicate(at)) {
      take_predicate(at, below, link);
      in_clause = true;
    } else if (!in_clause) {
      take_noun(at);
      if (standing_) in_clause = true;
    } else if (is_complement || (!standing_ && is_clausal(link))) {
      take_governor(at, below, is_purpose);
    }
    if (is_clausal(token(at).relation) || !in_clause) link = token(at).relation;
    if (token(at).relation == Relation::conj) link = in_clause ? Relation::conj : link;
    below = at;
    at = token(at).head;
  }
  return standing_.value_or(Standing::unclear);
}

}  // namespace

Standing standing_by_parse(const StandingQuestion& question) { return Climb(question).run(); }

}  // namespace synoptic
