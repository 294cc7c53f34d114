#pragma once

#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

// The nouns by which reports call a government or a group: "government", "regime", "rebels".
StringSet load_label_nouns();

// How each report calls each party where the words carry a choice: "the Raketaka regime", "the
// Malagasy government". A label is a name, its genitive or its demonym with such a noun behind
// it; inside quotation marks or a statement it is in the voice of whoever speaks, else in the
// report's own. Only parties that are called by two different nouns or more are listed, for one
// noun is no choice. Linear in the texts.
std::vector<Label> find_labels(const StoryView& story, const StringSet& nouns);

}  // namespace synoptic
