#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "synoptic/annotate/entities/name_model.h"
#include "synoptic/base/strings.h"

namespace synoptic {

// How a word or name stands for a country.
enum class CountryNameKind : std::uint8_t {
  name,       // "Ivory Coast", "UAE"
  part,       // "Scotland", and states of the past: no name of the state itself
  demonym,    // "French", "Frenchman"
  capital,    // "Moscow"
  government  // "White House": a palace or seat that acts for the state
};

struct CountryName {
  std::string country;  // ISO 3166-1 alpha-2; empty where several share the word ("Korean")
  CountryNameKind kind = CountryNameKind::name;
};

// An organisation of the tables.
struct KnownOrganisation {
  std::string name;     // its full name, also where it was looked up by its acronym
  std::string country;  // ISO 3166-1 alpha-2; may be empty
};

// What stands before a name and is no part of it.
enum class TitleKind : std::uint8_t {
  form,   // "Mr", "Sir", "Ayatollah"
  rank,   // "Gen."
  office  // "Prime Minister"
};

// What goes with a title.
enum class RoleWord : std::uint8_t {
  field,  // "trade", "industries": what somebody is in charge of
  state   // "interim", "former", "deputy": in which standing
};

enum class Gender : std::uint8_t { male, female };

// Everything that the finders of this folder look up. Immutable after loading, so that threads
// may share one.
struct EntityLexicon {
  StringMap<CountryName> countries;            // by folded name
  StringMap<KnownOrganisation> organisations;  // by folded name or acronym
  StringMap<TitleKind> titles;                 // by folded title
  StringSet title_words;                       // the folded words that titles are made of
  StringMap<RoleWord> role_words;              // by folded word
  StringSet peoples;                           // folded: "kurdish", "muslims"
  StringSet things;                            // folded: "cold war", no parties
  StringMap<Gender> forenames;                 // by folded forename, where it is mostly of one
  NameModel model;
};

// Reads the tables and the model that are compiled into the program. Load once, use often.
EntityLexicon load_entity_lexicon();

}  // namespace synoptic
