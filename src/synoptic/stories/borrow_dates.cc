// A report says "on Wednesday" and bears no date; another of the story bears 2019-05-08, which was
// a Wednesday, and says "Wednesday" too: the first may be read from that day. Had it said "on
// Saturday" only, it tells of another day and stays undated.
#include "synoptic/stories/borrow_dates.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"
#include "synoptic/stories/day_number.h"

namespace synoptic {
namespace {

constexpr std::int32_t kStoryDays = 7;        // dated reports farther apart fix nothing
constexpr std::int32_t kDatelineDays = 31;    // a dateline farther from them belongs elsewhere
constexpr std::string_view kNoYear = "XXXX";  // "XXXX-09-27"

using Weekdays = std::bitset<7>;  // Monday is 0

Weekdays named_weekdays(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNames{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
  Weekdays days;
  for (const Word& word : find_words(text)) {
    const auto found = std::find(kNames.begin(), kNames.end(), fold(slice(text, word.span)));
    if (found != kNames.end()) days.set(static_cast<std::size_t>(found - kNames.begin()));
  }
  return days;
}

std::optional<std::int32_t> own_day(const Article& article) {
  if (article.date_from == DateOrigin::story) return std::nullopt;
  const auto day = day_number(article.date);
  return day ? day : day_number(article.dateline_date);
}

// A day of the story that a report bears, and the weekdays that its text may speak of.
struct Anchor {
  std::int32_t day = 0;
  Weekdays weekdays;
};

// The dated reports by day; none where they lie too far apart to fix anything.
std::vector<Anchor> find_anchors(std::span<const Report> reports) {
  std::vector<Anchor> anchors;
  for (const Report& report : reports) {
    const auto day = own_day(report.article);
    if (!day) continue;
    Anchor anchor{*day, named_weekdays(report.article.text)};
    anchor.weekdays.set(static_cast<std::size_t>(weekday_of(*day)));
    anchors.push_back(anchor);
  }
  std::sort(anchors.begin(), anchors.end(),
            [](const Anchor& x, const Anchor& y) { return x.day < y.day; });
  if (!anchors.empty() && anchors.back().day - anchors.front().day > kStoryDays) anchors.clear();
  return anchors;
}

// "XXXX-09-27" in the year that brings it closest to `day`; nothing if that is still far away.
std::string complete(std::string_view dateline, std::int32_t day) {
  std::string best;
  std::int32_t best_distance = kDatelineDays + 1;
  const auto year = parse_number(date_of(day).substr(0, kNoYear.size())).value_or(0);
  for (const std::uint64_t candidate : {year - 1, year, year + 1}) {
    const std::string date = std::to_string(candidate) + std::string(dateline.substr(4));
    const auto number = day_number(date);
    if (!number || std::abs(*number - day) >= best_distance) continue;
    best_distance = std::abs(*number - day);
    best = date;
  }
  return best;
}

std::string borrow(const Article& article, const std::vector<Anchor>& anchors) {
  if (article.dateline_date.starts_with(kNoYear)) {
    return complete(article.dateline_date, anchors.front().day);
  }
  const Weekdays weekdays = named_weekdays(article.text);
  for (const Anchor& anchor : anchors) {
    if (weekdays.none() || (weekdays & anchor.weekdays).any()) return date_of(anchor.day);
  }
  return {};
}

// Does what the report itself says of its date ("2019-09", "2019") leave room for `date`?
bool agrees_with(const Article& article, std::string_view date) {
  return article.date_from == DateOrigin::story || date.starts_with(article.date);
}

}  // namespace

std::vector<std::string> borrow_dates(std::span<const Report> reports) {
  std::vector<std::string> dates(reports.size());
  const std::vector<Anchor> anchors = find_anchors(reports);
  if (anchors.empty()) return dates;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Article& article = reports[i].article;
    if (own_day(article)) continue;
    std::string date = borrow(article, anchors);
    if (agrees_with(article, date)) dates[i] = std::move(date);
  }
  return dates;
}

}  // namespace synoptic
