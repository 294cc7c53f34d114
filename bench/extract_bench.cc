// How many HTML pages a second become articles, on one core and without the reading of files:
// what other extractors promise for a page in memory. bench/rivals/extraction.py sets it beside
// them.
//
//   extract_bench ROUNDS PAGE.html...
//
// Prints a line for each round: the seconds of processor time and of wall time for all pages.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "synoptic/extract/extract_article.h"

namespace {

synoptic::Document read_page(const char* path) {
  synoptic::Document page;
  page.id = page.path = path;
  page.kind = synoptic::DocumentKind::html;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "rb"), &std::fclose);
  std::string block(1 << 16, '\0');
  while (file) {
    const std::size_t got = std::fread(block.data(), 1, block.size(), file.get());
    if (got == 0) break;
    page.bytes.append(block, 0, got);
  }
  return page;
}

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: extract_bench ROUNDS PAGE.html...\n");
    return 2;
  }
  const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  std::vector<synoptic::Document> pages;
  for (int i = 2; i < argc; ++i) pages.push_back(read_page(argv[i]));
  for (int round = std::atoi(argv[1]); round > 0; --round) {
    const double processor = processor_seconds();
    const double wall = wall_seconds();
    std::size_t bytes = 0;
    for (const synoptic::Document& page : pages) {
      bytes += synoptic::extract_article(page, lexicon).text.size();
    }
    std::printf("%.6f %.6f %zu\n", processor_seconds() - processor, wall_seconds() - wall, bytes);
  }
  return 0;
}
