// UTF-8, UTF-16 and windows-1252 are decoded here; the others by ICU's converters, which give with
// each code unit the byte it came from. A stretch of ASCII in an encoding that contains ASCII is
// one run.
//
//   "Caf\xE9" as windows-1252   "Café", runs {0,3}→{0,3}, {3,5}→{3,4}

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "synoptic/base/utf8.h"
#include "synoptic/html/encoding.h"

namespace synoptic {
namespace {

constexpr std::string_view kReplacementText = "\xEF\xBF\xBD";

// Appends text with its origin; neighbours that are both copied become one run.
class TextMapper {
 public:
  explicit TextMapper(DecodedText& out) : out_(out) {}

  void add(std::string_view text, Span source) {
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += text;
    const Span span{begin, static_cast<std::uint32_t>(out_.text.size())};
    if (!out_.runs.empty()) {
      SourceRun& last = out_.runs.back();
      const bool both_copied =
          last.text.size() == last.source.size() && span.size() == source.size();
      if (both_copied && last.source.end == source.begin && last.text.end == span.begin) {
        last.text.end = span.end;
        last.source.end = source.end;
        return;
      }
    }
    out_.runs.push_back({span, source});
  }

  void add(char32_t value, Span source) {
    letter_.clear();
    append_utf8(letter_, value);
    add(letter_, source);
  }

 private:
  DecodedText& out_;
  std::string letter_;
};

Span bytes_at(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t ascii_end(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

void decode_utf8(std::string_view bytes, DecodedText& out) {
  TextMapper mapper(out);
  std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const auto copy = [&](std::size_t end) {
    if (end > begin) mapper.add(bytes.substr(begin, end - begin), bytes_at(begin, end));
  };
  if (is_utf8(bytes)) {
    copy(bytes.size());
    return;
  }
  for (std::size_t at = begin; at < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    if (point.size == 1 && point.value == kReplacement) {
      copy(at);
      mapper.add(kReplacementText, bytes_at(at, at + 1));
      begin = at + 1;
    }
    at += point.size;
  }
  copy(bytes.size());
}

// Bytes 0x80 to 0x9F; from 0xA0 on a byte is its own code point.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void decode_windows_1252(std::string_view bytes, DecodedText& out) {
  TextMapper mapper(out);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = ascii_end(bytes, at);
    if (end > at) mapper.add(bytes.substr(at, end - at), bytes_at(at, end));
    at = end;
    if (at >= bytes.size()) break;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    mapper.add(byte < 0xA0 ? kWindows1252[byte - 0x80] : char32_t{byte}, bytes_at(at, at + 1));
    ++at;
  }
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool is_big_endian) {
  const char32_t first = static_cast<unsigned char>(bytes[at]);
  const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
  return is_big_endian ? first << 8 | second : second << 8 | first;
}

void decode_utf16(std::string_view bytes, bool is_big_endian, DecodedText& out) {
  TextMapper mapper(out);
  std::size_t at = bytes.starts_with(is_big_endian ? "\xFE\xFF" : "\xFF\xFE") ? 2 : 0;
  while (at + 1 < bytes.size()) {
    char32_t value = unit_at(bytes, at, is_big_endian);
    std::size_t size = 2;
    if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit_at(bytes, at + 2, is_big_endian);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        size = 4;
      }
    }
    mapper.add(value, bytes_at(at, at + size));
    at += size;
  }
  if (at < bytes.size()) mapper.add(kReplacementText, bytes_at(at, bytes.size()));
}

// ICU's name where it differs from the Encoding standard's.
std::string converter_name(std::string_view encoding) {
  if (encoding == "gbk") return "gb18030";
  if (encoding == "shift_jis") return "ibm-943_P15A-2003";
  if (encoding == "euc-kr") return "windows-949";
  if (encoding == "big5") return "Big5-HKSCS";
  if (encoding == "iso-8859-8-i") return "iso-8859-8";
  return std::string(encoding);
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(std::string_view encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(converter_name(encoding).c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

struct UnitBlock {
  static constexpr std::size_t kSize = 4096;
  std::array<UChar, kSize> units{};
  std::array<std::int32_t, kSize> offsets{};
  std::size_t size = 0;
};

// Hands the units of one block on; `base` is the byte that offsets count from.
void map_block(const UnitBlock& block, std::size_t base, std::size_t end, TextMapper& mapper) {
  for (std::size_t i = 0; i < block.size;) {
    char32_t value = block.units[i];
    std::size_t next = i + 1;
    if (value >= 0xD800 && value < 0xDC00 && next < block.size) {
      value = 0x10000 + ((value - 0xD800) << 10) + (block.units[next] - char32_t{0xDC00});
      ++next;
    }
    const auto from = base + static_cast<std::size_t>(std::max(block.offsets[i], 0));
    auto to =
        next < block.size ? base + static_cast<std::size_t>(std::max(block.offsets[next], 0)) : end;
    to = std::max(to, from);
    mapper.add(value, bytes_at(from, std::min(to, end)));
    i = next;
  }
}

bool decode_by_icu(std::string_view bytes, std::string_view encoding, DecodedText& out) {
  const Converter converter = open_converter(encoding);
  if (!converter) return false;
  TextMapper mapper(out);
  const auto block = std::make_unique<UnitBlock>();
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  // A block never splits a surrogate pair that ICU writes: it gets room for whole input chunks.
  constexpr std::ptrdiff_t kChunk = UnitBlock::kSize / 4;
  while (source < end) {
    const char* const begin = source;
    const char* const chunk_end = end - source > kChunk ? source + kChunk : end;
    UChar* target = block->units.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, block->units.data() + UnitBlock::kSize, &source,
                   chunk_end, block->offsets.data(), chunk_end == end, &status);
    block->size = static_cast<std::size_t>(target - block->units.data());
    map_block(*block, static_cast<std::size_t>(begin - bytes.data()),
              static_cast<std::size_t>(source - bytes.data()), mapper);
    if (U_FAILURE(status) || source == begin) return false;
  }
  return true;
}

// UTF-8 with some damaged bytes is still UTF-8.
bool is_mostly_utf8(std::string_view bytes) {
  if (is_utf8(bytes)) return true;
  std::size_t sequences = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    if (point.size > 1) ++sequences;
    if (point.size == 1 && point.value == kReplacement) ++bad;
    at += point.size;
  }
  return sequences > bad;
}

}  // namespace

DecodedText decode_bytes(std::string_view bytes, std::string_view encoding) {
  DecodedText out;
  out.encoding = encoding_of_label(encoding);
  if (out.encoding == "utf-8") {
    decode_utf8(bytes, out);
  } else if (out.encoding == "utf-16le" || out.encoding == "utf-16be") {
    decode_utf16(bytes, out.encoding == "utf-16be", out);
  } else if (out.encoding.empty() || out.encoding == "windows-1252" ||
             !decode_by_icu(bytes, out.encoding, out)) {
    out.text.clear();
    out.runs.clear();
    out.encoding = "windows-1252";
    decode_windows_1252(bytes, out);
  }
  return out;
}

DecodedText decode_html(std::string_view bytes, std::string_view transport) {
  const std::string_view sniffed = sniff_encoding(bytes, transport);
  if (!sniffed.empty()) return decode_bytes(bytes, sniffed);
  return decode_bytes(bytes, is_mostly_utf8(bytes) ? "utf-8" : "windows-1252");
}

}  // namespace synoptic
