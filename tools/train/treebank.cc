#include "treebank.h"

#include <fstream>

#include "synoptic/base/strings.h"

namespace synoptic::train {
namespace {

std::string cell(std::string_view text) { return text == "_" ? std::string() : std::string(text); }

Word read_word(const std::vector<std::string_view>& cells) {
  Word word;
  word.form = cells[1];
  word.lemma = cells[1] == "_" ? "_" : cell(cells[2]);
  word.upos = cell(cells[3]);
  word.xpos = cell(cells[4]);
  word.feats = cell(cells[5]);
  if (const auto head = parse_number(cells[6])) word.head = static_cast<std::int32_t>(*head);
  word.relation = cell(cells[7]);
  return word;
}

}  // namespace

Result<std::vector<TreeSentence>> read_treebank(const std::string& path) {
  std::ifstream file(path);
  if (!file) return Error{ErrorCode::not_found, "cannot open the treebank", path};
  std::vector<TreeSentence> sentences;
  TreeSentence current;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) {
      if (!current.words.empty()) sentences.push_back(std::move(current));
      current = {};
    } else if (line.front() == '#') {
      if (line.starts_with("# newdoc")) current.begins_document = true;
      if (line.starts_with("# text = ")) current.text = line.substr(9);
    } else {
      const auto cells = split(line, '\t');
      if (cells.size() < 8 || !parse_number(cells[0])) continue;
      current.words.push_back(read_word(cells));
      current.has_tree = current.words.back().head >= 0;
    }
  }
  if (!current.words.empty()) sentences.push_back(std::move(current));
  return sentences;
}

}  // namespace synoptic::train
