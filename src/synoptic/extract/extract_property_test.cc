// What must hold of every input (docs/formats/plain-text.md): spans lie in range, on code points
// and in order; text equals the decoded source at its runs; no word of a page is lost. Checked over
// the shipped sample and over inputs made at random, always from the same seed.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/decode.h"
#include "synoptic/extract/extract_article.h"
#include "synoptic/read/read_documents.h"

namespace synoptic::page {
namespace {

const ExtractLexicon& lexicon() {
  static const ExtractLexicon loaded = load_extract_lexicon();
  return loaded;
}

void expect_span(std::string_view text, Span span) {
  ASSERT_LE(span.begin, span.end);
  ASSERT_LE(span.end, text.size());
  ASSERT_TRUE(is_boundary(text, span.begin));
  ASSERT_TRUE(is_boundary(text, span.end));
}

// Without white space and what a view leaves out.
std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const bool is_left_out =
        is_space(point.value) || point.value == 0xAD || point.value < 0x20 || point.value == 0x7F;
    if (!is_left_out) out += text.substr(at, point.size);
    at += point.size;
  }
  return out;
}

void check_runs(const Document& document, const Article& article) {
  const Encoding encoding = tell_encoding(document.bytes);
  Span last;
  for (const SourceRun& run : article.source_runs) {
    expect_span(article.text, run.text);
    ASSERT_GE(run.text.begin, last.end);
    ASSERT_LE(run.source.end, document.bytes.size());
    ASSERT_LE(run.source.begin, run.source.end);
    last = run.text;
    const std::string decoded = decode(slice(document.bytes, run.source), encoding).text;
    ASSERT_EQ(visible(decoded), visible(slice(article.text, run.text)));
  }
}

void check_blocks(const Document& document, const Article& article) {
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    expect_span(article.text, block.span);
    ASSERT_FALSE(block.span.empty());
    ASSERT_LE(block.source.end, document.bytes.size());
    ASSERT_TRUE(trim(std::string_view(article.text).substr(end, block.span.begin - end)).empty());
    const Span through_runs = source_of(article, block.span);
    ASSERT_TRUE(block.source.contains(through_runs));
    end = block.span.end;
  }
  ASSERT_TRUE(trim(std::string_view(article.text).substr(end)).empty());
}

// Letters of the page that lie in no block and in nothing set aside: only the title's may.
void check_nothing_lost(const Document& document, const Article& article) {
  const MappedText decoded = decode(document.bytes);
  std::vector<char> is_kept(document.bytes.size() + 1, 0);
  const auto keep = [&](Span span) {
    std::fill(is_kept.begin() + span.begin, is_kept.begin() + span.end, 1);
  };
  for (const Block& block : article.blocks) keep(block.source);
  for (const SetAside& item : article.set_aside) keep(item.source);
  std::size_t lost = 0;
  for (std::uint32_t at = 0; at < decoded.text.size();) {
    const CodePoint point = decode_at(decoded.text, at);
    const Span source = decoded.origin_of({at, at + point.size});
    if (is_letter(point.value) && is_kept[source.begin] == 0) ++lost;
    at += point.size;
  }
  if (article.title.empty()) {
    ASSERT_EQ(lost, 0u);
  } else {
    ASSERT_LE(lost, 400u);
  }
}

void check(const Document& document) {
  const Article article = extract_article(document, lexicon());
  ASSERT_TRUE(is_utf8(article.text));
  ASSERT_TRUE(is_utf8(article.title));
  check_runs(document, article);
  check_blocks(document, article);
  for (const SetAside& item : article.set_aside) {
    ASSERT_TRUE(is_utf8(item.text));
    ASSERT_LE(item.source.end, document.bytes.size());
  }
  for (const Credit& credit : article.credits) {
    ASSERT_LE(credit.source.end, document.bytes.size());
    ASSERT_FALSE(credit.source.empty());
  }
  if (document.kind == DocumentKind::plain_text) check_nothing_lost(document, article);
}

TEST(ExtractProperties, HoldOverTheSample) {
  Inputs inputs;
  inputs.paths = {SYNOPTIC_SOURCE_DIR "/examples"};
  ProblemSink problems;
  std::size_t documents = 0;
  const auto take = [&](Document&& document) {
    ++documents;
    check(document);
    document.kind = DocumentKind::article_text;
    check(document);
  };
  read_documents(inputs, take, problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_GE(documents, 5u);
}

constexpr std::string_view kPieces[] = {
    "The harbour board closed both quays on Monday after a crane had fallen into the basin.",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "  ",
    "\t",
    "\u00A0",
    "\u200B",
    "\u00AD",
    "\uFEFF",
    "# ",
    "## ",
    "* ",
    "  • ",
    "> ",
    "---",
    "**",
    "_",
    "`",
    "\\",
    "\\$",
    "[",
    "](",
    ")",
    "![",
    "<https://a.example/>",
    "By Jonas Felder (dpa)",
    "OSLO (Reuters) - ",
    "March 14",
    "2024-03-12",
    "18:05",
    ", ANSA reported.",
    "Photo: ",
    "/Reuters Photo",
    "Related: ",
    "8 thoughts on “x”",
    "Comments are closed.",
    "(With input from Reuters, AFP)",
    "Source: ",
    "Website | + posts",
    "“",
    "”",
    "…",
    "é",
    "漢字",
    "😀",
    "\xFF",
    "\xC3",
    "\xE2\x80",
    "\xED\xA0\x80",
    "x",
    "word ",
    "A ",
    ". ",
    "! ",
    "\x01",
    "|",
};

std::string random_page(std::mt19937& random) {
  std::string page;
  const std::size_t count = random() % 120;
  for (std::size_t i = 0; i < count; ++i) page += kPieces[random() % std::size(kPieces)];
  return page;
}

std::string as_utf16(std::string_view text) {
  std::string out = "\xFF\xFE";
  for (const char c : text) {
    out += c;
    out += '\0';
  }
  return out;
}

TEST(ExtractProperties, HoldOverHostilePages) {
  std::mt19937 random(20240312);
  for (int round = 0; round < 3000 && !HasFatalFailure(); ++round) {
    Document document;
    document.bytes = random_page(random);
    if (round % 10 == 0) document.bytes = as_utf16(document.bytes);
    if (round % 3 == 0) document.kind = DocumentKind::article_text;
    SCOPED_TRACE(round);
    check(document);
  }
}

TEST(ExtractProperties, HoldOverBytesWithoutSense) {
  std::mt19937 random(7);
  for (int round = 0; round < 300 && !HasFatalFailure(); ++round) {
    Document document;
    for (std::size_t i = random() % 600; i > 0; --i) document.bytes += static_cast<char>(random());
    SCOPED_TRACE(round);
    check(document);
  }
}

TEST(ExtractProperties, CostStaysLinear) {
  for (const std::string_view piece :
       {"[", "a ", "\n", "* a\n", "**", "<http://", "(AP) - ", "A.", "March "}) {
    Document document;
    while (document.bytes.size() < (std::size_t{1} << 20)) document.bytes += piece;
    const Article article = extract_article(document, lexicon());
    EXPECT_LE(article.text.size(), document.bytes.size()) << piece;
  }
}

}  // namespace
}  // namespace synoptic::page
