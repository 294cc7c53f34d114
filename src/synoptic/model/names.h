#pragma once

#include <optional>
#include <string_view>

#include "synoptic/model/annotations.h"
#include "synoptic/model/article.h"
#include "synoptic/model/record.h"

namespace synoptic {

// The word by which the contract calls each value ("at_least", "CONSULT"), and back. Reading a
// word that is none gives nothing.
std::string_view name_of(BlockKind value);
std::string_view name_of(SetAsideKind value);
std::string_view name_of(DateOrigin value);
std::string_view name_of(Extent value);
std::string_view name_of(NoArticle value);
std::string_view name_of(Modifier value);
std::string_view name_of(Change value);
std::string_view name_of(Standing value);
std::string_view name_of(EntityType value);
std::string_view name_of(StatementKind value);
std::string_view name_of(Stance value);
std::string_view name_of(TimeType value);
std::string_view name_of(EventType value);
std::string_view name_of(Verdict value);
std::string_view name_of(ClaimKind value);
std::string_view name_of(ConflictKind value);
std::string_view name_of(LineageEvidence value);
std::string_view name_of(LineageDirection value);

template <typename Enum>
std::optional<Enum> value_named(std::string_view name);

}  // namespace synoptic
