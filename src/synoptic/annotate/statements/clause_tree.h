#pragma once

#include <vector>

#include "synoptic/text/analysis.h"
#include "synoptic/text/syntax.h"

namespace synoptic {

// The parse of a whole text, turned so that each question takes constant time, or time in the
// size of its answer. Empty on a text that was not parsed: every answer is kNoToken or empty.
// Built in linear time: a token is looked for above at most kMaxDepth heads, deeper nesting is cut.
class ClauseTree {
 public:
  static constexpr int kMaxDepth = 64;
  static constexpr int kMaxChildren = 100;

  explicit ClauseTree(const Analysis& analysis);

  bool empty() const { return extents_.empty(); }

  // From the leftmost to the rightmost descendant.
  TokenRange extent(TokenIndex token) const { return extents_[token]; }

  // The first dependent, and the next one of the same head, in the text's order.
  TokenIndex first_child(TokenIndex token) const { return first_child_[token]; }
  TokenIndex next_sibling(TokenIndex token) const { return next_sibling_[token]; }

  // The subject of a verb itself, or kNoToken: "who" of "who said".
  TokenIndex own_subject(TokenIndex verb) const;

  // The subject that a verb has or takes over from the clause that it is joined to or hangs on.
  TokenIndex subject(TokenIndex verb) const;

 private:
  const Analysis& analysis_;
  std::vector<TokenRange> extents_;
  std::vector<TokenIndex> first_child_;
  std::vector<TokenIndex> next_sibling_;
};

}  // namespace synoptic
