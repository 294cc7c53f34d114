#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
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

  // Behind a fault: looks for the next gzip member or zstd frame and goes on with it; false where
  // there is none, or the limit of expansion is reached. Bytes that look like the begin of one are
  // tried, so damaged data may leave more than one fault. Linear in what is passed over.
  bool skip_damage();

  // Is there compression to undo? Known from the first call of next() on.
  bool is_packed() const;

  // Where in the file the gzip member or zstd frame begins whose first byte is byte `offset` when
  // decompressed; nothing where none begins there. Knows the last 4096 of them.
  std::optional<std::size_t> member_at(std::size_t offset) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads on until `out` holds `size` bytes or the stream ends; true when it ended.
bool fill_to(ByteReader& reader, std::string& out, std::size_t size);

}  // namespace synoptic
