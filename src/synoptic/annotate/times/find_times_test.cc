#include "synoptic/annotate/times/find_times.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace synoptic {
namespace {

constexpr const char* kTypes[] = {"DATE", "TIME", "DURATION", "SET"};

// "Friday DATE 2019-09-20; …"; a value that is not known is "?".
std::string times_of(std::string_view text, std::string_view reference) {
  static const TimeLexicon lexicon = load_time_lexicon();
  const Analysis analysis = analyse(text, {}, nullptr);
  std::string all;
  for (const TimeExpression& time : find_times(analysis, lexicon, reference)) {
    if (!all.empty()) all += "; ";
    all += std::string(slice(text, time.span)) + " " + kTypes[static_cast<int>(time.type)] + " " +
           (time.value.empty() ? "?" : time.value);
  }
  return all;
}

struct Row {
  const char* text;
  const char* expected;
  const char* reason;
};

// Each class of forms, with the trap that stands beside it. The reference is a Wednesday.
constexpr Row kRows[] = {
    // Days of the calendar
    {"The pact was signed on September 3, 2018.", "September 3, 2018 DATE 2018-09-03", "American"},
    {"The pact was signed on 3 September 2018.", "3 September 2018 DATE 2018-09-03", "British"},
    {"The pact was signed on Sept. 3.", "Sept. 3 DATE 2019-09-03",
     "abbreviated, year of reference"},
    {"It closed on Monday, Sept. 16, for repairs.", "Monday, Sept. 16 DATE 2019-09-16",
     "with name"},
    {"They met on the 16th of August.", "the 16th of August DATE 2019-08-16", "ordinal day"},
    {"Fighting went on from 5 to 9 June 2017.", "5 DATE 2017-06-05; 9 June 2017 DATE 2017-06-09",
     "the month of the second day"},
    {"Built in 2018-03-07 form.", "2018-03-07 DATE 2018-03-07", "ISO"},
    {"Filed 23/11/2018 in court.", "23/11/2018 DATE 2018-11-23", "no month 23"},
    {"Filed 11/23/18 in court.", "11/23/18 DATE 2018-11-23", "two-digit year"},
    {"The score was 2/31/2018 in the log.", "", "no such day"},
    {"It took 1:36.6 to lap.", "", "a running time is no clock time"},
    {"They meet on the first Monday of May.", "the first Monday of May DATE 2019-05-06",
     "which Monday of a month"},
    {"It was the last Sunday in October 2018.", "the last Sunday in October 2018 DATE 2018-10-28",
     "counted from its end"},
    {"The first Monday was wet.", "Monday DATE 2019-09-23", "of no month"},
    {"One day in 2019 a ship sank.", "One day in 2019 DATE 2019-XX-XX", "an unknown day of a year"},
    {"It took one day in all.", "one day DURATION P1D", "how long, not when"},
    {"They came on May 3. The day before, it rained.",
     "May 3 DATE 2019-05-03; The day before DATE 2019-05-02", "counted from the day told"},
    {"They left two weeks before the vote.", "two weeks DURATION P2W", "before an event of no day"},
    // Months
    {"Prices rose in May.", "May DATE 2019-05", "month behind a preposition"},
    {"Ministers may meet again.", "", "modal verb"},
    {"Thousands march in the capital.", "", "verb"},
    {"They will march in March.", "March DATE 2020-03", "verb and month, ahead by 'will'"},
    {"June Osei leads the board.", "", "a first name"},
    {"Jan Novak leads the board.", "", "a first name like an abbreviation"},
    {"Exports fell in February 2018.", "February 2018 DATE 2018-02", "with year"},
    {"Exports fell in August last year.", "August last year DATE 2018-08", "with leaning year"},
    {"The line opens in December.", "December DATE 2019-12", "ahead within a quarter"},
    {"The mine closed last November.", "last November DATE 2018-11", "the last one"},
    {"The mine reopens next January.", "next January DATE 2020-01", "the next one"},
    // Weekdays
    {"She said so on Friday.", "Friday DATE 2019-09-20", "the last one before the reference"},
    {"She said so on Wednesday.", "Wednesday DATE 2019-09-25", "the day itself"},
    {"The vote is due Friday.", "Friday DATE 2019-09-27", "a word that looks ahead"},
    {"He will speak on Monday.", "Monday DATE 2019-09-30", "future"},
    {"It was not until Tuesday that he spoke.", "Tuesday DATE 2019-09-24", "'until' tells nothing"},
    {"last Wednesday he resigned", "last Wednesday DATE 2019-09-18", "never the day itself"},
    {"They meet on Mondays.", "Mondays SET XXXX-WXX-1", "every week"},
    {"Crews worked Sunday night.", "Sunday night TIME 2019-09-22TNI", "part of a day"},
    {"Wed in haste, they left.", "", "a verb like an abbreviation"},
    // Years
    {"The bridge was built in 1998.", "1998 DATE 1998", "year"},
    {"About 2000 people fled.", "", "a count"},
    {"She voted in the 1872 presidential election.", "1872 DATE 1872", "an election's year"},
    {"He won the 1500 metre race.", "", "a distance"},
    {"The 1520 sq m hall opened.", "", "an area"},
    {"Some 1,998 people fled.", "", "a count with comma"},
    {"It costs $2019 in all.", "", "money"},
    {"The firm dates from the 1990s.", "the 1990s DATE 199", "decade"},
    {"He taught in the 1800s.", "the 1800s DATE 18", "a century"},
    {"He taught in the 1810s.", "the 1810s DATE 181", "a decade"},
    {"Rates fell in the early eighties.", "early eighties DATE 198", "decade in words"},
    {"It ruled in 1915-17.", "1915 DATE 1915; 17 DATE 1917", "range of years"},
    {"In the 18th century trade grew.", "the 18th century DATE 17", "century"},
    {"20th Century Films made it.", "", "a name"},
    {"The town was founded in 479 BC.", "479 BC DATE BC0479", "before our era"},
    {"It ended in nineteen ninety-four.", "nineteen ninety-four DATE 1994", "year in words"},
    {"Profit rose in fiscal 2018.", "fiscal 2018 DATE 2018", "fiscal year"},
    // Ranges
    {"It ran from May 3 to June 5.", "May 3 DATE 2019-05-03; June 5 DATE 2019-06-05", "two days"},
    {"It ran between March and May 2018.", "March DATE 2018-03; May 2018 DATE 2018-05",
     "the year of the second month"},
    {"It ran from December to March 2018.", "December DATE 2017-12; March 2018 DATE 2018-03",
     "over the end of a year"},
    {"It ran in March. In May 2018 it stopped.", "March DATE 2019-03; May 2018 DATE 2018-05",
     "no range"},
    {"It runs Monday through Friday.", "Monday DATE 2019-09-23; Friday DATE 2019-09-27",
     "behind the first day"},
    {"It ran on Monday and Friday.", "Monday DATE 2019-09-23; Friday DATE 2019-09-20",
     "two days of their own"},
    {"It ran from 2015 to 2018.", "2015 DATE 2015; 2018 DATE 2018", "years"},
    // Parts of a year
    {"Sales fell in the fiscal third quarter.", "the fiscal third quarter DATE 2019-Q3", "fiscal"},
    {"It fell in the third quarter of fiscal 2018.",
     "the third quarter of fiscal 2018 DATE 2018-Q3", "of a fiscal year"},
    {"It fell in the second half of the year.", "the second half of the year DATE 2019-H2",
     "half of the present year"},
    {"The quarter was weak.", "The quarter DATE 2019-Q2", "the last one"},
    {"Sales fell in the third quarter.", "the third quarter DATE 2019-Q3", "quarter"},
    {"A third-quarter loss was booked.", "third-quarter DATE 2019-Q3", "as an adjective"},
    {"Growth slowed in Q2 2018.", "Q2 2018 DATE 2018-Q2", "letter and year"},
    {"A quarter of voters stayed home.", "", "a fraction"},
    {"It grew in the first half of 2018.", "the first half of 2018 DATE 2018-H1", "half year"},
    {"They led in the first half.", "", "half of a match"},
    {"Last winter was mild.", "Last winter DATE 2018-WI", "season"},
    {"Prices fall when demand does.", "", "verb like a season"},
    {"A coil spring broke.", "", "noun like a season"},
    {"It reopened in the spring of 2017.", "the spring of 2017 DATE 2017-SP", "season and year"},
    {"Shops shut on Christmas Day 2018.", "Christmas Day 2018 DATE 2018-12-25", "feast"},
    {"Shops shut on Thanksgiving 2018.", "Thanksgiving 2018 DATE 2018-11-22", "movable feast"},
    {"Shops shut at Easter 2019.", "Easter 2019 DATE 2019-04-21", "Easter"},
    // Leaning on the reference
    {"He resigned yesterday.", "yesterday DATE 2019-09-24", "deictic"},
    {"He resigned yesterday morning.", "yesterday morning TIME 2019-09-24TMO", "with part of day"},
    {"Talks resumed this week.", "this week DATE 2019-W39", "week"},
    {"They met earlier this week.", "earlier this week DATE 2019-W39", "edge of a week"},
    {"They met late last year.", "late last year DATE 2018", "edge of a year"},
    {"In mid-2018 it burned.", "mid-2018 DATE 2018", "middle"},
    {"They met the previous week.", "the previous week DATE 2019-W38", "before"},
    {"In the past decade it grew.", "the past decade DURATION P10Y", "ten years"},
    {"In this decade it grew.", "this decade DATE 201", "the 2010s"},
    {"It was a problem of the next decade.", "the next decade DATE 202", "one of the calendar"},
    {"It lasted two decades.", "two decades DURATION P20Y", "an amount of decades"},
    {"It was the worst in a decade.", "a decade DURATION P10Y", "ten years"},
    {"It burned a decade ago.", "a decade ago DATE 2009", "shifted"},
    {"It burned decades ago.", "decades ago DATE PAST_REF", "how many is not told"},
    {"A year earlier it had lost.", "A year earlier DATE 2018", "by the reference"},
    {"A fortnight ago it fell.", "A fortnight ago DATE 2019-W37", "fortnight"},
    {"Talks stalled last month.", "last month DATE 2019-08", "month"},
    {"They met earlier this year.", "earlier this year DATE 2019", "edge"},
    {"A deal is near by the end of next year.", "the end of next year DATE 2020", "edge of a unit"},
    {"It snowed over the weekend.", "the weekend DATE 2019-W38-WE", "the last weekend"},
    {"Support has grown in recent months.", "recent months DURATION PXM", "vague"},
    {"Over the past three years it shrank.", "the past three years DURATION P3Y", "span of time"},
    {"In the last 18 years nothing changed.", "the last 18 years DURATION P18Y", "span of time"},
    {"At last they agreed.", "", "'last' alone"},
    // Shifted
    {"The plant shut two years ago.", "two years ago DATE 2017", "years"},
    {"The plant shut nearly three weeks ago.", "nearly three weeks ago DATE 2019-W36", "weeks"},
    {"The plant shut several years ago.", "several years ago DATE PAST_REF", "not told how many"},
    {"It began on 1 March 2018. Two days later it was over.",
     "1 March 2018 DATE 2018-03-01; Two days later DATE 2018-03-03", "from what was told"},
    {"Two days later it was over.", "Two days later DATE ?", "nothing was told: not known"},
    {"Revenue in the third quarter beat that of a year earlier.",
     "the third quarter DATE 2019-Q3; a year earlier DATE 2018-Q3", "the quarter before a year"},
    // Durations and sets
    {"The strike lasted three days.", "three days DURATION P3D", "duration"},
    {"A three-month truce holds.", "three-month DURATION P3M", "adjective"},
    {"It took two and a half hours.", "two and a half hours DURATION PT2.5H", "half"},
    {"He is 34 years old.", "", "an age"},
    {"The 34-year-old was held.", "", "an age"},
    {"For a second time they met.", "", "ordinal, not a second"},
    {"Trains run every day.", "every day SET P1D", "set"},
    {"The paper appears weekly.", "weekly SET P1W", "set word"},
    {"It earns 2 million a year.", "a year SET P1Y", "rate"},
    {"It lasted a year.", "a year DURATION P1Y", "no rate"},
    // Rules that the rows above do not need
    {"Sales beat those of the year-earlier period.", "the year-earlier period DATE 2018",
     "the year before"},
    {"They met on the 16th.", "the 16th DATE 2019-09-16", "a day of the month"},
    {"The 16th was late.", "", "an ordinal"},
    {"They met in the morning.", "the morning TIME 2019-09-25TMO", "a part of the day"},
    {"They met this morning.", "this morning TIME 2019-09-25TMO", "a leaning part of the day"},
    {"The current law holds.", "current DATE PRESENT_REF", "adjective"},
    {"The former minister spoke.", "", "an adjective of no time"},
    {"It fell in 480 BC. In 479 it rose.", "480 BC DATE BC0480; 479 DATE BC0479",
     "a short year beside one"},
    {"In 479 cases it rose.", "", "a count"},
    // What was told before
    {"It opened in March 2016. That month it burned.",
     "March 2016 DATE 2016-03; That month DATE 2016-03", "a month told"},
    {"That month it burned.", "That month DATE ?", "no month was told: not known"},
    {"It opened in 1998. That year it burned.", "1998 DATE 1998; That year DATE 1998", "a year"},
    {"It opened on 4 May 2017. The same day it burned.",
     "4 May 2017 DATE 2017-05-04; The same day DATE 2017-05-04", "a day told"},
    {"It opened on 4 May 2017. Later that week it burned.",
     "4 May 2017 DATE 2017-05-04; Later that week DATE 2017-W18", "the week of a day told"},
    {"It opened in 1998. In May of that year it burned.",
     "1998 DATE 1998; May of that year DATE 1998-05", "a month of a year told"},
    {"It opened on 4 May 2017. On the 28th of that month it burned.",
     "4 May 2017 DATE 2017-05-04; the 28th of that month DATE 2017-05-28", "a day of a month told"},
    // Ranges of durations
    {"It takes 12 to 18 months.", "12 DURATION P12M; 18 months DURATION P18M", "two ends"},
    {"It takes 12-18 months.", "12 DURATION P12M; 18 months DURATION P18M", "by a dash"},
    {"It took between two and three years.", "two DURATION P2Y; three years DURATION P3Y",
     "between"},
    {"It takes two to three weeks.", "two to three weeks DURATION P2W", "neighbours: about two"},
    {"Over the next 12 to 18 months it grows.", "the next 12 to 18 months DURATION PXM",
     "one time from now on"},
    {"Gulls and three dogs slept for two weeks.", "two weeks DURATION P2W", "no range"},
    {"Pupils aged 12 to 18 years came.", "12 DURATION P12Y; 18 years DURATION P18Y",
     "ages look the same without 'old'"},
    {"Pupils 12 to 18 years old came.", "", "ages"},
    {"It began a month earlier than usual.", "a month DURATION P1M", "how much earlier"},
    {"It began a month earlier.", "a month earlier DATE ?", "earlier than what was told"},
    {"In the days before the vote it rained.", "days DURATION PXD", "how many is not told"},
    {"Days passed.", "", "bare"},
    {"It rained for hours.", "hours DURATION PTXH", "bare behind 'for'"},
    // Ends and edges
    {"By year-end it had doubled.", "year-end DATE 2019", "end of the present year"},
    {"It was at year's end.", "year's end DATE 2019", "with a genitive"},
    {"It peaked by the end of year.", "the end of year DATE 2019", "without an article"},
    {"The year ended well.", "", "no end of the year"},
    {"It burned in the mid-1990s.", "mid-1990s DATE 199", "middle of a decade"},
    {"Highs will be in the nineties.", "", "degrees"},
    {"It was built in the nineties.", "the nineties DATE 199", "years"},
    {"They meet early next week.", "early next week DATE 2019-W40", "edge of a week"},
    {"Over the past 18 months it fell.", "the past 18 months DURATION P18M", "span of time"},
    {"It fell in recent weeks.", "recent weeks DURATION PXW", "vague"},
    {"It snowed overnight.", "overnight TIME 2019-09-25TNI", "the night"},
    {"The overnight train left.", "overnight TIME 2019-09-25TNI", "without its article"},
    {"The overnight train left at 9 p.m.",
     "overnight TIME 2019-09-25TNI; 9 p.m TIME 2019-09-25T21:00", "beside a clock"},
    {"In FY19 it lost money.", "FY19 DATE 2019", "fiscal year of two digits"},
    {"In Q3 FY19 it lost money.", "Q3 FY19 DATE 2019-Q3", "quarter of a fiscal year"},
    {"In the 2018 financial year it lost.", "2018 DATE 2018", "year before its noun"},
    {"It lost in the quarter ended June 30.", "the quarter DATE 2019-Q2; June 30 DATE 2019-06-30",
     "a quarter told by its last day"},
    {"The week of March 6 was wet.", "The week of March 6 DATE 2019-W10", "week told by a day"},
    {"The week of the vote was wet.", "", "week of an event"},
    {"It runs on May 3 and 5.", "May 3 DATE 2019-05-03; 5 DATE 2019-05-05", "a second day"},
    {"It runs May 3-5, 2018.", "May 3 DATE 2018-05-03; 5, 2018 DATE 2018-05-05",
     "the year of the second day"},
    {"It sank on May 3 and 5 people died.", "May 3 DATE 2019-05-03", "a count behind a day"},
    {"Shops shut on New Year's Day.", "New Year's Day DATE 2019-01-01", "feast with a genitive"},
    {"In the new year shops shut.", "", "no feast"},
    // Now and once
    {"It will soon open.", "soon DATE FUTURE_REF", "to come"},
    {"It was soon shut.", "", "the order of a story"},
    {"Nobody smokes these days.", "these days DATE PRESENT_REF", "now"},
    {"Robots will one day vote.", "one day DATE FUTURE_REF", "some time to come"},
    // Clock times
    {"It struck on Saturday at 3 p.m. (1900 GMT) in Rome.",
     "Saturday at 3 p.m. (1900 GMT) TIME 2019-09-21T15:00", "day, clock and its conversion"},
    {"It struck at 3 p.m. (1900 GMT) on Saturday.",
     "3 p.m. (1900 GMT) on Saturday TIME 2019-09-21T15:00", "the day behind"},
    {"It struck at 4 a.m. (0800 GMT Saturday).", "4 a.m. (0800 GMT Saturday) TIME 2019-09-21T04:00",
     "the day inside"},
    {"It struck at 15:00 GMT Saturday.", "15:00 GMT Saturday TIME 2019-09-21T15:00",
     "zone and day"},
    {"It struck Saturday at 3 p.m. local time.",
     "Saturday at 3 p.m. local time TIME 2019-09-21T15:00", "a zone in words"},
    {"It struck at 3 p.m. (19 people fled).", "3 p.m. TIME 2019-09-25T15:00", "no conversion"},
    {"She left at 4 in the morning.", "4 in the morning TIME 2019-09-25T04:00", "part of the day"},
    {"She saw 4 in the morning.", "the morning TIME 2019-09-25TMO", "a count"},
    {"On Friday it rained and at 3 p.m. it stopped.",
     "Friday DATE 2019-09-20; 3 p.m. TIME 2019-09-20T15:00", "of the day of the sentence"},
    {"The blast came at 8:15 p.m. on Friday.", "8:15 p.m. on Friday TIME 2019-09-20T20:15",
     "clock"},
    {"The blast came at 8pm.", "8pm TIME 2019-09-25T20:00", "glued"},
    {"The vote opens at 10:30 GMT on Friday.", "10:30 GMT on Friday TIME 2019-09-20T10:30", "zone"},
    {"It struck at 1205 GMT.", "1205 GMT TIME 2019-09-25T12:05", "four digits and a zone"},
    {"It sold 1205 cars.", "", "four digits without one"},
    {"The vote opens at 10 a.m. EST.", "10 a.m. EST TIME 2019-09-25T10:00", "zone of America"},
    {"The ratio was 8:15 in the end.", "8:15 TIME 2019-09-25T08:15", "a ratio looks the same"},
    {"High Noon was shown.", "", "a title"},
    // References
    {"It is now open.", "now DATE PRESENT_REF", "present"},
    {"He recently moved.", "recently DATE PAST_REF", "past"},
    {"Fears for the future, he said.", "the future DATE FUTURE_REF", "future"},
    {"He walked past the gate.", "", "preposition"},
};

TEST(FindTimes, FindsEachClassOfFormsAndNotItsTrap) {
  for (const Row& row : kRows) {
    EXPECT_EQ(times_of(row.text, "2019-09-25"), row.expected)
        << row.text << " (" << row.reason << ")";
  }
}

// A rule of the finder that no row needs is a rule that nobody has looked at.
TEST(FindTimes, HasARowForEveryRule) {
  static const TimeLexicon lexicon = load_time_lexicon();
  std::set<std::string> seen;
  for (const Row& row : kRows) {
    const Analysis analysis = analyse(row.text, {}, nullptr);
    for (const TimeExpression& time : find_times(analysis, lexicon, "2019-09-25")) {
      seen.insert(time.why);
    }
  }
  std::set<std::string> all;
  for (const std::string_view rule : kTimeRules) all.emplace(rule);
  EXPECT_EQ(seen, all);
}

TEST(FindTimes, UsesAReferenceAsFarAsItGoes) {
  EXPECT_EQ(times_of("Last year, last month and on Friday.", "2019-09"),
            "Last year DATE 2018; last month DATE 2019-08; Friday DATE ?");
  EXPECT_EQ(times_of("Last year, last month and on 3 May.", "2019"),
            "Last year DATE 2018; last month DATE ?; 3 May DATE 2019-05-03");
  EXPECT_EQ(
      times_of("Last year, on 3 May and 4 May 2018 for two days.", ""),
      "Last year DATE ?; 3 May DATE 2018-05-03; 4 May 2018 DATE 2018-05-04; two days DURATION P2D");
  EXPECT_EQ(times_of("on Friday", "2019-02-31"), "Friday DATE ?");
  EXPECT_EQ(times_of("last year", "soon"), "last year DATE ?");
}

TEST(FindTimes, TakesTheYearFromATextThatTellsOfThePast) {
  const std::string text =
      "In 1911 the duke died. In 1912 and 1913 unrest grew. War came in 1914. In May 1915 the fort "
      "fell, and by 1916 the coast was lost. It rained in 1917. The army left in October 1915. On "
      "3 "
      "November the bridge was blown up.";
  EXPECT_NE(times_of(text, "2019-09-25").find("3 November DATE 1915-11-03"), std::string::npos);
}

TEST(FindTimes, KeepsTheYearOfAStoryOverAYearToldBesideIt) {
  const std::string text =
      "The siege began in March 1914. In May 1914 the river rose, and by June 1914 the town was "
      "hungry. In 1915 it held out. In April 1915 help came. It was as cold as in 1812. On 3 May "
      "the gates were opened, and in 1916 the walls were razed.";
  const std::string times = times_of(text, "2019-09-25");
  EXPECT_NE(times.find("1812 DATE 1812"), std::string::npos) << times;
  EXPECT_NE(times.find("3 May DATE 1915-05-03"), std::string::npos) << times;
}

TEST(FindTimes, StandsAnyBytes) {
  EXPECT_EQ(times_of("", "2019-09-25"), "");
  EXPECT_EQ(times_of("the 99999999999999999999999990s", "2019-09-25"), "");
  const std::string noise("\xFF\xC3 the end of the end of the end of \x80 1/2/ 3:4:5 '9 the the",
                          60);
  for (std::size_t size = 0; size <= noise.size(); ++size) {
    const std::string_view text = std::string_view(noise).substr(0, size);
    const Analysis analysis = analyse(text, {}, nullptr);
    for (const TimeExpression& time : find_times(analysis, load_time_lexicon(), "2019-09-25")) {
      EXPECT_LE(time.span.begin, time.span.end);
      EXPECT_LE(time.span.end, size);
    }
  }
}

}  // namespace
}  // namespace synoptic
