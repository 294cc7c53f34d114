#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/text/analysis.h"

// The questions annotators ask of a parse. All are total: on a text that was not parsed, a token
// that does not exist (kNoToken too), or a structure that is not there they answer kNoToken, an
// empty list or false. Tokens are indices into Analysis::tokens; lists are in the text's order.
namespace synoptic {

using TokenIndex = std::uint32_t;

struct TokenRange {
  TokenIndex first = 0;  // tokens [first, last)
  TokenIndex last = 0;

  bool empty() const { return first >= last; }
  bool contains(TokenIndex token) const { return first <= token && token < last; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

// The bytes from the first to the last token of the range; {0, 0} when it is empty.
Span span_of(const Analysis& analysis, TokenRange range);

// The sentence a token lies in, as an index, or sentences.size().
std::size_t sentence_of(const Analysis& analysis, TokenIndex token);

// The direct dependents of a token. Linear in the length of its sentence.
std::vector<TokenIndex> children(const Analysis& analysis, TokenIndex token);

// The first dependent with that relation, or kNoToken.
TokenIndex child_with(const Analysis& analysis, TokenIndex token, Relation relation);

// All dependents with one of the relations.
std::vector<TokenIndex> children_with(const Analysis& analysis, TokenIndex token,
                                      std::initializer_list<Relation> relations);

// The tokens from the leftmost to the rightmost descendant of a token (itself among them).
TokenRange subtree(const Analysis& analysis, TokenIndex token);
Span subtree_span(const Analysis& analysis, TokenIndex token);

// Is `token` below `ancestor`, or the same?
bool is_within(const Analysis& analysis, TokenIndex token, TokenIndex ancestor);

// Who does it: the subject of a verb (or of a predicate with a copula), passive subjects too. A
// conjoined verb without one takes that of the verb before it, an open complement (xcomp) or a
// participle ("…, saying that") that of the verb above it, a relative clause's pronoun ("who",
// "which", "that") the noun it describes.
TokenIndex subject_of(const Analysis& analysis, TokenIndex verb);

// The direct object; of a passive verb its subject, the one it is done to.
TokenIndex object_of(const Analysis& analysis, TokenIndex verb);

// The receiver in "told the press that …"; kNoToken when there is none.
TokenIndex indirect_object_of(const Analysis& analysis, TokenIndex verb);

// "by the ministry" of a passive verb: the noun behind "by".
TokenIndex passive_agent(const Analysis& analysis, TokenIndex verb);

// What is said, thought, promised: the predicate of the clause that completes a verb (ccomp, else
// xcomp, else a quoted parataxis); of a verb set between ("The plan, she said, will fail") that of
// the clause around it; of "It was announced that …" that of the clause behind.
TokenIndex complement_clause(const Analysis& analysis, TokenIndex verb);

// "that", "whether", "if" that opens the clause of a predicate.
TokenIndex marker_of(const Analysis& analysis, TokenIndex predicate);

// The predicate of the smallest clause a token lies in (itself when it is one).
TokenIndex clause_of(const Analysis& analysis, TokenIndex token);

// The head of the sentence a token lies in.
TokenIndex root_of(const Analysis& analysis, TokenIndex token);

// Is this the "not" of "not only" or "not just", which adds and negates nothing?
bool opens_addition(const Analysis& analysis, TokenIndex token);

// Is it the noun of "in the face of", "in the wake of": what stands behind is a backdrop?
bool is_backdrop_noun(std::string_view word);

// "not", "n't", "never", "no longer", or a negated subject or object ("nobody", "no plan").
bool is_negated(const Analysis& analysis, TokenIndex predicate);

// The modal verb of a predicate ("will", "may", "would"), or kNoToken.
TokenIndex modal_of(const Analysis& analysis, TokenIndex predicate);

// Is it in the passive ("was announced")?
bool is_passive(const Analysis& analysis, TokenIndex verb);

// The token and those joined to it by "and", "or" or a comma, in order.
std::vector<TokenIndex> conjuncts(const Analysis& analysis, TokenIndex token);

// The head of a range of tokens: the one whose head lies outside. Of several the first noun or
// name, else the first. On an unparsed text the last token of the range.
TokenIndex head_noun(const Analysis& analysis, TokenRange range);

// The noun phrase around a noun without relative clauses, appositions and conjoined phrases: "the
// first Russian planes" of "the first Russian planes, which landed…".
TokenRange noun_phrase(const Analysis& analysis, TokenIndex noun);

// The preposition of an oblique or a modifier ("in", "by", "of"), or kNoToken.
TokenIndex preposition_of(const Analysis& analysis, TokenIndex noun);

// The nouns that hang on a predicate or noun by a given preposition (folded form): the places of
// "in", the topic of "about".
std::vector<TokenIndex> oblique_with(const Analysis& analysis, TokenIndex token,
                                     std::string_view preposition);

// Is it a verb form, or a predicate with a copula?
bool is_predicate(const Analysis& analysis, TokenIndex token);
bool is_nominal(const Analysis& analysis, TokenIndex token);  // noun, name, pronoun or number

}  // namespace synoptic
