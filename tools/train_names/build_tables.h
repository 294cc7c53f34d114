#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crf.h"

namespace synoptic {

struct Entry {
  std::uint64_t hash = 0;
  std::uint32_t value = 0;
};

// The bytes of a SlotTable that holds `entries`; values of one hash are joined by "or".
std::string build_slots(const std::vector<Entry>& entries);

// The phrases of data/entities/ as a SlotTable.
std::string build_phrases();

// A whole model: head, phrases, clusters, and the weights in 8 bits. Of the features the
// `most_rows` with the widest weights are kept.
std::string build_model(const std::string& phrases, const std::string& clusters,
                        const TrainedWeights& weights, std::size_t most_rows);

// The clusters that a model holds, as build_slots() made them; empty if it is no model.
std::string clusters_of(const std::string& model);

// `model` with other phrases, and their digest; empty if it is no model.
std::string replace_phrases(const std::string& model, const std::string& phrases);

}  // namespace synoptic
