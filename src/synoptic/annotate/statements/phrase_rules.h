#pragma once

#include <vector>

#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// Adds the statement whose cue is no verb and begins at `unit`, if there is one: "according to
// Ruiz", "in her view", "in the survey", "Ruiz's claim that", "reportedly". Linear in its length.
void read_phrase(const Reading& reading, std::size_t unit, std::vector<Draft>& drafts);

// "Liis Tamm: “We go.”" at the begin of a paragraph. True if it was one.
bool read_colon(const Reading& reading, std::vector<Draft>& drafts);

// "“We go.” — Liis Tamm, a driver": quotations that are signed, one or more. True if nothing else
// stands in the passage.
bool read_signed(const Reading& reading, std::vector<Draft>& drafts);

// "Ruiz smiled: “We go.”", where no statement of `drafts` holds the quotation yet.
void read_announced(const Reading& reading, std::vector<Draft>& drafts);

}  // namespace synoptic
