#include "synoptic/lineage/independence.h"

#include <set>

namespace synoptic {

std::uint32_t count_independent(std::span<const Version> versions, std::span<const LineageLink>) {
  std::set<ReportIndex> reports;
  for (const Version& version : versions) reports.insert(version.report);
  return static_cast<std::uint32_t>(reports.size());
}

}  // namespace synoptic
