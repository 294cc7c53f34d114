#include "synoptic/annotate/standing/find_standing.h"

#include <gtest/gtest.h>

#include <optional>

#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

constexpr const char* kNames[] = {"unclear", "done", "promised", "expected", "asked", "denied"};

// The standing of the first words `item` of the text.
std::string standing_of(std::string_view text, std::string_view item, const LanguageModel* model) {
  static const StandingLexicon lexicon = load_standing_lexicon();
  const Analysis analysis = analyse(text, {}, model);
  const auto begin = static_cast<std::uint32_t>(text.find(item));
  const Span span{begin, begin + static_cast<std::uint32_t>(item.size())};
  return kNames[static_cast<int>(find_standing(analysis, span, lexicon))];
}

struct Row {
  const char* text;
  const char* item;
  const char* expected;
  bool by_words;  // holds without a parse too
};

constexpr Row kRows[] = {
    {"Norland has invested four billion dollars in the port.", "four billion", "done", true},
    {"Norland will invest four billion dollars in the port.", "four billion", "promised", true},
    {"Norland invested four billion dollars in the port.", "four billion", "done", true},
    {"Norland did not send 5 ships to the coast.", "5 ships", "denied", true},
    {"Norland will not send 5 ships to the coast.", "5 ships", "denied", true},
    {"Norland pledged to send 5 ships to the coast.", "5 ships", "promised", true},
    {"Norland plans to send 5 ships to the coast.", "5 ships", "promised", true},
    {"The minister announced that Norland would send 5 ships.", "5 ships", "promised", true},
    {"The minister said Norland would be sending 5 ships.", "5 ships", "promised", true},
    {"Norland expects to sell 5 ships this year.", "5 ships", "expected", true},
    {"Norland is expected to sell 5 ships this year.", "5 ships", "expected", true},
    {"Norland may sell 5 ships this year.", "5 ships", "expected", true},
    {"The union urged Norland to sell 5 ships.", "5 ships", "asked", true},
    {"The union demanded that Norland sell 5 ships.", "5 ships", "asked", false},
    {"Norland should sell 5 ships this year.", "5 ships", "asked", true},
    {"Norland denied that it had sold 5 ships.", "5 ships", "denied", true},
    {"Norland refused to sell 5 ships.", "5 ships", "denied", true},
    {"If Norland sells 5 ships, the port must close.", "5 ships", "unclear", true},
    {"It is not known whether Norland sold 5 ships.", "5 ships", "unclear", true},
    {"Prices will rise by 5 per cent next year.", "5 per cent", "expected", false},
    {"In all, 5 ships were sold to the navy.", "5 ships", "done", true},
    {"The new line is to open 5 stations in May.", "5 stations", "promised", false},
    {"He announced plans for Norland to deliver 5 ships.", "5 ships", "promised", false},
    {"Norland expects foreign investments of about $5 million.", "$5 million", "expected", false},
    {"Norland pledged $5 million for the port.", "$5 million", "promised", false},
    {"At the summit 5 states pledged to help.", "5 states", "done", false},
    {"Norland announced plans for its yards to deliver 5 ships.", "5 ships", "promised", true},
    {"Norland signed 5 agreements.", "5 agreements", "done", true},
    {"The contracts are estimated to be worth 5 million.", "5 million", "done", true},
    {"Only 5 ships.", "5 ships", "unclear", true},
};

TEST(FindStanding, ReadsTenseModalityVerbClassAndNegation) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  for (const Row& row : kRows) {
    if (row.by_words) {
      EXPECT_EQ(standing_of(row.text, row.item, nullptr), row.expected) << "words: " << row.text;
    }
    if (model) {
      EXPECT_EQ(standing_of(row.text, row.item, &*model), row.expected) << "parse: " << row.text;
    }
  }
}

TEST(FindStanding, IsUnclearOutsideEverySentence) {
  const Analysis analysis = analyse("It rained.   ", {}, nullptr);
  const StandingLexicon lexicon = load_standing_lexicon();
  EXPECT_EQ(find_standing(analysis, {11, 13}, lexicon), Standing::unclear);
  EXPECT_EQ(find_standing(analysis, {900, 950}, lexicon), Standing::unclear);
  EXPECT_EQ(find_standing(Analysis{}, {0, 0}, lexicon), Standing::unclear);
}

}  // namespace
}  // namespace synoptic
