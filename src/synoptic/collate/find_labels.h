#pragma once

#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

// A noun by which reports call a government or a group.
struct LabelNoun {
  std::string kind;        // "rule" of "government" and "regime", "group" of "rebels", "militants"
  bool is_marked = false;  // says by itself how one stands to it: "regime"
};
using LabelNouns = StringMap<LabelNoun>;
LabelNouns load_label_nouns();

// How each report calls each party where the words carry a choice: "the Raketaka regime", "the
// Malagasy government". A label is a name, its genitive or its demonym with such a noun behind
// it, or what a name or label is called behind "as"; inside a quotation it is in the voice of whoever
// speaks, else in the report's own. A state's rule is one thing, whether it is called by the state, its
// capital or its leader; the only one that is called by several nouns is also meant by "the regime"
// without a name. Only parties that are called by two different nouns of one kind or more are
// listed, for one noun is no choice, and a state's opposition is none of its names. Linear in the
// texts.
std::vector<Label> find_labels(const StoryView& story, const LabelNouns& nouns);

}  // namespace synoptic
