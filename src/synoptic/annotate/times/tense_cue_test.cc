#include "synoptic/annotate/times/tense_cue.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/annotate/times/find_times.h"
#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

struct Row {
  const char* text;
  const char* expected;
  const char* reason;
};

// The day the text tells, by a Wednesday as reference.
constexpr Row kRows[] = {
    {"The council meets Tuesday.", "2019-10-01", "a present tense of what is planned"},
    {"The council met Tuesday.", "2019-09-24", "the past"},
    {"She flies on Sunday to Rome.", "2019-09-29", "a present tense of what is planned"},
    {"He says on Sunday it rained.", "2019-09-22", "a present tense that reports"},
    {"The court sits on Thursday to hear the case.", "2019-09-26", "a present tense, two clauses"},
    {"The court has sat on Thursday.", "2019-09-19", "a perfect"},
    {"The team is playing on Saturday.", "2019-09-28", "a present auxiliary"},
    {"The team was playing on Saturday.", "2019-09-21", "a past auxiliary"},
    {"The ministers will sign the pact in Oslo on Friday.", "2019-09-27", "a modal"},
    {"The ministers would have signed it on Friday.", "2019-09-20", "a modal of the past"},
    {"Workers planned a march in the old town of Oslo on Saturday.", "2019-09-28",
     "planned in the past, still to come"},
    {"The minister said Monday they will order a review.", "2019-09-23",
     "the day behind the verb it belongs to"},
    {"The envoys signed a long cooperation plan Friday.", "2019-09-20", "'plan' is a noun here"},
    {"The minister resigns Tuesday over leak", "2019-09-24", "a headline tells the past so"},
    {"The port will open on Wednesday.", "2019-09-25", "of its own day: that day"},
};

TEST(TenseCue, TellsWhichWeekdayIsMeant) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  const TimeLexicon lexicon = load_time_lexicon();
  for (const Row& row : kRows) {
    const auto times = find_times(analyse(row.text, {}, &*model), lexicon, "2019-09-25");
    ASSERT_EQ(times.size(), 1U) << row.text;
    EXPECT_EQ(times[0].value, row.expected) << row.text << " (" << row.reason << ")";
  }
}

TEST(TenseCue, SaysNothingWithoutAParse) {
  const Analysis analysis = analyse("The council meets Tuesday.", {}, nullptr);
  EXPECT_EQ(tense_cue(analysis, 3), 0);
  EXPECT_EQ(tense_cue(Analysis{}, 0), 0);
  EXPECT_EQ(tense_cue(analysis, kNoToken), 0);
}

}  // namespace
}  // namespace synoptic
