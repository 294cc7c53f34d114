#pragma once

// How the trainers of the extractors read their gold and open what they write.

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/json_value.h"
#include "synoptic/read/byte_reader.h"
#include "synoptic/read/json_lines.h"

namespace synoptic::page {

// Hands on every line of `path` (JSON Lines, packed or not) that is JSON.
inline void for_each_item(const char* path, const std::function<void(const JsonValue&)>& take) {
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return;
  std::vector<char> block(1 << 16);
  ByteReader reader(
      [&] {
        return std::string_view(block.data(), std::fread(block.data(), 1, block.size(), file));
      },
      Budget{});
  LineReader lines(reader, "", std::size_t{64} << 20);
  std::string line;
  while (lines.next(line) == LineReader::Outcome::line) {
    const auto item = JsonValue::parse(line);
    if (item.ok()) take(item.value());
  }
  std::fclose(file);
}

inline std::FILE* open_to_write(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file != nullptr) return file;
  std::fprintf(stderr, "%s cannot be written\n", path.c_str());
  std::exit(1);
}

}  // namespace synoptic::page
