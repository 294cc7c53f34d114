#pragma once

#include <cstdint>
#include <string_view>

#include "synoptic/base/span.h"

namespace synoptic {

enum class TokenKind : std::uint8_t {
  word,         // letters: "Minister", "n't", "'s", "self-proclaimed" is three tokens
  number,       // digits with their separators: "1.5", "1,000", "10.30", "25th"
  punctuation,  // one mark, or a run of one mark: ",", "--", "…"
  symbol,       // "$", "%", "+", "US$"
  url,
  email,
  hashtag,
  handle,
  emoticon,
};

// Universal part-of-speech tags (Universal Dependencies, version 2).
enum class Tag : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

// Universal dependency relations with the subtypes used for English.
enum class Relation : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};

// Morphology, as far as the annotators ask for it; one bit each.
enum class Feature : std::uint16_t {
  past = 1 << 0,        // Tense=Past, finite
  present = 1 << 1,     // Tense=Pres, finite
  infinitive = 1 << 2,  // VerbForm=Inf
  participle = 1 << 3,  // VerbForm=Part
  gerund = 1 << 4,      // VerbForm=Ger, and -ing participles
  passive = 1 << 5,     // Voice=Pass, or a participle with a passive auxiliary
  plural = 1 << 6,      // Number=Plur
  negative = 1 << 7,    // Polarity=Neg: "not", "n't", "no", "never"
  modal = 1 << 8,       // an auxiliary that is none of be, have, do: "will", "may", "would"
  possessive = 1 << 9,  // Poss=Yes, and the "'s" of a genitive
};

constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

// One syntactic word or mark of a text.
struct Token {
  Span span;                      // in the text; the tokens of "don't" are "do" and "n't"
  std::uint32_t head = kNoToken;  // index into the text's tokens; kNoToken at a root or unparsed
  std::uint16_t features = 0;     // Feature bits
  TokenKind kind = TokenKind::word;
  Tag tag = Tag::x;
  Relation relation = Relation::dep;
  bool space_before = false;  // white space, or the begin of the text, stands before it

  bool has(Feature feature) const { return (features & static_cast<std::uint16_t>(feature)) != 0; }
};

}  // namespace synoptic
