#include "synoptic/collate/story_view.h"

namespace synoptic {

Version version_at(const StoryView& story, ReportIndex report, Span span, std::string_view why) {
  Version version;
  version.report = report;
  version.span = span;
  version.text = slice(story.article(report).text, span);
  version.why = why;
  return version;
}

}  // namespace synoptic
