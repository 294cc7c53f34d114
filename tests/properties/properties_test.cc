// What must hold of every input, tried on the shipped sample and on texts cut up by a fixed
// generator:
//
//   (a) spans are in range and lie on code points
//   (b) the text's bytes are the source's bytes, where a run says they were copied
//   (c) the order of input does not matter
//   (e) the same report given twice changes no independent_sources
//   (f) what is printed reads back the same
//   (g) a copy of a report under another name changes no independent_sources
//
// (d), one by one equals all at once, belongs to the store.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

#include "synoptic/base/utf8.h"
#include "synoptic/render/article_json.h"
#include "synoptic/render/record_json.h"
#include "tests/support/sample.h"

namespace synoptic {
namespace {

// The sample, and its documents with pieces cut out, doubled and overwritten.
std::vector<Document> mangled(std::uint32_t seed, int count) {
  std::vector<Document> documents = read_story();
  std::mt19937 random(seed);
  std::vector<Document> out;
  for (int i = 0; i < count; ++i) {
    Document document = documents[random() % documents.size()];
    document.path = document.id = "mangled-" + std::to_string(i);
    std::string& bytes = document.bytes;
    for (int step = 0; step < 20; ++step) {
      const std::size_t at = random() % bytes.size();
      const std::size_t size = std::min<std::size_t>(random() % 200, bytes.size() - at);
      switch (random() % 4) {
        case 0:
          bytes.erase(at, size);
          break;
        case 1:
          bytes.insert(at, bytes.substr(at, size));
          break;
        case 2:
          bytes[at] = static_cast<char>(random());
          break;
        case 3:
          bytes.insert(at, "“");
          break;
      }
      if (bytes.empty()) bytes = "x";
    }
    out.push_back(std::move(document));
  }
  return out;
}

void expect_span(std::string_view text, Span span, const char* what) {
  ASSERT_LE(span.begin, span.end) << what;
  ASSERT_LE(span.end, text.size()) << what;
  EXPECT_TRUE(is_boundary(text, span.begin)) << what;
  EXPECT_TRUE(is_boundary(text, span.end)) << what;
}

void expect_spans(const Report& report) {
  const std::string_view text = report.article.text;
  const Annotations& notes = report.annotations;
  for (const Block& block : report.article.blocks) expect_span(text, block.span, "block");
  for (Span sentence : notes.sentences) expect_span(text, sentence, "sentence");
  for (const EntityMention& mention : notes.entities) expect_span(text, mention.span, "entity");
  for (const Statement& statement : notes.statements) {
    for (Span span : statement.content) expect_span(text, span, "content");
    for (Span span : statement.cue) expect_span(text, span, "cue");
    for (Span span : statement.source) expect_span(text, span, "source");
  }
  for (const Quantity& quantity : notes.quantities) {
    expect_span(text, quantity.span, "quantity");
    expect_span(text, quantity.clause, "clause");
    if (quantity.counted_span) expect_span(text, *quantity.counted_span, "counted");
  }
  for (const TimeExpression& time : notes.times) expect_span(text, time.span, "time");
  for (const Event& event : notes.events) {
    expect_span(text, event.span, "event");
    expect_span(text, event.trigger, "trigger");
  }
}

TEST(Properties, SpansAreInRangeAndOnCodePoints) {
  for (const Report& report : make_reports(read_story())) expect_spans(report);
  for (const Report& report : make_reports(mangled(1, 60))) expect_spans(report);
}

// Runs of equal size were copied, so the text must be found in the source byte for byte.
void expect_source(const Document& document, const Article& article) {
  for (const SourceRun& run : article.source_runs) {
    ASSERT_LE(run.text.end, article.text.size());
    ASSERT_LE(run.source.end, document.bytes.size());
    if (run.text.size() != run.source.size()) continue;
    EXPECT_EQ(slice(article.text, run.text), slice(document.bytes, run.source));
  }
}

TEST(Properties, CopiedTextStandsInTheSource) {
  std::size_t runs = 0;
  for (const Document& document : read_story()) {
    const Article article = make_report(document, lexicons()).article;
    expect_source(document, article);
    runs += article.source_runs.size();
    EXPECT_FALSE(article.text.empty()) << document.path;
  }
  EXPECT_GT(runs, 5u);
  for (const Document& document : mangled(2, 60)) {
    if (!is_utf8(document.bytes)) continue;  // decoded first: runs then need not be equal
    expect_source(document, make_report(document, lexicons()).article);
  }
}

std::string record_of(std::vector<Article> articles) {
  const Comparison comparison = compare(std::move(articles), {}, lexicons());
  std::string out;
  write_record(comparison.record, program_versions(), 0, out);
  return out;
}

TEST(Properties, TheOrderOfInputDoesNotMatter) {
  std::vector<Article> articles = extract_articles(read_story());
  const std::string expected = record_of(articles);
  const auto by_id = [](const Article& a, const Article& b) { return a.id < b.id; };
  std::sort(articles.begin(), articles.end(), by_id);
  int orders = 0;
  do {
    EXPECT_EQ(record_of(articles), expected);
    ++orders;
  } while (std::next_permutation(articles.begin(), articles.end(), by_id));
  EXPECT_EQ(orders, 120);
}

using SourcesOf = std::map<std::string, std::uint32_t>;

// The independent sources of the figures that two reports or more make, by what they say.
SourcesOf independent_sources(const std::vector<Article>& articles) {
  SourcesOf out;
  for (const Claim& claim : compare(articles, {}, lexicons()).record.claims) {
    if (claim.kind == ClaimKind::figure) out[claim.sentence] = claim.independent_sources;
  }
  return out;
}

TEST(Properties, ACopyOfAReportAddsNoSource) {
  const std::vector<Article> articles = extract_articles(read_story());
  const SourcesOf before = independent_sources(articles);
  EXPECT_GT(before.size(), 5u);
  for (std::size_t copied = 0; copied < articles.size(); ++copied) {
    std::vector<Article> with_copy = articles;
    with_copy.push_back(articles[copied]);
    with_copy.back().id = with_copy.back().path = "zz-copy.txt";
    with_copy.back().outlet = "Another Outlet";
    EXPECT_EQ(independent_sources(with_copy), before) << articles[copied].path;
  }
}

TEST(Properties, TheSameReportTwiceAddsNoSource) {
  const std::vector<Article> articles = extract_articles(read_story());
  std::vector<Article> twice = articles;
  twice.push_back(articles[1]);
  EXPECT_EQ(independent_sources(twice), independent_sources(articles));
}

TEST(Properties, WhatIsPrintedReadsBackTheSame) {
  for (const Report& report : make_reports(read_story())) {
    std::string line;
    const ArticleJsonOptions options{.with_annotations = true, .with_source_map = true};
    write_article(report, options, line);
    const Result<Report> read = read_article(line);
    ASSERT_TRUE(read.ok()) << read.error().message;
    std::string again;
    write_article(read.value(), options, again);
    EXPECT_EQ(again, line);
  }
  const Record record = compare(extract_articles(read_story()), {}, lexicons()).record;
  std::string text;
  write_record(record, program_versions(), 0, text);
  const Result<Record> read = read_record(text);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read.value(), record);
}

}  // namespace
}  // namespace synoptic
