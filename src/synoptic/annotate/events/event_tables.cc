// Reads data/events/{function_words,nouns,verbs}.tsv and spells out the forms of each word:
// the row "impose · curb · SANCTION" makes "imposes" and "imposed" verbs that tell a SANCTION
// when a noun of the group "curb" ("sanctions") follows.

#include "synoptic/annotate/events/event_tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "synoptic/annotate/events/find_events.h"
#include "synoptic/base/check.h"
#include "synoptic/base/table.h"
#include "synoptic/model/names.h"

namespace synoptic {
namespace {

template <typename Value, std::size_t count>
Value named(const std::array<std::pair<std::string_view, Value>, count>& names,
            std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [name](const auto& entry) { return entry.first == name; });
  SYNOPTIC_CHECK(found != names.end());
  return found->second;
}

constexpr std::array<std::pair<std::string_view, ClauseRole>, 15> kClasses{{
    {"verb", ClauseRole::verb},
    {"auxiliary", ClauseRole::auxiliary},
    {"modal", ClauseRole::modal},
    {"negation", ClauseRole::negation},
    {"to", ClauseRole::to},
    {"preposition", ClauseRole::preposition},
    {"conjunction", ClauseRole::conjunction},
    {"subordinator", ClauseRole::subordinator},
    {"condition", ClauseRole::condition},
    {"relative", ClauseRole::relative},
    {"pronoun", ClauseRole::pronoun},
    {"determiner", ClauseRole::determiner},
    {"adverb", ClauseRole::adverb},
    {"time", ClauseRole::time},
    {"readiness", ClauseRole::readiness},
}};

constexpr std::array<std::pair<std::string_view, EventFrame>, 9> kFrames{{
    {"to", EventFrame::forward},
    {"object", EventFrame::addressed},
    {"with", EventFrame::reciprocal},
    {"host", EventFrame::host},
    {"visit", EventFrame::visit},
    {"from", EventFrame::from},
    {"own", EventFrame::own},
    {"self", EventFrame::alone},
    {"mediate", EventFrame::mediate},
}};

constexpr std::array<std::pair<std::string_view, Inner>, 9> kInners{{
    {"", Inner::open},
    {"hide", Inner::hide},
    {"future", Inner::future},
    {"same", Inner::same},
    {"drop", Inner::drop},
    {"allow", Inner::allow},
    {"prepare", Inner::prepare},
    {"tell", Inner::tell},
    {"report", Inner::report},
}};

std::optional<EventType> type_in(std::string_view cell) {
  if (cell == "-") return std::nullopt;
  const std::optional<EventType> type = value_named<EventType>(cell);
  SYNOPTIC_CHECK(type);
  return type;
}

// Numbers the groups as they come up.
class GroupNames {
 public:
  Groups read(std::string_view cell) {
    Groups groups;
    for (std::string_view name : split(cell, ',')) {
      if (!name.empty() && name != "-" && name.front() != '@') groups.set(number_of(name));
    }
    return groups;
  }

 private:
  std::size_t number_of(std::string_view name) {
    const std::size_t number =
        numbers_.try_emplace(std::string(name), numbers_.size()).first->second;
    SYNOPTIC_CHECK(number < Groups{}.size());
    return number;
  }
  StringMap<std::size_t> numbers_;
};

void read_classes(EventTables& tables) {
  const Table table = Table::embedded("events/function_words.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    tables.classes.emplace(table.at(row, "word"), named(kClasses, table.at(row, "class")));
  }
}

void read_nouns(EventTables& tables, GroupNames& groups) {
  const Table table = Table::embedded("events/nouns.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string_view noun = table.at(row, "noun");
    const NounEntry entry{.type = type_in(table.at(row, "type")),
                          .frame = named(kFrames, table.at(row, "frame")),
                          .is_alone = table.at(row, "alone") == "yes",
                          .groups = groups.read(table.at(row, "groups")),
                          .id = "nouns:" + std::string(noun)};
    for (std::string& form : inflect_noun(noun, table.at(row, "forms"))) {
      tables.nouns.emplace(std::move(form), entry);
    }
  }
}

std::string id_of_verb(std::string_view verb, std::string_view particle, std::string_view object) {
  std::string id = "verbs:" + std::string(verb);
  if (!particle.empty()) id += " " + std::string(particle);
  if (!object.empty()) id += ":" + std::string(object);
  return id;
}

VerbEntry read_verb(const Table& table, std::size_t row, GroupNames& groups) {
  const std::string_view object = table.at(row, "object");
  return {.type = type_in(table.at(row, "type")),
          .frame = named(kFrames, table.at(row, "frame")),
          .inner = named(kInners, table.at(row, "inner")),
          .particle = std::string(table.at(row, "particle")),
          .objects = groups.read(object),
          .needs_place = object.find("@place") != std::string_view::npos,
          .needs_people = object.find("@people") != std::string_view::npos,
          .id = id_of_verb(table.at(row, "verb"), table.at(row, "particle"), object)};
}

int specificity(const VerbEntry& entry) {
  const bool has_object = entry.objects.any() || entry.needs_place || entry.needs_people;
  return (entry.particle.empty() ? 0 : 2) + (has_object ? 1 : 0);
}

void read_verbs(EventTables& tables, GroupNames& groups) {
  const Table table = Table::embedded("events/verbs.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    tables.entries[std::string(table.at(row, "verb"))].push_back(read_verb(table, row, groups));
  }
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string_view verb = table.at(row, "verb");
    std::vector<VerbEntry>& entries = tables.entries.find(verb)->second;
    for (auto& [form, bit] : inflect_verb(verb, table.at(row, "forms"))) {
      VerbWord& word = tables.verbs[form];
      word.entries = &entries;
      word.forms |= bit;
    }
  }
  for (auto& [verb, entries] : tables.entries) {
    std::stable_sort(entries.begin(), entries.end(), [](const VerbEntry& a, const VerbEntry& b) {
      return specificity(a) > specificity(b);
    });
  }
}

template <typename Map>
auto find_or_null(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

ClauseRole EventTables::class_of(std::string_view folded) const {
  const ClauseRole* found = find_or_null(classes, folded);
  return found ? *found : ClauseRole::other;
}

const VerbWord* EventTables::verb(std::string_view folded) const {
  return find_or_null(verbs, folded);
}

const NounEntry* EventTables::noun(std::string_view folded) const {
  return find_or_null(nouns, folded);
}

EventLexicon load_event_lexicon() {
  const auto tables = std::make_shared<EventTables>();
  GroupNames groups;
  read_classes(*tables);
  read_nouns(*tables, groups);
  read_verbs(*tables, groups);
  tables->people = groups.read("people");
  tables->opponents = groups.read("opponents");
  tables->pair = groups.read("pair");
  tables->intention = groups.read("intention");
  tables->authored = groups.read("authored");
  return {tables};
}

}  // namespace synoptic
