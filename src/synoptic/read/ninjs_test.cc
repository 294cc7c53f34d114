#include "synoptic/read/ninjs.h"

#include <gtest/gtest.h>

#include "synoptic/read/read_documents.h"

namespace synoptic {
namespace {

struct NinjsReading {
  std::vector<Document> documents;
  ProblemSink problems;
};

NinjsReading read(std::string_view bytes) {
  NinjsReading out;
  const auto take = [&](Document&& document) { out.documents.push_back(std::move(document)); };
  read_bytes("in", bytes, {}, take, out.problems);
  return out;
}

TEST(ParseNinjs, ReadsEveryVersion) {
  const NinjsReading reading = read(
      R"({"uri":"urn:1","headline":"Dam reopened","byline":"By Ida Tamm","versioncreated":"2024-03-12T08:15:00Z","pubstatus":"canceled","language":"en","copyrightholder":"XW","infosource":[{"name":"Example Wire"}],"body_text":"The dam."})"
      "\n"
      R"({"uri":"https://x.example/2","headlines":[{"role":"main","value":"Rain"}],"by":"Otto Rand and Ida Tamm","firstCreated":"2024-03-12T08:00:00Z","versionCreated":"2024-03-12T09:00:00Z","pubStatus":"usable","copyrightHolder":"XW","bodies":[{"role":"caption","contentType":"text/plain","value":"No."},{"contentType":"text/html","value":"<p>It rained.</p>"}],"infoSources":[{"name":"Example Wire","role":"source"},{"role":"none"}],"standard":{"name":"ninjs","version":"3.0"}})"
      "\n"
      R"({"uri":"urn:3","headline":"Snow","body_xhtml":"<p>It snowed.</p>","body_text":"It snowed."})"
      "\n");
  EXPECT_TRUE(reading.problems.empty());
  ASSERT_EQ(reading.documents.size(), 3u);
  const Document& first = reading.documents[0];
  EXPECT_EQ(first.id, "urn:1");
  EXPECT_EQ(first.path, "in");
  EXPECT_EQ(first.kind, DocumentKind::article_text);
  EXPECT_EQ(first.bytes, "The dam.");
  EXPECT_EQ(first.stated.title, "Dam reopened");
  EXPECT_EQ(first.stated.outlet, "XW");
  EXPECT_EQ(first.stated.date, "2024-03-12T08:15:00Z");
  EXPECT_EQ(first.stated.lang, "en");
  EXPECT_EQ(first.stated.status, "canceled");
  EXPECT_EQ(first.stated.authors, std::vector<std::string>{"Ida Tamm"});
  EXPECT_EQ(first.stated.credits, std::vector<std::string>{"Example Wire"});
  const Document& second = reading.documents[1];
  EXPECT_EQ(second.kind, DocumentKind::fragment);
  EXPECT_EQ(second.bytes, "<p>It rained.</p>");
  EXPECT_EQ(second.stated.url, "https://x.example/2");
  EXPECT_EQ(second.stated.title, "Rain");
  EXPECT_EQ(second.stated.date, "2024-03-12T08:00:00Z");
  EXPECT_EQ(second.stated.updated, "2024-03-12T09:00:00Z");
  EXPECT_EQ(second.stated.status, "");
  EXPECT_EQ(second.stated.authors, (std::vector<std::string>{"Otto Rand", "Ida Tamm"}));
  EXPECT_EQ(second.stated.credits, std::vector<std::string>{"Example Wire"});
  EXPECT_EQ(reading.documents[2].bytes, "It snowed.");
}

TEST(ParseNinjs, LeavesOtherObjectsToJsonLines) {
  struct Row {
    std::string_view line;
    std::string_view problem;
    const char* reason;
  };
  const Row rows[] = {
      {R"({"uri":"u","headline":"A"})", "the item holds no text", "an item without text"},
      {R"({"uri":"u","headline":5,"bodies":[1,{"value":2}]})", "the item holds no text",
       "members of the wrong kind"},
      {R"({"uri":"u"})", "neither \"text\" nor \"html\" holds a string", "only a uri"},
      {R"({"headline":"A"})", "neither \"text\" nor \"html\" holds a string", "no uri"},
  };
  for (const Row& row : rows) {
    const NinjsReading reading = read(row.line);
    EXPECT_TRUE(reading.documents.empty()) << row.reason;
    EXPECT_EQ(reading.problems, (ProblemSink{{"in", "line 1", std::string(row.problem)}}))
        << row.reason;
  }
  const NinjsReading own = read(R"({"id":"i","uri":"u","headline":"A","text":"T"})");
  ASSERT_EQ(own.documents.size(), 1u);
  EXPECT_EQ(own.documents[0].id, "i");
}

}  // namespace
}  // namespace synoptic
