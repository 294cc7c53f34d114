#include <gtest/gtest.h>

#include "synoptic/base/hash.h"
#include "synoptic/base/json_value.h"
#include "synoptic/base/json_writer.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

TEST(Utf8, DecodesWhatIsWellFormedAndStepsOverTheRest) {
  struct Row {
    std::string_view bytes;
    char32_t value;
    std::uint32_t size;
    const char* reason;
  };
  const Row rows[] = {
      {"a", U'a', 1, "ASCII"},
      {"\xC3\xA9", U'é', 2, "two bytes"},
      {"\xE2\x80\x9C", 0x201C, 3, "three bytes"},
      {"\xF0\x9F\x98\x80", 0x1F600, 4, "four bytes"},
      {"\xC0\x80", kReplacement, 1, "overlong"},
      {"\xED\xA0\x80", kReplacement, 1, "a surrogate"},
      {"\xF4\x90\x80\x80", kReplacement, 1, "over U+10FFFF"},
      {"\xE2\x80", kReplacement, 1, "cut off"},
      {"\x80", kReplacement, 1, "a continuation alone"},
  };
  for (const Row& row : rows) {
    const CodePoint point = decode_at(row.bytes, 0);
    EXPECT_EQ(point.value, row.value) << row.reason;
    EXPECT_EQ(point.size, row.size) << row.reason;
  }
}

TEST(Utf8, DecodesBackwards) {
  const std::string_view text = "aé\x80";
  EXPECT_EQ(decode_before(text, 1).value, U'a');
  EXPECT_EQ(decode_before(text, 3).value, U'é');
  EXPECT_EQ(decode_before(text, 4).value, kReplacement);
}

TEST(Utf8, FoldsForLookUp) {
  EXPECT_EQ(fold("Nicolás “O’Brien” – Łódź"), "nicolas \"o'brien\" - lodz");
  EXPECT_EQ(lower("ÉCOLE"), "école");
}

TEST(Strings, TrimsUnicodeSpaces) { EXPECT_EQ(trim("\xC2\xA0 a b\xE2\x80\x8B\n"), "a b"); }

TEST(Strings, SplitsLinesOfEveryKind) {
  EXPECT_EQ(split_lines("a\r\nb\rc\n\nd"),
            (std::vector<Span>{{0, 1}, {3, 4}, {5, 6}, {7, 7}, {8, 9}}));
  EXPECT_TRUE(split_lines("").empty());
}

TEST(Strings, Squeezes) { EXPECT_EQ(squeeze("  a \n\t b\xC2\xA0 "), "a b"); }

TEST(Hash, GivesTheStandardDigest) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST(JsonWriter, WritesKeysInOrderAndShortNumbers) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("a", 1500000.0);
  json.member("b", 0.1);
  json.key("c");
  json.begin_array();
  json.value(Span{1, 2});
  json.value("“x\"\n\x01");
  json.value(true);
  json.end_array();
  json.key("d");
  json.begin_object();
  json.end_object();
  json.end_object();
  EXPECT_EQ(out, R"({"a":1500000,"b":0.1,"c":[[1,2],"“x\"\n\u0001",true],"d":{}})");
}

TEST(JsonWriter, ReplacesBytesThatAreNoUtf8) {
  std::string out;
  JsonWriter(out).value("a\xFF");
  EXPECT_EQ(out, "\"a\xEF\xBF\xBD\"");
}

TEST(JsonValue, ReadsWhatTheWriterWrote) {
  const auto parsed = JsonValue::parse(R"({"a":[1,-2.5,"é",true,null]})");
  ASSERT_TRUE(parsed.ok());
  const JsonValue* list = parsed.value().find("a");
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->items().size(), 5u);
  EXPECT_EQ(list->items()[1].number(), -2.5);
  EXPECT_EQ(list->items()[2].text(), "é");
  EXPECT_EQ(list->items()[2].number(7), 7);
}

TEST(JsonValue, SaysWhyItCouldNotRead) {
  for (std::string_view text : {"", "{", "{\"a\":}", "\"\xFF\"", "[[[[[[[[[["}) {
    EXPECT_FALSE(JsonValue::parse(text).ok()) << text;
  }
  EXPECT_FALSE(JsonValue::parse("[[[[1]]]]", 3).ok());
}

TEST(Table, ReadsRowsByColumnName) {
  const Table table("# a comment\nname\tkind\nsay\tneutral\n\ntell\n");
  ASSERT_EQ(table.size(), 2u);
  EXPECT_EQ(table.at(0, "kind"), "neutral");
  EXPECT_EQ(table.at(1, "kind"), "");
}

}  // namespace
}  // namespace synoptic
