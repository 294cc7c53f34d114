// Any bytes as a file: the kind is told, documents or problems come out, nothing breaks.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/read/read_documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::ProblemSink problems;
  synoptic::Inputs inputs;
  inputs.budget.text_bytes = 4096;
  inputs.budget.line_bytes = 4096;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::size_t documents = 0;
  synoptic::read_bytes(
      "input", bytes, inputs, [&](synoptic::Document&&) { ++documents; }, problems);
  // Silence is never taken for absence.
  if (documents == 0 && problems.empty() && bytes.find_first_not_of(" \t\r\n") == 0) {
    __builtin_trap();
  }
  return 0;
}
