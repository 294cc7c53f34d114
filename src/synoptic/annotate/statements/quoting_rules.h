#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// Who quotes whom before "saying": "Reuters quoted Tamm as | saying", "Tamm was quoted by Reuters
// as | saying".
struct Quoting {
  UnitRange outlet;  // may be empty: "Tamm was quoted as saying"
  UnitRange person;
  std::vector<UnitRange> cue;  // of the outlet: "quoted", "was quoted by"
  std::size_t as = 0;
};

// The quoting that the gerund "saying" hangs on. Looks at a bounded number of units.
std::optional<Quoting> quoting_before(const Reading& reading, const VerbGroup& saying);

// The outlet's statement: that the person said what stands in `content`. Nothing without an outlet.
std::optional<Draft> outlet_draft(const Quoting& quoting, UnitRange content);

// "They go, Tamm was quoted (by Reuters) as saying", with the outlet's statement: the clause
// before. `last_end` is where the attribution before ended. A clause behind is the gerund's.
void read_quoted_as(const Reading& reading, const VerbGroup& group, std::size_t& last_end,
                    std::vector<Draft>& drafts);

// "“They go,” the agency quoted Tamm as saying". True if it was one.
bool read_quoted_by(const Reading& reading, const VerbGroup& saying, const Quoting& quoting,
                    std::size_t& last_end, std::vector<Draft>& drafts);

// "…, the agency reported, citing two officials": whom it has it from, for the same content. True
// if it was one.
bool read_citing(const Reading& reading, const VerbGroup& group, std::vector<Draft>& drafts);

}  // namespace synoptic
