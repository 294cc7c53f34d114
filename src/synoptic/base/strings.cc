#include "synoptic/base/strings.h"

#include <algorithm>
#include <charconv>

#include "synoptic/base/hash.h"
#include "synoptic/base/utf8.h"

namespace synoptic {

std::string_view trim(std::string_view text) {
  return slice(text, trim(text, Span{0, static_cast<std::uint32_t>(text.size())}));
}

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const CodePoint point = decode_at(text, span.begin);
    if (!is_space(point.value)) break;
    span.begin += point.size;
  }
  while (span.begin < span.end) {
    const CodePoint point = decode_before(text, span.end);
    if (!is_space(point.value)) break;
    span.end -= point.size;
  }
  return span;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::vector<Span> split_lines(std::string_view text) {
  std::vector<Span> lines;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (begin < size) {
    std::uint32_t end = begin;
    while (end < size && text[end] != '\n' && text[end] != '\r') ++end;
    lines.push_back({begin, end});
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string squeeze(std::string_view text) {
  std::string out;
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (is_space(point.value)) {
      pending = !out.empty();
    } else {
      if (pending) out += ' ';
      pending = false;
      out += text.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return to_lower(static_cast<unsigned char>(x)) == to_lower(static_cast<unsigned char>(y));
  });
}

std::optional<std::uint64_t> parse_number(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::size_t StringHash::operator()(std::string_view text) const { return hash64(text); }

}  // namespace synoptic
