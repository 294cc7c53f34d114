#include "synoptic/annotate/times/governing_time.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/annotate/times/find_times.h"
#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

// The time that governs the words `item` of the text; "none" without one.
std::string time_of(std::string_view text, std::string_view item, const LanguageModel* model) {
  static const TimeLexicon lexicon = load_time_lexicon();
  const Analysis analysis = analyse(text, {}, model);
  const std::vector<TimeExpression> times = find_times(analysis, lexicon, "2019-09-25");
  const auto begin = static_cast<std::uint32_t>(text.find(item));
  const auto time =
      governing_time(analysis, times, {begin, begin + static_cast<std::uint32_t>(item.size())});
  return time ? std::string(slice(text, times[*time].span)) : "none";
}

struct Row {
  const char* text;
  const char* item;
  const char* expected;
  const char* reason;
};

constexpr Row kRows[] = {
    {"In April, the two states signed 11 pacts.", "11 pacts", "April", "of its verb"},
    {"In April they signed 11 pacts and on Monday they opened 3 ports.", "11 pacts", "April",
     "the first of two clauses"},
    {"In April they signed 11 pacts and on Monday they opened 3 ports.", "3 ports", "Monday",
     "the second of two clauses"},
    {"They have in the last 18 years signed about 260 pacts.", "260 pacts", "the last 18 years",
     "a period that leans on the present"},
    {"The talks lasted two days and cost 5 million.", "5 million", "none", "a bare length of time"},
    {"Trade rose by 10 per cent in recent months.", "10 per cent", "recent months", "behind it"},
    {"He said on Monday that 5 ships had sunk.", "5 ships", "none", "the day it was said"},
    {"He said on Monday that 5 ships had sunk.", "said", "Monday", "of the saying itself"},
    {"Five ships sank on Friday, he said on Monday.", "Five ships", "Friday", "beside a cue"},
    {"They met on Monday to sign 5 deals.", "5 deals", "Monday", "an open clause shares it"},
    {"The 5 ships that sank in May were old.", "5 ships", "May", "a clause about the item"},
    {"The 5 ships were sold after the port closed in May.", "5 ships", "none", "another clause"},
    {"Sales of 5 million in May pleased them.", "5 million", "May", "on the noun"},
    {"In April they met and signed 11 pacts.", "11 pacts", "April", "in front of joined clauses"},
    {"They met in April and signed 11 pacts.", "11 pacts", "none", "inside the first of them"},
    {"She promised aid on Tuesday as she met 5 ministers.", "5 ministers", "Tuesday", "at once"},
    {"They meet on Mondays with 5 guests.", "5 guests", "none", "what recurs is no occasion"},
    {"The share rose to 17%, up from 14% a year ago.", "17%", "none", "of what it is held against"},
    {"The share rose to 17%, up from 14% a year ago.", "14%", "a year ago", "of the other figure"},
    {"Sales rose 43% from a year earlier.", "43%", "none", "the base of the comparison"},
    {"Sales rose 43% in May from a year earlier.", "43%", "May", "its own time beside the base"},
    {"They sold 12 ships compared with 9 in 2018.", "12 ships", "none", "of the other figure"},
    {"They sold 12 ships compared with 9 in 2018.", "9", "2018", "of the other figure"},
    {"They sold 12 ships from Monday to Friday.", "12 ships", "Monday", "a span of days"},
    {"It sold 5 ships.", "5 ships", "none", "no time at all"},
};

TEST(GoverningTime, IsThatOfTheClause) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  for (const Row& row : kRows) {
    EXPECT_EQ(time_of(row.text, row.item, &*model), row.expected)
        << row.text << " (" << row.reason << ")";
  }
}

TEST(GoverningTime, IsTheNearestWithoutAParse) {
  EXPECT_EQ(time_of("In April they signed 11 pacts and met others on Monday.", "11 pacts", nullptr),
            "April");
  EXPECT_EQ(time_of("It sold 5 ships. They met on Monday.", "5 ships", nullptr), "none");
}

TEST(GoverningTime, IsNoneOutsideEverySentence) {
  EXPECT_EQ(governing_time(Analysis{}, {}, {0, 5}), std::nullopt);
}

}  // namespace
}  // namespace synoptic
