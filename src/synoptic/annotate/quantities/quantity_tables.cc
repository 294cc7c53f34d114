#include "synoptic/annotate/quantities/quantity_tables.h"

#include <algorithm>
#include <array>
#include <memory>

#include "synoptic/annotate/times/find_times.h"
#include "synoptic/base/check.h"
#include "synoptic/base/table.h"

// Reads data/quantities/*.tsv. A name that does not exist is a mistake in a table, and a bug.

namespace synoptic {
namespace {

Modifier modifier_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Modifier>, 7> kNames = {{
      {"exact", Modifier::exact},
      {"about", Modifier::about},
      {"at_least", Modifier::at_least},
      {"at_most", Modifier::at_most},
      {"more_than", Modifier::more_than},
      {"less_than", Modifier::less_than},
      {"nearly", Modifier::nearly},
  }};
  const auto found = std::ranges::find(kNames, name, [](const auto& entry) { return entry.first; });
  SYNOPTIC_CHECK(found != kNames.end());
  return found->second;
}

WordRole role_of(std::string_view name) {
  if (name == "stop") return WordRole::stop;
  if (name == "label") return WordRole::label;
  if (name == "street") return WordRole::street;
  SYNOPTIC_CHECK(name == "verb");
  return WordRole::verb;
}

UnitKind unit_kind_of(std::string_view name) {
  if (name == "word") return UnitKind::word;
  if (name == "glued") return UnitKind::glued;
  SYNOPTIC_CHECK(name == "big");
  return UnitKind::big;
}

ScaleKind scale_kind_of(std::string_view name) {
  if (name == "any") return ScaleKind::any;
  if (name == "money") return ScaleKind::money;
  SYNOPTIC_CHECK(name == "some");
  return ScaleKind::some;
}

DollarOf dollar_of(std::string_view name) {
  if (name == "place") return DollarOf::place;
  if (name == "agency") return DollarOf::agency;
  SYNOPTIC_CHECK(name == "domain");
  return DollarOf::domain;
}

void load_dollars(QuantityTables& tables) {
  const Table dollars = Table::embedded("quantities/dollars.tsv");
  for (std::size_t row = 0; row < dollars.size(); ++row) {
    const auto kind = static_cast<std::size_t>(dollar_of(dollars.at(row, "as")));
    tables.dollars[kind][std::string(dollars.at(row, "word"))] = dollars.at(row, "code");
  }
}

void load_units(QuantityTables& tables) {
  const Table units = Table::embedded("quantities/units.tsv");
  for (std::size_t row = 0; row < units.size(); ++row) {
    tables.units.add(units.at(row, "form"),
                     {units.at(row, "code"), unit_kind_of(units.at(row, "kind"))});
  }
  const Table money = Table::embedded("quantities/currencies.tsv");
  for (std::size_t row = 0; row < money.size(); ++row) {
    const bool is_before = money.at(row, "place") == "before";
    auto& table = is_before ? tables.money_before : tables.money_after;
    table.add(money.at(row, "form"), money.at(row, "code"));
  }
  const Table scales = Table::embedded("quantities/scales.tsv");
  for (std::size_t row = 0; row < scales.size(); ++row) {
    const auto factor = parse_number(scales.at(row, "factor"));
    SYNOPTIC_CHECK(factor.has_value());
    tables.scales[scales.at(row, "form")] = {static_cast<double>(*factor),
                                             scale_kind_of(scales.at(row, "where"))};
  }
}

void load_words(QuantityTables& tables) {
  const Table cues = Table::embedded("quantities/cues.tsv");
  for (std::size_t row = 0; row < cues.size(); ++row) {
    const std::string_view form = cues.at(row, "form");
    const std::string_view value = cues.at(row, "value");
    if (cues.at(row, "kind") == "change") {
      tables.changes[form] = value == "up" ? Change::up : Change::down;
      continue;
    }
    auto& table = cues.at(row, "kind") == "before" ? tables.before : tables.after;
    table.add(form, modifier_of(value));
  }
  const Table roles = Table::embedded("quantities/roles.tsv");
  for (std::size_t row = 0; row < roles.size(); ++row) {
    tables.roles[roles.at(row, "word")] = role_of(roles.at(row, "role"));
  }
  const Table phrases = Table::embedded("quantities/phrases.tsv");
  for (std::size_t row = 0; row < phrases.size(); ++row) {
    const std::string_view noun = phrases.at(row, "noun");
    const std::size_t blank = noun.find(' ');
    tables.phrases[std::string(noun.substr(0, blank))].push_back(noun.substr(blank + 1));
  }
  const Table plurals = Table::embedded("quantities/plurals.tsv");
  for (std::size_t row = 0; row < plurals.size(); ++row) {
    tables.singulars[plurals.at(row, "plural")] = plurals.at(row, "singular");
  }
}

}  // namespace

QuantityTables::QuantityTables() : times(load_time_lexicon()) {
  load_units(*this);
  load_dollars(*this);
  load_words(*this);
}

QuantityLexicon load_quantity_lexicon() { return {std::make_shared<const QuantityTables>()}; }

}  // namespace synoptic
