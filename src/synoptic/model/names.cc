#include "synoptic/model/names.h"

#include <array>
#include <cstddef>

namespace synoptic {
namespace {

// The words of each enumeration in the order of its values.
template <typename Enum>
struct Words;

#define SYNOPTIC_WORDS(Enum, ...)                                                  \
  template <>                                                                      \
  struct Words<Enum> {                                                             \
    static constexpr auto kWords = std::to_array<std::string_view>({__VA_ARGS__}); \
  };

SYNOPTIC_WORDS(BlockKind, "paragraph", "standfirst", "heading", "list_item")
SYNOPTIC_WORDS(SetAsideKind, "comment", "caption", "related", "notice", "navigation", "footer",
               "credit")
SYNOPTIC_WORDS(DateOrigin, "none", "stated", "text", "story")
SYNOPTIC_WORDS(Extent, "whole", "summary", "paywall")
SYNOPTIC_WORDS(NoArticle, "none", "index", "video", "consent", "error", "unclear")
SYNOPTIC_WORDS(Modifier, "exact", "about", "at_least", "at_most", "more_than", "less_than",
               "nearly")
SYNOPTIC_WORDS(Change, "none", "up", "down")
SYNOPTIC_WORDS(Standing, "unclear", "done", "promised", "expected", "asked", "denied")
SYNOPTIC_WORDS(EntityType, "person", "org", "place", "state", "norp", "work", "other")
SYNOPTIC_WORDS(StatementKind, "direct", "indirect", "mixed")
SYNOPTIC_WORDS(Stance, "neutral", "claiming", "factive", "denying", "asking", "promising",
               "thinking")
SYNOPTIC_WORDS(TimeType, "DATE", "TIME", "DURATION", "SET")
SYNOPTIC_WORDS(EventType, "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
               "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
               "COERCE", "ASSAULT")
SYNOPTIC_WORDS(Verdict, "single", "agreed", "conflict")
SYNOPTIC_WORDS(ClaimKind, "figure", "event", "statement", "date", "fact")
SYNOPTIC_WORDS(ConflictKind, "value", "date", "standing", "attribution", "polarity")
SYNOPTIC_WORDS(LineageEvidence, "narration", "quotation", "credit")
SYNOPTIC_WORDS(LineageDirection, "unknown", "from_to")

template <typename Enum>
std::string_view word(Enum value) {
  return Words<Enum>::kWords[static_cast<std::size_t>(value)];
}

}  // namespace

template <typename Enum>
std::optional<Enum> value_named(std::string_view name) {
  constexpr auto& kWords = Words<Enum>::kWords;
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

#define SYNOPTIC_NAMED(Enum)                                   \
  std::string_view name_of(Enum value) { return word(value); } \
  template std::optional<Enum> value_named<Enum>(std::string_view);

SYNOPTIC_NAMED(BlockKind)
SYNOPTIC_NAMED(SetAsideKind)
SYNOPTIC_NAMED(DateOrigin)
SYNOPTIC_NAMED(Extent)
SYNOPTIC_NAMED(NoArticle)
SYNOPTIC_NAMED(Modifier)
SYNOPTIC_NAMED(Change)
SYNOPTIC_NAMED(Standing)
SYNOPTIC_NAMED(EntityType)
SYNOPTIC_NAMED(StatementKind)
SYNOPTIC_NAMED(Stance)
SYNOPTIC_NAMED(TimeType)
SYNOPTIC_NAMED(EventType)
SYNOPTIC_NAMED(Verdict)
SYNOPTIC_NAMED(ClaimKind)
SYNOPTIC_NAMED(ConflictKind)
SYNOPTIC_NAMED(LineageEvidence)
SYNOPTIC_NAMED(LineageDirection)

}  // namespace synoptic
