#include "synoptic/extract/units.h"

#include <gtest/gtest.h>

#include "synoptic/extract/markup.h"

namespace synoptic::page {
namespace {

std::string view_of(std::string_view line, bool markdown) {
  MappedText view;
  const LineMarks marks = read_line_marks(line, {0, static_cast<std::uint32_t>(line.size())});
  append_view(view, line, marks.words, {.markdown = markdown});
  return view.text;
}

TEST(View, UndoesMarkdown) {
  struct Row {
    std::string_view line;
    std::string_view expected;
    const char* reason;
  };
  const Row rows[] = {
      {"# *Rails above the river*", "Rails above the river", "heading and emphasis"},
      {"costs \\$210 million", "costs $210 million", "an escape"},
      {"a **bold** and __strong__ word", "a bold and strong word", "double marks"},
      {"snake_case and 2 * 3 stay", "snake_case and 2 * 3 stay", "marks that are none"},
      {"the [new route](/a/b \"t\") opens", "the new route opens", "a link gives its text"},
      {"[![gate](g.jpg)](/x) words", "words", "a picture gives nothing"},
      {"<https://example.org/a>", "https://example.org/a", "an autolink"},
      {"  * item one", "item one", "a bullet"},
      {"> quoted **line**", "quoted line", "a quotation"},
      {"an [open bracket", "an [open bracket", "a bracket without a partner"},
      {"a]( b", "a]( b", "a closing bracket alone"},
  };
  for (const Row& row : rows) EXPECT_EQ(view_of(row.line, true), row.expected) << row.reason;
}

TEST(View, MakesWhiteSpaceEven) {
  EXPECT_EQ(view_of("next\u00A0\u00A0week.\u00A0 ", false), "next week.");
  EXPECT_EQ(view_of("a\u200Bb co\u00ADop\tx", false), "ab coop x");
  EXPECT_EQ(view_of("\\$ *a*", false), "\\$ *a*") << "plain text has no marks";
}

TEST(View, MapsBack) {
  const std::string_view line = "is\u00A0\\$5";
  MappedText view;
  append_view(view, line, {0, static_cast<std::uint32_t>(line.size())}, {.markdown = true});
  EXPECT_EQ(view.text, "is $5");
  EXPECT_EQ(view.origin_of({2, 3}), (Span{2, 4}));
  EXPECT_EQ(view.origin_of({3, 5}), (Span{5, 7}));
}

TEST(Units, JoinsHardWrappedLines) {
  const Units units = split_units(
      "The dam at the upper end of the valley gave way early on\n"
      "Tuesday, and the river rose by three metres within a day\n"
      "before it fell again in the evening, the governor said.\n"
      "\n"
      "Nobody in the villages below had been warned, although a\n"
      "siren stands on the roof of every school in the district\n"
      "and the wardens are paid to try them out once in a week.\n");
  EXPECT_TRUE(units.is_hard_wrapped);
  ASSERT_EQ(units.units.size(), 2u);
  EXPECT_TRUE(units.units[0].view.text.ends_with("fell again in the evening, the governor said."));
  EXPECT_NE(units.units[0].view.text.find("early on Tuesday"), std::string::npos);
}

TEST(Units, KeepsLinesThatAreParagraphs) {
  const Units units =
      split_units("One line that says a thing.\nAnother line.\n\n  * a\n  * b\n---\n");
  ASSERT_EQ(units.units.size(), 5u);
  EXPECT_FALSE(units.is_hard_wrapped);
  EXPECT_TRUE(units.units[2].is_bullet);
  EXPECT_TRUE(units.units[4].is_rule);
}

TEST(Units, SplitsWords) {
  const std::vector<Word> words = split_words("Oslo’s 1.5 m—Ünder ‘a’");
  std::vector<std::string> folded;
  for (const Word& word : words) folded.push_back(word.folded);
  EXPECT_EQ(folded, (std::vector<std::string>{"oslo's", "1", "5", "m", "under", "a"}));
}

}  // namespace
}  // namespace synoptic::page
