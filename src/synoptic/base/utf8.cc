#include "synoptic/base/utf8.h"

#include <simdjson.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace synoptic {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0) == 0x80;
}

constexpr bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t at) {
  const char32_t lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 1};
  char32_t value = lead & (0xFFu >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    if (!is_continuation(text, at + i)) return {kReplacement, 1};
    value = (value << 6) | (byte_at(text, at + i) & 0x3F);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || is_surrogate(value)) return {kReplacement, 1};
  return {value, size};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text, begin)) --begin;
  const CodePoint point = decode_at(text, begin);
  if (begin + point.size == at) return point;
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t value) {
  if (value > 0x10FFFF || is_surrogate(value)) value = kReplacement;
  if (value < 0x80) {
    out += static_cast<char>(value);
    return;
  }
  const int more = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
  constexpr unsigned kLead[] = {0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(kLead[more] | (value >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((value >> (6 * i)) & 0x3F));
}

bool is_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isUAlphabetic(static_cast<UChar32>(c));
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c));
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0xFEFF || c == 0x2060;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t fold_accent(char32_t c) {
  if (c < 0xC0) return c;
  // Letters with a stroke have no decomposition in Unicode, but names are spelt without it.
  switch (c) {
    case U'ø':
      return U'o';
    case U'Ø':
      return U'O';
    case U'ł':
      return U'l';
    case U'Ł':
      return U'L';
    case U'đ':
      return U'd';
    case U'Đ':
      return U'D';
    case U'ı':
      return U'i';
    default:
      break;
  }
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const kNfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return c;
  UChar units[32];
  const std::int32_t size =
      unorm2_getDecomposition(kNfd, static_cast<UChar32>(c), units, std::size(units), &status);
  if (U_FAILURE(status) || size < 1 || U16_IS_SURROGATE(units[0])) return c;
  return units[0];
}

namespace {

// Appends the ASCII bytes at the begin of `text` as `change` makes them; gives their number.
template <typename Change>
std::size_t append_ascii(std::string& out, std::string_view text, const Change& change) {
  std::size_t end = 0;
  while (end < text.size() && byte_at(text, end) < 0x80) ++end;
  const std::size_t begin = out.size();
  out.append(text.substr(0, end));
  for (std::size_t at = begin; at < out.size(); ++at) out[at] = change(out[at]);
  return end;
}

char lower_byte(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = append_ascii(out, text, lower_byte); at < text.size();) {
    const CodePoint point = decode_at(text, at);
    append_utf8(out, to_lower(point.value));
    at += point.size;
  }
  return out;
}

namespace {

char32_t fold_mark(char32_t c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x00B4 || c == 0x201B || c == '`')
    return '\'';
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c == 0x2212) return '-';
  if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0x00AB || c == 0x00BB) return '"';
  return c;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto fold_byte = [](char c) { return c == '`' ? '\'' : lower_byte(c); };
  for (std::size_t at = append_ascii(out, text, fold_byte); at < text.size();) {
    const CodePoint point = decode_at(text, at);
    append_utf8(out, to_lower(fold_accent(fold_mark(point.value))));
    at += point.size;
  }
  return out;
}

}  // namespace synoptic
