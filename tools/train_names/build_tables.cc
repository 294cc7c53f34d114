#include "build_tables.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>

// Weights become bytes by one common factor, chosen so that all but the widest few of a thousand
// fit; those are cut off. Transitions take the same factor in 16 bits.
namespace synoptic {
namespace {

template <typename Value>
void append_bytes(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

float width(const TrainedWeights::Row& row) {
  const auto [low, high] = std::minmax_element(row.begin(), row.end());
  return *high - *low;
}

// All labels of a row may be shifted together: the row is centred, to fit into few bits.
TrainedWeights::Row centred(TrainedWeights::Row row) {
  const auto [low, high] = std::minmax_element(row.begin(), row.end());
  const float middle = (*low + *high) / 2;
  for (float& weight : row) weight -= middle;
  return row;
}

using Kept = std::pair<std::uint64_t, TrainedWeights::Row>;

std::vector<Kept> choose_rows(const TrainedWeights& weights, std::size_t most) {
  std::vector<Kept> kept;
  for (const auto& [feature, row] : weights.index) {
    if (feature != kLacksOther) kept.emplace_back(feature, centred(weights.rows[row]));
  }
  std::sort(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) {
    const float wide = width(a.second) - width(b.second);
    return wide != 0 ? wide > 0 : a.first < b.first;
  });
  kept.resize(std::min(kept.size(), most));
  return kept;
}

float choose_factor(const std::vector<Kept>& kept) {
  const std::size_t at = kept.size() / 1000;
  return kept.empty() ? 1.0f : 127.0f / std::max(width(kept[at].second) / 2, 0.1f);
}

WeightRow quantise(const Kept& kept, float factor) {
  WeightRow row{};
  const auto low = static_cast<std::uint16_t>(kept.first);
  row.check = low == 0 ? 1 : low;
  for (std::size_t label = 0; label < kNameLabels; ++label) {
    const float scaled = std::clamp(std::round(kept.second[label] * factor), -127.0f, 127.0f);
    row.weights[label] = static_cast<std::int8_t>(scaled);
  }
  return row;
}

std::vector<WeightRow> place_rows(const std::vector<Kept>& kept, float factor) {
  const auto count = static_cast<std::uint32_t>(kept.size() * 5 / 4 + 8);
  std::vector<WeightRow> rows(count);
  for (const Kept& one : kept) {
    std::uint32_t at = SlotTable::home(one.first, count);
    while (rows[at].check != 0) at = at + 1 == count ? 0 : at + 1;
    rows[at] = quantise(one, factor);
  }
  return rows;
}

}  // namespace

std::string build_slots(const std::vector<Entry>& entries) {
  std::unordered_map<std::uint64_t, std::uint32_t> joined;
  for (const Entry& entry : entries) joined[entry.hash] |= entry.value;
  std::vector<Entry> sorted;
  for (const auto& [hash, value] : joined) sorted.push_back({.hash = hash, .value = value});
  std::sort(sorted.begin(), sorted.end(),
            [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
  const auto count = static_cast<std::uint32_t>(sorted.size() * 3 / 2 + 8);
  std::vector<SlotTable::Slot> slots(count);
  for (const Entry& entry : sorted) {
    std::uint32_t at = SlotTable::home(entry.hash, count);
    while (slots[at].value != 0) at = at + 1 == count ? 0 : at + 1;
    slots[at] = {.key = SlotTable::key(entry.hash), .value = entry.value};
  }
  return {reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(slots[0])};
}

std::string build_phrases() {
  std::vector<Entry> entries;
  for_each_listed_phrase([&](std::uint64_t hash, std::uint32_t value) {
    entries.push_back({.hash = hash, .value = value});
  });
  return build_slots(entries);
}

std::string build_model(const std::string& phrases, const std::string& clusters,
                        const TrainedWeights& weights, std::size_t most_rows) {
  const std::vector<Kept> kept = choose_rows(weights, most_rows);
  const float factor = choose_factor(kept);
  const std::vector<WeightRow> rows = place_rows(kept, factor);
  NameModelHead head{};
  std::copy(std::begin(kNameModelMagic), std::end(kNameModelMagic), head.magic);
  head.tables_digest = tables_digest();
  head.phrase_slots = static_cast<std::uint32_t>(phrases.size() / sizeof(SlotTable::Slot));
  head.cluster_slots = static_cast<std::uint32_t>(clusters.size() / sizeof(SlotTable::Slot));
  head.weight_rows = static_cast<std::uint32_t>(rows.size());
  head.transitions = kNameLabels * kNameLabels;
  std::string bytes;
  append_bytes(bytes, head);
  bytes += phrases;
  bytes += clusters;
  for (const WeightRow& row : rows) append_bytes(bytes, row);
  for (const auto& before : weights.transitions) {
    for (const float weight : before) {
      append_bytes(bytes, static_cast<std::int16_t>(
                              std::clamp(std::round(weight * factor), -30000.0f, 30000.0f)));
    }
  }
  return bytes;
}

std::string clusters_of(const std::string& model) {
  if (!NameModel::open(model)) return {};
  NameModelHead head;
  std::memcpy(&head, model.data(), sizeof(head));
  const std::size_t phrases = std::size_t{head.phrase_slots} * sizeof(SlotTable::Slot);
  return model.substr(sizeof(head) + phrases,
                      std::size_t{head.cluster_slots} * sizeof(SlotTable::Slot));
}

std::string replace_phrases(const std::string& model, const std::string& phrases) {
  if (!NameModel::open(model)) return {};
  NameModelHead head;
  std::memcpy(&head, model.data(), sizeof(head));
  const std::size_t old = std::size_t{head.phrase_slots} * sizeof(SlotTable::Slot);
  head.tables_digest = tables_digest();
  head.phrase_slots = static_cast<std::uint32_t>(phrases.size() / sizeof(SlotTable::Slot));
  std::string renewed;
  append_bytes(renewed, head);
  return renewed + phrases + model.substr(sizeof(head) + old);
}

}  // namespace synoptic
