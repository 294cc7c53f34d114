// Three decoders. Plain UTF-8, by far the most common, is one run for the whole text. Windows-1252
// follows the WHATWG Encoding Standard (index windows-1252), where every byte means something.
//
//   "Caf\xE9"                   not valid UTF-8 → Windows-1252, "Café"
//   "\xFF\xFEH\0i\0"            mark → UTF-16 LE, "Hi"
//   "Zürich … \xC3" (cut off)   UTF-8 with one damaged byte, "Zürich … \uFFFD"

#include "synoptic/extract/decode.h"

#include <algorithm>
#include <array>

#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

// Bytes 0x80 to 0x9F; from 0xA0 on a byte is its own code point.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Utf8Census {
  std::size_t sequences = 0;  // well-formed, of two bytes or more
  std::size_t bad_bytes = 0;
};

Utf8Census count_utf8(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    if (point.size > 1) ++census.sequences;
    if (point.size == 1 && point.value == kReplacement) ++census.bad_bytes;
    at += point.size;
  }
  return census;
}

// Zero bytes at every other place, as ASCII letters have them in UTF-16.
bool has_zeros_at(std::string_view bytes, std::size_t parity) {
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t zeros = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++((i & 1) == parity ? zeros : others);
  }
  return zeros * 3 > head.size() && others * 20 < zeros;
}

MappedText decode_utf8(std::string_view bytes) {
  MappedText out;
  std::size_t at = bytes.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  if (is_utf8(bytes)) {
    out.append_copy(bytes.substr(at), static_cast<std::uint32_t>(at));
    return out;
  }
  std::string replacement;
  append_utf8(replacement, kReplacement);
  std::size_t begin = at;
  while (at < bytes.size()) {
    const CodePoint point = decode_at(bytes, at);
    if (point.size == 1 && point.value == kReplacement) {
      const auto bad = static_cast<std::uint32_t>(at);
      out.append_copy(bytes.substr(begin, at - begin), static_cast<std::uint32_t>(begin));
      out.append_instead(replacement, {bad, bad + 1});
      begin = at + 1;
    }
    at += point.size;
  }
  out.append_copy(bytes.substr(begin), static_cast<std::uint32_t>(begin));
  return out;
}

MappedText decode_windows_1252(std::string_view bytes) {
  MappedText out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) continue;
    const auto origin = static_cast<std::uint32_t>(at);
    out.append_copy(bytes.substr(begin, at - begin), static_cast<std::uint32_t>(begin));
    std::string letter;
    append_utf8(letter, byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
    out.append_instead(letter, {origin, origin + 1});
    begin = at + 1;
  }
  out.append_copy(bytes.substr(begin), static_cast<std::uint32_t>(begin));
  return out;
}

// The code unit at byte `at`; a single byte left at the end reads as U+FFFD.
char32_t unit_at(std::string_view bytes, std::size_t at, bool is_big_endian) {
  if (at + 1 >= bytes.size()) return kReplacement;
  const char32_t first = static_cast<unsigned char>(bytes[at]);
  const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
  return is_big_endian ? first << 8 | second : second << 8 | first;
}

MappedText decode_utf16(std::string_view bytes, bool is_big_endian) {
  MappedText out;
  std::size_t at = bytes.starts_with(is_big_endian ? kUtf16BeMark : kUtf16LeMark) ? 2 : 0;
  std::string letter;
  while (at < bytes.size()) {
    char32_t value = unit_at(bytes, at, is_big_endian);
    std::size_t size = 2;
    if (value >= 0xD800 && value < 0xDC00 && at + 2 < bytes.size()) {
      const char32_t low = unit_at(bytes, at + 2, is_big_endian);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        size = 4;
      }
    }
    letter.clear();
    append_utf8(letter, value);
    const std::size_t end = std::min(at + size, bytes.size());
    out.append_instead(letter, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return out;
}

}  // namespace

Encoding tell_encoding(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) return Encoding::utf8;
  if (bytes.starts_with(kUtf16LeMark)) return Encoding::utf16_le;
  if (bytes.starts_with(kUtf16BeMark)) return Encoding::utf16_be;
  if (has_zeros_at(bytes, 1)) return Encoding::utf16_le;
  if (has_zeros_at(bytes, 0)) return Encoding::utf16_be;
  if (is_utf8(bytes)) return Encoding::utf8;
  const Utf8Census census = count_utf8(bytes);
  return census.sequences > census.bad_bytes ? Encoding::utf8 : Encoding::windows_1252;
}

MappedText decode(std::string_view bytes) { return decode(bytes, tell_encoding(bytes)); }

MappedText decode(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return decode_utf8(bytes);
    case Encoding::utf16_le:
      return decode_utf16(bytes, false);
    case Encoding::utf16_be:
      return decode_utf16(bytes, true);
    case Encoding::windows_1252:
      return decode_windows_1252(bytes);
  }
  return {};
}

}  // namespace synoptic::page
