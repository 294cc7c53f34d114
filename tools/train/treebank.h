#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/result.h"

namespace synoptic::train {

// One syntactic word of a CoNLL-U file.
struct Word {
  std::string form;
  std::string lemma;  // empty where the file has none
  std::string upos;   // empty where the file has none
  std::string xpos;
  std::string feats;
  std::int32_t head = -1;  // 0 is the root, k the k-th word of the sentence; -1 unknown
  std::string relation;
};

struct TreeSentence {
  std::vector<Word> words;
  std::string text;  // the "# text" line
  bool begins_document = false;
  bool has_tree = false;
};

// Reads a CoNLL-U file (not compressed). Multiword ranges and empty nodes are passed over.
Result<std::vector<TreeSentence>> read_treebank(const std::string& path);

}  // namespace synoptic::train
