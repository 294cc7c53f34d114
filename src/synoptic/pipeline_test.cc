#include "synoptic/pipeline.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>

namespace synoptic {
namespace {

const Lexicons& lexicons() {
  static const Lexicons kLexicons = load_lexicons();
  return kLexicons;
}

Relatedness relate(std::string a, std::string b, std::string a_date = {}, std::string b_date = {}) {
  return relate_sentences({std::move(a), std::move(a_date)}, {std::move(b), std::move(b_date)},
                          lexicons());
}

TEST(RelateSentences, TellsWhatTwoSentencesAreToEachOther) {
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
      {"He was moved to Oslo on April 3.", "He was moved to Oslo in October.",
       SentenceRelation::contradict, "a day against another month"},
      {"He was moved to Oslo on April 3.", "He was moved to Oslo in April.", SentenceRelation::same,
       "a day of that month"},
      {"The ferry sails on Friday morning.", "The ferry will sail Friday.", SentenceRelation::same,
       "one weekday, whichever way it is looked for"},
      {"The ferry sank today off Chile.", "The ferry sank Friday off Chile.",
       SentenceRelation::same, "today may be a Friday"},
      {"More than 70,000 men were sent to Peru.", "More than 49,000 men were sent to Peru.",
       SentenceRelation::contradict, "bounds are told for the number they lie near"},
      {"The firm paid him $10 million.", "The firm paid him $11 million a year.",
       SentenceRelation::contradict, "by the year, which the other leaves out"},
      {"The pilot flew an Airbus 320 to Peru.", "The pilot flew an Airbus 380 to Peru.",
       SentenceRelation::contradict, "the number of a name"},
      {"Another million barrels went to Chile.", "Another billion barrels went to Chile.",
       SentenceRelation::contradict, "a scale without a number"},
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
       SentenceRelation::same, "a range and what lies inside it: no contradiction"},
      {"Four men died on the pier and three were hurt.",
       "Four men died on the pier and four were hurt.", SentenceRelation::contradict,
       "a figure stands for one figure only"},
      {"The scheme ran for over 10 years.", "The scheme ran for over 11 years.",
       SentenceRelation::contradict, "two bounds of one kind are told for their numbers"},
      {"A blast at a market kills 11 in Chile.", "A blast at a market kills 19 in Peru.",
       SentenceRelation::related, "of other countries"},
      {"Chile has to sign the treaty with Peru.", "Chile will sign the treaty with Peru.",
       SentenceRelation::same, "\"has to\" tells of nothing done"},
      {"Norway defeated Chile in the final.", "Norway was defeated by Chile in the final.",
       SentenceRelation::contradict, "the roles are exchanged"},
      {"Norway defeated Chile in the final.", "Chile was defeated by Norway in the final.",
       SentenceRelation::same, "a passive"},
      {"Norway met Chile in the final.", "Chile met Norway in the final.", SentenceRelation::same,
       "both do the same"},
      {"Norway beat Chile 2-0 in Oslo.", "Chile lost 2-0 to Norway in Oslo.",
       SentenceRelation::same, "one deed from its two ends"},
      {"Norway beat Chile 2-0 in Oslo.", "Norway lost 2-0 to Chile in Oslo.",
       SentenceRelation::contradict, "the other end, and the roles exchanged"},
      {"Norway exports gas to Chile.", "Chile imports gas from Norway.", SentenceRelation::same,
       "converse verbs"},
      {"The firm is being split by the court.", "The firm will be split by the court.",
       SentenceRelation::same, "under way: not done"},
      {"Kersti Saar said the ferry sank off Chile.", "The ferry sank off Chile.",
       SentenceRelation::same, "who says it is not what is said"},
      {"The ferry sank off Chile, hours after the owners of the yard had sold two others to Peru.",
       "The ferry sank off Chile.", SentenceRelation::related, "one says a whole clause alone"},
      {"The European Union fined the yard on Monday.", "The E.U. fined the yard on Monday.",
       SentenceRelation::same, "an acronym"},
      {"British officers boarded the ferry.", "Officers from Britain boarded the ferry.",
       SentenceRelation::same, "a country and the word for its people"},
      {"The fire killed nine men on the pier.", "The fire killed nine men.", SentenceRelation::same,
       "a wider scope"},
      {"The two sides met for nine hours in Oslo.", "One of the two sides met for nine hours.",
       SentenceRelation::same, "\"one of\" counts nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(name_of(relate(row.a, row.b).label), name_of(row.label))
        << row.reason << ": " << relate(row.a, row.b).why;
    EXPECT_EQ(name_of(relate(row.b, row.a).label), name_of(row.label))
        << row.reason << ", the other way round";
  }
}

TEST(RelateSentences, SaysWhy) {
  EXPECT_EQ(relate("The fire killed nine men.", "The fire killed seven men.").why,
            "figure:nine:seven");
  EXPECT_EQ(relate("It opened on Monday.", "It opened on Friday.").why, "time:Monday:Friday");
}

TEST(RelateSentences, CountsWordsThatAreUsedAlike) {
  const char* claim = "The blaze destroyed three cottages.";
  const double like = relate(claim, "The fire ruined three houses.").score;
  const double other = relate(claim, "The council praised three teachers.").score;
  EXPECT_GT(like, other + 0.2);
}

TEST(RelateSentences, TakesAPlanThatWasDoneSinceForProgress) {
  const char* plan = "Chile will sign the treaty with Peru.";
  const char* done = "Chile has signed the treaty with Peru.";
  EXPECT_EQ(relate(plan, done, "2019-05-08", "2019-05-10").label, SentenceRelation::same);
  EXPECT_EQ(relate(done, plan, "2019-05-10T09:00", "2019-05-08").label, SentenceRelation::same);
  EXPECT_EQ(relate(plan, done, "2019-05-10", "2019-05-08").label, SentenceRelation::contradict);
  EXPECT_EQ(relate(plan, done, "2019-05-08", "2019-05-08").label, SentenceRelation::contradict);
}

TEST(RelateSentences, ReadsTimesFromTheDaysTheSentencesSpeakFrom) {
  const char* weekday = "The bridge to the island opened on Monday.";
  const char* date = "The bridge to the island opened on May 6.";
  EXPECT_EQ(relate(weekday, date, "2019-05-08", "2019-05-09").label, SentenceRelation::same);
  EXPECT_EQ(relate(weekday, date, "2019-05-15").why, "time:Monday:May 6") << "the other's date";
  EXPECT_EQ(relate(weekday, date).label, SentenceRelation::same) << "may be one day";
}

TEST(RelateSentences, ScoresRiseWithLikeness) {
  const char* claim = "The minister announced nine new schools for the north of Chile.";
  const double equal = relate(claim, claim).score;
  const double close = relate(claim, "Chile's minister announced nine schools in the north.").score;
  const double far = relate(claim, "The minister visited a school.").score;
  EXPECT_DOUBLE_EQ(equal, 1.0);
  EXPECT_GT(equal, close);
  EXPECT_GT(close, far);
  EXPECT_GT(far, relate(claim, "Grain fell.").score);
}

TEST(RelateSentences, TakesAnyBytes) {
  EXPECT_EQ(relate("", "").label, SentenceRelation::unrelated);
  EXPECT_EQ(relate("\xFF\xC3", "$ % \x80").label, SentenceRelation::unrelated);
  std::string huge;
  for (int i = 0; i < 5'000; ++i) huge += "9 million not ";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(relate(huge, huge).label, SentenceRelation::same);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

}  // namespace
}  // namespace synoptic
