#include "synoptic/read/warc.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include "synoptic/read/read_documents.h"

namespace synoptic {
namespace {

struct WarcOutcome {
  std::vector<Document> documents;
  ProblemSink problems;
};

WarcOutcome read(const std::string& bytes, const Inputs& inputs = {}) {
  WarcOutcome out;
  const auto take = [&](Document&& document) { out.documents.push_back(std::move(document)); };
  read_bytes("in", bytes, inputs, take, out.problems);
  return out;
}

std::string record(const std::string& fields, const std::string& content) {
  return "WARC/1.1\r\n" + fields + "Content-Length: " + std::to_string(content.size()) +
         "\r\n\r\n" + content + "\r\n\r\n";
}

std::string response(const std::string& id, const std::string& http) {
  return record("WARC-Type: response\r\nWARC-Record-ID: <urn:" + id +
                    ">\r\nWARC-Target-URI: https://x.example/" + id +
                    "\r\nWARC-Date: 2024-03-12T08:15:00Z\r\nWARC-Payload-Digest: sha1:" + id +
                    "\r\nContent-Type: application/http; msgtype=response\r\n",
                http);
}

std::string page(const std::string& id) {
  return response(id, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=x-y\r\n\r\n<p>" + id);
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

// A "warc.zst": its dictionary in a frame of its own, then the records, packed with it.
std::string zstd_with_dictionary(const std::string& dictionary, const std::string& stored,
                                 const std::vector<std::string>& records) {
  std::string out = "\x5d\x2a\x4d\x18";
  for (int byte = 0; byte < 4; ++byte) out += static_cast<char>(stored.size() >> (8 * byte));
  out += stored;
  ZSTD_CCtx* context = ZSTD_createCCtx();
  for (const std::string& bytes : records) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    packed.resize(ZSTD_compress_usingDict(context, packed.data(), packed.size(), bytes.data(),
                                          bytes.size(), dictionary.data(), dictionary.size(), 3));
    out += packed;
  }
  ZSTD_freeCCtx(context);
  return out;
}

std::string ids_of(const WarcOutcome& outcome) {
  std::string out;
  for (const Document& document : outcome.documents) out += document.id + " ";
  return out;
}

const std::string kInfo = record("WARC-Type: warcinfo\r\n", "software: none\r\n");

TEST(ReadWarc, ReadsArchivesPackedWithADictionary) {
  const std::string dictionary = page("some") + page("other");
  for (const std::string& stored : {dictionary, zstd(dictionary)}) {
    const std::string bytes =
        zstd_with_dictionary(dictionary, stored, {kInfo, page("a"), page("b")});
    ASSERT_LT(bytes.size(), stored.size() + 400) << "the records are packed with it";
    const WarcOutcome outcome = read(bytes);
    EXPECT_EQ(ids_of(outcome), "urn:a urn:b ");
    EXPECT_TRUE(outcome.problems.empty());
  }
  const std::string whole = zstd_with_dictionary(dictionary, dictionary, {page("a")});
  EXPECT_EQ(read(whole.substr(0, 100)).problems.at(0).reason, "the compressed data is cut off");
  const std::string damaged =
      zstd_with_dictionary(dictionary, "\x28\xb5\x2f\xfd\xff\xff", {page("a")});
  EXPECT_EQ(read(damaged).problems.at(0).reason, "its dictionary is damaged");
}

TEST(ReadWarc, GivesTheFieldsOfAPage) {
  const WarcOutcome outcome = read(kInfo + page("a"));
  EXPECT_TRUE(outcome.problems.empty());
  ASSERT_EQ(outcome.documents.size(), 1u);
  const Document& document = outcome.documents[0];
  EXPECT_EQ(document.id, "urn:a");
  EXPECT_EQ(document.path, "in");
  EXPECT_EQ(document.kind, DocumentKind::html);
  EXPECT_EQ(document.bytes, "<p>a");
  EXPECT_EQ(document.stated.url, "https://x.example/a");
  EXPECT_EQ(document.stated.captured, "2024-03-12T08:15:00Z");
  EXPECT_EQ(document.stated.charset, "x-y");
  EXPECT_EQ(document.stated.date, "") << "the day of the capture is none of the article";
}

TEST(ReadWarc, TellsPagesFromTheRest) {
  struct Row {
    std::string record;
    std::string_view bytes;
    const char* reason;
  };
  const std::string conversion =
      "WARC-Type: conversion\r\nWARC-Target-URI: <https://x.example/w>\r\n"
      "Content-Type: text/plain\r\n";
  const Row rows[] = {
      {record(conversion, "The dam.\n"), "The dam.\n", "the text of a WET file"},
      {record("WARC-Type: resource\r\nContent-Type: text/html\r\n", "<p>r"), "<p>r", "a resource"},
      {response(
           "c",
           "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
           "Content-Encoding: gzip\r\n\r\n" +
               [] {
                 const std::string packed = gzip("<p>packed");
                 char size[16];
                 std::snprintf(size, sizeof size, "%zx\r\n", packed.size());
                 return size + packed + "\r\n0\r\n\r\n";
               }()),
       "<p>packed", "chunks of gzip"},
      {response("d", "HTTP/1.1 200 OK\n\n<html><p>bare"), "<html><p>bare", "no type, but tags"},
      {response("e", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no"), "", "404"},
      {response("f", "HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n"), "", "a redirect"},
      {response("g", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"), "", "a picture"},
      {response("h", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nGIF89a"), "",
       "a picture that says it is a page"},
      {response("i", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), "", "an empty page"},
      {response("robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *"),
       "", "what only robots read"},
      {record("WARC-Type: response\r\nContent-Type: text/dns\r\n", "20240312"), "", "DNS"},
      {record("WARC-Type: request\r\nContent-Type: application/http\r\n", "GET / HTTP/1.1\r\n\r\n"),
       "", "a request"},
  };
  for (const Row& row : rows) {
    const WarcOutcome outcome = read(kInfo + row.record);
    if (row.bytes.empty()) {
      EXPECT_TRUE(outcome.documents.empty()) << row.reason;
      EXPECT_EQ(outcome.problems, (ProblemSink{{"in", "", "none of its 2 records is a page"}}))
          << row.reason;
    } else {
      ASSERT_EQ(outcome.documents.size(), 1u) << row.reason;
      EXPECT_EQ(outcome.documents[0].bytes, row.bytes) << row.reason;
      EXPECT_TRUE(outcome.problems.empty()) << row.reason;
    }
  }
}

TEST(ReadWarc, PassesOverBrokenRecordsAndSaysWhere) {
  const std::string a = page("a");
  const std::string at = "byte " + std::to_string(a.size());
  const std::string garbage = "no record\r\n";
  struct Row {
    std::string middle;
    std::string_view ids;
    std::string_view reason;
  };
  const Row rows[] = {
      {garbage, "urn:a urn:z ", "no record begins here, 11 bytes are passed over"},
      {"WARC/1.1\r\nWARC-Type: response\r\n\r\nabc\r\n", "urn:a urn:z ",
       "the Content-Length of this record is missing or no number, 38 bytes are passed over"},
      {"WARC/1.1\r\nContent-Length: -5\r\n\r\nabc\r\n", "urn:a urn:z ",
       "the Content-Length of this record is missing or no number, 37 bytes are passed over"},
      {response("b", "no HTTP"), "urn:a urn:z ", "the head of its HTTP message is broken"},
      {"WARC/1.1\r\nContent-Length: 99999999999\r\n\r\n", "urn:a ",
       "the file ends within this record"},
  };
  for (const Row& row : rows) {
    const WarcOutcome outcome = read(a + row.middle + page("z"));
    EXPECT_EQ(ids_of(outcome), row.ids) << row.reason;
    EXPECT_EQ(outcome.problems, (ProblemSink{{"in", at, std::string(row.reason)}}));
  }
}

TEST(ReadWarc, FindsTheNextHeadWhereALengthIsTooShort) {
  std::string lying = page("b");
  lying.replace(lying.find("Content-Length: ") + 16, 2, "10");
  const WarcOutcome outcome = read(page("a") + lying + page("z"));
  EXPECT_EQ(ids_of(outcome), "urn:a urn:z ");
  EXPECT_EQ(outcome.problems.size(), 2u);
}

TEST(ReadWarc, GoesOnBehindADamagedMember) {
  for (const auto pack : {gzip, zstd}) {
    const std::string first = pack(kInfo);
    std::string damaged = pack(page("b"));
    for (std::size_t i = damaged.size() / 2; i < damaged.size() / 2 + 8; ++i) damaged[i] ^= 0x55;
    const WarcOutcome outcome = read(first + damaged + pack(page("c")) + pack(page("d")));
    EXPECT_EQ(ids_of(outcome), "urn:c urn:d ");
    ASSERT_EQ(outcome.problems.size(), 1u);
    EXPECT_EQ(outcome.problems[0].place, "byte " + std::to_string(first.size()));
    EXPECT_NE(outcome.problems[0].reason.find("reading goes on at the next record"),
              std::string::npos);
  }
}

TEST(ReadWarc, SaysWhereACompressedRecordBeginsInTheFile) {
  const std::string first = gzip(page("a"));
  const std::string second = gzip("no record\r\n");
  const WarcOutcome outcome = read(first + second + gzip("\r\n" + page("z")));
  EXPECT_EQ(ids_of(outcome), "urn:a urn:z ");
  ASSERT_EQ(outcome.problems.size(), 1u);
  EXPECT_EQ(outcome.problems[0].place, "byte " + std::to_string(first.size()));
  const WarcOutcome whole = read(gzip(page("a") + "no record\r\n" + page("z")));
  ASSERT_EQ(whole.problems.size(), 1u);
  EXPECT_EQ(whole.problems[0].place,
            "byte " + std::to_string(page("a").size()) + " when decompressed");
}

TEST(ReadWarc, CutsTheFileOffAtAnyByteWithoutLosingWhatStandsBefore) {
  const std::string archive = kInfo + page("a") + page("b");
  for (std::size_t size = kInfo.size() + page("a").size(); size < archive.size() - 4; ++size) {
    const WarcOutcome outcome = read(archive.substr(0, size));
    EXPECT_EQ(ids_of(outcome), "urn:a ") << size;
    const bool is_between = size <= kInfo.size() + page("a").size();
    EXPECT_EQ(outcome.problems.size(), is_between ? 0u : 1u) << size;
  }
}

TEST(ReadWarc, CountsRevisitsOfWhatTheFileDoesNotHold) {
  const auto revisit = [](const std::string& fields) {
    return record("WARC-Type: revisit\r\n" + fields, "HTTP/1.1 200 OK\r\n\r\n");
  };
  const WarcOutcome held = read(page("a") + revisit("WARC-Refers-To: <urn:a>\r\n") +
                                revisit("WARC-Payload-Digest: sha1:a\r\n"));
  EXPECT_TRUE(held.problems.empty());
  const std::string before = page("a");
  const WarcOutcome lost = read(before + revisit("WARC-Refers-To: <urn:q>\r\n") + revisit(""));
  EXPECT_EQ(lost.documents.size(), 1u);
  EXPECT_EQ(lost.problems,
            (ProblemSink{{"in", "byte " + std::to_string(before.size()),
                          "2 records stand for captures that are not in this file"}}));
}

TEST(ReadWarc, StaysInTheBudget) {
  Inputs inputs;
  inputs.budget.document_bytes = 200;
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
  const WarcOutcome cut = read(response("l", http + std::string(100000, 'a')) + page("z"), inputs);
  EXPECT_EQ(ids_of(cut), "urn:l urn:z ");
  ASSERT_EQ(cut.documents.size(), 2u);
  EXPECT_EQ(cut.documents[0].bytes.size(), 200u);
  EXPECT_EQ(cut.problems.size(), 1u);
  inputs = {};
  inputs.budget.text_bytes = 10;
  const WarcOutcome text = read(
      record("WARC-Type: conversion\r\nContent-Type: text/plain\r\n", "A line.\nAnother."), inputs);
  ASSERT_EQ(text.documents.size(), 1u);
  EXPECT_EQ(text.documents[0].bytes, "A line.\n");
  EXPECT_EQ(text.problems.size(), 1u);
  const std::string bomb = gzip("<p>" + std::string(40 << 20, 'a'));
  const WarcOutcome bombed = read(response(
      "m", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + bomb));
  ASSERT_EQ(bombed.problems.size(), 1u);
  EXPECT_EQ(bombed.problems[0].reason, "it expands more than 200 times when decompressed");
  const WarcOutcome truncated = read(record(
      "WARC-Type: resource\r\nContent-Type: text/html\r\nWARC-Truncated: length\r\n", "<p>cut"));
  EXPECT_EQ(truncated.documents.size(), 1u);
  EXPECT_EQ(truncated.problems.at(0).reason,
            "the crawler cut this capture short (length), what there is is read");
}

}  // namespace
}  // namespace synoptic
