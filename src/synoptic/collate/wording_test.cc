#include "synoptic/collate/wording.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(ShortNames, AreShortAndDiffer) {
  struct Row {
    std::vector<std::string> paths;
    std::vector<std::string> names;
    const char* reason;
  };
  const Row rows[] = {
      {{"in/01-gazette.txt", "in/02-wire.txt.gz"}, {"01", "02"}, "numbered files"},
      {{"in/gazette.txt", "in/wire.html"}, {"gazette", "wire"}, "named files"},
      {{"a/report.txt", "b/report.txt"}, {"r1", "r2"}, "the same name twice"},
      {{"1-a.txt", "1-b.txt"}, {"1-a", "1-b"}, "the same number twice"},
      {{"feed.jsonl#7", "feed.jsonl#8"}, {"7", "8"}, "lines of one file"},
      {{"a-name-that-is-too-long-for-a-table.txt", "b.txt"}, {"r1", "r2"}, "too long"},
      {{".txt", "b.txt"}, {".txt", "b"}, "nothing but an ending"},
  };
  for (const Row& row : rows) {
    Record record;
    for (const std::string& path : row.paths) record.reports.emplace_back().article = path;
    EXPECT_EQ(short_names(record.reports), row.names) << row.reason;
  }
}

Amount amount(double value, const char* unit, Modifier modifier = Modifier::exact,
              Change change = Change::none) {
  Amount out;
  out.value = value;
  out.unit = unit;
  out.modifier = modifier;
  out.change = change;
  return out;
}

TEST(AmountText, ReadsAsAnEditorWrites) {
  struct Row {
    Amount amount;
    const char* text;
  };
  const Row rows[] = {
      {amount(1500000, "1"), "1.5 million"},
      {amount(120000, "1"), "120,000"},
      {amount(1234567, "1"), "1,234,567"},
      {amount(4e9, "USD", Modifier::about), "about $4 billion"},
      {amount(10, "%", Modifier::exact, Change::up), "up 10 %"},
      {amount(0.5, "km"), "0.5 km"},
      {amount(20, "a"), "20 years"},
      {amount(1, "h"), "1 hour"},
      {amount(70000, "[bbl_us]/d"), "70,000 [bbl_us]/d"},
      {amount(120e6, "NOK"), "NOK 120 million"},
      {amount(-3000, "1"), "-3,000"},
      {amount(1e300, "1", Modifier::more_than), nullptr},
  };
  for (const Row& row : rows) {
    const std::string text = amount_text(row.amount);
    if (row.text != nullptr) {
      EXPECT_EQ(text, row.text);
    } else {
      EXPECT_FALSE(text.empty());
    }
  }
  Amount range;
  range.low = 5;
  range.high = 7;
  range.unit = "km";
  EXPECT_EQ(amount_text(range), "5 to 7 km");
}

TEST(Plural, FollowsTheLetters) {
  struct Row {
    const char* one;
    const char* many;
  };
  const Row rows[] = {
      {"ferry", "ferries"},
      {"railway", "railways"},
      {"flu vaccine", "flu vaccines"},
      {"displaced person", "displaced people"},
      {"box", "boxes"},
      {"agreement", "agreements"},
      {"church", "churches"},
      {"salesman", "salesmen"},
      {"", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(plural(row.one), row.many);
}

TEST(InQuotes, KeepsOnePairOfMarks) {
  EXPECT_EQ(in_quotes("“Never,”", 20), "“Never,”");
  EXPECT_EQ(in_quotes("\"Never\"", 20), "“Never”");
  EXPECT_EQ(in_quotes("never again", 6), "“never…”");
  EXPECT_EQ(in_quotes("", 6), "“”");
}

TEST(Shortened, CutsAtABlank) {
  EXPECT_EQ(shortened("one two three", 20), "one two three");
  EXPECT_EQ(shortened("one two three", 9), "one two…");
  EXPECT_EQ(shortened("éééééé", 3), "ééé…");
}

}  // namespace
}  // namespace synoptic
