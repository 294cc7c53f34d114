#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "synoptic/read/read_documents.h"
#include "synoptic/read/tell_kind.h"

namespace synoptic {
namespace {

namespace fs = std::filesystem;

struct Reading {
  std::vector<Document> documents;
  ProblemSink problems;
};

Reading read(std::string_view bytes, const Inputs& inputs = {}) {
  Reading out;
  read_bytes(
      "in", bytes, inputs, [&](Document&& d) { out.documents.push_back(std::move(d)); },
      out.problems);
  return out;
}

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

TEST(TellKind, LooksAtTheContentOnly) {
  struct Row {
    std::string_view head;
    Container expected;
    const char* reason;
  };
  const Row rows[] = {
      {"The river rose.\n", Container::plain_text, "prose"},
      {"<https://example.org/a>\n", Container::plain_text, "an autolink is no tag"},
      {"<!DOCTYPE html><p>a", Container::html, "a doctype"},
      {"\xEF\xBB\xBF \n<HTML lang=en>", Container::html, "behind a mark and white space"},
      {"<!-- a --><div class=x>", Container::html, "behind a comment"},
      {"<?xml version=\"1.0\"?><html>", Container::html, "XHTML"},
      {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", Container::xml, "RSS"},
      {"<feed xmlns=\"x\">", Container::xml, "Atom"},
      {"<?xml version=\"1.0\"?><a>", Container::unreadable, "some XML"},
      {"WARC/1.0\r\n", Container::warc, "a web archive"},
      {"{\"id\":1}", Container::json_lines, "an object"},
      {"{\n  \"id\":1}", Container::json_lines, "an object over lines"},
      {"{Photo: a}", Container::plain_text, "a brace in prose"},
      {"[{\"id\":1}]", Container::unreadable, "an array"},
      {"[Photo: a]", Container::plain_text, "a bracket in prose"},
      {"%PDF-1.7", Container::unreadable, "a PDF"},
      {std::string_view("a\0b\1c", 5), Container::unreadable, "zero bytes"},
      {std::string_view("a\0 \0b\0c\0", 8), Container::plain_text, "UTF-16 without a mark"},
      {std::string_view("\xFF\xFE<\0p\0>\0", 8), Container::html, "UTF-16 HTML"},
  };
  for (const Row& row : rows) EXPECT_EQ(tell_kind(row.head).container, row.expected) << row.reason;
}

TEST(ReadDocuments, ReadsAPageWithZeroBytesInIt) {
  std::string page = "<!doctype html><p>The dam was opened on Monday.<img alt=\"\">";
  page.insert(page.size() - 2, std::string(3, '\0'));
  page += std::string(300, ' ') + "<p>Nobody lives below it.";
  const Reading reading = read(page);
  ASSERT_EQ(reading.documents.size(), 1u);
  EXPECT_EQ(reading.documents[0].kind, DocumentKind::html);
  EXPECT_EQ(reading.documents[0].bytes, page);
  EXPECT_TRUE(reading.problems.empty());
}

TEST(ReadDocuments, SaysWhatCannotBeRead) {
  struct Row {
    std::string bytes;
    std::string_view place;
    std::string_view reason;
  };
  const Row rows[] = {
      {"", "", "the file is empty"},
      {std::string("a\0\1\2", 4), "", "it is a binary file, not text"},
      {"WARC/1.1\r\n", "byte 0", "the head of this record has no end, 10 bytes are passed over"},
      {"{\"id\":\"a\"}", "line 1", "neither \"text\" nor \"html\" holds a string"},
      {std::string(3 << 20, 'a'), "line 1", "the line is longer than 1 MiB, this is no article"},
  };
  for (const Row& row : rows) {
    const Reading reading = read(row.bytes);
    EXPECT_TRUE(reading.documents.empty()) << row.reason;
    ASSERT_EQ(reading.problems.size(), 1u) << row.reason;
    EXPECT_EQ(reading.problems[0].place, row.place);
    EXPECT_EQ(reading.problems[0].reason, row.reason);
  }
}

TEST(ReadDocuments, ReadsJsonLinesAndGoesOnBehindBadOnes) {
  const Reading reading = read(
      "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"One.\",\"title\":\"T\",\"date\":\"2024-03-12\","
      "\"series\":\"S\",\"authors\":[\"A B\"]}\r\n"
      "{\"id\":\n\n"
      "{\"text\":\"Two.\",\"outlet\":5}\n"
      "{\"id\":7,\"html\":\"<p>x\",\"url\":null}");
  ASSERT_EQ(reading.documents.size(), 3u);
  const Document& first = reading.documents[0];
  EXPECT_EQ(first.id, "a");
  EXPECT_EQ(first.bytes, "One.");
  EXPECT_EQ(first.kind, DocumentKind::article_text);
  EXPECT_EQ(first.stated.outlet, "S");
  EXPECT_EQ(first.stated.authors, std::vector<std::string>{"A B"});
  EXPECT_EQ(reading.documents[1].id, "in:4");
  EXPECT_EQ(reading.documents[2].id, "7");
  EXPECT_EQ(reading.documents[2].kind, DocumentKind::html);
  ASSERT_EQ(reading.problems.size(), 2u);
  EXPECT_EQ(reading.problems[0].place, "line 2");
  EXPECT_EQ(reading.problems[1].reason, "\"outlet\" is no string and is left out");
}

TEST(ReadDocuments, TakesOneObjectOverSeveralLines) {
  const Reading reading = read("{\n \"id\": \"a\",\n \"text\": \"One.\"\n}\n");
  ASSERT_EQ(reading.documents.size(), 1u);
  EXPECT_EQ(reading.documents[0].id, "a");
  EXPECT_TRUE(reading.problems.empty());
}

TEST(ReadDocuments, PassesOverALineThatIsTooLong) {
  Inputs inputs;
  inputs.budget.line_bytes = 1 << 20;
  const std::string long_line = "{\"text\":\"" + std::string(100 << 20, 'a') + "\"}\n";
  const Reading reading = read("{\"text\":\"x\"}\n" + long_line + "{\"text\":\"y\"}\n", inputs);
  EXPECT_EQ(reading.documents.size(), 2u);
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].place, "line 2");
  EXPECT_EQ(reading.problems[0].reason, "the line is longer than 1 MiB");
}

TEST(ReadDocuments, UndoesCompression) {
  const std::string text = "The river rose.\n\nIt fell again.\n";
  for (const std::string& packed :
       {gzip(text), zstd(text), gzip("The river rose.\n") + gzip("\nIt fell again.\n")}) {
    const Reading reading = read(packed);
    ASSERT_EQ(reading.documents.size(), 1u);
    EXPECT_EQ(reading.documents[0].bytes, text);
    EXPECT_TRUE(reading.problems.empty());
  }
}

TEST(ReadDocuments, KeepsWhatStandsBeforeACut) {
  std::string text;
  for (int i = 0; i < 60000; ++i) text += "Line " + std::to_string(i * 7919) + "\n";
  for (std::string packed : {gzip(text), zstd(text)}) {
    packed.resize(packed.size() / 2);
    const Reading reading = read(packed);
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].reason,
              "the compressed data is cut off, what stands before is read");
  }
  std::string damaged = gzip(text);
  damaged[damaged.size() / 2] ^= 0x55;
  EXPECT_EQ(read(damaged).problems.size(), 1u);
}

TEST(ReadDocuments, EndsBehindEmptyMembers) {
  const Reading reading = read(gzip("") + gzip("") + gzip("The river rose.\n") + "rest");
  ASSERT_EQ(reading.documents.size(), 1u);
  EXPECT_EQ(reading.documents[0].bytes, "The river rose.\n");
  EXPECT_EQ(read(gzip("")).problems.size(), 1u);
}

TEST(ReadDocuments, StopsABomb) {
  Inputs inputs;
  inputs.format = "html";
  const Reading reading = read(gzip(std::string(40 << 20, '\n')), inputs);
  ASSERT_FALSE(reading.problems.empty());
  EXPECT_NE(reading.problems.back().reason.find("expands more than 200 times"), std::string::npos);
}

TEST(ReadDocuments, CutsALongTextBehindALine) {
  std::string text;
  while (text.size() < (std::size_t{3} << 20)) text += "A line of some words.\n";
  const Reading reading = read(text);
  ASSERT_EQ(reading.documents.size(), 1u);
  EXPECT_LE(reading.documents[0].bytes.size(), std::size_t{1} << 20);
  EXPECT_TRUE(reading.documents[0].bytes.ends_with("words.\n"));
  EXPECT_EQ(reading.problems.size(), 1u);
}

TEST(ReadDocuments, HonoursTheFormat) {
  Inputs inputs;
  inputs.format = "text";
  const Reading reading = read("{\"id\":1}", inputs);
  ASSERT_EQ(reading.documents.size(), 1u);
  EXPECT_EQ(reading.documents[0].kind, DocumentKind::plain_text);
}

TEST(ReadDocuments, WalksFoldersInOrder) {
  const fs::path folder =
      fs::temp_directory_path() / ("synoptic_read_test_" + std::to_string(::getpid()));
  fs::create_directories(folder / "b" / "c");
  fs::create_directories(folder / "empty");
  for (const char* name : {"b/z.txt", "b/c/y.txt", "a.html", ".hidden", "c.txt"}) {
    std::ofstream(folder / name) << "Some words.";
  }
  Inputs inputs;
  inputs.paths = {folder.string(), (folder / "none.txt").string(), (folder / "empty").string()};
  Reading out;
  read_documents(
      inputs, [&](Document&& d) { out.documents.push_back(std::move(d)); }, out.problems);
  std::vector<std::string> names;
  for (const Document& d : out.documents) names.push_back(fs::relative(d.path, folder).string());
  EXPECT_EQ(names, (std::vector<std::string>{"a.html", "b/c/y.txt", "b/z.txt", "c.txt"}));
  ASSERT_EQ(out.problems.size(), 2u);
  EXPECT_EQ(out.problems[0].reason, "it cannot be opened: No such file or directory");
  EXPECT_EQ(out.problems[1].reason, "the folder holds no files");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace synoptic
