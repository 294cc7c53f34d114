#include "synoptic/annotate/entities/lexicon.h"

#include "synoptic/base/embedded.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

CountryNameKind country_kind(std::string_view kind) {
  if (kind == "part") return CountryNameKind::part;
  if (kind == "demonym") return CountryNameKind::demonym;
  if (kind == "capital") return CountryNameKind::capital;
  if (kind == "government") return CountryNameKind::government;
  return CountryNameKind::name;
}

TitleKind title_kind(std::string_view kind) {
  if (kind == "form") return TitleKind::form;
  if (kind == "rank") return TitleKind::rank;
  return TitleKind::office;
}

void load_countries(EntityLexicon& lexicon) {
  const Table table = Table::embedded("entities/countries.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    lexicon.countries.emplace(fold(table.at(row, "name")),
                              CountryName{.country = std::string(table.at(row, "country")),
                                          .kind = country_kind(table.at(row, "kind"))});
  }
}

void load_titles(EntityLexicon& lexicon) {
  const Table table = Table::embedded("entities/titles.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string title = fold(table.at(row, "name"));
    lexicon.titles.emplace(title, title_kind(table.at(row, "kind")));
    for (const std::string_view word : split(title, ' ')) lexicon.title_words.emplace(word);
  }
}

void load_role_words(EntityLexicon& lexicon) {
  const Table table = Table::embedded("entities/role_words.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    lexicon.role_words.emplace(table.at(row, "word"), table.at(row, "kind") == "field"
                                                          ? RoleWord::field
                                                          : RoleWord::state);
  }
}

void load_organisations(EntityLexicon& lexicon) {
  const Table table = Table::embedded("entities/organisations.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const KnownOrganisation known{.name = std::string(table.at(row, "name")),
                                  .country = std::string(table.at(row, "country"))};
    lexicon.organisations.emplace(fold(known.name), known);
    const std::string_view acronym = table.at(row, "acronym");
    if (!acronym.empty()) lexicon.organisations.emplace(fold(acronym), known);
  }
}

void load_forenames(EntityLexicon& lexicon) {
  const Table table = Table::embedded("entities/forename_genders.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    lexicon.forenames.emplace(fold(table.at(row, "name")),
                              table.at(row, "gender") == "m" ? Gender::male : Gender::female);
  }
}

void load_names(std::string_view path, StringSet& names) {
  const Table table = Table::embedded(path);
  for (std::size_t row = 0; row < table.size(); ++row) names.insert(fold(table.at(row, "name")));
}

}  // namespace

EntityLexicon load_entity_lexicon() {
  EntityLexicon lexicon;
  load_countries(lexicon);
  load_organisations(lexicon);
  load_titles(lexicon);
  load_role_words(lexicon);
  load_names("entities/peoples.tsv", lexicon.peoples);
  load_names("entities/things.tsv", lexicon.things);
  load_forenames(lexicon);
  const auto bytes = embedded_file("models/names.bin");
  if (bytes) lexicon.model = NameModel::open(*bytes).value_or(NameModel());
  return lexicon;
}

}  // namespace synoptic
