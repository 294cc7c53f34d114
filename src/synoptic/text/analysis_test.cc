#include "synoptic/text/analysis.h"

#include <gtest/gtest.h>

#include <string>

namespace synoptic {
namespace {

std::string sentences_of(std::string_view text) {
  const Analysis analysis = analyse(text, {}, nullptr);
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += '|';
    out += slice(text, sentence.span);
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
  std::string_view reason;
};

TEST(Analyse, SplitsSentences) {
  const Row rows[] = {
      {"It rained. Nobody came.", "It rained.|Nobody came.", "full stops"},
      {"It rained.Nobody came.", "It rained.|Nobody came.", "no blank after a full stop"},
      {"Gen. Halvorsen left at 5 p.m. on Monday.", "Gen. Halvorsen left at 5 p.m. on Monday.",
       "abbreviations"},
      {"She lives in the U.S. He does not.", "She lives in the U.S.|He does not.",
       "an abbreviation that ends the sentence"},
      {"“It is over.” He left.", "“It is over.”|He left.", "a closing mark stays"},
      {"\"It is over.\" He left.", "\"It is over.\"|He left.", "a straight one too"},
      {"He said: \"It is over. We won.\"", "He said: \"It is over.|We won.\"",
       "inside a quotation"},
      {"“Really?” she asked.", "“Really?” she asked.", "lower case goes on"},
      {"a headline without end mark", "a headline without end mark", "no end mark"},
  };
  for (const Row& row : rows) EXPECT_EQ(sentences_of(row.text), row.expected) << row.reason;
}

TEST(Analyse, KnowsTheQuoteState) {
  const std::string_view text = "He said: \"It is over. We won.\" They left.";
  const Analysis analysis = analyse(text, {}, nullptr);
  ASSERT_EQ(analysis.sentences.size(), 3u);
  EXPECT_FALSE(analysis.sentences[0].opens_in_quote);
  EXPECT_TRUE(analysis.sentences[1].opens_in_quote);
  EXPECT_FALSE(analysis.sentences[2].opens_in_quote);
}

TEST(Analyse, NoSentenceCrossesAParagraph) {
  const std::string_view text = "A headline\nIt rained";
  const Span paragraphs[] = {{0, 10}, {11, 20}};
  const Analysis analysis = analyse(text, paragraphs, nullptr);
  ASSERT_EQ(analysis.sentences.size(), 2u);
  EXPECT_EQ(slice(text, analysis.sentences[1].span), "It rained");
}

TEST(Analyse, FoldsForms) {
  const Analysis analysis = analyse("José’s Plan", {}, nullptr);
  ASSERT_EQ(analysis.words.size(), 3u);
  EXPECT_EQ(analysis.folded(0), "jose");
  EXPECT_EQ(analysis.folded(1), "'s");
  EXPECT_EQ(analysis.lemma(2), "plan");
  EXPECT_FALSE(analysis.is_tagged);
  const Analysis copy = analysis;
  EXPECT_EQ(copy.folded(0), "jose");
}

TEST(SentenceAt, FindsByByte) {
  const Analysis analysis = analyse("It rained. Nobody came.", {}, nullptr);
  EXPECT_EQ(sentence_at(analysis, 0), 0u);
  EXPECT_EQ(sentence_at(analysis, 12), 1u);
  EXPECT_EQ(sentence_at(analysis, 10), analysis.sentences.size());  // the blank between them
  EXPECT_EQ(sentence_at(analysis, 500), analysis.sentences.size());
  EXPECT_EQ(token_at(analysis, 3), 1u);
  EXPECT_EQ(token_at(analysis, 500), analysis.tokens.size());
}

}  // namespace
}  // namespace synoptic
