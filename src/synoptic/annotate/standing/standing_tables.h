#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "synoptic/annotate/standing/standing_lexicon.h"
#include "synoptic/model/amount.h"

namespace synoptic {

// What a word does to the standing of what hangs on it (data/standing/cues.tsv).
enum class StandingClass : std::uint8_t {
  none,
  promised,
  expected,
  asked,
  denied,
  announced,
  happening,
  would,
  unclear
};

enum class CueKind : std::uint8_t { verb, noun, adjective, adverb, modal, open };

// What a word of the class makes of what hangs on it; nothing where it alone does not say.
std::optional<Standing> standing_of(StandingClass word_class);

struct StandingTables {
  StandingTables();

  // The class of a word in its dictionary form; none when it has none.
  StandingClass find(CueKind kind, std::string_view word) const;

  // The same for an inflected form, by cutting "-s", "-ed", "-ing": for untagged texts.
  StandingClass find_form(CueKind kind, std::string_view form) const;

  // Does the class of a verb hold for its object too ("pledged $5m")?
  bool takes_object(std::string_view verb) const { return object_verbs_.contains(verb); }

 private:
  std::unordered_map<std::string_view, StandingClass> words_[6];
  std::unordered_set<std::string_view> object_verbs_;
};

}  // namespace synoptic
