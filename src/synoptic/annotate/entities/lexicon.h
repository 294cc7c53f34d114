#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "synoptic/base/strings.h"

namespace synoptic {

// How a word or name stands for a country.
enum class CountryNameKind : std::uint8_t {
  name,       // "Ivory Coast", "UAE"
  demonym,    // "French", "Frenchman"
  capital,    // "Moscow"
  government  // "Kremlin", "White House": a palace or seat that acts for the state
};

struct CountryName {
  std::string country;  // ISO 3166-1 alpha-2
  CountryNameKind kind = CountryNameKind::name;
};

// Everything that the finders of this folder look up. Immutable after loading, so that threads
// may share one.
struct EntityLexicon {
  StringMap<CountryName> countries;  // by folded name
};

// Reads the tables and the model that are compiled into the program. Load once, use often.
EntityLexicon load_entity_lexicon();

}  // namespace synoptic
