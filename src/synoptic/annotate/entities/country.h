#pragma once

#include <optional>
#include <string_view>

#include "synoptic/annotate/entities/lexicon.h"

namespace synoptic {

// The country that `name` names or stands for, as ISO 3166-1 alpha-2: a country's name ("Ivory
// Coast", "U.S."), a demonym ("French", "Dutchman"), or a capital or palace that acts as a
// government in the news ("Moscow", "the White House"). Case, accents and a leading "the" do not
// matter, but "us" is the pronoun: write "US". Regions and other towns give nothing. The view is
// into the lexicon. Constant time.
std::optional<std::string_view> country_of(std::string_view name, const EntityLexicon& lexicon);

}  // namespace synoptic
