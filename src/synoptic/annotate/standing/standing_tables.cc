#include "synoptic/annotate/standing/standing_tables.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "synoptic/base/check.h"
#include "synoptic/base/table.h"

// Reads data/standing/cues.tsv; a name that does not exist is a mistake in the table, and a bug.

namespace synoptic {
namespace {

constexpr std::array<std::pair<std::string_view, StandingClass>, 8> kClasses = {{
    {"promised", StandingClass::promised},
    {"expected", StandingClass::expected},
    {"asked", StandingClass::asked},
    {"denied", StandingClass::denied},
    {"announced", StandingClass::announced},
    {"happening", StandingClass::happening},
    {"would", StandingClass::would},
    {"unclear", StandingClass::unclear},
}};

constexpr std::array<std::pair<std::string_view, CueKind>, 6> kKinds = {{
    {"verb", CueKind::verb},
    {"noun", CueKind::noun},
    {"adj", CueKind::adjective},
    {"adv", CueKind::adverb},
    {"modal", CueKind::modal},
    {"open", CueKind::open},
}};

template <typename Entries>
auto look_up(const Entries& entries, std::string_view name) {
  const auto found =
      std::ranges::find(entries, name, [](const auto& entry) { return entry.first; });
  SYNOPTIC_CHECK(found != entries.end());
  return found->second;
}

}  // namespace

std::optional<Standing> standing_of(StandingClass word_class) {
  switch (word_class) {
    case StandingClass::promised:
      return Standing::promised;
    case StandingClass::expected:
    case StandingClass::would:
      return Standing::expected;
    case StandingClass::asked:
      return Standing::asked;
    case StandingClass::denied:
      return Standing::denied;
    case StandingClass::none:
    case StandingClass::announced:
    case StandingClass::happening:
    case StandingClass::unclear:
      return std::nullopt;
  }
  return std::nullopt;
}

StandingTables::StandingTables() {
  const Table table = Table::embedded("standing/cues.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto kind = static_cast<std::size_t>(look_up(kKinds, table.at(row, "as")));
    words_[kind][table.at(row, "word")] = look_up(kClasses, table.at(row, "class"));
    if (table.at(row, "object") == "yes") object_verbs_.insert(table.at(row, "word"));
  }
}

StandingClass StandingTables::find(CueKind kind, std::string_view word) const {
  const auto& words = words_[static_cast<std::size_t>(kind)];
  const auto found = words.find(word);
  return found == words.end() ? StandingClass::none : found->second;
}

StandingClass StandingTables::find_form(CueKind kind, std::string_view form) const {
  if (const StandingClass whole = find(kind, form); whole != StandingClass::none) return whole;
  if (form.size() > 32) return StandingClass::none;
  static constexpr std::string_view kEndings[] = {"s", "es", "d", "ed", "ing"};
  for (const std::string_view ending : kEndings) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 3) continue;
    const std::string stem(form.substr(0, form.size() - ending.size()));
    const bool is_doubled = stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2];
    for (const std::string& word : {stem, stem + "e", stem.substr(0, stem.size() - is_doubled)}) {
      if (const StandingClass found = find(kind, word); found != StandingClass::none) return found;
    }
    // "denied", "relies"
    if (stem.ends_with('i')) {
      const StandingClass found = find(kind, stem.substr(0, stem.size() - 1) + "y");
      if (found != StandingClass::none) return found;
    }
  }
  return StandingClass::none;
}

StandingLexicon load_standing_lexicon() { return {std::make_shared<const StandingTables>()}; }

}  // namespace synoptic
