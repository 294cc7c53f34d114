// Any bytes as JSON Lines, with a small limit for a line.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/read/read_documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::ProblemSink problems;
  synoptic::Inputs inputs;
  inputs.format = "jsonl";
  inputs.budget.line_bytes = 512;
  synoptic::read_bytes(
      "input", {reinterpret_cast<const char*>(data), size}, inputs, [](synoptic::Document&&) {},
      problems);
  return 0;
}
