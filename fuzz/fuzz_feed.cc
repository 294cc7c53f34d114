// Any bytes as a feed or a news item, in XML and in JSON: what is stated is UTF-8 whatever comes
// in.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/base/utf8.h"
#include "synoptic/read/read_documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* format : {"rss", "jsonfeed"}) {
    synoptic::ProblemSink problems;
    synoptic::Inputs inputs;
    inputs.format = format;
    inputs.budget.nodes = 10000;
    synoptic::read_bytes(
        "input", bytes, inputs,
        [](synoptic::Document&& document) {
          const synoptic::StatedFields& stated = document.stated;
          for (const std::string& field : {document.id, stated.url, stated.title, stated.outlet,
                                           stated.date, stated.updated, stated.lang}) {
            if (!synoptic::is_utf8(field)) __builtin_trap();
          }
          if (document.id.empty()) __builtin_trap();
        },
        problems);
  }
  return 0;
}
