#include "synoptic/text/tree_rules.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "synoptic/text/syntax.h"

// What grammar forbids, the scores of single arcs do not know: that a verb has one subject, that
// what stands behind a closed quotation and its verb is who said it. Each rule sees a shape that is
// wrong and knows the right one:
//   warned (on Monday (that they would lose))   -> warned (on Monday) (that they would lose)
//   "It failed," explained (the judge: object)  -> the judge is the subject
//   The plan, she said, would cost: "said" has two subjects -> "cost" heads "said"
//   said (trade: object) (has increased)        -> trade is the subject of "increased"
//   (Opening the hall: what is said), she said  -> a clause beside
namespace synoptic {
namespace {

// Verbs whose clause with "that" is what somebody says or thinks; sorted.
constexpr std::string_view kSaying[] = {
    "acknowledge", "add",      "admit",    "advise", "allege",   "announce",  "argue",
    "assert",      "assure",   "believe",  "boast",  "claim",    "complain",  "conclude",
    "confirm",     "convince", "declare",  "deny",   "disclose", "emphasise", "emphasize",
    "explain",     "hint",     "indicate", "inform", "insist",   "maintain",  "note",
    "notify",      "persuade", "pledge",   "post",   "predict",  "promise",   "recall",
    "reiterate",   "remind",   "repeat",   "report", "reveal",   "say",       "signal",
    "state",       "stress",   "suggest",  "swear",  "tell",     "testify",   "tweet",
    "vow",         "warn",     "write"};

// Those of them that name their receiver first; sorted.
constexpr std::string_view kTelling[] = {"advise",   "assure",  "convince", "inform", "notify",
                                         "persuade", "promise", "remind",   "tell",   "warn"};

constexpr std::string_view kCommas = ",\"”";

class Mender {
 public:
  explicit Mender(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    for (TokenIndex token = 0; token < analysis_.tokens.size(); ++token) {
      const Relation relation = at(token).relation;
      if (relation == Relation::acl || relation == Relation::acl_relcl) lift_clause(token);
      if (at(token).tag == Tag::verb) mend_verb(token);
    }
  }

 private:
  Token& at(TokenIndex token) { return analysis_.tokens[token]; }
  const Token& at(TokenIndex token) const { return analysis_.tokens[token]; }

  void attach(TokenIndex token, TokenIndex head, Relation relation) {
    at(token).head = head;
    at(token).relation = relation;
  }

  TokenIndex child(TokenIndex token, Relation relation) const {
    return child_with(analysis_, token, relation);
  }

  bool has_subject(TokenIndex verb) const {
    return !children_with(analysis_, verb,
                          {Relation::nsubj, Relation::nsubj_pass, Relation::csubj,
                           Relation::csubj_pass, Relation::expl})
                .empty();
  }

  template <std::size_t size>
  bool is_among(const std::string_view (&words)[size], TokenIndex token) const {
    return std::binary_search(std::begin(words), std::end(words), analysis_.lemma(token));
  }

  bool is_mark(TokenIndex token, std::string_view forms) const {
    return token < analysis_.tokens.size() && at(token).tag == Tag::punct &&
           forms.find(analysis_.form(token)) != std::string_view::npos;
  }

  // "warned on Monday that they would lose": the clause was hung on the day or the receiver.
  void lift_clause(TokenIndex clause) {
    const TokenIndex noun = at(clause).head;
    if (noun == kNoToken || noun > clause) return;
    const std::vector<TokenIndex> parts = children(analysis_, clause);
    if (parts.empty() || analysis_.folded(parts.front()) != "that") return;
    const TokenIndex verb = verb_above(clause, noun);
    if (verb == kNoToken || !takes_clause(verb, noun, clause, parts.front())) return;
    attach(clause, verb, Relation::ccomp);
    at(parts.front()).tag = Tag::sconj;
    at(parts.front()).relation = Relation::mark;
  }

  // The saying verb above a noun that has no clause yet; none when something behind the clause
  // hangs between them, as arcs would cross.
  TokenIndex verb_above(TokenIndex clause, TokenIndex noun) const {
    constexpr int kMostSteps = 4;
    for (int step = 0; step < kMostSteps && noun != kNoToken && noun < clause; ++step) {
      if (is_among(kSaying, noun) && at(noun).tag == Tag::verb) {
        const bool is_free =
            children_with(analysis_, noun, {Relation::ccomp, Relation::xcomp}).empty();
        return is_free ? noun : kNoToken;
      }
      const std::vector<TokenIndex> below = children(analysis_, noun);
      if (below.empty() || below.back() > clause) return kNoToken;
      noun = at(noun).head;
    }
    return kNoToken;
  }

  bool takes_clause(TokenIndex verb, TokenIndex noun, TokenIndex clause, TokenIndex that) const {
    const bool is_whole = at(that).relation == Relation::mark ||
                          (at(that).relation == Relation::obj && has_subject(clause) &&
                           children_with(analysis_, clause, {Relation::obj}).size() > 1);
    if (!is_whole) return false;
    const bool is_name = at(noun).tag == Tag::propn || at(noun).tag == Tag::pron;
    const Relation role = at(noun).relation;
    const bool is_receiver = at(noun).head == verb && is_among(kTelling, verb) &&
                             (role == Relation::obj || role == Relation::iobj);
    return is_name || is_receiver || at(that).relation == Relation::obj;
  }

  void mend_verb(TokenIndex verb) {
    const std::vector<TokenIndex> parts = children(analysis_, verb);
    turn_object(verb, parts);
    split_subjects(verb, parts);
    give_subject(verb, parts);
    free_participle(verb, parts);
  }

  TokenIndex first_with(const std::vector<TokenIndex>& parts, Relation relation) const {
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](TokenIndex part) { return at(part).relation == relation; });
    return found == parts.end() ? kNoToken : *found;
  }

  TokenIndex clause_in(const std::vector<TokenIndex>& parts) const {
    const TokenIndex clause = first_with(parts, Relation::ccomp);
    return clause == kNoToken ? first_with(parts, Relation::parataxis) : clause;
  }

  // "It failed," explained the judge.
  void turn_object(TokenIndex verb, const std::vector<TokenIndex>& parts) {
    const TokenIndex object = first_with(parts, Relation::obj);
    if (verb < 2 || object == kNoToken || object < verb) return;
    const bool is_behind_quotation = is_mark(verb - 1, "\"”’") && is_mark(verb - 2, ",!?");
    if (!is_behind_quotation) return;
    const TokenIndex said = clause_in(parts);
    const TokenIndex subject = first_with(parts, Relation::nsubj);
    if (subject != kNoToken && subject < verb && said == kNoToken) {
      at(subject).relation = Relation::ccomp;
      at(object).relation = Relation::nsubj;
    }
    if (subject == kNoToken && said < verb) at(object).relation = Relation::nsubj;
  }

  // A verb with two subjects: a title and its name, or one that belongs to the clause around it.
  void split_subjects(TokenIndex verb, const std::vector<TokenIndex>& parts) {
    const auto subjects = children_with(analysis_, verb, {Relation::nsubj, Relation::nsubj_pass});
    if (subjects.size() != 2 || subjects[1] > verb) return;
    const TokenRange outer = subtree(analysis_, subjects[0]);
    const TokenRange inner = subtree(analysis_, subjects[1]);
    const bool is_title = subjects[0] + 1 == inner.first && at(subjects[0]).tag == Tag::noun &&
                          at(subjects[1]).tag == Tag::propn;
    if (is_title) {
      attach(subjects[0], subjects[1], Relation::nmod_desc);
      return;
    }
    const bool is_set_off = inner.first > 0 && is_mark(inner.first - 1, kCommas);
    if (is_set_off && outer.last <= inner.first) turn_around(verb, subjects[0], parts);
  }

  // The plan, she said, would cost two billion: "said" goes below "cost".
  void turn_around(TokenIndex verb, TokenIndex subject, const std::vector<TokenIndex>& parts) {
    const TokenIndex clause = clause_in(parts);
    if (clause == kNoToken || clause < verb || has_subject(clause)) return;
    attach(clause, at(verb).head, at(verb).relation);
    attach(verb, clause, Relation::parataxis);
    const bool is_passive = child(clause, Relation::aux_pass) != kNoToken;
    attach(subject, clause, is_passive ? Relation::nsubj_pass : Relation::nsubj);
    for (const TokenIndex part : parts) {
      const bool is_outside = part < subject || part > clause;
      if (is_outside) at(part).head = clause;
    }
  }

  // She said trade has increased.
  void give_subject(TokenIndex verb, const std::vector<TokenIndex>& parts) {
    const TokenIndex object = first_with(parts, Relation::obj);
    const TokenIndex clause = first_with(parts, Relation::ccomp);
    if (object == kNoToken || clause == kNoToken || object < verb || clause < object) return;
    const bool are_neighbours = std::none_of(parts.begin(), parts.end(), [&](TokenIndex part) {
      return part > object && part < clause;
    });
    const TokenIndex auxiliary = child(clause, Relation::aux);
    const bool is_finite = auxiliary != kNoToken && auxiliary > object && auxiliary < clause;
    const TokenIndex subject = child(clause, Relation::nsubj);
    const bool has_none = !has_subject(clause) || (subject != kNoToken && subject > clause);
    const bool is_open = has_none && child(clause, Relation::mark) == kNoToken;
    if (!are_neighbours || !is_finite || !is_open || !is_among(kSaying, verb)) return;
    if (is_among(kTelling, verb)) return;
    const bool is_passive = child(clause, Relation::aux_pass) != kNoToken;
    if (subject != kNoToken) at(subject).relation = Relation::parataxis;
    attach(object, clause, is_passive ? Relation::nsubj_pass : Relation::nsubj);
    // "between the two countries" before the auxiliary hangs on the subject.
    for (const TokenIndex part : children_with(analysis_, clause, {Relation::obl})) {
      if (part > object && part < auxiliary) attach(part, object, Relation::nmod);
    }
  }

  // Opening the hall, she said so. "Yes," she said, adding: "No."
  void free_participle(TokenIndex verb, const std::vector<TokenIndex>& parts) {
    const TokenIndex subject = first_with(parts, Relation::nsubj);
    for (const TokenIndex clause : parts) {
      if (at(clause).relation != Relation::ccomp || !is_bare_participle(clause)) continue;
      const bool opens = subject != kNoToken && clause < subject && subject < verb &&
                         (clause == 0 || !is_mark(clause - 1, "\"“"));
      const bool follows = clause > verb && is_mark(clause - 1, ",");
      if (!opens && !follows) continue;
      at(clause).relation = Relation::advcl;
      if (follows) give_clause(clause, parts);
    }
  }

  bool is_bare_participle(TokenIndex clause) const {
    const bool is_participle =
        at(clause).has(Feature::gerund) || at(clause).has(Feature::participle);
    return is_participle && !has_subject(clause) && child(clause, Relation::aux) == kNoToken &&
           child(clause, Relation::aux_pass) == kNoToken &&
           child(clause, Relation::mark) == kNoToken;
  }

  // What stands behind "adding" and hangs on the verb before it. Only when it is the next part.
  void give_clause(TokenIndex participle, const std::vector<TokenIndex>& parts) {
    const auto next = std::upper_bound(parts.begin(), parts.end(), participle);
    const bool is_clause = next != parts.end() && at(*next).relation == Relation::ccomp;
    if (is_clause) at(*next).head = participle;
  }

  Analysis& analysis_;
};

}  // namespace

void mend_trees(Analysis& analysis) { Mender(analysis).run(); }

}  // namespace synoptic
