#include "synoptic/collate/relate.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace synoptic {
namespace {

class RelateTest : public testing::Test {
 protected:
  RelateLexicon lexicon_ = load_relate_lexicon();

  Relatedness dated(std::string_view a, std::string_view a_date, std::string_view b,
                    std::string_view b_date) const {
    return relate(*profile_sentence(a, a_date, lexicon_), *profile_sentence(b, b_date, lexicon_),
                  lexicon_);
  }
};

TEST_F(RelateTest, TellsWhatTwoSentencesAreToEachOther) {
  struct Row {
    const char* a;
    const char* b;
    SentenceRelation label;
    const char* reason;
  };
  const Row rows[] = {
      {"Norway sent nine boats to the island.", "Norway sent nine boats to the island.",
       SentenceRelation::same, "equal"},
      {"The minister resigned late on Monday.", "The minister quit late on Monday.",
       SentenceRelation::same, "a synonym"},
      {"Norway sent nine boats to the island.", "Norway thanked the island for its help.",
       SentenceRelation::related, "one topic"},
      {"Norway sent nine boats to the island.", "Grain prices fell in Chicago.",
       SentenceRelation::unrelated, "nothing shared"},
      {"The fire killed nine men.", "The fire killed seven men.", SentenceRelation::contradict,
       "two figures for one thing"},
      {"Sales came to $3 million.", "Sales came to $3 billion.", SentenceRelation::contradict,
       "another scale"},
      {"The bridge opened on Monday.", "The bridge opened on Friday.", SentenceRelation::contradict,
       "two weekdays"},
      {"It was founded in May 1997 in Oslo.", "It was founded in May 1998 in Oslo.",
       SentenceRelation::contradict, "two years"},
      {"Shares of the bank rose sharply.", "Shares of the bank fell sharply.",
       SentenceRelation::contradict, "up against down"},
      {"The union backed the plan for the port.", "The union opposed the plan for the port.",
       SentenceRelation::contradict, "opposites"},
      {"Chile will sign the treaty with Peru.", "Chile has signed the treaty with Peru.",
       SentenceRelation::contradict, "to come against done"},
      {"The court did not free the editor.", "The court agreed to free the editor.",
       SentenceRelation::contradict, "a negation"},
      {"The firm never actually produced a motor car.", "The firm produced a motor car.",
       SentenceRelation::contradict, "never, though not beside the verb"},
      {"The club did not have strong voting records.", "The club had strong voting records.",
       SentenceRelation::contradict, "the second telling word behind it"},
      {"The talks with Chile would not stop.", "The talks with Chile would continue.",
       SentenceRelation::same, "an opposite that is denied says the same"},
      {"The firm doesn't sell the boats to Peru.", "The firm refuses to sell the boats to Peru.",
       SentenceRelation::same, "both deny it"},
      {"The do-not-call list covers the shops.", "The call list covers the shops.",
       SentenceRelation::same, "a name with a not in it"},
      {"Chile will sign the treaty with Peru.", "Chile signed the treaty with Peru.",
       SentenceRelation::contradict, "done by the verb's form"},
      {"Chile will also sign the treaty with Peru.", "Chile has signed the treaty with Peru.",
       SentenceRelation::contradict, "a word between the verb and its cue"},
      {"Chile hoped to sign the treaty.", "Chile will sign the treaty.", SentenceRelation::same,
       "hoped for and to come: neither is done"},
      {"The harbour firm reported a profit of $3 million.",
       "The harbour firm reported a loss of $3 million.", SentenceRelation::contradict,
       "opposites of the trade"},
      {"About 150 people came to the square.", "About 160 people came to the square.",
       SentenceRelation::same, "about"},
      {"Trade grew by 17.3 percent last year.", "Trade grew by 17 percent last year.",
       SentenceRelation::same, "rounded"},
      {"Between 140 and 160 people came to the square.", "Some 150 people came to the square.",
       SentenceRelation::related, "a range and what lies inside it: no contradiction"},
      {"The fire killed nine men on the pier.", "The fire killed nine men.", SentenceRelation::same,
       "a wider scope"},
      {"The two sides met for nine hours in Oslo.", "One of the two sides met for nine hours.",
       SentenceRelation::same, "\"one of\" counts nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(name_of(relate(row.a, row.b, lexicon_).label), name_of(row.label))
        << row.reason << ": " << relate(row.a, row.b, lexicon_).why;
    EXPECT_EQ(name_of(relate(row.b, row.a, lexicon_).label), name_of(row.label))
        << row.reason << ", the other way round";
  }
}

TEST_F(RelateTest, SaysWhy) {
  EXPECT_EQ(relate("The fire killed nine men.", "The fire killed seven men.", lexicon_).why,
            "figure:nine:seven");
  EXPECT_EQ(relate("It opened on Monday.", "It opened on Friday.", lexicon_).why,
            "day:monday:friday");
}

TEST_F(RelateTest, CountsWordsThatAreUsedAlike) {
  const char* claim = "The blaze destroyed three cottages.";
  const double like = relate(claim, "The fire ruined three houses.", lexicon_).score;
  const double other = relate(claim, "The council praised three teachers.", lexicon_).score;
  EXPECT_GT(like, other + 0.2);
}

TEST_F(RelateTest, TakesAPlanThatWasDoneSinceForProgress) {
  const char* plan = "Chile will sign the treaty with Peru.";
  const char* done = "Chile has signed the treaty with Peru.";
  EXPECT_EQ(dated(plan, "2019-05-08", done, "2019-05-10").label, SentenceRelation::same);
  EXPECT_EQ(dated(done, "2019-05-10T09:00", plan, "2019-05-08").label, SentenceRelation::same);
  EXPECT_EQ(dated(plan, "2019-05-10", done, "2019-05-08").label, SentenceRelation::contradict);
  EXPECT_EQ(dated(plan, "2019-05-08", done, "2019-05-08").label, SentenceRelation::contradict);
}

TEST_F(RelateTest, ScoresRiseWithLikeness) {
  const char* claim = "The minister announced nine new schools for the north of Chile.";
  const double equal = relate(claim, claim, lexicon_).score;
  const double close =
      relate(claim, "Chile's minister announced nine schools in the north.", lexicon_).score;
  const double far = relate(claim, "The minister visited a school.", lexicon_).score;
  EXPECT_DOUBLE_EQ(equal, 1.0);
  EXPECT_GT(equal, close);
  EXPECT_GT(close, far);
  EXPECT_GT(far, relate(claim, "Grain fell.", lexicon_).score);
}

TEST_F(RelateTest, TakesAnyBytes) {
  EXPECT_EQ(relate("", "", lexicon_).label, SentenceRelation::unrelated);
  EXPECT_EQ(relate("\xFF\xC3", "$ % \x80", lexicon_).label, SentenceRelation::unrelated);
  std::string huge;
  for (int i = 0; i < 200'000; ++i) huge += "9 million not ";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(relate(huge, huge, lexicon_).label, SentenceRelation::same);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

}  // namespace
}  // namespace synoptic
