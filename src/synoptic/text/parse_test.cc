#include <gtest/gtest.h>

#include <string>

#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/syntax.h"

namespace synoptic {
namespace {

const LanguageModel& model() {
  static const LanguageModel kModel = LanguageModel::embedded().value();
  return kModel;
}

Analysis parse(std::string_view text) { return analyse(text, {}, &model()); }

TokenIndex find(const Analysis& analysis, std::string_view form) {
  for (TokenIndex token = 0; token < analysis.tokens.size(); ++token) {
    if (analysis.form(token) == form) return token;
  }
  return kNoToken;
}

std::string form(const Analysis& analysis, TokenIndex token) {
  return token == kNoToken ? "-" : std::string(analysis.form(token));
}

struct Reported {
  std::string_view text;
  std::string_view cue;
  std::string_view subject;
  std::string_view clause;  // the predicate of what is reported
};

TEST(Parse, FindsWhoReportsWhat) {
  const Reported rows[] = {
      {"The minister said that the planes would land on Monday.", "said", "minister", "land"},
      {"The ministry announced it will send two ships to Kenya.", "announced", "ministry", "send"},
      {"Ms. Halvorsen told reporters that her party had lost.", "told", "Halvorsen", "lost"},
      {"Officials in Lima denied that troops had crossed the border.", "denied", "Officials",
       "crossed"},
      {"The company, which is based in Oslo, claims its vaccine is safe.", "claims", "company",
       "safe"},
      {"Analysts believe the deal could collapse.", "believe", "Analysts", "collapse"},
      {"The spokesman added that no agreement was signed.", "added", "spokesman", "signed"},
      {"President Okoro warned that prices may rise.", "warned", "Okoro", "rise"},
      {"Police confirmed on Tuesday that three people were arrested.", "confirmed", "Police",
       "arrested"},
      {"The union says workers have not been paid.", "says", "union", "paid"},
      {"\"The deal is dead,\" said Karim Osei, a spokesman for the port.", "said", "Karim", "dead"},
      {"\"They must go home,\" she wrote on Friday.", "wrote", "she", "go"},
      {"Oslo insists that it is not planning to leave the union.", "insists", "Oslo", "planning"},
      {"He thanked the nurses and added that talks would continue.", "added", "He", "continue"},
      {"The United Nations says four million people have fled.", "says", "Nations", "fled"},
      {"\"We will not accept bases on our soil,\" Prime Minister Lund told reporters.", "told",
       "Lund", "accept"},
      {"The admiral said: \"That depends on the weather.\"", "said", "admiral", "depends"},
      {"Kenya promised to send two million doses to Peru.", "promised", "Kenya", "send"},
      {"The embassy, quoting residents, reported that shots were fired.", "reported", "embassy",
       "fired"},
      {"Doctors, who asked not to be named, say the wards are full.", "say", "Doctors", "full"},
  };
  int right = 0;
  for (const Reported& row : rows) {
    const Analysis analysis = parse(row.text);
    const TokenIndex cue = find(analysis, row.cue);
    const std::string subject = form(analysis, subject_of(analysis, cue));
    const std::string clause = form(analysis, complement_clause(analysis, cue));
    const bool is_right = subject == row.subject && clause == row.clause;
    right += is_right;
    if (!is_right) std::printf("%s: %s, %s\n", row.text.data(), subject.c_str(), clause.c_str());
  }
  EXPECT_GE(right, 19) << "of 20";
}

TEST(Parse, SplitsSentencesByWhatItLearned) {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"OSLO, March 3 (Reuters) - The ministry agreed. Gen. Per Lund, 54, did not.",
       "OSLO, March 3 (Reuters) - The ministry agreed.|Gen. Per Lund, 54, did not."},
      {"LIMA, Sept 25 (Xinhua) -- Peru will send aid. The ship leaves soon.",
       "LIMA, Sept 25 (Xinhua) -- Peru will send aid.|The ship leaves soon."},
      {"OSLO (AP) — The ministry agreed. It did not say when.",
       "OSLO (AP) — The ministry agreed.|It did not say when."},
      {"J. R. Paz and A. Ruiz left the U.S. on Jan. 5. Dr. Osei stayed.",
       "J. R. Paz and A. Ruiz left the U.S. on Jan. 5.|Dr. Osei stayed."},
      {"The firm owns No. 5 Quay. It is for sale.", "The firm owns No. 5 Quay.|It is for sale."},
      {"He left at 5 p.m. Tuesday. They left at 6 p.m. The plane was late.",
       "He left at 5 p.m. Tuesday.|They left at 6 p.m.|The plane was late."},
      {"It rains until 15:00 GMT Saturday due to a storm. They left at 6 p.m. EST Nov. 9. He "
       "slept.",
       "It rains until 15:00 GMT Saturday due to a storm.|They left at 6 p.m. EST Nov. 9.|He "
       "slept."},
      {"By Mara Lind August 31 2019 5:00 AM PDT The port opened.",
       "By Mara Lind August 31 2019 5:00 AM PDT|The port opened."},
      {"It cost 500 Philippine pesos in all. The 5 GHz band is free.",
       "It cost 500 Philippine pesos in all.|The 5 GHz band is free."},
      {"He paid for it at 10.30am.The rest came later.",
       "He paid for it at 10.30am.|The rest came later."},
      {"The U.S. Senate voted. \"It's over,\" he said. \"Nobody won.\" She left.",
       "The U.S. Senate voted.|\"It's over,\" he said.|\"Nobody won.\"|She left."},
      {"“We don’t know yet,” said Ms. Duval. “Ask me tomorrow!” Nobody did.",
       "“We don’t know yet,” said Ms. Duval.|“Ask me tomorrow!”|Nobody did."},
  };
  for (const Row& row : rows) {
    std::string found;
    const Analysis analysis = parse(row.text);
    for (const Sentence& sentence : analysis.sentences) {
      if (!found.empty()) found += '|';
      found += slice(row.text, sentence.span);
    }
    EXPECT_EQ(found, row.expected);
  }
}

TEST(Parse, TagsAndLemmatises) {
  struct Row {
    std::string_view text;
    std::string_view form;
    Tag tag;
    std::string_view lemma;
  };
  const Row rows[] = {
      {"Two ministers were planning visits.", "ministers", Tag::noun, "minister"},
      {"Two ministers were planning visits.", "planning", Tag::verb, "plan"},
      {"Two ministers were planning visits.", "were", Tag::aux, "be"},
      {"She has bought larger houses in Oslo.", "bought", Tag::verb, "buy"},
      {"She has bought larger houses in Oslo.", "larger", Tag::adj, "large"},
      {"She has bought larger houses in Oslo.", "Oslo", Tag::propn, "oslo"},
      {"They don't know.", "n't", Tag::part, "not"},
      {"He announced a ceasefire.", "announced", Tag::verb, "announce"},
      {"The cities denied it.", "cities", Tag::noun, "city"},
      {"The cities denied it.", "denied", Tag::verb, "deny"},
  };
  for (const Row& row : rows) {
    const Analysis analysis = parse(row.text);
    const TokenIndex token = find(analysis, row.form);
    ASSERT_NE(token, kNoToken) << row.form;
    EXPECT_EQ(analysis.tokens[token].tag, row.tag) << row.form;
    EXPECT_EQ(analysis.lemma(token), row.lemma) << row.form;
  }
}

TEST(Parse, KnowsNegationModalityAndPassive) {
  const Analysis denied = parse("The army will not attack the village.");
  const TokenIndex attack = find(denied, "attack");
  EXPECT_TRUE(is_negated(denied, attack));
  EXPECT_EQ(form(denied, modal_of(denied, attack)), "will");
  EXPECT_EQ(form(denied, object_of(denied, attack)), "village");
  const Analysis passive = parse("The bridge was destroyed by rebels on Friday.");
  const TokenIndex destroyed = find(passive, "destroyed");
  EXPECT_TRUE(is_passive(passive, destroyed));
  EXPECT_EQ(form(passive, passive_agent(passive, destroyed)), "rebels");
  EXPECT_EQ(form(passive, object_of(passive, destroyed)), "bridge");
}

TEST(Parse, TakesAnyBytes) {
  std::string odd = "\xFF\xFE (((( \xE2\x80 \"\" ''' 1.2.3 http:// @@ ## \xF0\x9F\x98\x80 \x80\x80";
  for (int i = 0; i < 400; ++i) odd += " word" + std::to_string(i);
  const Analysis analysis = parse(odd);
  std::uint32_t at = 0;
  for (const Token& token : analysis.tokens) {
    EXPECT_LE(at, token.span.begin);
    EXPECT_LT(token.span.begin, token.span.end);
    at = token.span.end;
    EXPECT_TRUE(token.head == kNoToken || token.head < analysis.tokens.size());
  }
  EXPECT_LE(at, odd.size());
}

}  // namespace
}  // namespace synoptic
