#include "synoptic/text/rarity.h"

#include <cmath>
#include <cstddef>

#include "synoptic/base/table.h"

namespace synoptic {
namespace {

constexpr std::string_view kAllSentences = "*";

float count_at(const Table& table, std::size_t row, std::size_t column) {
  return static_cast<float>(parse_number(table.at(row, column)).value_or(1));
}

}  // namespace

RarityTable load_rarity_table() {
  const Table table = Table::embedded("relate/idf.tsv");
  const std::size_t stem = table.column("stem");
  const std::size_t sentences = table.column("sentences");
  RarityTable rarities;
  float all = 1;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const float count = count_at(table, row, sentences);
    if (table.at(row, stem) == kAllSentences) {
      all = count;
    } else {
      rarities.by_stem.emplace(table.at(row, stem), std::log(all / count));
    }
  }
  rarities.of_unknown = std::log(all);
  return rarities;
}

float rarity(std::string_view stem, const RarityTable& table) {
  const auto found = table.by_stem.find(stem);
  return found == table.by_stem.end() ? table.of_unknown : found->second;
}

}  // namespace synoptic
