#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace synoptic {

// A code point and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
};

constexpr char32_t kReplacement = 0xFFFD;

// The code point at byte `at` of `text` (at < text.size()). Bytes that are no UTF-8 give
// U+FFFD of size 1, so a loop always ends. Constant time.
CodePoint decode_at(std::string_view text, std::size_t at);

// The code point that ends just before byte `at` (0 < at <= text.size()), in the same way.
CodePoint decode_before(std::string_view text, std::size_t at);

// Appends `value` as UTF-8; a surrogate or a value over U+10FFFF as U+FFFD.
void append_utf8(std::string& out, char32_t value);

// Is `text` well-formed UTF-8? (Unicode 15, table 3-7.) Linear, some GB/s.
bool is_utf8(std::string_view text);

// Does byte `at` begin a code point, or is it the end of `text`?
inline bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() ? at == text.size()
                           : (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// Classes and case by Unicode (ICU), with a fast path for ASCII.
bool is_letter(char32_t c);
bool is_digit(char32_t c);  // decimal digits of any script
bool is_upper(char32_t c);  // upper and title case
bool is_lower(char32_t c);
bool is_space(char32_t c);         // White_Space, and zero-width space, BOM and word joiner
char32_t to_lower(char32_t c);     // simple case mapping
char32_t fold_accent(char32_t c);  // the base letter: "é" gives "e"; others unchanged

// Lower case, accents kept. May change the number of bytes.
std::string lower(std::string_view text);

// Lower case without accents, all apostrophes as "'", all dashes as "-", all double quotation
// marks as '"': the form that names and words are looked up by.
std::string fold(std::string_view text);

}  // namespace synoptic
