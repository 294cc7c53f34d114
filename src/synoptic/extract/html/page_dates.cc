// The day with the highest sum of weights; weights are learnt (data/extract/html/date_weights.tsv).
//
//   2024-03-15 {meta_date}   2024-03-12 {line_first, line_behind, line_date_named}   → the latter

#include "synoptic/extract/html/page_dates.h"

#include <algorithm>

namespace synoptic::page {
namespace {

// Evidence that alone makes no day of publication.
constexpr EvidenceBits kWeak =
    evidence_bit(DateEvidence::line_title) | evidence_bit(DateEvidence::line_far) |
    evidence_bit(DateEvidence::line_long) | evidence_bit(DateEvidence::line_prose) |
    evidence_bit(DateEvidence::line_caption) | evidence_bit(DateEvidence::line_other) |
    evidence_bit(DateEvidence::line_aside) | evidence_bit(DateEvidence::line_header) |
    evidence_bit(DateEvidence::line_footer) | evidence_bit(DateEvidence::line_linked) |
    evidence_bit(DateEvidence::line_figures) | evidence_bit(DateEvidence::line_swapped) |
    evidence_bit(DateEvidence::picture_address) | evidence_bit(DateEvidence::script_other) |
    evidence_bit(DateEvidence::comes_first) | evidence_bit(DateEvidence::comes_last);

}  // namespace

PageDates find_dates(const DatedPage& page, const Tables& tables) {
  const DateCandidates found = gather_date_candidates(page, tables);
  const DateCandidate* best = nullptr;
  double best_score = 0;
  for (const DateCandidate& day : found.days) {
    if ((day.evidence & ~kWeak) == 0) continue;
    const double score = tables.page_model.dates.score(day.evidence);
    if (best != nullptr && score <= best_score) continue;
    best = &day;
    best_score = score;
  }
  PageDates dates;
  if (best != nullptr) dates.published = best->when;
  constexpr std::size_t kMinuteBytes = 16;
  const bool is_same =
      dates.published.compare(0, kMinuteBytes, found.updated, 0, kMinuteBytes) == 0;
  if (!is_same) dates.updated = found.updated;
  return dates;
}

}  // namespace synoptic::page
