#pragma once

#include <cstddef>

namespace synoptic {

// What one document may cost. Whatever goes over is cut or left out, and reported as a Problem.
struct Budget {
  std::size_t document_bytes = std::size_t{16} << 20;  // of one page, after decompression
  std::size_t feed_bytes = std::size_t{64} << 20;      // of one feed or file of news items
  std::size_t line_bytes = std::size_t{16} << 20;      // of one line of JSON Lines
  std::size_t text_bytes = std::size_t{1} << 20;       // of one article's text
  std::size_t expansion_ratio = 200;                   // decompressed : compressed, beyond 1 MiB
  std::size_t depth = 512;                             // nesting of HTML or JSON
  std::size_t nodes = 300'000;                         // of an HTML tree
  std::size_t feed_nodes = 2'000'000;                  // tags and attributes of a feed
};

}  // namespace synoptic
