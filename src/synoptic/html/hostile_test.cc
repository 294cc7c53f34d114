// Pages made to be dear: each must stay cheap, and say what was cut.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

#include "synoptic/html/parse.h"

namespace synoptic {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsMeasured = false;  // sanitisers take time and memory of their own
#else
constexpr bool kIsMeasured = true;
#endif

std::string repeat(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string numbered_fonts(std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += "<font size=" + std::to_string(i) + "><p>";
  return out;
}

std::string many_attributes(std::size_t times) {
  std::string out = "<p";
  for (std::size_t i = 0; i < times; ++i) out += " a" + std::to_string(i) + "=1";
  return out + ">x";
}

long status_kib(std::string_view name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name)) return std::strtol(line.c_str() + name.size() + 1, nullptr, 10);
  }
  return 0;
}

// Begins to measure anew (proc(5), clear_refs), so that no row hides behind a dearer one before it.
long forget_peak() {
  std::ofstream("/proc/self/clear_refs") << "5";
  return status_kib("VmRSS");
}

TEST(ParseHtml, StaysCheapOnHostilePages) {
  struct Row {
    std::string page;
    std::string_view problem;  // a part of what is reported
    const char* reason;
  };
  const Row rows[] = {
      {repeat("<div>", 100'000), "nested deeper", "nesting"},
      {numbered_fonts(20'000), "formatting elements", "formatting opened again in every paragraph"},
      {repeat("<a><b></a>", 50'000), "nested deeper", "adoption"},
      {many_attributes(50'000), "256 attributes", "attributes"},
      {repeat("<table><tr><td>", 40'000), "nested deeper", "tables"},
      {repeat("<table>x", 60'000), "", "foster parenting"},
      {"<table>" + repeat("x<td>y</td>", 40'000), "", "text that takes turns"},
      {many_attributes(256) + "<table>" + repeat("&lt;", 100'000), "", "references in a table"},
      {repeat("<html a>", 50'000) + many_attributes(200), "", "a second html, again and again"},
      {repeat("<ul><li>", 50'000), "nested deeper", "lists"},
      {repeat("<b>", 100) + repeat("<p>x", 50'000), "", "paragraphs in formatting"},
      {repeat("<svg><p>", 50'000), "", "SVG that ends at once"},
      {repeat("<select><option>", 40'000), "", "selects"},
      {repeat("<template>", 50'000), "nested deeper", "templates"},
      {repeat("<!--", 100'000), "", "a comment without end"},
      {repeat("<script><!--<script>", 30'000), "", "a script without end"},
      {repeat("&", 400'000), "", "ampersands"},
      {repeat("<b><p></b>", 50'000), "", "blocks in formatting"},
      {"<p>" + repeat("</x", 150'000), "", "end tags without end"},
  };
  for (const Row& row : rows) {
    const long resident_before = forget_peak();
    const std::clock_t begin = std::clock();
    ProblemSink problems;
    const HtmlTree tree = parse_html(row.page, {}, &problems);
    const double ms = 1e3 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (kIsMeasured) {
      EXPECT_LT(ms, 100) << row.reason;
      EXPECT_LT(status_kib("VmHWM") - resident_before, 64 * 1024) << row.reason;
    }
    EXPECT_GT(tree.size(), 3u);
    const bool is_reported = std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
      return p.reason.find(row.problem) != std::string::npos;
    });
    EXPECT_EQ(is_reported, !row.problem.empty()) << row.reason;
    EXPECT_LE(problems.size(), 3u) << "each cut is reported once: " << row.reason;
  }
}

TEST(ParseHtml, KeepsToItsBudget) {
  ProblemSink problems;
  Budget budget;
  budget.nodes = 100;
  EXPECT_LE(parse_html(repeat("<p>x", 1000), budget, &problems).size(), 200u);
  budget.nodes = 10'000;
  budget.document_bytes = 10;
  EXPECT_EQ(parse_html("<p>123456789012345", budget, &problems).source().size(), 10u);
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[1].place, "byte 10");
}

TEST(ParseHtml, NestsNoDeeperThanItsBudget) {
  const HtmlTree tree = parse_html(repeat("<div>", 3000));
  std::size_t deepest = 0;
  for (std::uint32_t node = 1; node < tree.size(); ++node) {
    std::size_t depth = 0;
    for (std::uint32_t at = node; at != kNoNode; at = tree[at].parent) ++depth;
    deepest = std::max(deepest, depth);
  }
  EXPECT_EQ(deepest, 513u);  // 512 elements and the document
}

}  // namespace
}  // namespace synoptic
