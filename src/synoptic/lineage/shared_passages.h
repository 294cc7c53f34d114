#pragma once

#include <string_view>
#include <vector>

#include "synoptic/lineage/comparable_text.h"
#include "synoptic/lineage/shared_runs.h"
#include "synoptic/model/record.h"

namespace synoptic {

// What two reports share, sorted by what it is evidence of; each in the order of `from`.
struct SharedPassages {
  std::vector<SharedPassage> narration;
  std::vector<SharedPassage> quotation;
  bool is_copy = false;  // one report is a copy of the other, whole or cut
};

// Cuts the runs shared by `a` and `b` where narration and quotation meet and drops those that
// prove nothing. `a_text` is the text that a's spans refer to. Linear in the runs and the texts.
SharedPassages sort_passages(const std::vector<SharedRun>& runs, const ComparableText& a,
                             const ComparableText& b, std::string_view a_text);

}  // namespace synoptic
