#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/base/result.h"

namespace synoptic {

// A file of named sections, as models/english.bin is: the eight bytes "SYNLANG1", the number of
// sections (u32), four bytes of nothing, and for each section its name (16 bytes, filled with
// zeros), the byte it begins at (u64, a multiple of 64) and its size (u64). Little endian.
class ModelFile {
 public:
  // Views into `bytes`, which must be aligned to 64 and outlive it. Sections that do not lie in
  // the file, or another beginning: an Error (malformed).
  static Result<ModelFile> open(std::string_view bytes);

  // The bytes of a section; empty when there is none.
  std::string_view section(std::string_view name) const;

  // The section as numbers; a size that is no multiple of theirs is cut.
  template <typename Number>
  std::span<const Number> numbers(std::string_view name) const {
    const std::string_view bytes = section(name);
    return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
  }

 private:
  struct Section {
    std::string_view name;
    std::string_view bytes;
  };
  std::vector<Section> sections_;
};

constexpr std::string_view kModelMagic = "SYNLANG1";
constexpr std::size_t kModelNameSize = 16;
constexpr std::size_t kModelEntrySize = kModelNameSize + 16;
constexpr std::size_t kModelAlignment = 64;

}  // namespace synoptic
