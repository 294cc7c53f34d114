#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/collate/relate_tables.h"

namespace synoptic {

// A word of a sentence as it is compared.
struct ProfileWord {
  std::string folded;
  std::string stem;  // of the dictionary form: "rose" gives "rise"
  Span span;
  float rarity = 0;
  float weight = 0;        // for likeness: by rarity, less for a name, more for a figure
  bool is_name = false;    // a capital inside a sentence
  bool is_number = false;  // part of one of the figures
  bool is_past = false;    // "signed", "rose": a form that tells of what is done
  Direction direction = Direction::none;
  ClaimCue cue = ClaimCue::none;
  std::optional<WordVector> vector;  // what it is used like; none for small words and figures
};

// A number of a sentence: value times scale, with the unit beside it.
struct ProfileFigure {
  double value = 0;
  double step = 1;   // what its last digit is worth: 0.1 for "1.5", 100,000 for "1.5 million"
  std::string unit;  // "%", "money", or the stem of the word behind it
  bool is_about = false;
  bool is_year = false;
  std::uint32_t first = 0;  // its words [first, last)
  std::uint32_t last = 0;
};

struct SentenceProfile {
  std::string text;
  std::string date;  // ISO, of the day it speaks from; empty where unknown
  std::vector<ProfileWord> words;
  std::vector<ProfileFigure> figures;
  std::vector<std::uint32_t> days;  // words that are weekdays or months
  float weight = 0;                 // of all words together
  float depth = 0;                  // the square roots of all rarities together
  MeaningSum meaning;
};

// Takes a sentence apart; words behind the 400th are left out. Linear.
SentenceProfile make_profile(std::string_view text, std::string_view date,
                             const RelateTables& tables);

}  // namespace synoptic
