#include "synoptic/annotate/quantities/foreign_quantities.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "synoptic/base/span.h"

namespace synoptic {
namespace {

// "61 1 Menschen", "45000000 USD": value, unit and what is counted, a "; " between two.
std::string show(std::string_view text) {
  static const ForeignQuantityLexicon lexicon = load_foreign_quantity_lexicon();
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  std::string out;
  for (const Quantity& quantity : find_foreign_quantities(text, {whole}, lexicon)) {
    if (!out.empty()) out += "; ";
    char value[32];
    std::snprintf(value, sizeof value, "%.12g ", *quantity.amount.value);
    out += value + quantity.amount.unit;
    if (!quantity.counted.empty()) out += " " + quantity.counted;
  }
  return out;
}

TEST(ForeignQuantities, AreReadByLanguage) {
  struct Row {
    std::string_view text;
    std::string_view expected;
    std::string_view reason;
  };
  const Row kRows[] = {
      {"Das Hochwasser hat 61 Menschen getötet.", "61 1 Menschen", "German, a count"},
      {"Norwegen schickt 120.000 Wasserfilter.", "120000 1 Wasserfilter", "a point for thousands"},
      {"Norwegen gibt 45 Millionen Dollar.", "45000000 USD", "a scale and money"},
      {"Die Preise stiegen um 7,5 Prozent.", "7.5 %", "a comma for decimals"},
      {"Am 12. März 2024 um 18:05 Uhr", "", "a day, a year and a clock time"},
      {"Sie gewannen 3:2 und 4-1.", "", "scores"},
      {"Noruega dará 45 mil millones de dólares.", "45000000000 USD", "Spanish, two scale words"},
      {"Murieron 61 personas el 12 de marzo de 2024.", "61 1 personas", "a date beside it"},
      {"El 7 por ciento de 1.234.567,8 euros", "7 %; 1234567.8 EUR", "per cent in two words"},
      {"Hubo 4 millones de personas.", "4000000 1 personas", "a link before what is counted"},
      {"L'État donne 1 500 000 euros.", "1500000 EUR", "French, blanks for thousands"},
      {"La Norvège a payé 3,2 milliards d’euros.", "3200000000 EUR", "an elided link"},
      {"Норвегия отправит 120 000 фильтров.", "120000 1 фильтров", "Russian"},
      {"Это 45 млн долларов, или 3 %.", "45000000 USD; 3 %", "a short scale word, a sign"},
      {"Sie zahlten 5 € und $7.", "5 EUR; 7 USD", "signs on both sides"},
      {"Der Airbus A320 flog 2019 ab.", "", "a model number and a year"},
      {"Am 12.3.2024 und am 12/03/2024", "", "dates in digits"},
      {"O Brasil tem 26 anos de lei.", "26 a", "a duration"},
      {"Es waren 61.", "", "nothing is counted"},
      {"", "", "an empty text"},
      {"\xFF 12 \xC3", "", "no UTF-8"},
  };
  for (const Row& row : kRows) EXPECT_EQ(show(row.text), row.expected) << row.reason;
}

}  // namespace
}  // namespace synoptic
