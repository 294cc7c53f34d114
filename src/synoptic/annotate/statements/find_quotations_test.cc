#include "synoptic/annotate/statements/find_quotations.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

// One line a quotation: depth, use, what is missing, then its words.
std::string show(std::string_view text) {
  constexpr std::string_view kUse[] = {"speech", "fragment", "title", "nickname"};
  std::string out;
  for (const Quotation& quotation : find_quotations(text, {})) {
    if (!out.empty()) out += " / ";
    out += std::to_string(quotation.depth) + " ";
    out += kUse[static_cast<std::size_t>(quotation.use)];
    if (quotation.continues) out += " continues";
    if (quotation.lacks_opening) out += " lacks-opening";
    if (quotation.lacks_closing) out += " lacks-closing";
    out += " [" + std::string(slice(text, quotation.inner)) + "]";
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
  std::string_view reason;
};

class Quotations : public testing::TestWithParam<Case> {};

TEST_P(Quotations, AreFound) {
  EXPECT_EQ(show(GetParam().text), GetParam().expected) << GetParam().reason;
}

constexpr Case kMarks[] = {
    {"\"We will sign,\" Ruiz said.", "0 speech [We will sign,]", "straight"},
    {"“We will sign,” Ruiz said.", "0 speech [We will sign,]", "curly"},
    {"«We will sign,» Ruiz said.", "0 speech [We will sign,]", "guillemets"},
    {"»We will sign,« Ruiz said.", "0 speech [We will sign,]", "guillemets, German order"},
    {"„We will sign,“ Tamm said.", "0 speech [We will sign,]", "German and Estonian marks"},
    {"”We will sign,” Lind said.", "0 speech [We will sign,]", "Swedish marks"},
    {"''We will sign,'' Ruiz said.", "0 speech [We will sign,]", "doubled apostrophes"},
    {"``We will sign,'' Ruiz said.", "0 speech [We will sign,]", "grave accents"},
    {"‘We will sign,’ Okoye said.", "0 speech [We will sign,]", "single curly"},
    {"'We will sign,' Okoye said.", "0 speech [We will sign,]", "single straight"},
    {"“We will sign,\" Ruiz said.", "0 speech [We will sign,]", "mixed by the scrape"},
};
INSTANTIATE_TEST_SUITE_P(Marks, Quotations, testing::ValuesIn(kMarks));

constexpr Case kApostrophes[] = {
    {"The ministers’ plan isn’t Mali’s.", "", "genitives and contractions, curly"},
    {"The ministers' plan isn't Mali's.", "", "the same, straight"},
    {"Back in the ’90s and '80s it was 6'2\" deep.", "", "decades, feet and inches"},
    {"Seán O’Neill met N’Golo Diarra.", "", "names"},
    {"‘It isn’t the ministers’ plan,’ she said.", "0 speech [It isn’t the ministers’ plan,]",
     "apostrophes inside single marks"},
};
INSTANTIATE_TEST_SUITE_P(Apostrophes, Quotations, testing::ValuesIn(kApostrophes));

constexpr Case kNested[] = {
    {"“He told me ‘never again’ and left,” she said.",
     "0 speech [He told me ‘never again’ and left,] / 1 fragment [never again]",
     "single in double"},
    {"\"He said 'We go.' and left,\" she said.",
     "0 speech [He said 'We go.' and left,] / 1 speech [We go.]", "straight in straight"},
    {"“She asked, “Is it so?” and left,” he said.",
     "0 speech [She asked, “Is it so?” and left,] / 1 speech [Is it so?]",
     "the same marks inside, both closed"},
};
INSTANTIATE_TEST_SUITE_P(Nested, Quotations, testing::ValuesIn(kNested));

constexpr Case kParagraphs[] = {
    {"“We go home.\n“We stay there.”",
     "0 speech [We go home.] / 0 speech continues [We stay there.]",
     "reopened at the paragraph's begin"},
    {"\"We go home.\n\"We stay there.\"",
     "0 speech [We go home.] / 0 speech continues [We stay there.]", "the same, straight"},
    {"“We go home.\nWe stay there.”",
     "0 speech [We go home.] / 0 speech continues lacks-opening [We stay there.]",
     "a line break inside a speech"},
    {"“We go home.”\n“We stay there.”", "0 speech [We go home.] / 0 speech [We stay there.]",
     "two speeches"},
};
INSTANTIATE_TEST_SUITE_P(Paragraphs, Quotations, testing::ValuesIn(kParagraphs));

constexpr Case kUnbalanced[] = {
    {"The talks were long and it rained,” she said.",
     "0 speech lacks-opening [The talks were long and it rained,]", "an opening mark was lost"},
    {"They reviewed “the whole map of cooperation.",
     "0 fragment lacks-closing [the whole map of cooperation.]", "a closing mark was lost"},
    {"It took “stock of the advances” of bilateral work.”", "0 fragment [stock of the advances]",
     "a stray closing mark behind a whole quotation"},
    {"“We go now. The end. “We stay,” he said.",
     "0 speech lacks-closing [We go now. The end.] / 0 speech [We stay,]",
     "an opening mark while one is open"},
};
INSTANTIATE_TEST_SUITE_P(Unbalanced, Quotations, testing::ValuesIn(kUnbalanced));

constexpr Case kUses[] = {
    {"Her film “The Long Night of Lagos” won.", "0 title [The Long Night of Lagos]", "a film"},
    {"He sang \"Winter Road\" in Oslo.", "0 title [Winter Road]", "a song"},
    {"Rosa “La Loba” Ortega won.", "0 nickname [La Loba]", "a nickname"},
    {"Ivan \"Bear\" Petrov lost.", "0 nickname [Bear]", "a nickname, straight"},
    {"The “experts” were wrong.", "0 fragment [experts]", "scare quotes"},
    {"He called it “a complete disgrace” again.", "0 fragment [a complete disgrace]",
     "a few words of somebody's"},
    {"“No,” he said.", "0 speech [No,]", "one word can be a speech"},
};
INSTANTIATE_TEST_SUITE_P(Uses, Quotations, testing::ValuesIn(kUses));

TEST(FindQuotations, AnyBytesGiveSpansOnCodePoints) {
  const std::string text = "\xE2\x80\x9C\xFF\xE2\x80 \"\"\" '' ’” \xC2\xAB\n“““““““““““a”";
  for (const Quotation& quotation : find_quotations(text, {})) {
    EXPECT_LE(quotation.span.begin, quotation.inner.begin);
    EXPECT_LE(quotation.inner.begin, quotation.inner.end);
    EXPECT_LE(quotation.inner.end, quotation.span.end);
    EXPECT_LE(quotation.span.end, text.size());
    EXPECT_TRUE(is_boundary(text, quotation.span.begin));
    EXPECT_TRUE(is_boundary(text, quotation.span.end));
  }
}

TEST(FindQuotations, ManyMarksTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += i % 3 == 0 ? "“a " : "\"b ";
  EXPECT_FALSE(find_quotations(text, {}).empty());
}

}  // namespace
}  // namespace synoptic
