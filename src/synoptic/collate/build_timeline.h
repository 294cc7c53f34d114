#pragma once

#include <vector>

#include "synoptic/collate/align_events.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

// What happened when, by date: every event whose day or month is known, and every other day that
// a report names, with the sentences that name it. Durations, sets and vague times are left out.
std::vector<TimelineEntry> build_timeline(const StoryView& story, const AlignedEvents& events);

}  // namespace synoptic
