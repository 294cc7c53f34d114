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
    {"Norland claims to have 5 ships.", "5 ships", "done", false},
    {"The plan includes 5 ships.", "5 ships", "unclear", false},
    {"5 ships include a pool.", "5 ships", "done", false},
    {"The quarrel stems from a decision in March to send 5 ships.", "5 ships", "unclear", false},
    {"Norland seeks help amid 5 strikes at the port.", "5 strikes", "done", false},
    {"Norland seeks help in the face of 5 strikes at the port.", "5 strikes", "done", false},
    {"Norland seeks 5 ships amid a strike at the port.", "5 ships", "asked", false},
    {"Norland not only sold 5 ships but bought three.", "5 ships", "done", false},
    {"Norland rejected the plan, selling 5 ships.", "5 ships", "done", false},
    {"Norland will leave the pact, selling 5 ships.", "5 ships", "promised", false},
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
    {"The contracts are estimated to be worth 5 million.", "5 million", "expected", true},
    {"The bridge is estimated to cost $5 million.", "$5 million", "expected", true},
    {"The bridge could cost $5 million.", "$5 million", "expected", true},
    {"The contract is worth an estimated $5 million.", "$5 million", "expected", false},
    {"The town is set to receive 5 ships.", "5 ships", "expected", true},
    {"The town stands to lose 5 ships.", "5 ships", "expected", true},
    {"It cost $5 million.", "$5 million", "done", false},
    {"The contract is worth $5 million.", "$5 million", "done", true},
    {"An estimated 5 ships sank.", "5 ships", "done", true},
    {"The fleet lost an estimated $5 million.", "$5 million", "done", true},
    {"Norland has sold 5 ships.", "5 ships", "done", true},
    {"Norland had been selling 5 ships a year.", "5 ships", "done", true},
    {"Norland is building 5 ships.", "5 ships", "done", true},
    {"Norland has not sold 5 ships.", "5 ships", "denied", true},
    {"Norland never sold 5 ships.", "5 ships", "denied", false},
    {"No plan to sell 5 ships exists.", "5 ships", "denied", false},
    {"Norland has no plans to sell 5 ships.", "5 ships", "denied", false},
    {"Norland ruled out selling 5 ships.", "5 ships", "denied", false},
    {"Norland rejected claims that it sold 5 ships.", "5 ships", "denied", false},
    {"Norland did not deny that it had sold 5 ships.", "5 ships", "done", false},
    {"Norland failed to sell 5 ships.", "5 ships", "denied", true},
    {"Norland vowed to sell 5 ships.", "5 ships", "promised", true},
    {"Norland has promised 5 ships to the coast.", "5 ships", "promised", false},
    {"Norland has agreed to sell 5 ships.", "5 ships", "promised", true},
    {"Norland is going to sell 5 ships.", "5 ships", "promised", false},
    {"Norland would sell 5 ships, the minister said.", "5 ships", "promised", false},
    {"The minister said Norland would sell 5 ships if asked.", "5 ships", "promised", true},
    {"The ministry said it was planning to sell 5 ships.", "5 ships", "promised", true},
    {"A pledge of $5 million drew applause.", "$5 million", "promised", false},
    {"Its promise of 5 ships was kept.", "5 ships", "promised", false},
    {"The army is due to receive 5 ships.", "5 ships", "promised", true},
    {"The economy is forecast to grow 5 per cent.", "5 per cent", "expected", true},
    {"The bank predicts growth of 5 per cent.", "5 per cent", "expected", false},
    {"Analysts believe the firm lost 5 ships.", "5 ships", "expected", false},
    {"Up to 5 ships might have sunk.", "5 ships", "expected", true},
    {"The firm would have sold 5 ships.", "5 ships", "expected", true},
    {"The firm will probably lose 5 ships.", "5 ships", "expected", false},
    {"The bank put the cost at $5 million.", "$5 million", "done", false},
    {"The cost is put at $5 million.", "$5 million", "done", true},
    {"The state called on the firm to sell 5 ships.", "5 ships", "asked", true},
    {"The union is seeking a rise of 5 per cent.", "5 per cent", "asked", false},
    {"The union wants 5 ships sold.", "5 ships", "asked", false},
    {"The union demanded 5 ships.", "5 ships", "asked", false},
    {"The firm must sell 5 ships.", "5 ships", "asked", true},
    {"The court ordered the firm to sell 5 ships.", "5 ships", "asked", true},
    {"The firm asked for 5 ships.", "5 ships", "asked", false},
    {"The state asked whether 5 ships were sold.", "5 ships", "unclear", true},
    {"Unless 5 ships are sold, the port will close.", "5 ships", "unclear", true},
    {"Were 5 ships sold?", "5 ships", "unclear", true},
    {"The firm allegedly sold 5 ships.", "5 ships", "unclear", true},
    {"The firm reportedly sold 5 ships.", "5 ships", "unclear", true},
    {"The firm pledged in 2018 to sell ships, and sold 5 ships.", "5 ships", "done", false},
    {"Norland, which plans a port, sold 5 ships.", "5 ships", "done", false},
    {"The 5 ships it promised never came.", "5 ships", "denied", false},
    {"The deal to send 5 ships was signed.", "5 ships", "promised", false},
    {"Norland was forced to sell 5 ships.", "5 ships", "done", true},
    {"Norland managed to sell 5 ships.", "5 ships", "done", true},
    {"Norland began to sell 5 ships.", "5 ships", "done", false},
    {"Norland used to sell 5 ships.", "5 ships", "done", false},
    {"Norland was able to sell 5 ships.", "5 ships", "done", true},
    {"The crew could not save 5 ships.", "5 ships", "denied", true},
    {"Norland stopped selling 5 ships.", "5 ships", "denied", false},
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
