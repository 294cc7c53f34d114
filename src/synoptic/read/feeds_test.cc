#include "synoptic/read/feeds.h"

#include <gtest/gtest.h>

#include "synoptic/read/read_documents.h"

namespace synoptic {
namespace {

struct FeedReading {
  std::vector<Document> documents;
  ProblemSink problems;
};

FeedReading read(const std::string& bytes, const Inputs& inputs = {}) {
  FeedReading out;
  const auto take = [&](Document&& document) { out.documents.push_back(std::move(document)); };
  read_bytes("in", bytes, inputs, take, out.problems);
  return out;
}

constexpr const char* kRss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m" xmlns:atom="a">
<channel><title>Lagoon Herald &#8211; News</title><link>https://lagoon.example/</link>
<atom:link href="https://lagoon.example/feed" rel="self"/><language>en-GB</language>
<item><media:title>Not this</media:title><title>Dam &amp;amp; <![CDATA[bridge <i>reopened</i>]]></title>
<link>https://lagoon.example/a1</link><guid isPermaLink="false">tag:a1</guid>
<pubDate>Tue, 12 Mar 2024 08:15:00 +0100</pubDate><dc:creator>Ida Tamm</dc:creator>
<dc:creator><![CDATA[ Otto Rand ]]></dc:creator><source url="https://wire.example/rss">Example Wire</source>
<description>Short.</description><content:encoded><![CDATA[<p>The dam caf&eacute;.</p>]]></content:encoded></item>
<item><title>Rain</title><guid>https://lagoon.example/a2</guid><author>i@lagoon.example (Ida Tamm)</author>
<dc:date>2024-03-11</dc:date><dc:language>et</dc:language><description>&lt;p&gt;It rained.&lt;/p&gt;</description></item>
<item><title>No more</title></item>
</channel></rss>)";

TEST(ReadFeed, ReadsTheFieldsOfRss) {
  const FeedReading reading = read(kRss);
  EXPECT_TRUE(reading.problems.empty());
  ASSERT_EQ(reading.documents.size(), 3u);
  const Document full{.id = "tag:a1",
                      .path = "in",
                      .kind = DocumentKind::fragment,
                      .bytes = "<p>The dam caf&eacute;.</p>",
                      .stated = {.url = "https://lagoon.example/a1",
                                 .title = "Dam & bridge reopened",
                                 .outlet = "Lagoon Herald – News",
                                 .date = "2024-03-12T08:15:00+01:00",
                                 .lang = "en-GB",
                                 .authors = {"Ida Tamm", "Otto Rand"},
                                 .credits = {"Example Wire"}}};
  EXPECT_EQ(reading.documents[0], full);
  const Document& summary = reading.documents[1];
  EXPECT_EQ(summary.id, "https://lagoon.example/a2");
  EXPECT_EQ(summary.stated.url, "https://lagoon.example/a2");
  EXPECT_EQ(summary.bytes, "<p>It rained.</p>");
  EXPECT_TRUE(summary.stated.is_summary);
  EXPECT_EQ(summary.stated.date, "2024-03-11");
  EXPECT_EQ(summary.stated.lang, "et");
  EXPECT_EQ(summary.stated.authors, std::vector<std::string>{"Ida Tamm"});
  EXPECT_EQ(reading.documents[2].id, "in:3");
  EXPECT_EQ(reading.documents[2].bytes, "");
}

TEST(ReadFeed, ReadsTheFieldsOfAtom) {
  const FeedReading reading = read(R"(<?xml version="1.0"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en"><a:title>Harbour Post</a:title>
<a:author><a:name>Desk</a:name></a:author>
<a:entry><a:id>tag:1</a:id><a:title type="html">Tide &amp;lt;up&amp;gt; &lt;b&gt;again&lt;/b&gt;</a:title>
<a:link rel="self" href="https://h.example/1.atom"/><a:link href="https://h.example/1"/>
<a:published>2024-03-12T08:15:00Z</a:published><a:updated>2024-03-12T09:00:00Z</a:updated>
<a:author><a:name>Mia Orav</a:name></a:author><a:content type="html">&lt;p&gt;High water.</a:content></a:entry>
<a:entry xml:lang="de"><a:id>tag:2</a:id><a:title>A &lt; B</a:title><a:updated>2024-03-13</a:updated>
<a:source><a:title>Other Post</a:title></a:source>
<a:content type="xhtml"><div><p>Low &amp; <b>calm</b>.</p></div></a:content></a:entry>
<a:entry><a:id>tag:3</a:id><a:content src="https://h.example/3.mp4"/><a:summary>In &lt; short.</a:summary></a:entry>
</a:feed>)");
  EXPECT_TRUE(reading.problems.empty());
  ASSERT_EQ(reading.documents.size(), 3u);
  const Document& first = reading.documents[0];
  EXPECT_EQ(first.id, "tag:1");
  EXPECT_EQ(first.stated.url, "https://h.example/1");
  EXPECT_EQ(first.stated.title, "Tide <up> again");
  EXPECT_EQ(first.stated.outlet, "Harbour Post");
  EXPECT_EQ(first.stated.date, "2024-03-12T08:15:00Z");
  EXPECT_EQ(first.stated.updated, "2024-03-12T09:00:00Z");
  EXPECT_EQ(first.stated.authors, std::vector<std::string>{"Mia Orav"});
  EXPECT_EQ(first.kind, DocumentKind::fragment);
  EXPECT_EQ(first.bytes, "<p>High water.");
  EXPECT_FALSE(first.stated.is_summary);
  const Document& second = reading.documents[1];
  EXPECT_EQ(second.bytes, "<div><p>Low &amp; <b>calm</b>.</p></div>");
  EXPECT_EQ(second.stated.title, "A < B");
  EXPECT_EQ(second.stated.date, "2024-03-13");
  EXPECT_EQ(second.stated.outlet, "Other Post");
  EXPECT_EQ(second.stated.lang, "de");
  EXPECT_EQ(second.stated.authors, std::vector<std::string>{"Desk"});
  const Document& third = reading.documents[2];
  EXPECT_TRUE(third.stated.is_summary);
  EXPECT_EQ(third.kind, DocumentKind::article_text);
  EXPECT_EQ(third.bytes, "In < short.");
}

TEST(ReadFeed, ReadsOtherShapesAndEncodings) {
  struct Row {
    std::string bytes;
    std::string_view title;
    const char* reason;
  };
  std::string utf16 = "\xff\xfe";
  for (const char c :
       std::string("<rss><channel><item><title>Tide</title></item></channel></rss>")) {
    utf16 += c;
    utf16 += '\0';
  }
  const Row rows[] = {
      {"<rdf:RDF xmlns:rdf='r'><channel><title>P</title></channel>"
       "<item><title>Tide</title></item></rdf:RDF>",
       "Tide", "RSS 1.0 has the items beside the channel"},
      {"<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>\xcf\xf0"
       "\xe8\xeb\xe8\xe2</title></item></channel></rss>",
       "Прилив", "the declared encoding"},
      {"<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>\x93Mar\xe9"
       "e\x94</title></item></channel></rss>",
       "“Marée”", "Latin 1 is Windows-1252"},
      {"\xEF\xBB\xBF<?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>Mar\xc3\xa9"
       "e</title></item></channel></rss>",
       "Marée", "the bytes know better than the declaration"},
      {utf16, "Tide", "UTF-16"},
      {"<!DOCTYPE rss><rss><channel><item><title>a&#xD800;b</title></item></channel></rss>",
       "a\uFFFD\uFFFD\uFFFD"
       "b",
       "half of a character"},
  };
  for (const Row& row : rows) {
    const FeedReading reading = read(row.bytes);
    ASSERT_EQ(reading.documents.size(), 1u) << row.reason;
    EXPECT_EQ(reading.documents[0].stated.title, row.title) << row.reason;
  }
}

TEST(ReadFeed, SaysWhatIsBrokenAndKeepsTheItemsBefore) {
  struct Row {
    std::string bytes;
    std::size_t documents;
    std::string_view reason;
  };
  const Row rows[] = {
      {"<rss><channel></channel></rss>", 0, "the feed holds no items"},
      {"<rss><channel><item><title>A</title></item><item><title>B</ti", 1,
       "the feed is broken (start-end tags mismatch), 1 items before are read"},
      {"<feed><entry><id>a</id></entry><entry><id>b</id></entry>", 2,
       "the feed is broken (start-end tags mismatch), 2 items before are read"},
      {"<rss", 0, "the feed is broken (error parsing start element tag), 0 items before are read"},
  };
  for (const Row& row : rows) {
    const FeedReading reading = read(row.bytes);
    EXPECT_EQ(reading.documents.size(), row.documents) << row.reason;
    ASSERT_EQ(reading.problems.size(), 1u) << row.reason;
    EXPECT_EQ(reading.problems[0].reason, row.reason);
  }
  Inputs inputs;
  inputs.format = "rss";
  EXPECT_EQ(read("<a>b</a>", inputs).problems.at(0).reason,
            "its root element is that of no feed and no news item");
}

TEST(ReadFeed, ExpandsNoEntityAndOpensNoFile) {
  std::string bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c <= 'm'; ++c) {
    const std::string before = "&" + std::string(1, static_cast<char>(c - 1)) + ";";
    bomb += "<!ENTITY " + std::string(1, c) + " \"";
    for (int i = 0; i < 10; ++i) bomb += before;
    bomb += "\">";
  }
  bomb +=
      "<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
      "<rss><channel><item><title>&m; &x;</title></item></channel></rss>";
  const FeedReading reading = read(bomb);
  ASSERT_EQ(reading.documents.size(), 1u);
  EXPECT_EQ(reading.documents[0].stated.title, "&m; &x;");
}

TEST(ReadFeed, BoundsTheTreeWhateverItsShape) {
  std::string deep = "<rss><channel><item><title>A</title><description>";
  for (int i = 0; i < 200000; ++i) deep += "<b>";
  const FeedReading nested = read(deep);
  EXPECT_TRUE(nested.documents.empty());
  EXPECT_EQ(nested.problems.size(), 1u);
  Inputs inputs;
  inputs.budget.feed_nodes = 1000;
  std::string wide = "<rss><channel>";
  for (int i = 0; i < 1000; ++i) wide += "<item/>";
  const FeedReading many = read(wide + "</channel></rss>", inputs);
  EXPECT_TRUE(many.documents.empty());
  ASSERT_EQ(many.problems.size(), 1u);
  EXPECT_EQ(many.problems[0].reason, "it has more than 1000 tags and attributes");
}

TEST(ReadFeed, CutsAtTheBudget) {
  Inputs inputs;
  inputs.budget.feed_bytes = 100;
  std::string feed = "<rss><channel><item><title>A</title></item>";
  feed += std::string(100, ' ') + "<item><title>B</title></item></channel></rss>";
  const FeedReading reading = read(feed, inputs);
  EXPECT_EQ(reading.documents.size(), 1u);
  ASSERT_EQ(reading.problems.size(), 2u);
  EXPECT_EQ(reading.problems[0].reason, "longer than 100 bytes, the rest is left out");
}

TEST(PlainTitle, ReadsTagsAndReferences) {
  struct Row {
    std::string_view html;
    std::string_view expected;
  };
  const Row rows[] = {{"a &amp; b", "a & b"},
                      {"a &#8217; &#x2019; b", "a ’ ’ b"},
                      {"a < b > c", "a < b > c"},
                      {"<b>a</b>  b", "a b"},
                      {"&nosuch; &#; &#xZ;", "&nosuch; &#; &#xZ;"},
                      {"&#99999999;", "&#99999999;"},
                      {"<", "<"},
                      {"&", "&"}};
  for (const Row& row : rows) EXPECT_EQ(plain_title(row.html), row.expected);
}

}  // namespace
}  // namespace synoptic
