#pragma once

#include <string>

namespace synoptic {

// Reads two files of "word TAB coarse TAB fine" lines, clusters numbered from 1: what cluster_words
// wrote, and what cluster_vectors wrote. Gives the bytes of a SlotTable from word_hash to the
// clusters as WordClusters packs them. An unreadable file has no clusters.
std::string read_clusters(const std::string& uses, const std::string& senses);

}  // namespace synoptic
