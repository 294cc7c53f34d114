#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace synoptic::page {

// What speaks for one of several answers to a question of a page (which of its days is that of
// publication?): a bit for each kind of evidence, numbered as the question's enum.
using EvidenceBits = std::uint64_t;

template <typename Kind>
constexpr EvidenceBits evidence_bit(Kind kind) {
  return EvidenceBits{1} << static_cast<unsigned>(kind);
}

// Weights of kinds of evidence, learnt by tools/train_evidence as a conditional logit: of several
// answers the one whose weights sum to most is the likeliest.
struct EvidenceModel {
  std::vector<double> weights;  // by number of the kind

  // `table` has the columns "evidence" and "weight"; `names` are those of the kinds in their
  // order. A name that is no kind is a bug; a kind that is not named weighs nothing.
  static EvidenceModel parse(std::string_view table, std::span<const std::string_view> names);

  double score(EvidenceBits evidence) const;
};

}  // namespace synoptic::page
