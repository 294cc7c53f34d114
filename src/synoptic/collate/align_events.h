#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/collate/align_figures.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

// Two events that differ in nothing but their day.
struct DateClash {
  std::uint32_t a = 0;  // into AlignedEvents::events, a < b
  std::uint32_t b = 0;
};

struct AlignedEvents {
  std::vector<RecordEvent> events;                   // in the order of their first version
  std::vector<std::vector<std::uint32_t>> event_of;  // [report][event of the article] → events
  std::vector<DateClash> clashes;
};

// Finds which events of several reports are one: the same type, the same parties or the states
// behind them on each side, days that do not differ, and clauses that are alike. An event that is
// told twice in one report is one. Events that could be one but for their days clash, if every
// report that tells them gives one day only. Quadratic in the events, cheap tests first.
AlignedEvents align_events(const StoryView& story, const AlignedFigures& figures);

}  // namespace synoptic
