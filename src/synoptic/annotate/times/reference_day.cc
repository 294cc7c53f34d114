#include "synoptic/annotate/times/reference_day.h"

#include <optional>
#include <string_view>

#include "synoptic/annotate/times/calendar.h"
#include "synoptic/annotate/times/resolve_times.h"

// A dateline without a year ("XXXX-12-30") takes that of the article's date or the one before.
//
//   date 2019-09-25, dateline XXXX-09-24: 2019-09-24 | date 2020-01-02, XXXX-12-30: 2019-12-30

namespace synoptic {
namespace {

constexpr std::int64_t kMostDays = 7;

std::optional<CivilDate> whole_day(std::string_view date) {
  const PartialDate day = read_reference(date);
  if (!day.has_day()) return std::nullopt;
  return CivilDate{day.year, day.month, day.day};
}

}  // namespace

std::string reference_day(const Article& article) {
  const std::string_view line = article.dateline_date;
  if (line.size() != 10) return article.date;
  const bool has_year = !line.starts_with("XXXX");
  if (article.date.empty() && has_year) return article.dateline_date;
  const auto published = whole_day(article.date);
  if (!published) return article.date;
  for (const int year : {published->year, published->year - 1}) {
    const std::string whole =
        has_year ? std::string(line) : format_year(year) + std::string(line.substr(4));
    const auto written = whole_day(whole);
    if (!written) continue;
    const std::int64_t gap = days_from_civil(*published) - days_from_civil(*written);
    if (gap >= 0 && gap <= kMostDays) return whole;
  }
  return article.date;
}

}  // namespace synoptic
