#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "synoptic/base/budget.h"

namespace synoptic {

// Gives the next bytes of a file, valid until the next call; empty at the end.
using ByteSource = std::function<std::string_view()>;

// The bytes of `source` with one layer of gzip (RFC 1952, any number of members) or zstd (RFC
// 8878, any number of frames) undone, told by the first bytes. What is neither passes through.
//
// Memory is constant. Data that is cut off, damaged, or expands beyond
// budget.expansion_ratio (counted beyond 1 MiB) ends the stream and leaves a fault.
class ByteReader {
 public:
  ByteReader(ByteSource source, const Budget& budget);
  ~ByteReader();
  ByteReader(ByteReader&&) noexcept;
  ByteReader& operator=(ByteReader&&) noexcept;

  // The next bytes, valid until the next call; empty at the end.
  std::string_view next();

  // Why the stream ended early, in words for a user; empty where all is well.
  const std::string& fault() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads on until `out` holds `size` bytes or the stream ends; true when it ended.
bool fill_to(ByteReader& reader, std::string& out, std::size_t size);

}  // namespace synoptic
