#include "clusters.h"

#include <fstream>

#include "build_tables.h"
#include "synoptic/base/strings.h"

namespace synoptic {

std::string read_clusters(const std::string& path) {
  std::vector<Entry> entries;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto cells = split(line, '\t');
    if (cells.size() != 3) continue;
    const auto coarse = static_cast<std::uint32_t>(parse_number(cells[1]).value_or(0));
    const auto fine = static_cast<std::uint32_t>(parse_number(cells[2]).value_or(0));
    entries.push_back({.hash = word_hash(cells[0]), .value = coarse | fine << 16});
  }
  return build_slots(entries);
}

}  // namespace synoptic
