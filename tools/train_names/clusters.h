#pragma once

#include <string>

namespace synoptic {

// Reads a file of "word TAB coarse TAB fine" lines (clusters numbered from 1) as the bytes of a
// SlotTable from word_hash to coarse | fine << 16. An unreadable file gives an empty table.
std::string read_clusters(const std::string& path);

}  // namespace synoptic
