#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "synoptic/collate/story_view.h"

namespace synoptic {

// A quantity of one report, with what decides what it is a figure of.
struct FigureVersion {
  ReportIndex report = 0;
  std::uint32_t quantity = 0;
  std::uint32_t figure = 0;  // into AlignedFigures::figures
};

// Two figures of one thing that cannot both be true.
struct FigureClash {
  std::uint32_t a = 0;  // into AlignedFigures::figures, a < b
  std::uint32_t b = 0;
  ConflictKind kind = ConflictKind::value;
};

struct AlignedFigures {
  std::vector<RecordFigure> figures;    // those in most reports first, then in text order
  std::vector<FigureVersion> versions;  // in the order of figures
  std::vector<FigureClash> clashes;     // between figures, kinds value and attribution
};

// Finds which quantities of several reports are one figure, and which clash. Durations are times
// and no figures, nor are amounts that only refer ("the two countries"). One report's different
// amounts are never one figure.
//
// One figure: amounts that agree (amounts.h), the same unit, the same thing counted, and the same
// holder: a party, or the report's own voice; words that an agency is named for are the report's
// own, and whoever cannot be told fits any. Telling amounts, and changes in one
// direction, need one word in common, others half.
//
// A clash of value: the same thing counted in all but the same words, by one holder, of places and
// days that do not differ, and amounts that cannot both hold; never where one report gives both.
// A clash of attribution: one telling amount of money, for one report an agency's finding about
// one thing and for another a part of something else.
//
// Standing does not part figures; a figure whose versions differ in it is for find_conflicts.
// Quadratic in the quantities, cheap tests first.
AlignedFigures align_figures(const StoryView& story);

}  // namespace synoptic
