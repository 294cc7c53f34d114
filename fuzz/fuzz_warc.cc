// Any bytes as a web archive, handed out in small pieces and with small limits.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/read/byte_reader.h"
#include "synoptic/read/warc.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  synoptic::Budget budget;
  budget.document_bytes = 4096;
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t step = 1 + std::size_t{data[0]} * 4;
  synoptic::ByteReader reader(
      [&] {
        const std::string_view piece = rest.substr(0, step);
        rest.remove_prefix(piece.size());
        return piece;
      },
      budget);
  synoptic::ProblemSink problems;
  std::size_t documents = 0;
  const std::function<void(synoptic::Document &&)> take = [&](synoptic::Document&& document) {
    if (document.id.empty() || document.bytes.size() > budget.document_bytes) __builtin_trap();
    ++documents;
  };
  const std::string path = "input";
  synoptic::read_warc(reader, {}, synoptic::DocumentTarget{path, budget, take, problems});
  // Silence is never taken for absence.
  if (documents == 0 && problems.empty()) __builtin_trap();
  return 0;
}
