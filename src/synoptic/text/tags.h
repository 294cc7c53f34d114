#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "synoptic/text/token.h"

namespace synoptic {

constexpr std::size_t kTagCount = static_cast<std::size_t>(Tag::x) + 1;
constexpr std::size_t kRelationCount = static_cast<std::size_t>(Relation::xcomp) + 1;

// The names as Universal Dependencies write them: "PROPN", "nsubj:pass".
std::string_view tag_name(Tag tag);
std::string_view relation_name(Relation relation);

// The other way; a relation with a subtype we do not keep gives the one without it, an unknown
// name nothing.
std::optional<Tag> tag_named(std::string_view name);
std::optional<Relation> relation_named(std::string_view name);

}  // namespace synoptic
