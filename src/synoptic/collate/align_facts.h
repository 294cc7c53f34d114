#pragma once

#include <vector>

#include "synoptic/collate/story_view.h"

namespace synoptic {

// Sentences of the reports' own narration, with neither statement nor quantity in them, that say
// the same in two reports or more: a list of versions for each. One sentence is in one list at
// most. Quadratic in the sentences, with a cheap test of common words first.
std::vector<std::vector<Version>> align_facts(const StoryView& story);

}  // namespace synoptic
