// How fast pages become trees: MB/s of parse_html() and of decoding before it.
//
//   html_bench PAGE.html[.gz]...
//
// Every page is parsed five times; the fastest counts.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "synoptic/html/encoding.h"
#include "synoptic/html/parse.h"
#include "synoptic/read/byte_reader.h"

namespace {

using Clock = std::chrono::steady_clock;

std::string read_page(const char* path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "rb"), &std::fclose);
  std::string page;
  if (!file) return page;
  std::string block(1 << 16, '\0');
  const synoptic::Budget budget;
  synoptic::ByteReader reader(
      [&] {
        return std::string_view(block.data(),
                                std::fread(block.data(), 1, block.size(), file.get()));
      },
      budget);
  synoptic::fill_to(reader, page, budget.document_bytes);
  return page;
}

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  double decode_seconds = 0;
  double parse_seconds = 0;
  std::size_t bytes = 0;
  std::size_t nodes = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string page = read_page(argv[i]);
    double decode_best = 1e9;
    double parse_best = 1e9;
    std::size_t made = 0;
    for (int round = 0; round < 5; ++round) {
      auto begin = Clock::now();
      synoptic::DecodedText decoded = synoptic::decode_html(page);
      decode_best = std::min(decode_best, seconds_since(begin));
      begin = Clock::now();
      made = synoptic::parse_html(std::move(decoded.text)).size();
      parse_best = std::min(parse_best, seconds_since(begin));
    }
    decode_seconds += decode_best;
    parse_seconds += parse_best;
    bytes += page.size();
    nodes += made;
  }
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf("%d pages, %.1f MB, %zu nodes: decode %.0f MB/s, parse %.0f MB/s (%.2f ms a page)\n",
              argc - 1, megabytes, nodes, megabytes / decode_seconds, megabytes / parse_seconds,
              parse_seconds * 1e3 / std::max(argc - 1, 1));
  return 0;
}
