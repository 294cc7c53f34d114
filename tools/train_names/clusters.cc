#include "clusters.h"

#include <cstdint>
#include <fstream>
#include <vector>

#include "build_tables.h"
#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

using Pack = std::uint32_t (*)(std::uint32_t coarse, std::uint32_t fine);

void read_file(const std::string& path, Pack pack, std::vector<Entry>& entries) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto cells = split(line, '\t');
    if (cells.size() != 3) continue;
    const auto coarse = static_cast<std::uint32_t>(parse_number(cells[1]).value_or(0));
    const auto fine = static_cast<std::uint32_t>(parse_number(cells[2]).value_or(0));
    entries.push_back({.hash = word_hash(cells[0]), .value = pack(coarse, fine)});
  }
}

}  // namespace

std::string read_clusters(const std::string& uses, const std::string& senses) {
  std::vector<Entry> entries;
  read_file(uses, pack_use, entries);
  read_file(senses, pack_sense, entries);
  return build_slots(entries);
}

}  // namespace synoptic
