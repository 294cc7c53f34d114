#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace synoptic {

// Classes of single bytes for the scanning loops of the tokenizer.
enum HtmlByteClass : std::uint8_t {
  kHtmlSpace = 1,         // tab, LF, FF, CR, blank
  kHtmlTagNameEnd = 2,    // white space, "/", ">"
  kHtmlNameEnd = 4,       // those and "="
  kHtmlNotPlain = 8,      // upper case and NUL: a name with one must be rewritten
  kHtmlTextSpecial = 16,  // "&", CR, NUL: text as it is ends here
  kHtmlValueEnd = 32,     // of an unquoted value: white space, ">"
  kHtmlLetter = 64,       // ASCII letters
};

constexpr std::array<std::uint8_t, 256> make_html_byte_classes() {
  std::array<std::uint8_t, 256> classes{};
  const auto add = [&](std::string_view bytes, int bits) {
    for (const char c : bytes) {
      auto& entry = classes[static_cast<unsigned char>(c)];
      entry = static_cast<std::uint8_t>(entry | bits);
    }
  };
  add("\t\n\f\r ", kHtmlSpace | kHtmlTagNameEnd | kHtmlNameEnd | kHtmlValueEnd);
  add("/", kHtmlTagNameEnd | kHtmlNameEnd);
  add(">", kHtmlTagNameEnd | kHtmlNameEnd | kHtmlValueEnd);
  add("=", kHtmlNameEnd);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", kHtmlNotPlain | kHtmlLetter);
  add("abcdefghijklmnopqrstuvwxyz", kHtmlLetter);
  add(std::string_view("\0", 1), kHtmlNotPlain | kHtmlTextSpecial);
  add("&\r", kHtmlTextSpecial);
  return classes;
}

inline constexpr std::array<std::uint8_t, 256> kHtmlByteClasses = make_html_byte_classes();

constexpr std::uint8_t html_class(char c) {
  return kHtmlByteClasses[static_cast<unsigned char>(c)];
}
constexpr bool is_html_space(char c) { return (html_class(c) & kHtmlSpace) != 0; }
constexpr bool is_html_letter(char c) { return (html_class(c) & kHtmlLetter) != 0; }

// The first byte from `at` on that is of one of the classes, or text.size().
inline std::size_t find_html_class(std::string_view text, std::size_t at, int classes) {
  while (at < text.size() && (html_class(text[at]) & classes) == 0) ++at;
  return at;
}

}  // namespace synoptic
