#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "synoptic/model/annotations.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

// Which of the `times` of a text tells when the thing at `item` (the span of a quantity or of an
// event's trigger) was, is or will be so: an index into `times`, or nothing where the sentence does
// not say. Dates, clock times and periods that lean on the present ("the last 18 years") can tell
// it; a bare length of time and what recurs cannot. `times` are in the order of their spans.
//
// The parse decides: the time must hang on the clause of the item, or on a clause that shares its
// time ("met on Monday to sign 5 deals"). The day on which something was said is not the day on
// which it was so. On an unparsed text the nearest time of the sentence is taken. Linear in the
// length of the sentence; nothing for a sentence of more than 500 tokens.
std::optional<std::uint32_t> governing_time(const Analysis& analysis,
                                            std::span<const TimeExpression> times, Span item);

}  // namespace synoptic
