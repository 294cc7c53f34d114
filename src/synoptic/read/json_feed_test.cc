#include "synoptic/read/json_feed.h"

#include <gtest/gtest.h>

#include "synoptic/read/read_documents.h"

namespace synoptic {
namespace {

constexpr std::string_view kFeed = R"({
 "version": "https://jsonfeed.org/version/1.1", "title": "Lagoon Herald", "language": "en",
 "authors": [{"name": "Desk"}],
 "items": [
  {"id": "a1", "url": "https://lagoon.example/a1", "title": "Dam  reopened", "content_html": "<p>The dam.",
   "content_text": "x", "date_published": "2024-03-12T08:15:00+01:00", "date_modified": "2024-03-12T09:00:00Z",
   "authors": [{"name": "Ida Tamm"}, {"url": "u"}, 5], "language": "et"},
  {"id": 2, "external_url": "https://other.example/2", "content_text": "Plain < text.", "author": {"name": "Otto Rand"}},
  "no item",
  {"summary": "In short.", "date_modified": "2024-03-11", "title": null}
 ]})";

TEST(ReadJsonFeed, ReadsTheFields) {
  std::vector<Document> documents;
  ProblemSink problems;
  const auto take = [&](Document&& document) { documents.push_back(std::move(document)); };
  read_bytes("in", kFeed, {}, take, problems);
  ASSERT_EQ(documents.size(), 3u);
  const Document& first = documents[0];
  EXPECT_EQ(first.id, "a1");
  EXPECT_EQ(first.kind, DocumentKind::fragment);
  EXPECT_EQ(first.bytes, "<p>The dam.");
  EXPECT_EQ(first.stated.url, "https://lagoon.example/a1");
  EXPECT_EQ(first.stated.title, "Dam reopened");
  EXPECT_EQ(first.stated.outlet, "Lagoon Herald");
  EXPECT_EQ(first.stated.date, "2024-03-12T08:15:00+01:00");
  EXPECT_EQ(first.stated.updated, "2024-03-12T09:00:00Z");
  EXPECT_EQ(first.stated.lang, "et");
  EXPECT_EQ(first.stated.authors, std::vector<std::string>{"Ida Tamm"});
  const Document& second = documents[1];
  EXPECT_EQ(second.id, "2");
  EXPECT_EQ(second.kind, DocumentKind::article_text);
  EXPECT_EQ(second.bytes, "Plain < text.");
  EXPECT_EQ(second.stated.url, "https://other.example/2");
  EXPECT_EQ(second.stated.lang, "en");
  EXPECT_EQ(second.stated.authors, std::vector<std::string>{"Otto Rand"});
  EXPECT_FALSE(second.stated.is_summary);
  const Document& third = documents[2];
  EXPECT_EQ(third.id, "in:4");
  EXPECT_EQ(third.bytes, "In short.");
  EXPECT_TRUE(third.stated.is_summary);
  EXPECT_EQ(third.stated.date, "2024-03-11");
  EXPECT_EQ(third.stated.authors, std::vector<std::string>{"Desk"});
  EXPECT_EQ(problems, (ProblemSink{{"in", "item 3", "it is no JSON object"}}));
}

TEST(ReadJsonFeed, SaysThatAFeedIsEmpty) {
  for (const char* items : {"[]", "5", "{}"}) {
    ProblemSink problems;
    const std::string feed =
        std::string(R"({"version":"https://jsonfeed.org/version/1","items":)") + items + "}";
    read_bytes(
        "in", feed, {}, [](Document&&) { FAIL(); }, problems);
    EXPECT_EQ(problems, (ProblemSink{{"in", "line 1", "the feed holds no items"}})) << items;
  }
}

}  // namespace
}  // namespace synoptic
