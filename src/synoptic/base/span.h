#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace synoptic {

// A half-open byte range [begin, end) into a UTF-8 text; both ends lie on code-point boundaries.
// Bytes, never code points or UTF-16 units.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::uint32_t byte) const { return begin <= byte && byte < end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  // Order by begin, then by end.
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// The bytes of `text` at `span`. Undefined unless span.end <= text.size().
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// The smallest span that covers both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace synoptic
