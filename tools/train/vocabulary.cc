#include "vocabulary.h"

#include <cstdlib>
#include <fstream>
#include <map>

#include "synoptic/base/utf8.h"

namespace synoptic::train {
namespace {

constexpr std::uint32_t kLeast[kWordKeyCount] = {2, 3, 4, 5, 4, 5, 2};

}  // namespace

std::uint32_t word_key(std::string_view form) { return word_keys(form, fold(form))[0]; }

Result<Vectors> read_vectors(const std::string& path, std::size_t limit) {
  std::ifstream file(path);
  if (!file) return Error{ErrorCode::not_found, "cannot open the word vectors", path};
  Vectors vectors;
  for (std::string line; vectors.words.size() < limit && std::getline(file, line);) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    const std::string word = line.substr(0, space);
    const std::uint32_t key = word_key(word);
    if (!vectors.index.emplace(key, vectors.words.size()).second) continue;
    vectors.words.push_back(word);
    const char* at = line.c_str() + space;
    std::size_t count = 0;
    for (char* end = nullptr;; at = end, ++count) {
      const float value = std::strtof(at, &end);
      if (end == at) break;
      vectors.values.values.push_back(value);
    }
    vectors.values.columns = count;
  }
  vectors.values.rows = vectors.words.size();
  return vectors;
}

void Vocabulary::build(const std::vector<std::vector<TreeSentence>>& treebanks) {
  std::map<std::uint32_t, std::pair<std::uint32_t, std::size_t>> found;  // key -> count, kind
  for (const auto& treebank : treebanks) {
    for (const TreeSentence& sentence : treebank) {
      for (const Word& word : sentence.words) {
        const auto keys = word_keys(word.form, fold(word.form));
        for (std::size_t kind = 0; kind < keys.size(); ++kind) {
          if (keys[kind] == kNoKey) continue;
          auto& entry = found[keys[kind]];
          ++entry.first;
          entry.second = kind;
        }
      }
    }
  }
  keys_ = {kNoKey};
  is_word_ = {true};
  for (const auto& [key, entry] : found) {
    counts_[key] = entry.first;
    if (entry.first < kLeast[entry.second]) continue;
    rows_.emplace(key, keys_.size());
    keys_.push_back(key);
    is_word_.push_back(entry.second == 0);
  }
}

WordInput Vocabulary::input(std::string_view form, const Vectors& vectors) const {
  const auto keys = word_keys(form, fold(form));
  WordInput input;
  for (std::size_t kind = 0; kind < keys.size(); ++kind) {
    const auto row = rows_.find(keys[kind]);
    const std::int32_t otherwise = kind == 0 ? 0 : -1;
    input.rows[kind] = row == rows_.end() ? otherwise : static_cast<std::int32_t>(row->second);
  }
  const auto vector = vectors.index.find(keys[0]);
  if (vector != vectors.index.end()) input.vector = static_cast<std::int32_t>(vector->second);
  const auto count = counts_.find(keys[0]);
  if (count != counts_.end()) input.count = count->second;
  return input;
}

}  // namespace synoptic::train
