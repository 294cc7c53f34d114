#include "synoptic/html/encoding.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(SniffEncoding, FollowsTheStandard) {
  struct Row {
    std::string bytes;
    std::string_view transport;
    std::string_view encoding;
    const char* reason;
  };
  const Row rows[] = {
      {"\xEF\xBB\xBF<meta charset=koi8-r>", "gbk", "utf-8", "a mark is first"},
      {"\xFF\xFE<\0", "", "utf-16le", "UTF-16"},
      {"<meta charset=koi8-r>", "gbk", "gbk", "the transport is before the page"},
      {"<meta charset=' Latin1 '>", "", "windows-1252", "labels are trimmed"},
      {"<META CONTENT='text/html; charset=Shift_JIS' http-equiv=content-type>", "", "shift_jis",
       "the old way"},
      {"<meta content='text/html; charset=big5'>", "", "", "without http-equiv it is nothing"},
      {"<!-- <meta charset=gbk> --><meta charset=euc-kr>", "", "euc-kr",
       "comments are passed over"},
      {"<p title='<meta charset=gbk>'>", "", "", "an attribute is no tag"},
      {"<meta charset=utf-16>", "", "utf-8", "a page that can say so is not UTF-16"},
      {"<meta charset=nonsense><meta charset=big5>", "", "big5", "unknown labels"},
      {std::string(1100, ' ') + "<meta charset=gbk>", "", "", "too late"},
      {"<meta charset", "", "", "cut off"},
      {"", "", "", "nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(sniff_encoding(row.bytes, row.transport), row.encoding) << row.reason;
  }
}

TEST(DecodeBytes, MapsBackToTheBytes) {
  struct Row {
    std::string bytes;
    std::string_view encoding;
    std::string_view text;
    Span span;    // of the text
    Span source;  // of the bytes
    const char* reason;
  };
  const Row rows[] = {
      {"Caf\xE9 au", "latin1", "Café au", {3, 5}, {3, 4}, "windows-1252"},
      {"\xCF\xF0\xE8 x", "windows-1251", "При x", {2, 4}, {1, 2}, "Cyrillic"},
      {"\xF0\xD2\xC9", "koi8-r", "При", {0, 2}, {0, 1}, "KOI8-R"},
      {"a\x93\xFA\x96\x7B", "shift_jis", "a日本", {4, 7}, {3, 5}, "Shift_JIS"},
      {"a\xC6\xFC\xCB\xDC", "euc-jp", "a日本", {1, 4}, {1, 3}, "EUC-JP"},
      {"\xD6\xD0\xB9\xFA!", "gb2312", "中国!", {3, 6}, {2, 4}, "GBK"},
      {"\xA4\xA4\xB0\xEA", "big5", "中國", {3, 6}, {2, 4}, "Big5"},
      {"\xC7\xD1\xB1\xDB", "euc-kr", "한글", {0, 3}, {0, 2}, "EUC-KR"},
      {std::string("H\0\xE9\0", 4), "utf-16", "Hé", {1, 3}, {2, 4}, "UTF-16"},
      {"ok\xFF!", "utf-8", "ok\uFFFD!", {2, 5}, {2, 3}, "a damaged byte"},
      {"\xEF\xBB\xBFx", "utf-8", "x", {0, 1}, {3, 4}, "a mark is no text"},
  };
  for (const Row& row : rows) {
    const DecodedText decoded = decode_bytes(row.bytes, row.encoding);
    EXPECT_EQ(decoded.text, row.text) << row.reason;
    EXPECT_EQ(source_of(decoded.runs, row.span), row.source) << row.reason;
  }
}

TEST(DecodeBytes, CoversAllOfItsText) {
  const std::string bytes = std::string(5000, 'a') + "\x93\xFA" + std::string(3000, '\x96');
  for (const std::string_view encoding : {"shift_jis", "gbk", "big5", "iso-2022-jp", "utf-8",
                                          "utf-16be", "koi8-u", "replacement", "x-mac-cyrillic"}) {
    const DecodedText decoded = decode_bytes(bytes, encoding);
    std::uint32_t text_end = 0;
    std::uint32_t source_end = 0;
    for (const SourceRun& run : decoded.runs) {
      EXPECT_EQ(run.text.begin, text_end) << encoding;
      EXPECT_GE(run.source.begin, source_end) << encoding;
      text_end = run.text.end;
      source_end = run.source.end;
    }
    EXPECT_EQ(text_end, decoded.text.size()) << encoding;
    EXPECT_LE(source_end, bytes.size()) << encoding;
  }
}

TEST(DecodeHtml, FallsBackByContent) {
  EXPECT_EQ(decode_html("Zürich").encoding, "utf-8");
  EXPECT_EQ(decode_html("Z\xFCrich").encoding, "windows-1252");
  EXPECT_EQ(decode_html("<meta charset=koi8-r>\xF0").text, "<meta charset=koi8-r>П");
}

}  // namespace
}  // namespace synoptic
