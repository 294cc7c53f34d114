#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/collate/relate_tables.h"
#include "synoptic/model/amount.h"
#include "synoptic/model/annotations.h"
#include "synoptic/model/report.h"

namespace synoptic {

constexpr float kSmallRarity = 2.3F;  // of the words of grammar: "of", "has", "been"

// A word of a sentence as it is compared.
struct ProfileWord {
  std::string folded;
  std::string stem;  // of the dictionary form: "rose" gives "rise"
  Span span;
  float rarity = 0;
  float weight = 0;             // for likeness: by rarity, less for a name, more for a figure
  float depth = 0;              // the root of the rarity: small words count too, attributions less
  bool is_name = false;         // a capital inside a sentence
  bool is_number = false;       // in digits, or part of one of the figures
  bool is_figure = false;       // part of one of the figures or times
  bool is_attribution = false;  // who says it and that it is said, not what
  bool is_past = false;         // "signed", "rose": a form that tells of what is done
  Direction direction = Direction::none;
  ClaimCue cue = ClaimCue::none;
  std::optional<WordVector> vector;  // what it is used like; none for small words and figures
};

// A quantity of a sentence, as it was annotated, and the words [first, last) that give it.
struct ProfileFigure {
  Amount amount;
  std::string counted;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// A time of a sentence whose TIMEX3 value is known, and its words [first, last).
struct ProfileTime {
  std::string value;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Whom or what a sentence names, and the words [first, last) that do.
struct ProfileName {
  std::string key;       // one for all its names: "united nations"; "=GB" for "UK" and "British"
  std::string form;      // as it stands: "un"
  std::string initials;  // of a body's full name
  EntityType type = EntityType::other;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct SentenceProfile {
  std::string_view text;  // of the whole article; the spans of the words count its bytes
  std::string_view date;  // ISO, of the day it speaks from; empty where unknown
  std::vector<ProfileWord> words;
  std::vector<ProfileFigure> figures;
  std::vector<ProfileTime> times;
  std::vector<ProfileName> names;
  float weight = 0;  // of all words together
  float depth = 0;   // the same
  MeaningSum meaning;
};

// Takes what stands at `pieces` of a report's text apart, with the figures and times that were
// annotated there; words behind the 400th are left out. It holds views of the report, which must
// outlive it. Linear in the pieces.
SentenceProfile make_profile(const Report& report, std::span<const Span> pieces,
                             const RelateTables& tables);

// The stems of `words` that are rarer than `least_rarity`, but for words like "about" and "not".
std::vector<std::string> rare_stems(std::string_view words, float least_rarity,
                                    const RelateTables& tables);

}  // namespace synoptic
