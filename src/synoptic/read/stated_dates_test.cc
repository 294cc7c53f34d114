#include "synoptic/read/stated_dates.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(NormaliseDate, GivesIso8601WithTheZoneThatIsStated) {
  struct Row {
    std::string_view stated;
    std::string_view expected;
    const char* reason;
  };
  const Row rows[] = {
      {"Tue, 12 Mar 2024 08:15:00 GMT", "2024-03-12T08:15:00Z", "RFC 822 as RSS has it"},
      {"12 Mar 2024 08:15 +0100", "2024-03-12T08:15+01:00", "no weekday, no seconds"},
      {"Tue, 12 March 2024 8:05:00 EST", "2024-03-12T08:05:00-05:00", "a long month, one digit"},
      {" Tue, 12-Mar-24 08:15:00 UT ", "2024-03-12T08:15:00Z", "two digits of a year, hyphens"},
      {"Tue, 12 Mar 99 08:15:00 GMT", "1999-03-12T08:15:00Z", "the last century"},
      {"Tue, 12 Mar 2024", "2024-03-12", "a day alone"},
      {"Tue, 12 Mar 2024 08:15:00 XYZT", "2024-03-12T08:15:00", "an unknown zone"},
      {"2024-03-12T08:15:30.250+01:00", "2024-03-12T08:15:30+01:00", "RFC 3339 with a fraction"},
      {"2024-03-12t08:15:30z", "2024-03-12T08:15:30Z", "small letters"},
      {"2024-03-12 08:15", "2024-03-12T08:15", "a blank instead of T"},
      {"20240312T081500Z", "2024-03-12T08:15:00Z", "the basic form of NITF"},
      {"20240312T081500-0330", "2024-03-12T08:15:00-03:30", "and its zone"},
      {"20240312", "2024-03-12", "and a day"},
      {"2024-03", "2024-03", "a month stays one"},
      {"2024", "2024", "a year stays one"},
      {"2024-02-29", "2024-02-29", "a leap day"},
      {"2023-02-29", "", "no leap year"},
      {"31 Apr 2024 08:15:00 GMT", "", "April has 30 days"},
      {"2024-13-01", "", "no month"},
      {"2024-03-12T25:00:00Z", "2024-03-12", "no hour: the day holds"},
      {"0000-00-00", "", "what databases write for nothing"},
      {"yesterday", "", "prose"},
      {"", "", "nothing"},
      {"1710231300", "", "seconds since 1970"},
      {"12 Mar 20244 08:15:00 GMT", "", "a year of five digits"},
  };
  for (const Row& row : rows) EXPECT_EQ(normalise_date(row.stated), row.expected) << row.reason;
}

TEST(NormaliseDate, ReadsNoFurtherThanADateIsLong) {
  EXPECT_EQ(normalise_date("2024-03-12" + std::string(1 << 20, '0')), "");
}

}  // namespace
}  // namespace synoptic
