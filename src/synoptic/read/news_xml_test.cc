#include "synoptic/read/news_xml.h"

#include <gtest/gtest.h>

#include "synoptic/read/read_documents.h"

namespace synoptic {
namespace {

struct NewsReading {
  std::vector<Document> documents;
  ProblemSink problems;
};

NewsReading read(const std::string& bytes) {
  NewsReading out;
  const auto take = [&](Document&& document) { out.documents.push_back(std::move(document)); };
  read_bytes("in", bytes, {}, take, out.problems);
  return out;
}

constexpr const char* kNitf = R"(<!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf><head><title>Slug</title><docdata><doc-id id-string="n7"/><date.issue norm="20240312T081500Z"/></docdata></head>
<body><body.head><hedline><hl1>Dam reopened</hl1></hedline><byline>By Ida Tamm</byline>
<distributor>Example Wire</distributor><dateline><location>Oru</location></dateline></body.head>
<body.content><media><media-caption>The dam.</media-caption></media>
<p>ORU &#8212; The <em>dam</em> is
open.</p><hl2>Flood</hl2><p>It held.<br/>Twice.</p></body.content></body></nitf>)";

TEST(ReadNewsXml, ReadsNitf) {
  const NewsReading reading = read(kNitf);
  EXPECT_TRUE(reading.problems.empty());
  ASSERT_EQ(reading.documents.size(), 1u);
  const Document& document = reading.documents[0];
  EXPECT_EQ(document.id, "n7");
  EXPECT_EQ(document.kind, DocumentKind::article_text);
  EXPECT_EQ(document.bytes, "ORU — The dam is open.\n\nFlood\n\nIt held. Twice.");
  EXPECT_EQ(document.stated.title, "Dam reopened");
  EXPECT_EQ(document.stated.date, "2024-03-12T08:15:00Z");
  EXPECT_EQ(document.stated.authors, std::vector<std::string>{"Ida Tamm"});
  EXPECT_EQ(document.stated.credits, std::vector<std::string>{"Example Wire"});
}

constexpr const char* kNewsMl =
    R"(<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:x:1" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
<provider literal="XW"><name>Example Wire</name></provider><versionCreated>2024-03-12T10:00:00+01:00</versionCreated>
<pubStatus qcode="stat:canceled"/></itemMeta>
<contentMeta><contentCreated>2024-03-12T09:15:00+01:00</contentCreated><creditline>Example Wire/ABC</creditline>
<by>By Ida Tamm and Otto Rand, Example Wire</by><language tag="en-GB"/><headline>Dam reopened</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="h"><head><title>no</title></head>
<body><p>The dam.</p><ul><li>One</li><li>Two</li></ul></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:x:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>
<newsItem guid="urn:x:3"><itemMeta><itemClass qcode="ninat:text"/></itemMeta></newsItem>
<newsItem guid="urn:x:4"><contentSet><inlineData contenttype="text/plain">Line one.

Line two.</inlineData></contentSet></newsItem>
<newsItem guid="urn:x:5"><contentSet><inlineData contenttype="text/html">&lt;p&gt;Page.&lt;/p&gt;</inlineData></contentSet></newsItem>
</itemSet></newsMessage>)";

TEST(ReadNewsXml, ReadsTheItemsOfNewsMlG2) {
  const NewsReading reading = read(kNewsMl);
  ASSERT_EQ(reading.documents.size(), 3u);
  const Document& first = reading.documents[0];
  EXPECT_EQ(first.id, "urn:x:1");
  EXPECT_EQ(first.bytes, "The dam.\n\nOne\n\nTwo");
  EXPECT_EQ(first.stated.title, "Dam reopened");
  EXPECT_EQ(first.stated.outlet, "Example Wire");
  EXPECT_EQ(first.stated.date, "2024-03-12T09:15:00+01:00");
  EXPECT_EQ(first.stated.updated, "2024-03-12T10:00:00+01:00");
  EXPECT_EQ(first.stated.lang, "en-GB");
  EXPECT_EQ(first.stated.status, "canceled");
  EXPECT_EQ(first.stated.authors, (std::vector<std::string>{"Ida Tamm", "Otto Rand"}));
  EXPECT_EQ(first.stated.credits, std::vector<std::string>{"Example Wire/ABC"});
  EXPECT_EQ(reading.documents[1].bytes, "Line one.\n\nLine two.");
  EXPECT_EQ(reading.documents[1].kind, DocumentKind::article_text);
  EXPECT_EQ(reading.documents[2].bytes, "<p>Page.</p>");
  EXPECT_EQ(reading.documents[2].kind, DocumentKind::fragment);
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].place, "item urn:x:3");
  EXPECT_EQ(reading.problems[0].reason, "no text is inlined in it");
}

TEST(ReadNewsXml, ReadsNewsMl1) {
  const NewsReading reading = read(
      "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:y:1"
      "</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>"
      "20240312T081500+0000</FirstCreated><ThisRevisionCreated>20240312T090000+0000"
      "</ThisRevisionCreated><Status FormalName=\"Usable\"/></NewsManagement><NewsComponent>"
      "<NewsLines><HeadLine>Dam reopened</HeadLine><ByLine>Ida Tamm</ByLine></NewsLines>"
      "<AdministrativeMetadata><Provider><Party FormalName=\"XW\"/></Provider>"
      "</AdministrativeMetadata><ContentItem><DataContent><nitf><body><body.content><p>The dam."
      "</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem>"
      "</NewsML>");
  EXPECT_TRUE(reading.problems.empty());
  ASSERT_EQ(reading.documents.size(), 1u);
  const Document& document = reading.documents[0];
  EXPECT_EQ(document.id, "urn:y:1");
  EXPECT_EQ(document.bytes, "The dam.");
  EXPECT_EQ(document.stated.title, "Dam reopened");
  EXPECT_EQ(document.stated.outlet, "XW");
  EXPECT_EQ(document.stated.date, "2024-03-12T08:15:00Z");
  EXPECT_EQ(document.stated.updated, "2024-03-12T09:00:00Z");
  EXPECT_EQ(document.stated.status, "");
}

TEST(ReadNewsXml, SaysWhatIsBroken) {
  struct Row {
    std::string bytes;
    std::string_view reason;
  };
  const Row rows[] = {
      {"<newsMessage/>", "it holds no news item"},
      {"<nitf/>", "no text is inlined in it"},
      {"<nitf><body>", "the XML is broken (start-end tags mismatch), 0 items before are read"},
  };
  for (const Row& row : rows) {
    const NewsReading reading = read(row.bytes);
    EXPECT_TRUE(reading.documents.empty()) << row.reason;
    ASSERT_EQ(reading.problems.size(), 1u) << row.reason;
    EXPECT_EQ(reading.problems[0].reason, row.reason);
  }
  std::string deep = "<nitf><body><body.content>";
  for (int i = 0; i < 100000; ++i) deep += "<p>";
  deep += "Deep.";
  for (int i = 0; i < 100000; ++i) deep += "</p>";
  const NewsReading nested = read(deep + "</body.content></body></nitf>");
  ASSERT_EQ(nested.documents.size(), 1u);
  EXPECT_EQ(nested.documents[0].bytes, "Deep.");
}

TEST(NamesInByline, LeavesOutWhatIsNoName) {
  struct Row {
    std::string_view byline;
    std::vector<std::string> expected;
  };
  const Row rows[] = {{"By Ida Tamm", {"Ida Tamm"}},
                      {"by Ida Tamm and Otto Rand, Example Wire", {"Ida Tamm", "Otto Rand"}},
                      {"Ida Tamm & Otto Rand (Oru)", {"Ida Tamm", "Otto Rand"}},
                      {"  ", {}},
                      {" and ", {"and"}}};
  for (const Row& row : rows) EXPECT_EQ(names_in_byline(row.byline), row.expected);
}

}  // namespace
}  // namespace synoptic
