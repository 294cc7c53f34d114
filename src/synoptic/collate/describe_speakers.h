#pragma once

#include "synoptic/collate/story_view.h"

namespace synoptic {

// Finds the speakers that a report only describes by country and office ("the Estonian minister")
// where the reports together know exactly one person of that country who bears such a role. Needs
// the parties and roles of the view; adds to `described`. A statement whose speaker its own report
// names, or that several may have made, is left as it is. Linear in the statements and persons.
void describe_speakers(StoryView& story);

}  // namespace synoptic
