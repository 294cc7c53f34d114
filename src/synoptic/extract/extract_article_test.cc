#include "synoptic/extract/extract_article.h"

#include <gtest/gtest.h>

namespace synoptic::page {
namespace {

Article extract(std::string bytes, DocumentKind kind = DocumentKind::plain_text) {
  static const ExtractLexicon lexicon = load_extract_lexicon();
  Document document;
  document.id = document.path = "in.txt";
  document.kind = kind;
  document.bytes = std::move(bytes);
  return extract_article(document, lexicon);
}

constexpr std::string_view kFirst =
    "The harbour board of Lunde closed both quays on Monday after a crane had fallen into the "
    "basin, and ships were sent to other ports along the coast.";
constexpr std::string_view kSecond =
    "Nobody was hurt, the board said, but it will take two weeks to lift the crane, and the town "
    "lives from the ferries that land there every morning.";
constexpr std::string_view kThird =
    "The mayor, Mia Kron, called it a miracle that the quay had been empty when the bolts broke, "
    "and asked the state to pay for new ones.";

std::string body() {
  return std::string(kFirst) + "\n\n" + std::string(kSecond) + "\n\n" + std::string(kThird);
}

// The texts set aside of one kind.
std::vector<std::string> aside(const Article& article, SetAsideKind kind) {
  std::vector<std::string> texts;
  for (const SetAside& item : article.set_aside) {
    if (item.kind == kind) texts.push_back(item.text);
  }
  return texts;
}

TEST(ExtractArticle, TakesHeadAndTailFromTheText) {
  const Article article = extract(
      "Crane falls into harbour basin at Lunde (Photos + Video)\n"
      "Updated 18:05, 12-Mar-2024\n"
      "LNTV\n"
      "01:12\n\n" +
      body() +
      "\n\n(With input from Reuters, AFP)\n\n"
      "Sign up for our newsletter! No spam.\n");
  EXPECT_EQ(article.title, "Crane falls into harbour basin at Lunde");
  EXPECT_EQ(article.text, body());
  EXPECT_EQ(article.date, "2024-03-12T18:05");
  EXPECT_EQ(article.date_from, DateOrigin::text);
  EXPECT_EQ(article.outlet, "LNTV");
  ASSERT_EQ(article.credits.size(), 2u);
  EXPECT_EQ(article.credits[0].name, "Reuters");
  EXPECT_EQ(article.credits[1].name, "AFP");
  EXPECT_EQ(aside(article, SetAsideKind::notice).size(), 1u);
  EXPECT_EQ(article.blocks.size(), 3u);
}

TEST(ExtractArticle, SetsCommentsAside) {
  const Article article = extract(
      "Crane falls into harbour basin at Lunde\n\nBy Jonas Felder (dpa)\n\n" + body() +
      "\n\n3 thoughts on “Crane falls into harbour basin at Lunde”\n\n"
      "  • My brother saw it fall, and he says there were 40 people on that quay that morning.\n"
      "    Nobody asks him.\n\n"
      "  • It was the wind.\n\n"
      "  • The board knew of it for nine years and did nothing at all about those bolts.\n\n"
      "Comments are closed.\n");
  EXPECT_EQ(article.text, body());
  EXPECT_EQ(article.authors, std::vector<std::string>{"Jonas Felder"});
  ASSERT_EQ(article.credits.size(), 1u);
  EXPECT_EQ(article.credits[0].name, "dpa");
  const std::vector<std::string> comments = aside(article, SetAsideKind::comment);
  ASSERT_EQ(comments.size(), 5u) << "header, three comments, footer";
  EXPECT_TRUE(comments[1].ends_with("that morning.\nNobody asks him."));
}

TEST(ExtractArticle, KnowsCaptionsByCreditAndByRepetition) {
  const Article article = extract(
      "Crane falls into harbour basin at Lunde\n\n" + std::string(kFirst) +
      "\n\nThe crane lies in the harbour basin at Lunde, Norway, March 11, 2024. /Reuters Photo\n\n"
      "The crane lies in the harbour basin at Lunde, Norway, March 11, 2024. /Reuters Photo\n\n" +
      std::string(kSecond) +
      "\n\nMia Kron on the quay. Photo: town of Lunde\n\n"
      "Men of the harbour board look at the broken bolts\n\n"
      "Men of the harbour board look at the broken bolts\n\n" +
      std::string(kThird) + "\n\n(Cover: The crane, March 11, 2024. /Reuters Photo)\n");
  EXPECT_EQ(article.text, body());
  EXPECT_EQ(aside(article, SetAsideKind::caption).size(), 6u);
  EXPECT_TRUE(article.credits.empty()) << "a photo's credit belongs to its caption";
}

TEST(ExtractArticle, SetsRelatedLinesAndSourcesAside) {
  const Article article = extract(
      "Crane falls into harbour basin at Lunde\n\n"
      "The quays stay closed for two weeks, and the ferries land elsewhere\n\n" +
      std::string(kFirst) + "\n\nRELATED CONTENT: Ferry Captain Honoured in Bergen (+Video)\n\n" +
      std::string(kSecond) +
      "\n\nSource URL: Fjord Wire English with LN content\n\nWebsite | + posts");
  ASSERT_EQ(article.blocks.size(), 3u);
  EXPECT_EQ(article.blocks[0].kind, BlockKind::standfirst);
  EXPECT_EQ(aside(article, SetAsideKind::related).size(), 1u);
  ASSERT_EQ(article.credits.size(), 1u);
  EXPECT_EQ(article.credits[0].name, "Fjord Wire English");
}

TEST(ExtractArticle, UndoesMarkdownInTheView) {
  const Article article = extract(
      "\n\n# *Crane falls into harbour basin*\n\n---\n\n"
      "Lunde, March 14 (RLN)-- The board said the **crane** cost \\$2 million, and that a new one "
      "would be ordered in spring, once the state had paid.\n\n" +
      std::string(kSecond) +
      "\n\n---\n\n<https://www.radiolunde.example/en/news/1-crane>\n\n\n\n**Radio Lunde "
      "National**\n");
  EXPECT_EQ(article.title, "Crane falls into harbour basin");
  EXPECT_TRUE(
      article.text.starts_with("Lunde, March 14 (RLN)-- The board said the crane cost $2 "));
  EXPECT_EQ(article.dateline, "Lunde");
  EXPECT_EQ(article.dateline_date, "XXXX-03-14");
  EXPECT_EQ(article.outlet, "Radio Lunde National");
  EXPECT_EQ(article.url, "https://www.radiolunde.example/en/news/1-crane");
  EXPECT_TRUE(article.credits.empty()) << "the outlet's own sign is no credit";
}

TEST(ExtractArticle, TakesALineAsAParagraphWhereThereAreNoBlankLines) {
  const Article article =
      extract("Moscow, Norwegian Prime Minister Torunn Aaslid renewed her offer on Wednesday.\n" +
              std::string(kFirst) + "\n" + std::string(kSecond) + "\n" + std::string(kThird));
  EXPECT_EQ(article.title, "");
  EXPECT_EQ(article.blocks.size(), 4u);
  EXPECT_EQ(article.dateline, "Moscow");
}

TEST(ExtractArticle, LeavesArticleTextAsItIs) {
  const std::string text =
      "OSLO (Reuters) - The quay\u00A0is closed.\n\n* A bullet \\$5\nand its second line.\n\n";
  const Article article = extract(text, DocumentKind::article_text);
  EXPECT_EQ(article.text, text);
  ASSERT_EQ(article.blocks.size(), 2u);
  EXPECT_EQ(slice(article.text, article.blocks[1].span), "* A bullet \\$5\nand its second line.");
  EXPECT_EQ(article.source_runs.size(), 1u);
  EXPECT_EQ(article.dateline, "Oslo");
  ASSERT_EQ(article.credits.size(), 1u);
  EXPECT_EQ(slice(text, article.credits[0].source), "Reuters");
  EXPECT_TRUE(article.set_aside.empty());
}

TEST(ExtractArticle, PrefersWhatIsStated) {
  static const ExtractLexicon lexicon = load_extract_lexicon();
  Document document;
  document.kind = DocumentKind::article_text;
  document.bytes = "TOKYO, Sept. 3, 2024 (Kyodo) -- The yen rose.";
  document.stated = {.url = "u",
                     .title = "T",
                     .outlet = "O",
                     .date = "2024-09-04",
                     .updated = "2024-09-05",
                     .lang = "en",
                     .status = "canceled",
                     .authors = {"A B"},
                     .credits = {"Example Wire"},
                     .is_summary = true};
  const Article article = extract_article(document, lexicon);
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.date, "2024-09-04");
  EXPECT_EQ(article.date_from, DateOrigin::stated);
  EXPECT_EQ(article.dateline_date, "2024-09-03");
  EXPECT_EQ(article.authors, std::vector<std::string>{"A B"});
  EXPECT_EQ(article.updated, "2024-09-05");
  EXPECT_EQ(article.status, "canceled");
  EXPECT_EQ(article.extent, Extent::summary);
  ASSERT_EQ(article.credits.size(), 2u);
  EXPECT_EQ(article.credits[0], (Credit{"Example Wire", Span{}, "credit.stated"}));
  EXPECT_EQ(article.credits[1].name, "Kyodo");
}

TEST(ExtractArticle, MakesSomethingOfAlmostNothing) {
  EXPECT_EQ(extract("").text, "");
  EXPECT_EQ(extract(" \n\n\t\n").text, "");
  EXPECT_EQ(extract("---\n***\n").text, "");
  EXPECT_EQ(extract("word").blocks.size() + extract("word").set_aside.size(), 1u);
}

TEST(ExtractArticle, DropsTheMenusOfAPageDump) {
  std::string menu;
  for (const char* item : {"Home", "World", "Politics", "Sport", "Weather", "Contact"}) {
    menu += "  * " + std::string(item) + "\n";
  }
  const Article article =
      extract(menu + "\nSearch\n\n# Crane falls into harbour basin at Lunde\n\n" + body() +
              "\n\n## Related stories\n\n" +
              "  * Ferry captain honoured\n  * New lamps for the old quay\n\n" + menu +
              "\n(c) 2024 Lunde Post. All rights reserved.\n");
  EXPECT_EQ(article.title, "Crane falls into harbour basin at Lunde");
  EXPECT_EQ(article.text, body());
}

}  // namespace
}  // namespace synoptic::page
