#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

// The bytes that a tree's views point into: the input, and what was made from it (decoded values,
// lowered names, joined texts) in blocks that never move.
struct HtmlStorage {
  static constexpr std::size_t kBlockBytes = std::size_t{16} << 10;

  std::string input;
  std::vector<std::unique_ptr<char[]>> blocks;
  char* free_begin = nullptr;
  std::size_t free_bytes = 0;

  // Room for that many bytes, valid as long as this is.
  char* allocate(std::size_t bytes) {
    if (bytes > kBlockBytes / 4) {
      blocks.push_back(std::make_unique_for_overwrite<char[]>(bytes));
      return blocks.back().get();
    }
    if (bytes > free_bytes) {
      blocks.push_back(std::make_unique_for_overwrite<char[]>(kBlockBytes));
      free_begin = blocks.back().get();
      free_bytes = kBlockBytes;
    }
    char* begin = free_begin;
    free_begin += bytes;
    free_bytes -= bytes;
    return begin;
  }

  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* begin = allocate(text.size());
    std::memcpy(begin, text.data(), text.size());
    return {begin, text.size()};
  }
};

}  // namespace synoptic
