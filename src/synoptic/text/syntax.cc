#include "synoptic/text/syntax.h"

#include <algorithm>
#include <initializer_list>

// Every question is answered from heads and relations alone, so that the parser can be replaced.
// Walks upwards are bounded by the number of tokens of a sentence: a head that lies outside the
// sentence, or a ring of heads, ends them. "The ministry said it will not send planes":
//   subject_of(said) = ministry, complement_clause(said) = send, is_negated(send).
namespace synoptic {
namespace {

bool exists(const Analysis& analysis, TokenIndex token) { return token < analysis.tokens.size(); }

TokenIndex head_of(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token)) return kNoToken;
  const TokenIndex head = analysis.tokens[token].head;
  return exists(analysis, head) ? head : kNoToken;
}

bool is_one_of(Relation relation, std::initializer_list<Relation> relations) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

TokenRange sentence_range(const Analysis& analysis, TokenIndex token) {
  const std::size_t sentence = sentence_of(analysis, token);
  if (sentence >= analysis.sentences.size()) return {};
  return {analysis.sentences[sentence].first, analysis.sentences[sentence].last};
}

// Upwards from a token while `go_on(token)`, at most as far as the sentence is long.
template <typename Condition>
TokenIndex climb(const Analysis& analysis, TokenIndex token, Condition go_on) {
  const TokenRange range = sentence_range(analysis, token);
  for (TokenIndex step = range.first; step < range.last && go_on(token); ++step) {
    const TokenIndex head = head_of(analysis, token);
    if (head == kNoToken) break;
    token = head;
  }
  return token;
}

TokenIndex first_child(const Analysis& analysis, TokenIndex token,
                       std::initializer_list<Relation> relations) {
  if (!analysis.is_parsed) return kNoToken;
  const TokenRange range = sentence_range(analysis, token);
  for (TokenIndex child = range.first; child < range.last; ++child) {
    const Token& candidate = analysis.tokens[child];
    if (candidate.head == token && is_one_of(candidate.relation, relations)) return child;
  }
  return kNoToken;
}

bool is_relative_pronoun(const Analysis& analysis, TokenIndex token) {
  const std::string_view form = analysis.folded(token);
  return form == "who" || form == "which" || form == "that" || form == "whom";
}

// The noun a relative pronoun stands for; other tokens stand for themselves.
TokenIndex resolve_relative(const Analysis& analysis, TokenIndex pronoun, TokenIndex verb) {
  if (pronoun == kNoToken || !is_relative_pronoun(analysis, pronoun)) return pronoun;
  const TokenIndex clause = climb(analysis, verb, [&](TokenIndex t) {
    return is_one_of(analysis.tokens[t].relation, {Relation::conj, Relation::xcomp});
  });
  const bool is_relative = analysis.tokens[clause].relation == Relation::acl_relcl;
  const TokenIndex noun = is_relative ? head_of(analysis, clause) : kNoToken;
  return noun == kNoToken ? pronoun : noun;
}

bool is_negative_word(const Analysis& analysis, TokenIndex token) {
  if (opens_addition(analysis, token)) return false;
  const std::string_view form = analysis.folded(token);
  return analysis.tokens[token].has(Feature::negative) || form == "nobody" || form == "nothing" ||
         form == "none" || form == "neither";
}

// "no" of "no plan", or the noun itself: "nobody".
bool is_negative_noun(const Analysis& analysis, TokenIndex noun) {
  if (noun == kNoToken) return false;
  const TokenIndex determiner = child_with(analysis, noun, Relation::det);
  return is_negative_word(analysis, noun) ||
         (determiner != kNoToken && is_negative_word(analysis, determiner));
}

// Does an open clause share the subject of the verb it hangs on? A conjunct, "to go", "saying".
// What hangs on a passive is as often its agent's deed, unless "as" opens it: "was quoted as
// saying".
bool shares_subject(const Analysis& analysis, TokenIndex verb) {
  const Token& token = analysis.tokens[verb];
  if (is_one_of(token.relation, {Relation::conj, Relation::xcomp})) return true;
  if (token.relation != Relation::advcl || !token.has(Feature::gerund)) return false;
  const TokenIndex mark = marker_of(analysis, verb);
  const bool is_quoted = mark != kNoToken && analysis.folded(mark) == "as";
  return is_quoted || !is_passive(analysis, head_of(analysis, verb));
}

constexpr std::initializer_list<Relation> kSubjects = {Relation::nsubj, Relation::nsubj_pass,
                                                       Relation::csubj, Relation::csubj_pass};

}  // namespace

Span span_of(const Analysis& analysis, TokenRange range) {
  range.last = std::min(range.last, static_cast<TokenIndex>(analysis.tokens.size()));
  if (range.empty()) return {};
  return {analysis.tokens[range.first].span.begin, analysis.tokens[range.last - 1].span.end};
}

std::size_t sentence_of(const Analysis& analysis, TokenIndex token) {
  const auto& all = analysis.sentences;
  if (!exists(analysis, token)) return all.size();
  const auto at = std::partition_point(all.begin(), all.end(),
                                       [&](const Sentence& s) { return s.last <= token; });
  return static_cast<std::size_t>(at - all.begin());
}

std::vector<TokenIndex> children(const Analysis& analysis, TokenIndex token) {
  std::vector<TokenIndex> found;
  if (!analysis.is_parsed) return found;
  const TokenRange range = sentence_range(analysis, token);
  for (TokenIndex child = range.first; child < range.last; ++child) {
    if (analysis.tokens[child].head == token) found.push_back(child);
  }
  return found;
}

TokenIndex child_with(const Analysis& analysis, TokenIndex token, Relation relation) {
  return first_child(analysis, token, {relation});
}

std::vector<TokenIndex> children_with(const Analysis& analysis, TokenIndex token,
                                      std::initializer_list<Relation> relations) {
  std::vector<TokenIndex> found = children(analysis, token);
  std::erase_if(found, [&](TokenIndex child) {
    return !is_one_of(analysis.tokens[child].relation, relations);
  });
  return found;
}

bool is_within(const Analysis& analysis, TokenIndex token, TokenIndex ancestor) {
  if (!exists(analysis, token) || !exists(analysis, ancestor)) return false;
  return climb(analysis, token, [&](TokenIndex t) { return t != ancestor; }) == ancestor;
}

TokenRange subtree(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token)) return {};
  TokenRange range{token, token + 1};
  if (!analysis.is_parsed) return range;
  const TokenRange all = sentence_range(analysis, token);
  // Trees are projective: a neighbour of the range belongs to it when its head chain leads here.
  while (range.first > all.first && is_within(analysis, range.first - 1, token)) --range.first;
  while (range.last < all.last && is_within(analysis, range.last, token)) ++range.last;
  return range;
}

Span subtree_span(const Analysis& analysis, TokenIndex token) {
  return span_of(analysis, subtree(analysis, token));
}

TokenIndex subject_of(const Analysis& analysis, TokenIndex verb) {
  if (!exists(analysis, verb) || !analysis.is_parsed) return kNoToken;
  const TokenRange range = sentence_range(analysis, verb);
  TokenIndex at = verb;
  for (TokenIndex step = range.first; step < range.last; ++step) {
    const TokenIndex subject = first_child(analysis, at, kSubjects);
    if (subject != kNoToken) return resolve_relative(analysis, subject, at);
    if (!shares_subject(analysis, at)) break;
    at = head_of(analysis, at);
    if (at == kNoToken) break;
  }
  return kNoToken;
}

TokenIndex object_of(const Analysis& analysis, TokenIndex verb) {
  const TokenIndex object = first_child(analysis, verb, {Relation::obj});
  if (object != kNoToken) return resolve_relative(analysis, object, verb);
  const TokenIndex patient = first_child(analysis, verb, {Relation::nsubj_pass});
  return resolve_relative(analysis, patient, verb);
}

TokenIndex indirect_object_of(const Analysis& analysis, TokenIndex verb) {
  const TokenIndex receiver = first_child(analysis, verb, {Relation::iobj});
  if (receiver != kNoToken || complement_clause(analysis, verb) == kNoToken) return receiver;
  return first_child(analysis, verb, {Relation::obj});
}

TokenIndex passive_agent(const Analysis& analysis, TokenIndex verb) {
  const TokenIndex agent = child_with(analysis, verb, Relation::obl_agent);
  if (agent != kNoToken || !is_passive(analysis, verb)) return agent;
  const std::vector<TokenIndex> nouns = oblique_with(analysis, verb, "by");
  return nouns.empty() ? kNoToken : nouns.front();
}

TokenIndex complement_clause(const Analysis& analysis, TokenIndex verb) {
  for (const Relation relation : {Relation::ccomp, Relation::xcomp, Relation::parataxis}) {
    const TokenIndex clause = child_with(analysis, verb, relation);
    if (clause != kNoToken) return clause;
  }
  if (!exists(analysis, verb) || !analysis.is_parsed) return kNoToken;
  if (analysis.tokens[verb].relation == Relation::parataxis) return head_of(analysis, verb);
  const TokenIndex extraposed =
      first_child(analysis, verb, {Relation::csubj, Relation::csubj_pass});
  return extraposed != kNoToken && extraposed > verb ? extraposed : kNoToken;
}

TokenIndex marker_of(const Analysis& analysis, TokenIndex predicate) {
  return child_with(analysis, predicate, Relation::mark);
}

TokenIndex clause_of(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token) || !analysis.is_parsed) return kNoToken;
  return climb(analysis, token, [&](TokenIndex t) { return !is_predicate(analysis, t); });
}

TokenIndex root_of(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token) || !analysis.is_parsed) return kNoToken;
  return climb(analysis, token, [](TokenIndex) { return true; });
}

bool opens_addition(const Analysis& analysis, TokenIndex token) {
  static constexpr std::string_view kOnly[] = {"just", "merely", "only", "simply", "solely"};
  if (!exists(analysis, token + 1) || analysis.folded(token) != "not") return false;
  return std::find(std::begin(kOnly), std::end(kOnly), analysis.folded(token + 1)) !=
         std::end(kOnly);
}

bool is_backdrop_noun(std::string_view word) {
  static constexpr std::string_view kNouns[] = {"aftermath", "course", "face",
                                                "light",     "midst",  "wake"};
  return std::find(std::begin(kNouns), std::end(kNouns), word) != std::end(kNouns);
}

bool is_negated(const Analysis& analysis, TokenIndex predicate) {
  for (const TokenIndex child : children(analysis, predicate)) {
    const Relation relation = analysis.tokens[child].relation;
    const bool is_adverb = is_one_of(relation, {Relation::advmod, Relation::aux, Relation::cc,
                                                Relation::cc_preconj, Relation::det});
    if (is_adverb && is_negative_word(analysis, child)) return true;
    const bool is_argument =
        is_one_of(relation, {Relation::nsubj, Relation::nsubj_pass, Relation::obj});
    if (is_argument && is_negative_noun(analysis, child)) return true;
  }
  return false;
}

TokenIndex modal_of(const Analysis& analysis, TokenIndex predicate) {
  for (const TokenIndex child : children_with(analysis, predicate, {Relation::aux})) {
    if (analysis.tokens[child].has(Feature::modal)) return child;
  }
  return kNoToken;
}

bool is_passive(const Analysis& analysis, TokenIndex verb) {
  if (!exists(analysis, verb)) return false;
  return child_with(analysis, verb, Relation::aux_pass) != kNoToken ||
         child_with(analysis, verb, Relation::nsubj_pass) != kNoToken ||
         child_with(analysis, verb, Relation::csubj_pass) != kNoToken ||
         (analysis.tokens[verb].has(Feature::passive) && is_predicate(analysis, verb));
}

std::vector<TokenIndex> conjuncts(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token)) return {};
  std::vector<TokenIndex> joined = {token};
  for (std::size_t i = 0; i < joined.size(); ++i) {
    for (const TokenIndex more : children_with(analysis, joined[i], {Relation::conj})) {
      const bool is_new = std::find(joined.begin(), joined.end(), more) == joined.end();
      if (is_new) joined.push_back(more);
    }
  }
  std::sort(joined.begin(), joined.end());
  return joined;
}

TokenIndex head_noun(const Analysis& analysis, TokenRange range) {
  range.last = std::min(range.last, static_cast<TokenIndex>(analysis.tokens.size()));
  if (range.empty()) return kNoToken;
  if (!analysis.is_parsed) return range.last - 1;
  TokenIndex first = kNoToken;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (range.contains(analysis.tokens[token].head)) continue;
    if (is_nominal(analysis, token)) return token;
    if (first == kNoToken) first = token;
  }
  return first == kNoToken ? range.last - 1 : first;
}

TokenRange noun_phrase(const Analysis& analysis, TokenIndex noun) {
  if (!exists(analysis, noun)) return {};
  TokenRange range{noun, noun + 1};
  for (const TokenIndex child : children(analysis, noun)) {
    const Relation relation = analysis.tokens[child].relation;
    const bool is_inside =
        child < noun ? is_one_of(relation, {Relation::det, Relation::det_predet, Relation::amod,
                                            Relation::compound, Relation::nummod,
                                            Relation::nmod_poss, Relation::nmod_desc,
                                            Relation::nmod, Relation::flat, Relation::advmod})
                     : is_one_of(relation, {Relation::flat, Relation::compound, Relation::fixed,
                                            Relation::nmod, Relation::nummod, Relation::goeswith});
    if (!is_inside) continue;
    const TokenRange part = subtree(analysis, child);
    range.first = std::min(range.first, part.first);
    range.last = std::max(range.last, part.last);
  }
  return range;
}

TokenIndex preposition_of(const Analysis& analysis, TokenIndex noun) {
  return child_with(analysis, noun, Relation::case_);
}

std::vector<TokenIndex> oblique_with(const Analysis& analysis, TokenIndex token,
                                     std::string_view preposition) {
  std::vector<TokenIndex> found = children_with(analysis, token,
                                                {Relation::obl, Relation::obl_agent, Relation::nmod,
                                                 Relation::obl_unmarked, Relation::advcl});
  std::erase_if(found, [&](TokenIndex child) {
    const TokenIndex word = preposition_of(analysis, child);
    return word == kNoToken || analysis.folded(word) != preposition;
  });
  return found;
}

bool is_predicate(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token)) return false;
  const Token& it = analysis.tokens[token];
  if (it.relation == Relation::amod || it.relation == Relation::compound) return false;
  return it.tag == Tag::verb || child_with(analysis, token, Relation::cop) != kNoToken ||
         is_one_of(it.relation, {Relation::root, Relation::ccomp, Relation::acl_relcl});
}

bool is_nominal(const Analysis& analysis, TokenIndex token) {
  if (!exists(analysis, token)) return false;
  const Tag tag = analysis.tokens[token].tag;
  return tag == Tag::noun || tag == Tag::propn || tag == Tag::pron || tag == Tag::num;
}

}  // namespace synoptic
