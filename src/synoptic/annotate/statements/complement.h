#pragma once

#include <optional>

#include "synoptic/annotate/statements/reading.h"

namespace synoptic {

// What a cue governs to its right.
struct Complement {
  UnitRange content;
  UnitRange addressee;  // "the press" of "told the press that …"; may be empty
  Frame frame = Frame::that;
};

// What is said, behind a verb: "(said) on Monday | that the talks go on" gives the clause from
// "that" to where it ends (content_end). Nothing where the verb governs nothing here, or nothing
// that its frames allow.
std::optional<Complement> complement_after(const Reading& reading, const VerbGroup& group);

}  // namespace synoptic
