// A text file declares nothing, so its bytes must tell; what decodes them is html/encoding.h.
//
//   "Caf\xE9"                   not valid UTF-8 → Windows-1252, "Café"
//   "\xFF\xFEH\0i\0"            mark → UTF-16 LE, "Hi"
//   "Zürich … \xC3" (cut off)   UTF-8 with one damaged byte, "Zürich … \uFFFD"

#include "synoptic/extract/decode.h"

#include <utility>

#include "synoptic/base/utf8.h"
#include "synoptic/html/encoding.h"

namespace synoptic::page {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

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

// The name that the Encoding standard gives it.
std::string_view standard_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16_le:
      return "utf-16le";
    case Encoding::utf16_be:
      return "utf-16be";
    case Encoding::windows_1252:
      return "windows-1252";
  }
  return {};
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
  DecodedText decoded = decode_bytes(bytes, standard_name(encoding));
  return {std::move(decoded.text), std::move(decoded.runs)};
}

}  // namespace synoptic::page
