// A phrase is found by its first word, then compared word by word:
//
//   "Already a subscriber? Log in"   paywall, for "already a subscriber"

#include "synoptic/extract/html/page_phrases.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "synoptic/base/check.h"
#include "synoptic/base/table.h"

namespace synoptic::page {
namespace {

PagePhrase kind_named(std::string_view name) {
  if (name == "consent") return PagePhrase::consent;
  if (name == "paywall") return PagePhrase::paywall;
  if (name == "elsewhere") return PagePhrase::elsewhere;
  if (name == "read_on") return PagePhrase::read_on;
  SYNOPTIC_CHECK(name == "error");
  return PagePhrase::error;
}

bool stands_at(const std::vector<std::string>& phrase, const std::vector<Word>& words,
               std::size_t at) {
  if (at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[at + i].folded != phrase[i]) return false;
  }
  return true;
}

}  // namespace

PagePhrases PagePhrases::embedded() {
  PagePhrases out;
  const Table table = Table::embedded("extract/html/page_phrases.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    Entry entry;
    entry.kind = kind_named(table.at(row, "kind"));
    for (Word& word : split_words(table.at(row, "phrase"))) {
      entry.words.push_back(std::move(word.folded));
    }
    SYNOPTIC_CHECK(!entry.words.empty());
    out.by_first_word_[entry.words.front()].push_back(entry);
  }
  return out;
}

bool PagePhrases::has(const std::vector<Word>& words, PagePhrase kind) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto found = by_first_word_.find(words[at].folded);
    if (found == by_first_word_.end()) continue;
    for (const Entry& entry : found->second) {
      if (entry.kind == kind && stands_at(entry.words, words, at)) return true;
    }
  }
  return false;
}

}  // namespace synoptic::page
