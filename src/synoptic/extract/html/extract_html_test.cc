// Pages of the structures that make extractors fail, with invented texts.

#include "synoptic/extract/html/extract_html.h"

#include <gtest/gtest.h>

#include "synoptic/base/utf8.h"
#include "synoptic/extract/extract_article.h"

namespace synoptic::page {
namespace {

constexpr std::string_view kTitle = "Crane falls into harbour basin at Lunde";
constexpr std::string_view kFirst =
    "The harbour board of Lunde closed both quays on Monday after a crane had fallen into the "
    "basin, and ships were sent to other ports along the coast.";
constexpr std::string_view kSecond =
    "Nobody was hurt, the board said, but it will take two weeks to lift the crane, and the town "
    "lives from the ferries that land there every morning.";
constexpr std::string_view kThird =
    "The mayor, Mia Kron, called it a miracle that the quay had been empty when the bolts broke, "
    "and asked the state to pay for new ones.";
constexpr std::string_view kFourth =
    "Ferries will land at the old fish market until then, where the water is deep enough for all "
    "but the two largest ships of the line.";

Article extract(std::string bytes, ProblemSink* problems = nullptr) {
  static const ExtractLexicon lexicon = load_extract_lexicon();
  Document document;
  document.id = document.path = "in.html";
  document.kind = DocumentKind::html;
  document.bytes = std::move(bytes);
  return extract_article(document, lexicon, problems);
}

std::string p(std::string_view text) { return "<p>" + std::string(text) + "</p>\n"; }

std::string paragraphs() { return p(kFirst) + p(kSecond) + p(kThird) + p(kFourth); }

// A page with menus and a footer around `main`.
std::string page(std::string_view main, std::string_view head = {}) {
  return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" +
         std::string(kTitle) + " | Lunde Courier</title>" + std::string(head) +
         "</head><body><header class=\"site-header\"><nav><ul><li><a href=\"/\">Home</a></li>"
         "<li><a href=\"/n\">News</a></li><li><a href=\"/s\">Sport</a></li></ul></nav></header>"
         "<main><article><h1>" +
         std::string(kTitle) + "</h1>\n" + std::string(main) +
         "</article></main><footer class=\"site-footer\"><p>© 2011 Lunde Courier. All rights "
         "reserved.</p><a href=\"/i\">Imprint</a></footer></body></html>";
}

bool has(const Article& article, std::string_view text) {
  return article.text.find(text) != std::string::npos;
}

bool has_all_paragraphs(const Article& article) {
  return has(article, kFirst) && has(article, kSecond) && has(article, kThird) &&
         has(article, kFourth);
}

// Is the text set aside as that kind?
bool is_aside(const Article& article, SetAsideKind kind, std::string_view text) {
  for (const SetAside& item : article.set_aside) {
    if (item.kind == kind && item.text.find(text) != std::string::npos) return true;
  }
  return false;
}

struct StructureRow {
  std::string_view reason;
  std::string main;
  std::string_view in_text;      // empty: none asked
  std::string_view not_in_text;  // the same
};

TEST(ExtractHtml, KeepsTheWholeTextAndNothingElse) {
  const StructureRow rows[] = {
      {"plain paragraphs", paragraphs(), kFirst, "Imprint"},
      {"the lead stands in another container",
       "<div class=\"lead\">" + p(kFirst) + "</div><div class=\"article-body\">" + p(kSecond) +
           p(kThird) + p(kFourth) + "</div>",
       kFirst, "Home"},
      {"one paragraph alone in a wrapper",
       p(kFirst) + "<div class=\"w\"><div>" + p(kSecond) + "</div></div>" + p(kThird) + p(kFourth),
       kSecond, ""},
      {"an advertisement splits the text",
       p(kFirst) + p(kSecond) + "<div class=\"ad-slot\"><span>Advertisement</span></div>" +
           p(kThird) + p(kFourth),
       kThird, "Advertisement"},
      {"a caption inside the article",
       p(kFirst) +
           "<figure><img src=\"a.jpg\"><figcaption>Divers look for the hook of the crane in the "
           "harbour basin. Photo: Ole Sand</figcaption></figure>" +
           p(kSecond) + p(kThird) + p(kFourth),
       kSecond, "Divers look"},
      {"related lines in mid-text",
       p(kFirst) + p(kSecond) +
           "<div class=\"related\"><h3>Read more</h3><ul><li><a href=\"/x\">Port fees rise "
           "again</a></li><li><a href=\"/y\">Ferry line sells two ships</a></li></ul></div>" +
           p(kThird) + p(kFourth),
       kFourth, "Port fees"},
      {"a newsletter box in mid-text",
       p(kFirst) + p(kSecond) +
           "<div class=\"newsletter-signup\"><p>Sign up for our newsletter and get the news of the "
           "coast in your inbox every morning.</p></div>" +
           p(kThird) + p(kFourth),
       kThird, "newsletter"},
      {"comments in details",
       paragraphs() +
           "<details class=\"comments\"><summary>2 comments</summary><div class=\"comment\"><p>I "
           "was there and saw it fall, it was terrible for all of us.</p></div></details>",
       kFourth, "terrible"},
      {"a loose line between paragraphs",
       p(kFirst) + std::string(kSecond) + "\n" + p(kThird) + p(kFourth), kSecond, ""},
      {"a heading with an anchor",
       p(kFirst) + p(kSecond) +
           "<h2 id=\"f\"><a href=\"#f\">Ferries move to the old market</a></h2>" + p(kThird) +
           p(kFourth),
       "Ferries move to the old market", ""},
      {"paragraphs parted by line breaks alone",
       "<div>" + std::string(kFirst) + "<br><br>" + std::string(kSecond) + "<br><br>" +
           std::string(kThird) + "<br><br>" + std::string(kFourth) + "</div>",
       kThird, ""},
      {"an article inside the article is another report",
       paragraphs() +
           "<aside class=\"related-articles\"><article class=\"teaser\"><h3><a href=\"/z\">Storm "
           "breaks windows</a></h3><p><a href=\"/z\">A storm on Sunday.</a></p></article></aside>",
       kFourth, "Storm breaks"},
  };
  for (const StructureRow& row : rows) {
    const Article article = extract(page(row.main));
    EXPECT_TRUE(has_all_paragraphs(article)) << row.reason << "\n" << article.text;
    EXPECT_TRUE(has(article, row.in_text)) << row.reason;
    if (!row.not_in_text.empty()) {
      EXPECT_FALSE(has(article, row.not_in_text)) << row.reason << "\n" << article.text;
    }
    EXPECT_EQ(article.title, kTitle) << row.reason;
    EXPECT_EQ(article.lang, "en-GB") << row.reason;
    EXPECT_EQ(article.date, "") << row.reason << ": the year of a copyright is no date";
  }
}

TEST(ExtractHtml, SaysWhatItSetsAside) {
  const Article article = extract(page(
      p(kFirst) +
      "<figure><figcaption>Divers look for the hook. Photo: Ole Sand</figcaption></figure>" +
      p(kSecond) + p(kThird) + p(kFourth) +
      "<section id=\"comments\"><div class=\"comment\"><p>I saw it fall.</p></div></section>"));
  EXPECT_TRUE(is_aside(article, SetAsideKind::caption, "Divers look"));
  EXPECT_TRUE(is_aside(article, SetAsideKind::comment, "I saw it fall"));
  EXPECT_TRUE(is_aside(article, SetAsideKind::navigation, "Sport"));
  EXPECT_TRUE(is_aside(article, SetAsideKind::footer, "All rights reserved"));
}

struct AuthorRow {
  std::string_view reason;
  std::string head;
  std::string byline;
  std::vector<std::string> authors;
};

TEST(ExtractHtml, NamesPersonsAsAuthors) {
  const std::string ld = "<script type=\"application/ld+json\">";
  const AuthorRow rows[] = {
      {"an author given only as an @id",
       ld + R"({"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Crane)"
            R"( falls into harbour basin at Lunde","author":{"@id":"#a"}},{"@type":"Person",)"
            R"("@id":"#a","name":"Jonas Felder"}]})"
            "</script>",
       "",
       {"Jonas Felder"}},
      {"several authors, one an agency",
       ld + R"({"@type":"NewsArticle","headline":"Crane falls","author":[{"@type":"Person","name":)"
            R"("Jonas Felder"},{"@type":"Person","name":"Ida Holm"},{"@type":"Organization",)"
            R"("name":"Reuters"}]})"
            "</script>",
       "",
       {"Jonas Felder", "Ida Holm"}},
      {"a list in one string",
       "<meta name=\"author\" content=\"Jonas Felder, Ida Holm and Nils Aas\">",
       "",
       {"Jonas Felder", "Ida Holm", "Nils Aas"}},
      {"the outlet is no author",
       "<meta property=\"og:site_name\" content=\"Lunde Courier\">"
       "<meta name=\"author\" content=\"Lunde Courier\">",
       "<p class=\"byline\">By Ida Holm</p>",
       {"Ida Holm"}},
      {"only printed",
       "",
       "<p class=\"byline\">By Ida Holm and Nils Aas</p>",
       {"Ida Holm", "Nils Aas"}},
      {"nobody in particular", "<meta name=\"author\" content=\"Redaktion\">", "", {}},
      {"a malformed script says nothing", ld + "{\"@type\":\"NewsArticle\",</script>", "", {}},
  };
  for (const AuthorRow& row : rows) {
    EXPECT_EQ(extract(page(row.byline + paragraphs(), row.head)).authors, row.authors)
        << row.reason;
  }
}

struct DateRow {
  std::string_view reason;
  std::string head;
  std::string line;
  std::string_view date;
};

TEST(ExtractHtml, ReadsTheDateOfPublication) {
  const std::string meta = "<meta property=\"article:published_time\" content=\"";
  const DateRow rows[] = {
      {"stated with a zone", meta + "2024-03-12T18:05:00+01:00\">", "",
       "2024-03-12T18:05:00+01:00"},
      {"in words", meta + "Tue, 12 Mar 2024 18:05:00 GMT\">", "", "2024-03-12T18:05:00Z"},
      {"printed only", "", "<p class=\"meta\">12 March 2024</p>", "2024-03-12"},
      {"printed with a short year", "", "<p class=\"meta\">12.03.24</p>", "2024-03-12"},
      {"printed with a short year and short numbers", "",
       "<p class=\"meta\">von Ida Holm, 8.5.12</p>", "2012-05-08"},
      {"printed in Japanese", "", "<p class=\"meta\">2020年7月3日</p>", "2020-07-03"},
      {"in the address", "<link rel=\"canonical\" href=\"https://a.example/2024/03/12/crane\">", "",
       "2024-03-12"},
      {"UTC beside the outlet's own day", meta + "2024-03-13T01:05:00Z\">",
       "<p class=\"meta\">March 12, 2024</p>", "2024-03-12"},
      {"UTC beside the day of the address",
       meta + "2024-03-13T01:05:00Z\">"
              "<link rel=\"canonical\" href=\"https://a.example/2024/03/12/crane\">",
       "", "2024-03-12"},
      {"in Romanian", "", "<p class=\"meta\">20 septembrie 2020</p>", "2020-09-20"},
      {"in Arabic, with its figures", "", "<p class=\"meta\">٢٤ أبريل ٢٠٢٠</p>", "2020-04-24"},
      {"in Russian", "", "<p class=\"meta\">3 июля 2020</p>", "2020-07-03"},
      {"in Hungarian, the year first", "", "<p class=\"meta\">2020. szeptember 28.</p>",
       "2020-09-28"},
      {"in Lithuanian, the year first", "", "<p class=\"meta\">2020 m. rugsėjo 28 d.</p>",
       "2020-09-28"},
      {"in Hebrew", "", "<p class=\"meta\">17 באוגוסט 2020</p>", "2020-08-17"},
      {"in Korean", "", "<p class=\"meta\">2020년 9월 28일</p>", "2020-09-28"},
      {"with slashes, the day first in Britain", "", "<p class=\"meta\">03/04/2024</p>",
       "2024-04-03"},
      {"in the state of a program",
       "<script>var page = {\"publishedAt\":\"2024-03-12T18:05:00Z\"};</script>", "",
       "2024-03-12T18:05:00Z"},
      {"in JSON-LD that cannot be parsed",
       "<script "
       "type=\"application/"
       "ld+json\">{\"@type\":\"NewsArticle\",\"name\":\"a\"b\",\"datePublished\":"
       "\"2024-03-12T18:05:00+01:00\"}</script>",
       "", "2024-03-12T18:05:00+01:00"},
      {"of publication, not of change",
       meta + "2024-03-12T18:05:00+01:00\">"
              "<meta property=\"article:modified_time\" content=\"2024-03-15T08:00:00+01:00\">",
       "", "2024-03-12T18:05:00+01:00"},
      {"of the page's file beside the printed one", "<meta name=\"date\" content=\"2024-03-19\">",
       "<p class=\"date\">Published 12 March 2024</p>", "2024-03-12"},
      {"of a class with a title", "",
       "<p><span class=\"published\" title=\"2024-03-12T18:05:00+01:00\">last week</span></p>",
       "2024-03-12T18:05:00+01:00"},
      {"of a teaser is none", "",
       "<aside class=\"related\"><ul><li><a href=\"/a\">Storm breaks windows</a> <time "
       "datetime=\"2023-01-02\">2 January</time></li></ul></aside><p class=\"meta\">12 March "
       "2024</p>",
       "2024-03-12"},
      {"in the address, the day first",
       "<link rel=\"canonical\" href=\"https://a.example/news/12-03-2024\">", "", "2024-03-12"},
      {"no date at all", meta + "soon\">", "", ""},
  };
  for (const DateRow& row : rows) {
    EXPECT_EQ(extract(page(row.line + paragraphs(), row.head)).date, row.date) << row.reason;
  }
}

struct UpdateRow {
  std::string_view reason;
  std::string head;
  std::string line;
  std::string_view updated;
};

TEST(ExtractHtml, ReadsTheDateOfTheLastChange) {
  const std::string published =
      "<meta property=\"article:published_time\" content=\"2024-03-12T18:05:00+01:00\">";
  const UpdateRow rows[] = {
      {"stated",
       published +
           "<meta property=\"article:modified_time\" content=\"2024-03-13T09:00:00+01:00\">",
       "", "2024-03-13T09:00:00+01:00"},
      {"printed", published, "<p class=\"meta\">Updated 13 March 2024</p>", "2024-03-13"},
      {"none but that of publication",
       published +
           "<meta property=\"article:modified_time\" content=\"2024-03-12T18:05:00+01:00\">",
       "", ""},
  };
  for (const UpdateRow& row : rows) {
    EXPECT_EQ(extract(page(row.line + paragraphs(), row.head)).updated, row.updated) << row.reason;
  }
}

struct TitleRow {
  std::string_view reason;
  std::string head;
  std::string heading;
  std::string_view title;
};

TEST(ExtractHtml, FindsTheHeadline) {
  const std::string ld =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"";
  const std::string og = "<meta property=\"og:title\" content=\"";
  const TitleRow rows[] = {
      {"a line over the headline inside of the heading",
       og + "Crane falls into harbour basin\"><title>Crane falls into harbour basin - Tide</title>",
       "<h1><span class=\"article-kicker\">Accident</span> <span>Crane falls into harbour "
       "basin</span></h1>",
       "Crane falls into harbour basin"},
      {"the heading of the path is for search engines",
       ld + "Crane falls into harbour basin\"}</script>",
       "<ol class=\"breadcrumb\"><li><h1>Crane: accident at Lunde, all you must know</h1></li></ol>"
       "<h2>Crane falls into harbour basin</h2>",
       "Crane falls into harbour basin"},
      {"the site's name behind a bar, with the author's behind that",
       "<meta property=\"og:site_name\" content=\"Lunde Courier\">" + og +
           "Crane falls into harbour basin | Lunde Courier | by Ida Holm\">",
       "", "Crane falls into harbour basin"},
      {"the site is known by its address",
       "<link rel=\"canonical\" href=\"https://www.lundecourier.example/a\"><title>Crane falls "
       "into "
       "harbour basin - Lunde Courier</title>",
       "", "Crane falls into harbour basin"},
      {"the site's name in the first heading",
       "<title>Crane falls into harbour basin | The Tide</title>" + og +
           "Crane falls into harbour basin\">",
       "<h1><a href=\"/\">The Tide</a></h1><h2>Crane falls into harbour basin</h2>",
       "Crane falls into harbour basin"},
      {"character references in a script",
       ld + "Crane falls into Aas &amp; Holm&#8217;s basin\"}</script>", "",
       "Crane falls into Aas & Holm’s basin"},
      {"an empty heading, and nothing else", "", "<h1><img src=\"a.png\"></h1>", ""},
  };
  for (const TitleRow& row : rows) {
    const std::string bytes =
        "<html><head>" + row.head + "</head><body>" + row.heading + paragraphs() + "</body></html>";
    EXPECT_EQ(extract(bytes).title, row.title) << row.reason;
  }
}

TEST(ExtractHtml, CreditsTheWireBehindTheOutletsByline) {
  const Article article =
      extract(page("<p class=\"byline\">By Ida Holm (Reuters)</p>" + paragraphs()));
  EXPECT_EQ(article.authors, std::vector<std::string>{"Ida Holm"});
  ASSERT_EQ(article.credits.size(), 1u);
  EXPECT_EQ(article.credits[0].name, "Reuters");
}

TEST(ExtractHtml, MapsEveryByteToTheDocument) {
  const std::string bytes =
      "<html><head><meta charset=\"windows-1252\"><title>Caf\xE9 am Hafen</title></head><body>"
      "<article><h1>Caf\xE9 am Hafen</h1><p>Das Caf\xE9 am Hafen von Lunde &ouml;ffnet am Montag "
      "wieder, und die G\xE4ste sitzen wie fr\xFCher auf der Terrasse &uuml;ber dem Wasser.</p>"
      "<p>Der Wirt hat ein Jahr lang gebaut, und die Stadt hat ihm daf\xFCr die Pacht erlassen, "
      "wie sie am Sonntag mitteilte.</p></article></body></html>";
  const Article article = extract(bytes);
  EXPECT_EQ(article.title, "Café am Hafen");
  ASSERT_TRUE(article.text.find("öffnet") != std::string::npos);
  const auto at = static_cast<std::uint32_t>(article.text.find("Gäste"));
  const Span source = source_of(article, {at, at + 6});
  EXPECT_EQ(slice(bytes, source), "G\xE4ste");
  const auto reference = static_cast<std::uint32_t>(article.text.find("öffnet"));
  EXPECT_EQ(slice(bytes, source_of(article, {reference, reference + 2})), "&ouml;");
}

TEST(ExtractHtml, GivesNoArticleWhereThereIsNone) {
  const Article index = extract(
      "<html><body><nav><a href=\"/\">Home</a></nav><ul><li><a href=\"/1\">Port fees rise</a></li>"
      "<li><a href=\"/2\">Ferry line sells ships</a></li><li><a href=\"/3\">Storm on the coast</a>"
      "</li></ul></body></html>");
  EXPECT_EQ(index.text, "");
  EXPECT_FALSE(index.set_aside.empty());
  EXPECT_EQ(extract("").text, "");
}

TEST(ExtractHtml, ReportsWhatTheParserCuts) {
  const std::string before =
      "<meta charset=\"windows-1252\"><p>Caf\xE9 \xC4\xD6\xDC</p><article>" + paragraphs();
  std::string many = "<p";
  for (int i = 0; i < 300; ++i) many += " a" + std::to_string(i) + "=1";
  ProblemSink problems;
  const Article article = extract(before + many + ">x</p></article>", &problems);
  EXPECT_TRUE(has_all_paragraphs(article));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].path, "in.html");
  EXPECT_EQ(problems[0].place, "byte " + std::to_string(before.size() + many.find("a256=")))
      << "a byte of the file, not of its UTF-8";
  EXPECT_NE(problems[0].reason.find("256 attributes"), std::string::npos) << problems[0].reason;
}

TEST(ExtractHtml, LeavesOutWhatStandsBehindTheBudgetOfAPage) {
  std::string many = paragraphs();
  for (int i = 0; i < 60000; ++i) many += "<p>" + std::to_string(i);
  ProblemSink problems;
  const Article article = extract(page(many), &problems);
  EXPECT_TRUE(has_all_paragraphs(article));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].reason, "more text than a page may hold, the rest is left out");
  EXPECT_NE(problems[0].place, "byte 0");
}

TEST(ExtractHtml, SaysOfAPageWithoutAnArticleWhatItIs) {
  struct Row {
    const char* reason;
    std::string page;
    NoArticle kind;
  };
  const Row rows[] = {
      {"an article", page(paragraphs()), NoArticle::none},
      {"the title of an error, over an article that states its day",
       "<title>Page not found</title><meta property=\"article:published_time\" "
       "content=\"2024-03-12\"><article>" +
           p(kFirst) + p(kSecond) + p(kThird) + "</article>",
       NoArticle::none},
      {"an error", "<title>404 Not Found</title><h1>404 Not Found</h1><p>nginx", NoArticle::error},
      {"nothing at all", "", NoArticle::unclear},
      {"links",
       "<ul><li><a href=/1>Port fees rise</a><li><a href=/2>Ferry line sells ships</a><li><a "
       "href=/3>Storm on the coast</a></ul>",
       NoArticle::index},
      {"a video alone",
       "<meta property=\"og:type\" content=\"video.other\"><h1>Crane lifted</h1><video></video>",
       NoArticle::video},
  };
  for (const Row& row : rows) {
    ProblemSink problems;
    const Article article = extract(row.page, &problems);
    EXPECT_EQ(article.no_article, row.kind) << row.reason;
    EXPECT_EQ(article.text.empty(), row.kind != NoArticle::none) << row.reason;
    EXPECT_EQ(problems.size(), row.kind == NoArticle::none ? 0u : 1u) << row.reason;
  }
}

TEST(ExtractHtml, StandsHostilePages) {
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "<div class=\"a\">x";
  std::string names = "<p class=\"";
  for (int i = 0; i < 50000; ++i) names += "n" + std::to_string(i) + " ";
  std::string headings = "<p>";
  std::string times = "<p>";
  for (int i = 0; i < 50000; ++i) {
    headings += "<h1><div>x";
    times += "<time>x";
  }
  const std::string rows[] = {
      deep,
      headings,
      times,
      "<script>\"" + std::string(100000, '2') + "2020-01-01\"20\"20\"20</script>",
      "<title>" + std::string(100000, '|') + " | | | a</title>",
      names + "\">x",
      "<p>\xFF\xFE\xC3",
      std::string(2000, '<'),
      "<script type=\"application/ld+json\">" + std::string(100000, '[') + "</script>",
      "<meta name=\"author\" content=\"" + std::string(100000, ',') + "\"><p>x"};
  for (const std::string& row : rows) {
    const Article article = extract(row);
    EXPECT_TRUE(is_utf8(article.text));
  }
}

}  // namespace
}  // namespace synoptic::page
