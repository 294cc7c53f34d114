// The reports that make the claim are joined in a disjoint-set forest whenever something makes
// two of them depend on one text; what is left are the independent sources. Example: r1 and r5
// share the sentence with the vaccines, r2 and r3 have it in words of their own: three sources.
#include "synoptic/lineage/independence.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace synoptic {
namespace {

// The versions of a claim, by report.
using VersionsByReport = std::map<ReportIndex, std::vector<const Version*>>;

bool overlaps_any(const VersionsByReport& versions, ReportIndex report, Span span) {
  const auto found = versions.find(report);
  if (found == versions.end()) return false;
  const auto says = [span](const Version* v) { return !v->in_source && v->span.overlaps(span); };
  return std::any_of(found->second.begin(), found->second.end(), says);
}

// Disjoint sets with path halving.
class Sets {
 public:
  explicit Sets(const VersionsByReport& versions) {
    for (const auto& entry : versions) parent_.emplace(entry.first, entry.first);
  }

  // Reports that do not make the claim are passed over.
  void join(ReportIndex a, ReportIndex b) {
    if (!parent_.contains(a) || !parent_.contains(b)) return;
    a = root(a);
    b = root(b);
    if (a == b) return;
    parent_[std::max(a, b)] = std::min(a, b);
    ++joins_;
  }

  std::uint32_t count() const { return static_cast<std::uint32_t>(parent_.size()) - joins_; }

 private:
  ReportIndex root(ReportIndex report) {
    while (parent_[report] != report) report = parent_[report] = parent_[parent_[report]];
    return report;
  }

  std::map<ReportIndex, ReportIndex> parent_;
  std::uint32_t joins_ = 0;
};

bool shares_claim(const LineageLink& link, const VersionsByReport& versions) {
  const auto carries = [&](const SharedPassage& passage) {
    return overlaps_any(versions, *link.from, passage.from) &&
           overlaps_any(versions, link.to, passage.to);
  };
  return std::any_of(link.passages.begin(), link.passages.end(), carries);
}

bool credits_claim(const LineageLink& link, const VersionsByReport& versions) {
  if (!link.is_single_fact) return versions.contains(link.to);
  const auto holds = [&](const Version& v) { return overlaps_any(versions, v.report, v.span); };
  return std::any_of(link.versions.begin(), link.versions.end(), holds);
}

}  // namespace

std::uint32_t count_independent(std::span<const Version> versions, const Lineage& lineage) {
  VersionsByReport by_report;
  for (const Version& version : versions) by_report[version.report].push_back(&version);
  Sets sets(by_report);
  for (const auto& [a, b] : lineage.dependent) sets.join(a, b);
  std::map<std::string, ReportIndex> first_crediting;
  for (const LineageLink& link : lineage.links) {
    if (link.evidence == LineageEvidence::narration && link.from && shares_claim(link, by_report)) {
      sets.join(*link.from, link.to);
    }
    if (link.evidence != LineageEvidence::credit || !credits_claim(link, by_report)) continue;
    const auto [first, is_new] = first_crediting.emplace(link.agency, link.to);
    if (!is_new) sets.join(first->second, link.to);
  }
  return sets.count();
}

}  // namespace synoptic
