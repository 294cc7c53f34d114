#include "synoptic/annotate/entities/country.h"

#include "synoptic/base/utf8.h"

namespace synoptic {

std::optional<std::string_view> country_of(std::string_view name, const EntityLexicon& lexicon) {
  if (name == "us") return std::nullopt;
  std::string key = fold(name);
  if (key.starts_with("the ")) key.erase(0, 4);
  const auto found = lexicon.countries.find(key);
  if (found == lexicon.countries.end()) return std::nullopt;
  return found->second.country;
}

}  // namespace synoptic
