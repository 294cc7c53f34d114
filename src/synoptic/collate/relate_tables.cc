// The tables are kept in words, for a reader's sake, and turned into stems here.
#include "synoptic/collate/relate_tables.h"

#include <algorithm>

#include "synoptic/base/table.h"
#include "synoptic/text/stemmer.h"

namespace synoptic {
namespace {

using StemPairs = StringMap<std::vector<std::string>>;

void load_pairs(std::string_view file, std::string_view column, const Stemmer& stemmer,
                StemPairs& pairs) {
  const Table table = Table::embedded(file);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string first = stemmer.stem(table.at(row, "word"));
    for (const std::string_view other : split(table.at(row, column), ' ')) {
      const std::string second = stemmer.stem(other);
      const bool is_other_form = first == second && other != table.at(row, "word");
      if (is_other_form) continue;
      pairs[first].push_back(second);
      pairs[second].push_back(first);
    }
  }
}

StringMap<std::string> load_irregular() {
  const Table table = Table::embedded("relate/irregular.tsv");
  StringMap<std::string> forms;
  for (std::size_t row = 0; row < table.size(); ++row) {
    forms.emplace(table.at(row, "form"), table.at(row, "lemma"));
  }
  return forms;
}

StringMap<Direction> load_directions(const Stemmer& stemmer) {
  const Table table = Table::embedded("relate/directions.tsv");
  StringMap<Direction> directions;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const bool is_up = table.at(row, "direction") == "up";
    directions.emplace(stemmer.stem(table.at(row, "word")),
                       is_up ? Direction::up : Direction::down);
  }
  return directions;
}

StringMap<ClaimCue> load_cues() {
  const Table table = Table::embedded("relate/cues.tsv");
  StringMap<ClaimCue> cues;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string_view cue = table.at(row, "cue");
    cues.emplace(table.at(row, "word"), cue == "negation" ? ClaimCue::negation
                                        : cue == "future" ? ClaimCue::future
                                                          : ClaimCue::about);
  }
  return cues;
}

}  // namespace

RelateTables load_relate_tables() {
  const Stemmer stemmer("en");
  RelateTables tables;
  tables.rarities = load_rarity_table();
  tables.irregular = load_irregular();
  load_pairs("relate/synonyms.tsv", "synonyms", stemmer, tables.synonyms);
  load_pairs("relate/antonyms.tsv", "antonyms", stemmer, tables.antonyms);
  load_pairs("relate/opposites.tsv", "antonyms", stemmer, tables.antonyms);
  load_pairs("relate/converses.tsv", "converses", stemmer, tables.converses);
  tables.directions = load_directions(stemmer);
  tables.cues = load_cues();
  tables.vectors = WordVectors::embedded();
  return tables;
}

bool has_pair(const StringMap<std::vector<std::string>>& pairs, std::string_view a,
              std::string_view b) {
  const auto found = pairs.find(a);
  return found != pairs.end() &&
         std::find(found->second.begin(), found->second.end(), b) != found->second.end();
}

}  // namespace synoptic
