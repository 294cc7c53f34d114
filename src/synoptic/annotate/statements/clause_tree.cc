#include "synoptic/annotate/statements/clause_tree.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

bool is_subject(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
         relation == Relation::csubj || relation == Relation::csubj_pass;
}

// A clause of this kind without a subject of its own has that of the clause above.
bool takes_over_subject(Relation relation) {
  constexpr std::array<Relation, 7> kKinds = {
      Relation::conj,  Relation::xcomp,     Relation::advcl, Relation::advcl_relcl,
      Relation::ccomp, Relation::parataxis, Relation::dep};
  return std::find(kKinds.begin(), kKinds.end(), relation) != kKinds.end();
}

}  // namespace

ClauseTree::ClauseTree(const Analysis& analysis) : analysis_(analysis) {
  if (!analysis.is_parsed) return;
  const auto size = static_cast<TokenIndex>(analysis.tokens.size());
  extents_.resize(size);
  first_child_.assign(size, kNoToken);
  next_sibling_.assign(size, kNoToken);
  for (TokenIndex token = 0; token < size; ++token) extents_[token] = {token, token + 1};
  for (TokenIndex token = 0; token < size; ++token) {
    TokenIndex above = analysis.tokens[token].head;
    for (int depth = 0; depth < kMaxDepth && above < size; ++depth) {
      extents_[above].first = std::min(extents_[above].first, token);
      extents_[above].last = std::max(extents_[above].last, token + 1);
      above = analysis.tokens[above].head;
    }
  }
  for (TokenIndex token = size; token-- > 0;) {
    const TokenIndex head = analysis.tokens[token].head;
    if (head >= size) continue;
    next_sibling_[token] = first_child_[head];
    first_child_[head] = token;
  }
}

TokenIndex ClauseTree::own_subject(TokenIndex verb) const {
  if (empty()) return kNoToken;
  int seen = 0;
  for (TokenIndex child = first_child_[verb]; child != kNoToken && seen < kMaxChildren;
       child = next_sibling_[child], ++seen) {
    if (is_subject(analysis_.tokens[child].relation)) return child;
  }
  return kNoToken;
}

TokenIndex ClauseTree::subject(TokenIndex verb) const {
  if (empty()) return kNoToken;
  for (int depth = 0; depth < kMaxDepth && verb < extents_.size(); ++depth) {
    const TokenIndex own = own_subject(verb);
    if (own != kNoToken) return own;
    const Token& token = analysis_.tokens[verb];
    if (token.relation == Relation::acl || token.relation == Relation::acl_relcl) return token.head;
    if (!takes_over_subject(token.relation)) return kNoToken;
    verb = token.head;
  }
  return kNoToken;
}

}  // namespace synoptic
