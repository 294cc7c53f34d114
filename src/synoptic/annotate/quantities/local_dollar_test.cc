#include "synoptic/annotate/quantities/local_dollar.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/annotate/quantities/find_quantities.h"

namespace synoptic {
namespace {

const QuantityLexicon& lexicon() {
  static const QuantityLexicon loaded = load_quantity_lexicon();
  return loaded;
}

struct Row {
  const char* dateline;
  const char* credit;
  const char* url;
  const char* expected;
  const char* reason;
};

constexpr Row kRows[] = {
    {"", "", "", "USD", "nothing said"},
    {"Ottawa", "", "", "CAD", "dateline"},
    {"Sydney", "", "", "AUD", "dateline"},
    {"Singapore", "Reuters", "", "SGD", "an agency from a country of dollars"},
    {"London", "", "https://news.example.au/1", "USD", "a dateline abroad"},
    {"", "AAP", "", "AUD", "an agency that writes for one country"},
    {"", "Reuters", "https://news.example.au/1", "USD", "an agency that writes for all"},
    {"", "", "https://news.example.nz:80/1?a=b.ca", "NZD", "the outlet's host"},
    {"", "", "https://news.example/au", "USD", "a path is no host"},
    {"", "", "au", "USD", "no host"},
};

TEST(LocalDollar, IsThatOfDatelineAgencyOrOutlet) {
  for (const Row& row : kRows) {
    Article article;
    article.dateline = row.dateline;
    article.url = row.url;
    if (*row.credit != 0) article.credits.push_back({.name = row.credit, .source = {}, .why = {}});
    EXPECT_EQ(local_dollar(article, lexicon()), row.expected) << row.reason;
  }
}

std::string units_of(std::string_view text, std::string_view dollar) {
  std::string units;
  for (const Quantity& quantity : find_quantities(analyse(text, {}, nullptr), lexicon(), dollar)) {
    units += (units.empty() ? "" : " ") + quantity.amount.unit;
  }
  return units;
}

struct TextRow {
  const char* text;
  const char* dollar;
  const char* expected;
  const char* reason;
};

constexpr TextRow kTextRows[] = {
    {"It cost $5 million.", "CAD", "CAD", "bare sign"},
    {"It cost 5 million dollars and 40 cents.", "CAD", "CAD CAc", "names"},
    {"It cost $5 a barrel.", "AUD", "AUD/[bbl_us]", "with a rate"},
    {"It cost $5 (US$3).", "AUD", "AUD USD", "beside the other one"},
    {"It cost A$5, or $3.", "AUD", "AUD USD", "the local one is spelled: bare is the other"},
    {"It cost 5 euros.", "AUD", "EUR", "other money"},
    {"It cost 5 Canadian dollars.", "AUD", "CAD", "an adjective says whose"},
    {"It cost $5 million.", "USD", "USD", "by default"},
    {"It cost $5 million.", "", "USD", "nothing given"},
};

TEST(LocalDollar, NamesBareDollarsOnly) {
  for (const TextRow& row : kTextRows) {
    EXPECT_EQ(units_of(row.text, row.dollar), row.expected) << row.text << ": " << row.reason;
  }
}

}  // namespace
}  // namespace synoptic
