#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace synoptic {

// The scores of all arcs of a sentence of `size` words: row i (from 0) is the word i + 1, column j
// its head, 0 the root. `stride` floats from row to row.
struct ArcScores {
  std::size_t size = 0;
  std::size_t stride = 0;
  std::vector<float> values;

  float at(std::size_t word, std::size_t head) const { return values[word * stride + head]; }
};

// For each word its head (0 the root, k the k-th word), such that the whole is a tree without
// crossing arcs and with one word at the root. When the best heads of all words are such a tree
// they are taken; else the best tree is found by dynamic programming (Eisner, COLING 1996) in
// cubic time: cut long sentences before.
std::vector<std::uint32_t> decode_tree(const ArcScores& scores);

// Is it a tree with one root word and without crossing arcs? Linear.
bool is_projective_tree(const std::vector<std::uint32_t>& heads);

}  // namespace synoptic
