#pragma once

#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

// The nouns by which reports call a government or a group, with their kind: "government" and
// "regime" are of the kind "rule", "rebels" and "militants" of the kind "group".
using LabelNouns = StringMap<std::string>;
LabelNouns load_label_nouns();

// How each report calls each party where the words carry a choice: "the Raketaka regime", "the
// Malagasy government". A label is a name, its genitive or its demonym with such a noun behind
// it, or what such a label is called behind "as a"; inside a quotation it is in the voice of whoever
// speaks, else in the report's own. Only parties that are called by two different nouns of one kind or more are
// listed, for one noun is no choice, and a state's opposition is none of its names. Linear in the
// texts.
std::vector<Label> find_labels(const StoryView& story, const LabelNouns& nouns);

}  // namespace synoptic
