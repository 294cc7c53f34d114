// The record of each shipped story, byte for byte as it was approved, whatever the order of its
// reports. After a change that is meant: tools/approve, and read the difference.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

#include "synoptic/base/strings.h"
#include "tests/support/sample.h"

namespace synoptic {
namespace {

const std::filesystem::path kGolden = std::filesystem::path(SYNOPTIC_SOURCE_DIR) / "tests/golden";

std::vector<std::string> stories() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(kGolden)) {
    if (entry.is_directory()) out.push_back(entry.path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Versions are left out: they change with every table, and nothing of the story does.
std::string record_of(std::vector<Article> articles) {
  std::string out;
  write_record(compare(std::move(articles), {}, lexicons()).record, {}, 1, out);
  return out;
}

// The first line that differs, for a message that a reader can use.
std::string first_difference(const std::string& expected, const std::string& found) {
  const auto a = split(expected, '\n');
  const auto b = split(found, '\n');
  std::size_t line = 0;
  while (line < a.size() && line < b.size() && a[line] == b[line]) ++line;
  std::string out = "line " + std::to_string(line + 1);
  out += "\n  expected " + std::string(line < a.size() ? a[line] : "nothing");
  out += "\n  found    " + std::string(line < b.size() ? b[line] : "nothing");
  return out + "\nif this is meant: tools/approve, and read the difference";
}

TEST(Golden, RecordsAreAsApproved) {
  ASSERT_FALSE(stories().empty());
  for (const std::string& story : stories()) {
    const std::string expected = file_text(kGolden / story / "expected.json");
    const std::string found = record_of(extract_articles(read_story(story)));
    EXPECT_TRUE(expected == found) << story << ": " << first_difference(expected, found);
    const auto read = read_record(found);
    ASSERT_TRUE(read.ok()) << story << ": " << read.error().message;
    std::string again;
    write_record(read.value(), {}, 1, again);
    EXPECT_EQ(again, found) << story << ": what is read back is written as it was";
  }
}

// Four reports in four languages that none of them names: their figures are one, whatever marks
// group the digits, and nothing else is read out of those that are not English.
TEST(Golden, FiguresAgreeAcrossLanguages) {
  const std::vector<Article> articles = extract_articles(read_story("mangoro-languages"));
  const std::vector<std::string> languages = {"en", "de", "es", "ru"};
  for (std::size_t i = 0; i < languages.size(); ++i) EXPECT_EQ(articles.at(i).lang, languages[i]);
  const Record record = compare(articles, {}, lexicons()).record;
  std::vector<double> agreed;
  for (const RecordFigure& figure : record.figures) {
    if (figure.versions.size() != languages.size()) continue;
    EXPECT_EQ(figure.verdict, Verdict::agreed);
    EXPECT_EQ(figure.independent_sources, 4u);
    agreed.push_back(*figure.amount.value);
  }
  std::sort(agreed.begin(), agreed.end());
  EXPECT_EQ(agreed, (std::vector<double>{61, 120'000, 45'000'000}));
  EXPECT_TRUE(record.conflicts.empty());
  for (const RecordStatement& statement : record.statements) {
    for (const Version& version : statement.versions) {
      EXPECT_EQ(articles.at(version.report).lang, "en");
    }
  }
}

// Every order of the first five articles; with more, these stand for all.
TEST(Golden, TheOrderOfInputsDoesNotMatter) {
  for (const std::string& story : stories()) {
    const std::vector<Article> articles = extract_articles(read_story(story));
    const std::string expected = record_of(articles);
    std::vector<std::size_t> order(articles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto behind =
        order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, order.size()));
    while (std::next_permutation(order.begin(), behind)) {
      std::vector<Article> shuffled;
      for (const std::size_t i : order) shuffled.push_back(articles[i]);
      ASSERT_TRUE(record_of(std::move(shuffled)) == expected) << story;
    }
  }
}

}  // namespace
}  // namespace synoptic
