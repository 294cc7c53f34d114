#include "synoptic/stories/borrow_dates.h"

#include <gtest/gtest.h>

#include "synoptic/stories/day_number.h"

namespace synoptic {
namespace {

struct Told {
  std::string text;
  std::string date;
  std::string dateline_date;
};

std::vector<std::string> dates_of(const std::vector<Told>& told) {
  std::vector<Report> reports;
  for (const Told& one : told) {
    Report report;
    report.article.text = one.text;
    report.article.date = one.date;
    report.article.dateline_date = one.dateline_date;
    reports.push_back(report);
  }
  return borrow_dates(reports);
}

TEST(BorrowDates, TakesWhatTheOthersFix) {
  // 2019-05-08 was a Wednesday.
  const Told dated{"The dam broke on Wednesday.", "2019-05-08T10:00", ""};
  struct Row {
    std::vector<Told> told;
    std::string expected;  // of the first
    const char* reason;
  };
  const Row rows[] = {
      {{{"It broke on Wednesday.", "", ""}, dated}, "2019-05-08", "the same weekday"},
      {{{"It broke at noon.", "", ""}, dated}, "2019-05-08", "no weekday"},
      {{{"It broke on Saturday.", "", ""}, dated}, "", "another weekday"},
      {{{"It broke.", "2019-05-09", ""}, dated}, "", "has a date"},
      {{{"It broke.", "2019", ""}, dated}, "2019-05-08", "a year that agrees"},
      {{{"It broke.", "2018-05", ""}, dated}, "", "a month that does not"},
      {{{"It broke.", "", "XXXX-05-10"}, dated}, "2019-05-10", "a day without a year"},
      {{{"It broke.", "", "XXXX-11-10"}, dated}, "", "a day far away"},
      {{{"It broke.", "", "XXXX-12-30"}, {"Floods.", "2020-01-02", ""}}, "2019-12-30", "New Year"},
      {{{"It broke.", "", ""}, dated, {"Later.", "2019-05-07", ""}}, "2019-05-07", "the earliest"},
      {{{"On Wednesday.", "", ""}, dated, {"So.", "2019-05-07", ""}},
       "2019-05-08",
       "the one that fits"},
      {{{"It broke.", "", ""}, dated, {"Later.", "2019-06-07", ""}}, "", "the others disagree"},
      {{{"It broke.", "", ""}}, "", "nobody has a date"},
  };
  for (const Row& row : rows) EXPECT_EQ(dates_of(row.told)[0], row.expected) << row.reason;
}

TEST(DayNumber, CountsDays) {
  EXPECT_EQ(day_number("1970-01-02"), 1);
  EXPECT_EQ(day_number("2019-02-30"), std::nullopt);
  EXPECT_EQ(day_number("2019-02"), std::nullopt);
  EXPECT_EQ(date_of(*day_number("2020-02-29T10:00") + 1), "2020-03-01");
  EXPECT_EQ(weekday_of(*day_number("2019-05-08")), 2);
}

}  // namespace
}  // namespace synoptic
