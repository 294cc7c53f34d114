#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matrix.h"
#include "synoptic/base/result.h"
#include "synoptic/text/word_features.h"
#include "treebank.h"

namespace synoptic::train {

// Word vectors that were learned elsewhere, from a text file "word v1 v2 …", one word a line.
struct Vectors {
  std::vector<std::string> words;
  Matrix values;
  std::unordered_map<std::uint32_t, std::uint32_t> index;  // word key -> row
};
Result<Vectors> read_vectors(const std::string& path, std::size_t limit);

// The key of a word as the network looks it up.
std::uint32_t word_key(std::string_view form);

// A word as the network sees it.
struct WordInput {
  std::array<std::int32_t, kWordKeyCount> rows{};  // of the learned table; -1 none
  std::int32_t vector = -1;                        // of the given vectors; -1 none
  std::uint32_t count = 0;                         // of the word in the training text
};

// The learned rows: row 0 stands for all words without one.
class Vocabulary {
 public:
  // Keeps words seen twice, endings and beginnings seen often enough.
  void build(const std::vector<std::vector<TreeSentence>>& treebanks);

  WordInput input(std::string_view form, const Vectors& vectors) const;
  std::size_t size() const { return keys_.size(); }

  // Row -> its key and kind; row 0 has kNoKey.
  std::uint32_t key(std::size_t row) const { return keys_[row]; }
  bool is_word(std::size_t row) const { return is_word_[row]; }

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> rows_;
  std::unordered_map<std::uint32_t, std::uint32_t> counts_;
  std::vector<std::uint32_t> keys_;
  std::vector<bool> is_word_;
};

}  // namespace synoptic::train
