#include "synoptic/annotate/annotate.h"

#include <gtest/gtest.h>

#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

const AnnotateLexicons& lexicons() {
  static const AnnotateLexicons kLexicons = load_annotate_lexicons();
  return kLexicons;
}

Article article(std::string text, std::string lang = "en") {
  Article out;
  out.lang = std::move(lang);
  out.text = std::move(text);
  out.date = "2031-05-02";
  out.blocks = {{BlockKind::paragraph, {0, std::uint32_t(out.text.size())}, {}}};
  return out;
}

TEST(Annotate, LaysTheLayersOverOneText) {
  const Article told = article(
      "“Estonia will give Malta 5 million euros,” Liis Tamm, the minister, said on Friday.");
  const Annotations found = annotate(told, lexicons());
  const std::string_view text = told.text;
  ASSERT_EQ(found.sentences.size(), 1u);
  ASSERT_EQ(found.statements.size(), 1u);
  ASSERT_EQ(found.quantities.size(), 1u);
  EXPECT_EQ(slice(text, found.quantities[0].span), "5 million euros");
  EXPECT_EQ(found.quantities[0].statement, 0u) << "the figure is what the minister says";
  ASSERT_TRUE(found.statements[0].speaker.has_value());
  EXPECT_EQ(found.parties[*found.statements[0].speaker].name, "Liis Tamm");
  ASSERT_EQ(found.times.size(), 1u);
  EXPECT_EQ(found.times[0].value, "2031-05-02") << "a Friday, the day of the article";
}

TEST(Annotate, ReadsNoEnglishIntoOtherLanguages) {
  const Annotations found =
      annotate(article("Der Minister sagte am 3. Mai, er gebe 5 Euro.", "de"), lexicons());
  EXPECT_FALSE(found.sentences.empty());
  EXPECT_TRUE(found.entities.empty());
  EXPECT_TRUE(found.statements.empty());
  EXPECT_TRUE(found.events.empty());
}

// Every index and span of what was found holds.
void expect_sound(const Article& told, const Annotations& found) {
  const auto expect_place = [&](Span span) {
    EXPECT_LE(span.begin, span.end);
    EXPECT_TRUE(is_boundary(told.text, span.begin) && is_boundary(told.text, span.end));
  };
  for (const Span sentence : found.sentences) expect_place(sentence);
  for (const EntityMention& entity : found.entities) {
    expect_place(entity.span);
    if (entity.party) {
      EXPECT_LT(*entity.party, found.parties.size());
    }
  }
  for (const Statement& statement : found.statements) {
    for (const Span span : statement.content) expect_place(span);
    if (statement.speaker) {
      EXPECT_LT(*statement.speaker, found.parties.size());
    }
  }
  for (const Quantity& quantity : found.quantities) {
    expect_place(quantity.span);
    if (quantity.statement) {
      EXPECT_LT(*quantity.statement, found.statements.size());
    }
  }
  for (const TimeExpression& time : found.times) expect_place(time.span);
  for (const Event& event : found.events) {
    expect_place(event.span);
    for (const PartyIndex party : event.source) EXPECT_LT(party, found.parties.size());
    for (const std::uint32_t figure : event.figures) EXPECT_LT(figure, found.quantities.size());
  }
}

TEST(Annotate, StandsAnyText) {
  const std::string texts[] = {
      "",
      " ",
      "\n\n\n",
      "\"\"\"\"\"\"\"\"",
      "““““ said said said 5 5 5 %%% $$$",
      std::string("\0\xff\xfe\x80 said 5", 11),
      "Ünïcödé “Straße” said Żółć on 3 May: ‘5 Mio. €’.",
      std::string(2000, '"'),
      std::string(500, '(') + " said Tamm " + std::string(500, ')'),
  };
  for (const std::string& text : texts) {
    const Article told = article(text);
    expect_sound(told, annotate(told, lexicons()));
  }
}

TEST(Annotate, CutsWhatNeverEnds) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "5 ";
  const Annotations found = annotate(article(text), lexicons());
  EXPECT_EQ(found.sentences.size(), 6u) << "of 500 tokens each";
}

}  // namespace
}  // namespace synoptic
