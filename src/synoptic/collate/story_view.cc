#include "synoptic/collate/story_view.h"

#include <algorithm>

namespace synoptic {

Version version_at(const StoryView& story, ReportIndex report, Span span, std::string_view why) {
  Version version;
  version.report = report;
  version.span = span;
  version.text = slice(story.article(report).text, span);
  version.why = why;
  return version;
}

std::vector<ReportIndex> reports_of(std::span<const Version> versions) {
  std::vector<ReportIndex> reports;
  for (const Version& version : versions) reports.push_back(version.report);
  std::sort(reports.begin(), reports.end());
  reports.erase(std::unique(reports.begin(), reports.end()), reports.end());
  return reports;
}

}  // namespace synoptic
