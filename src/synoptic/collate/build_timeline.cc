#include "synoptic/collate/build_timeline.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace synoptic {
namespace {

// "2019-09-25", "2019-09", "2019", "2019-XX-XX" and times of day; not "2019-W38", "P2D",
// "PAST_REF".
bool is_calendar_date(std::string_view value) {
  if (value.size() < 4) return false;
  const std::string_view day = value.substr(0, value.find('T'));
  return day.front() != 'X' && day.find_first_not_of("0123456789-X") == std::string_view::npos;
}

Span sentence_around(const Annotations& notes, Span span) {
  for (Span sentence : notes.sentences) {
    if (sentence.contains(span)) return sentence;
  }
  return span;
}

// The times of a report that no event takes, by value.
void add_loose_times(const StoryView& story, ReportIndex report,
                     std::map<std::string, TimelineEntry>& by_value) {
  const Annotations& notes = story.annotations(report);
  std::set<std::uint32_t> taken;
  for (const Event& event : notes.events) {
    if (event.time) taken.insert(*event.time);
  }
  for (std::uint32_t i = 0; i < notes.times.size(); ++i) {
    const TimeExpression& time = notes.times[i];
    if (taken.count(i) > 0 || !is_calendar_date(time.value)) continue;
    const std::string day = time.value.substr(0, time.value.find('T'));
    TimelineEntry& entry = by_value[day];
    entry.time = day;
    entry.versions.push_back(
        version_at(story, report, sentence_around(notes, time.span), time.why));
  }
}

}  // namespace

std::vector<TimelineEntry> build_timeline(const StoryView& story, const AlignedEvents& events) {
  std::vector<TimelineEntry> timeline;
  for (std::uint32_t i = 0; i < events.events.size(); ++i) {
    const RecordEvent& event = events.events[i];
    if (is_calendar_date(event.time)) timeline.push_back({event.time, i, event.versions});
  }
  std::map<std::string, TimelineEntry> by_value;
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    add_loose_times(story, report, by_value);
  }
  for (auto& [value, entry] : by_value) timeline.push_back(std::move(entry));
  std::stable_sort(timeline.begin(), timeline.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.time < b.time; });
  return timeline;
}

}  // namespace synoptic
