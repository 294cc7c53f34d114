// Any bytes behind the first bytes of a gzip member or a zstd frame.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "synoptic/read/byte_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes = (data[0] & 1) != 0 ? "\x1f\x8b\x08" : "\x28\xb5\x2f\xfd";
  bytes.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  // Handed out in small pieces, so that every state is met at a border.
  std::string_view rest = bytes;
  const std::size_t step = 1 + data[0] / 2;
  synoptic::ByteReader reader(
      [&] {
        const std::string_view piece = rest.substr(0, step);
        rest.remove_prefix(piece.size());
        return piece;
      },
      synoptic::Budget{});
  while (!reader.next().empty()) {
  }
  return 0;
}
