#include "lemmas.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/lemmatiser.h"
#include "synoptic/text/tags.h"

// The lexicon comes first, as the rules ask it; then every form of the treebanks whose usual lemma
// the rules miss, and WordNet's irregular forms that no treebank has.
namespace synoptic::train {
namespace {

using Entry = std::pair<std::string, Tag>;  // folded form, tag

struct Seen {
  std::map<std::string, std::size_t> lemmas;
  std::set<std::uint16_t> features;
};

std::uint16_t features_of(const std::string& penn) {
  const auto bit = [](Feature feature) { return static_cast<std::uint16_t>(feature); };
  if (penn == "VBD") return bit(Feature::past);
  if (penn == "VBZ" || penn == "VBP") return bit(Feature::present);
  if (penn == "VBN") return bit(Feature::participle);
  if (penn == "VBG") return bit(Feature::gerund);
  if (penn == "NNS" || penn == "NNPS") return bit(Feature::plural);
  return 0;
}

std::map<Entry, Seen> read_forms(const std::vector<std::vector<TreeSentence>>& treebanks) {
  std::map<Entry, Seen> forms;
  for (const auto& treebank : treebanks) {
    for (const TreeSentence& sentence : treebank) {
      for (const Word& word : sentence.words) {
        const auto tag = tag_named(word.upos);
        if (!tag || word.lemma.empty() || word.form.find(' ') != std::string::npos) continue;
        Seen& seen = forms[{fold(word.form), *tag}];
        ++seen.lemmas[lower(word.lemma)];
        seen.features.insert(features_of(word.xpos));
      }
    }
  }
  return forms;
}

std::string usual_lemma(const Seen& seen) {
  const auto best =
      std::max_element(seen.lemmas.begin(), seen.lemmas.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->first;
}

std::optional<Tag> wordnet_tag(std::string_view name) {
  if (name == "noun") return Tag::noun;
  if (name == "verb") return Tag::verb;
  if (name == "adj") return Tag::adj;
  if (name == "adv") return Tag::adv;
  return std::nullopt;
}

std::optional<std::vector<std::vector<std::string>>> read_rows(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  if (path.empty()) return rows;
  std::ifstream file(path);
  if (!file) return std::nullopt;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> row;
    for (const std::string_view cell : split(line, '\t')) row.emplace_back(cell);
    rows.push_back(std::move(row));
  }
  return rows;
}

bool is_plain_word(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::uint32_t> lexicon_keys(const std::vector<std::vector<std::string>>& rows,
                                        const std::map<Entry, Seen>& forms) {
  std::set<std::uint32_t> keys;
  for (const auto& row : rows) {
    const auto tag = row.size() >= 2 ? wordnet_tag(row[0]) : std::nullopt;
    if (tag && *tag != Tag::adv && is_plain_word(row[1])) keys.insert(lemma_key(row[1], *tag));
  }
  std::map<Entry, std::size_t> counts;
  for (const auto& [entry, seen] : forms) {
    for (const auto& [lemma, count] : seen.lemmas) counts[{lemma, entry.second}] += count;
  }
  for (const auto& [entry, count] : counts) {
    const bool is_open =
        entry.second == Tag::noun || entry.second == Tag::verb || entry.second == Tag::adj;
    if (count >= 2 && is_open) keys.insert(lemma_key(entry.first, entry.second));
  }
  return {keys.begin(), keys.end()};
}

std::string rule_lemma(const LanguageModel& model, const Entry& entry, std::uint16_t features) {
  Token token;
  token.tag = entry.second;
  token.features = features;
  const Lemma lemma = find_lemma(model, entry.first, token);
  return std::string(lemma.stem) + std::string(lemma.ending);
}

}  // namespace

bool add_lemmas(const std::vector<std::vector<TreeSentence>>& treebanks,
                const std::string& exceptions, const std::string& lexicon, ModelWriter& writer) {
  const auto irregular = read_rows(exceptions), words = read_rows(lexicon);
  if (!irregular || !words) return false;
  const std::map<Entry, Seen> forms = read_forms(treebanks);
  const std::vector<std::uint32_t> known = lexicon_keys(*words, forms);
  std::vector<std::uint32_t> places(65537, 0);
  for (const std::uint32_t key : known) ++places[(key >> 16) + 1];
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  const std::vector<std::uint32_t> nowhere(65537, 0);
  LanguageModel rules;
  rules.lexicon = KeyTable(places, known);
  rules.lemmas = KeyTable(nowhere, {});

  std::map<std::uint32_t, std::string> lemmas;
  for (const auto& [entry, seen] : forms) {
    const std::string lemma = usual_lemma(seen);
    const bool is_regular = std::all_of(
        seen.features.begin(), seen.features.end(),
        [&](std::uint16_t features) { return rule_lemma(rules, entry, features) == lemma; });
    if (!is_regular) lemmas.emplace(lemma_key(entry.first, entry.second), lemma);
  }
  for (const auto& row : *irregular) {
    const auto tag = row.size() == 3 ? wordnet_tag(row[0]) : std::nullopt;
    if (!tag || !is_plain_word(row[1]) || forms.contains({row[1], *tag})) continue;
    lemmas.emplace(lemma_key(row[1], *tag), row[2]);
  }
  std::vector<std::uint32_t> keys, at;
  std::string text;
  for (const auto& [key, lemma] : lemmas) {
    keys.push_back(key);
    at.push_back(static_cast<std::uint32_t>(text.size()));
    text += lemma + '\n';
  }
  writer.add_keys("lemma.directory", "lemma.keys", keys);
  writer.add_numbers("lemma.at", at);
  writer.add("lemma.text", text);
  writer.add_keys("lexicon.dir", "lexicon.keys", known);
  return true;
}

}  // namespace synoptic::train
