#pragma once

#include <span>
#include <utility>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/model/record.h"
#include "synoptic/model/report.h"

namespace synoptic {

// Which text came from where.
struct Lineage {
  std::vector<LineageLink> links;
  // For each report the spans of its text whose words stand in another report too, merged and in
  // order: in the outlet's own narration, and inside quotations.
  std::vector<std::vector<Span>> narration;
  std::vector<std::vector<Span>> quotation;
  // Pairs of reports that are one source for everything they say: one is a copy of the other (what
  // they share is four fifths of the words of the shorter, and half of its narration), or one
  // credits the other's outlet. Each pair in ascending order, the pairs too.
  std::vector<std::pair<ReportIndex, ReportIndex>> dependent;

  friend bool operator==(const Lineage&, const Lineage&) = default;
};

// Finds the passages that reports share word for word, and the agencies they credit. Indices are
// those of `reports`.
//
// A passage is a run of at least eight equal words (base/words.h), or of five that lie within
// three words of such a run; runs made mostly of names, titles and stock words are no passage
// ("Russian President Firstname Lastname"). What lies inside quotation marks in either report is
// evidence `quotation`, the rest `narration`; a run that has both is cut where they meet. Each
// pair of reports has at most one link of each evidence, `from` < `to` and the direction unknown,
// unless one credits the other's outlet: then `from` is that outlet's report and the direction
// known.
//
// A credit is a link with an `agency` and no `from`: one for each agency that Article::credits
// names, and one with `is_single_fact` for each agency that is the source of statements only; its
// versions are those statements. A photo's credit is none (extract/ leaves it with its caption).
//
// Links are in the order of evidence (narration, quotation, credit), then reports. Never fails;
// any bytes give spans in range, on code points. Near-linear in the text and in what is shared:
// each word of a report is compared with at most four places of another.
Lineage find_lineage(std::span<const Report> reports);

}  // namespace synoptic
