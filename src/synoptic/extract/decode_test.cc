#include "synoptic/extract/decode.h"

#include <gtest/gtest.h>

namespace synoptic::page {
namespace {

TEST(Decode, TellsTheEncodingAndMapsBack) {
  struct Row {
    std::string bytes;
    Encoding encoding;
    std::string_view text;
    const char* reason;
  };
  const Row rows[] = {
      {"Oslo", Encoding::utf8, "Oslo", "ASCII"},
      {"\xEF\xBB\xBFZürich", Encoding::utf8, "Zürich", "a mark is no text"},
      {"Caf\xE9 \x93ja\x94", Encoding::windows_1252, "Café “ja”", "not valid UTF-8"},
      {"Zürich, Genève, Gen\xC3", Encoding::utf8, "Zürich, Genève, Gen\uFFFD", "a cut-off file"},
      {std::string("\xFF\xFEH\0\xE9\0", 6), Encoding::utf16_le, "Hé", "marked UTF-16"},
      {std::string("\xFE\xFF\0H\xD8\x3D\xDE\x00", 8), Encoding::utf16_be, "H😀", "a surrogate pair"},
      {std::string("H\0i\0 \0a\0", 8), Encoding::utf16_le, "Hi a", "UTF-16 without a mark"},
      {std::string("\xFF\xFEH\0i", 5), Encoding::utf16_le, "H\uFFFD", "half a unit at the end"},
      {"", Encoding::utf8, "", "nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(tell_encoding(row.bytes), row.encoding) << row.reason;
    const MappedText decoded = decode(row.bytes);
    EXPECT_EQ(decoded.text, row.text) << row.reason;
    if (decoded.text.empty()) continue;
    const Span all{0, static_cast<std::uint32_t>(decoded.text.size())};
    EXPECT_EQ(decoded.origin_of(all).end, row.bytes.size()) << row.reason;
  }
}

TEST(Decode, MapsSingleLetters) {
  const MappedText decoded = decode("Caf\xE9 au");
  EXPECT_EQ(decoded.text, "Café au");
  EXPECT_EQ(decoded.origin_of({3, 5}), (Span{3, 4}));
  EXPECT_EQ(decoded.origin_of({6, 8}), (Span{5, 7}));
}

TEST(MappedText, ChainsMaps) {
  const MappedText outer = decode("\xE9\xE9 ab");
  MappedText inner;
  inner.append_copy(std::string_view(outer.text).substr(2), 2);
  MappedText both;
  both.append_through(inner, outer);
  EXPECT_EQ(both.text, "é ab");
  EXPECT_EQ(both.origin_of({0, 2}), (Span{1, 2}));
  EXPECT_EQ(both.origin_of({3, 5}), (Span{3, 5}));
}

}  // namespace
}  // namespace synoptic::page
