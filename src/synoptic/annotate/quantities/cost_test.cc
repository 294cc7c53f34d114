#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "synoptic/annotate/quantities/find_quantities.h"
#include "synoptic/annotate/times/find_times.h"
#include "synoptic/text/language_model.h"

// Sixteen times the text must cost about sixteen times as much. A scan that begins again at each
// place makes it two hundred times; 40 lies far from both, and the best of several rounds in
// processor time does not feel what else the machine does.

namespace synoptic {
namespace {

constexpr std::size_t kShort = 3000;
constexpr std::size_t kTimes = 16;
constexpr double kMost = 40;

// What makes a finder look far ahead or back, or begin again.
constexpr std::string_view kPieces[] = {
    "1 ",
    "12-",
    "100 000 ",
    "020 7946 ",
    "(555) ",
    "5 and 6 and ",
    "May 3 and ",
    "one hundred million of a ",
    "half of a quarter of a ",
    "a few hundred of the ",
    "heads of state of ",
    "between 3 and 4 to 5 ",
    "from $5 to $6 to ",
    "1 barrels of oil of gas ",
    "the end of the end of ",
    "at 3 p.m. (1900 GMT on Friday ",
    "the week of the week of May 3 ",
    "in the days before the years after ",
    "that day the same month ",
    "12 to 18 to 24 months ",
    "cut the rate by the ",
    "Norvane 737 and 738 ",
    "girls, 7 and 9, ",
    "6ft 2in 6-foot-2-",
    "The council meets Tuesday and 12 of the 14 members vote. ",
};

double seconds_of(const Analysis& analysis, bool is_times) {
  static const TimeLexicon times = load_time_lexicon();
  static const QuantityLexicon quantities = load_quantity_lexicon();
  const std::clock_t begin = std::clock();
  if (is_times) {
    find_times(analysis, times, "2019-09-25");
  } else {
    find_quantities(analysis, quantities);
  }
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// How many times as long the finder takes for `kTimes` as much text; the least of three tries.
double growth(std::string_view piece, const LanguageModel* model, bool is_times) {
  std::string text;
  while (text.size() < kShort) text += piece;
  std::string long_text;
  for (std::size_t i = 0; i < kTimes; ++i) long_text += text;
  const Analysis small = analyse(text, {}, model);
  const Analysis large = analyse(long_text, {}, model);
  double least = 1e9;
  for (int round = 0; round < 3 && least >= kMost; ++round) {
    double short_time = 1e9;
    for (int i = 0; i < 5; ++i) short_time = std::min(short_time, seconds_of(small, is_times));
    least = std::min(least, seconds_of(large, is_times) / std::max(short_time, 2e-5));
  }
  return least;
}

TEST(CostOfFigures, IsLinearInTheText) {
  for (const std::string_view piece : kPieces) {
    EXPECT_LT(growth(piece, nullptr, false), kMost) << piece;
    EXPECT_LT(growth(piece, nullptr, true), kMost) << piece;
  }
}

TEST(CostOfFigures, IsLinearInAParsedText) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  const std::string_view sentence = kPieces[std::size(kPieces) - 1];
  for (const std::string_view piece : {sentence, kPieces[2], kPieces[15]}) {
    EXPECT_LT(growth(piece, &*model, false), kMost) << piece;
    EXPECT_LT(growth(piece, &*model, true), kMost) << piece;
  }
}

}  // namespace
}  // namespace synoptic
