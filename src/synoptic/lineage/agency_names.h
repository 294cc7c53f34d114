#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/strings.h"

namespace synoptic {

// The news agencies and the forms in which texts name them.
struct AgencyNames {
  StringMap<std::string> by_form;  // folded ("agence france-presse"); "AP" as printed
  std::size_t longest_form = 0;    // in words
};

// Reads data/lineage/agencies.tsv, which is part of the program.
AgencyNames load_agency_names();

// The usual short name of the agency that `text` names first as a word of its own ("the Russian
// agency Interfax said" gives "Interfax"), the longest form counting; nothing where none is
// named. Forms in capitals only ("AP") must stand so. Linear in `text`.
std::optional<std::string> find_agency(std::string_view text, const AgencyNames& names);

// The short name of an agency called exactly `name`; `name` itself where it is not known.
std::string usual_name(std::string_view name, const AgencyNames& names);

}  // namespace synoptic
