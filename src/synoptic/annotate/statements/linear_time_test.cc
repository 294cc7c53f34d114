#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

#include "synoptic/annotate/statements/test_statements.h"

// Sixteen times the text may take forty times the processor time, no more: a quadratic step takes
// 256 times. The stage alone is measured, the best of some runs each.

namespace synoptic {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kSmall = 6000;  // bytes; the analysis is slow with sanitizers
#else
constexpr std::size_t kSmall = 24000;
#endif
constexpr std::size_t kTimes = 16;
constexpr double kMostTimes = 40;

struct HostileRow {
  std::string_view name;
  std::string_view piece;  // repeated
};

constexpr HostileRow kHostile[] = {
    {"one endless sentence", "he said that we , she told the press and "},
    {"quotations that never end", "“so, he told ‘them \" "},
    {"attributions that fail", "on Monday, Ruiz complained, "},
    {"nouns of saying", "the claim that the demand by Tamm that reports that "},
    {"conditions", "if Tamm says unless Ruiz neither confirmed nor denied "},
    {"quoted by each other",
     "Tamm was quoted by Reuters as saying that Ruiz quoted Tamm as saying "},
    {"datelines and dashes", "RIGA, May 3 (Reuters) - Ruiz - the road - "},
    {"short sentences of pronouns", "They said it. The president said so. It denied that. "},
    {"names and roles", "President Ana Ruiz met President Liis Tamm. The president said so. "},
    {"one line each", "“We go.”\n— Ana Ruiz, a driver\nRuiz wrote:\n"},
    {"adjectives of mind", "who is sure that what she says is certain of it and "},
};

double seconds_of(const Analysis& analysis, const Entities& entities, const EntityLexicon& names,
                  const StatementLexicon& lexicon) {
  double best = 1e9;
  for (int run = 0; run < 4; ++run) {
    const std::clock_t begin = std::clock();
    const std::vector<Statement> found = find_statements(analysis, entities, names, lexicon);
    const std::clock_t end = std::clock();
    EXPECT_LE(found.size(), analysis.tokens.size());
    best = std::min(best, static_cast<double>(end - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

double seconds_for(std::string_view piece, std::size_t bytes) {
  static const EntityLexicon names = load_entity_lexicon();
  static const StatementLexicon lexicon = load_statement_lexicon();
  static const std::optional<LanguageModel> model = LanguageModel::embedded();
  std::string text;
  while (text.size() < bytes) text += piece;
  const Analysis analysis = analyse(text, split_lines(text), model ? &*model : nullptr);
  return seconds_of(analysis, find_entities(analysis, names), names, lexicon);
}

class StatementTime : public testing::TestWithParam<HostileRow> {};

TEST_P(StatementTime, IsLinear) {
  constexpr double kLeast = 2e-4;  // seconds; less is noise
  const double small = std::max(kLeast, seconds_for(GetParam().piece, kSmall));
  const double large = seconds_for(GetParam().piece, kSmall * kTimes);
  EXPECT_LT(large, small * kMostTimes) << GetParam().name << ": " << small << " s, " << large;
}
INSTANTIATE_TEST_SUITE_P(All, StatementTime, testing::ValuesIn(kHostile));

}  // namespace
}  // namespace synoptic
