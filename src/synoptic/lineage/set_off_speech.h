#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

// The paragraphs that give somebody's words at length without quotation marks: an embedded post
// ("… — Ada Vey (@adavey) May 3, 2018"), a turn of a transcript ("VEY: …"), a statement in the
// first person inside a report that speaks of others. A text that is in the first person
// throughout (an opinion piece) has none of the last kind. `paragraphs` empty: every line is one.
// Spans in order. Linear.
std::vector<Span> find_set_off_speech(std::string_view text, std::span<const Span> paragraphs);

}  // namespace synoptic
