#include "synoptic/text/tokenize.h"

#include <gtest/gtest.h>

#include <string>

namespace synoptic {
namespace {

std::string tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  find_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += '|';
    out += slice(text, token.span);
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
  std::string_view reason;
};

TEST(FindTokens, CutsAsUniversalDependenciesDo) {
  const Row rows[] = {
      {"", "", "nothing"},
      {"  \n ", "", "white space only"},
      {"They don't know.", "They|do|n't|know|.", "a negated auxiliary"},
      {"Russia’s plan, Peru´s plan", "Russia|’s|plan|,|Peru|´s|plan",
       "genitives with any apostrophe"},
      {"We can't, won't and cannot", "We|ca|n't|,|wo|n't|and|can|not", "irregular stems"},
      {"the workers' union", "the|workers|'|union", "a genitive without s"},
      {"O'Brien met d'Avila", "O'Brien|met|d'Avila", "an apostrophe inside a name"},
      {"a self-proclaimed anti-war leader", "a|self|-|proclaimed|anti-war|leader", "hyphens"},
      {"$US63m at 10.30am", "$US|63|m|at|10.30|am", "money and a time with their units"},
      {"US$1,000.50 or €5", "US$|1,000.50|or|€|5", "signs before the number"},
      {"the 25th, the 1990s", "the|25th|,|the|1990s", "ordinals and decades are one"},
      {"(U.S.-made)", "(|U.S.|-|made|)", "dotted letters before a hyphen"},
      {"Gen. J. Halvorsen of Acme Inc.", "Gen.|J.|Halvorsen|of|Acme|Inc.", "abbreviations"},
      {"It ended.The rest", "It|ended|.|The|rest", "no blank after a full stop"},
      {"see https://a.example/b?c=1.", "see|https://a.example/b?c=1|.",
       "an address, its full stop apart"},
      {"desk@paper.example, www.paper.com)", "desk@paper.example|,|www.paper.com|)", "addresses"},
      {"<desk@paper.example>", "<|desk@paper.example|>", "an address in angle brackets"},
      {"alt.garden.roses", "alt.garden.roses", "a name of several parts"},
      {"http://a.example/x_(y))", "http://a.example/x_(y))", "brackets that belong to an address"},
      {"#vote2024 @newsdesk :-)", "#vote2024|@newsdesk|:-)", "tags and an emoticon"},
      {"Wait... what?! --no", "Wait|...|what|?!|--|no", "runs of marks"},
      {"9/11 and 713-555-0100, 50%", "9/11|and|713-555-0100|,|50|%", "numbers with inner marks"},
      {"“Yes,” he said", "“|Yes|,|”|he|said", "curly marks"},
      {"a\xFFz", "a|\xFF|z", "a byte that is no UTF-8"},
  };
  for (const Row& row : rows) EXPECT_EQ(tokens_of(row.text), row.expected) << row.reason;
}

// The timeout of the test fails it when one of these takes quadratic time.
TEST(FindTokens, TakesLongChunks) {
  for (const std::string_view part : {"(", "a's", "1-", "a.", "http://a)", "www.", "a@", "'",
                                      "\xE2\x80\x99s", "x-", "\"", "1,", "é"}) {
    std::string text;
    while (text.size() < 400'000) text += part;
    std::vector<Token> tokens;
    find_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
    ASSERT_FALSE(tokens.empty());
    EXPECT_EQ(tokens.back().span.end, text.size()) << part;
  }
}

TEST(AbbreviationOf, TellsKinds) {
  EXPECT_EQ(abbreviation_of("Gen."), Abbreviation::title);
  EXPECT_EQ(abbreviation_of("J."), Abbreviation::title);
  EXPECT_EQ(abbreviation_of("Inc."), Abbreviation::ending);
  EXPECT_EQ(abbreviation_of("N.A.T.O."), Abbreviation::ending);
  EXPECT_EQ(abbreviation_of("house."), Abbreviation::none);
  EXPECT_EQ(abbreviation_of("."), Abbreviation::none);
}

}  // namespace
}  // namespace synoptic
