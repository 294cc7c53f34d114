#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

// Without white space (Unicode, no-break and zero-width too) at both ends.
std::string_view trim(std::string_view text);

// The same for a range of `text`.
Span trim(std::string_view text, Span span);

// Pieces between `separator`, empty ones too; views into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);

// Lines without their line ends (LF, CR LF, CR); the last line may lack one. Spans into `text`.
std::vector<Span> split_lines(std::string_view text);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

// `text` with each run of white space as one blank, trimmed.
std::string squeeze(std::string_view text);

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);  // ASCII case
bool equals_ignoring_case(std::string_view a, std::string_view b);               // ASCII case

// A whole decimal number without sign or separators; nothing else.
std::optional<std::uint64_t> parse_number(std::string_view digits);

// Hashing that lets a map of strings be asked by string_view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const;
};
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;
using StringSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

}  // namespace synoptic
