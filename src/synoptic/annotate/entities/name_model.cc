#include "synoptic/annotate/entities/name_model.h"

#include <algorithm>
#include <cstring>
#include <limits>

// A feature's row of weights is found by hash, with a check of 16 bits against features that the
// model never saw; the rows of a token's features are added up, and Viterbi's algorithm finds the
// best sequence of labels. Only pairs that may_follow allows are tried: 13 of 21 on average.
namespace synoptic {
namespace {

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 4;

// The labels that may stand before each label.
struct Predecessors {
  std::array<NameLabel, kNameLabels> labels{};
  std::size_t count = 0;
};

constexpr std::array<Predecessors, kNameLabels> list_predecessors() {
  std::array<Predecessors, kNameLabels> all{};
  for (NameLabel label = 0; label < kNameLabels; ++label) {
    for (NameLabel before = 0; before < kNameLabels; ++before) {
      if (may_follow(before, label)) all[label].labels[all[label].count++] = before;
    }
  }
  return all;
}

constexpr std::array<Predecessors, kNameLabels> kPredecessors = list_predecessors();

NameLabel best_end(const std::array<std::int32_t, kNameLabels>& scores) {
  NameLabel best = kOutside;
  for (NameLabel label = 1; label < kNameLabels; ++label) {
    if (may_follow(label, kOutside) && scores[label] > scores[best]) best = label;
  }
  return best;
}

}  // namespace

std::optional<NameModel> NameModel::open(std::string_view bytes) {
  NameModelHead head;
  if (bytes.size() < sizeof(head)) return std::nullopt;
  std::memcpy(&head, bytes.data(), sizeof(head));
  if (!std::equal(std::begin(head.magic), std::end(head.magic), kNameModelMagic)) {
    return std::nullopt;
  }
  const std::size_t phrases = std::size_t{head.phrase_slots} * sizeof(SlotTable::Slot);
  const std::size_t clusters = std::size_t{head.cluster_slots} * sizeof(SlotTable::Slot);
  const std::size_t rows = std::size_t{head.weight_rows} * sizeof(WeightRow);
  const std::size_t transitions = kNameLabels * kNameLabels * sizeof(std::int16_t);
  if (bytes.size() != sizeof(head) + phrases + clusters + rows + transitions) return std::nullopt;
  NameModel model;
  bytes.remove_prefix(sizeof(head));
  model.phrases_ = SlotTable(bytes.substr(0, phrases));
  model.clusters_ = SlotTable(bytes.substr(phrases, clusters));
  model.rows_ = bytes.data() + phrases + clusters;
  model.row_count_ = head.weight_rows;
  model.tables_digest_ = head.tables_digest;
  const char* cell = model.rows_ + rows;
  for (auto& row : model.transitions_) {
    for (std::int32_t& weight : row) {
      std::int16_t stored = 0;
      std::memcpy(&stored, cell, sizeof(stored));
      weight = stored;
      cell += sizeof(stored);
    }
  }
  return model;
}

const char* NameModel::find_row(std::uint64_t feature) const {
  constexpr int kMaxTries = 64;
  std::uint32_t at = SlotTable::home(feature, row_count_);
  const auto low = static_cast<std::uint16_t>(feature);
  const std::uint16_t check = low == 0 ? 1 : low;
  for (int tries = 0; tries < kMaxTries; ++tries) {
    const char* row = rows_ + std::size_t{at} * sizeof(WeightRow);
    std::uint16_t stored = 0;
    std::memcpy(&stored, row, sizeof(stored));
    if (stored == 0) return nullptr;
    if (stored == check) return row + sizeof(stored);
    if (++at == row_count_) at = 0;
  }
  return nullptr;
}

NameModel::Scores NameModel::score(const TokenFeatures& features) const {
  std::array<std::int16_t, 22> sums{};
  for (const std::uint64_t feature : features) {
    const char* row = feature == 0 ? nullptr : find_row(feature);
    if (row == nullptr) continue;
    for (std::size_t label = 0; label < sums.size(); ++label) {
      sums[label] = static_cast<std::int16_t>(sums[label] + static_cast<signed char>(row[label]));
    }
  }
  Scores scores;
  std::copy_n(sums.begin(), kNameLabels, scores.begin());
  return scores;
}

void NameModel::step(const Scores& before, Scores& here,
                     std::array<NameLabel, kNameLabels>& from) const {
  for (NameLabel label = 0; label < kNameLabels; ++label) {
    const Predecessors& predecessors = kPredecessors[label];
    std::int32_t best = kImpossible * 2;
    for (std::size_t i = 0; i < predecessors.count; ++i) {
      const NameLabel candidate = predecessors.labels[i];
      const std::int32_t sum = before[candidate] + transitions_[candidate][label];
      if (sum <= best) continue;
      best = sum;
      from[label] = candidate;
    }
    here[label] += std::max(best, kImpossible);
  }
}

void NameModel::label_sentence(const std::vector<TokenFacts>& facts, std::size_t first,
                               std::size_t last, std::vector<NameLabel>& labels) const {
  if (first == last || row_count_ == 0) return;
  Scores before;
  before.fill(kImpossible);
  before[kOutside] = 0;
  std::vector<std::array<NameLabel, kNameLabels>> from(last - first);
  for (std::size_t token = first; token < last; ++token) {
    Scores here = score(features_of(facts, first, last, token));
    step(before, here, from[token - first]);
    const std::int32_t highest = *std::max_element(here.begin(), here.end());
    for (std::size_t i = 0; i < here.size(); ++i) {  // kept small: a sentence may be endless
      before[i] = std::max(here[i] - highest, kImpossible);
    }
  }
  NameLabel label = best_end(before);
  for (std::size_t token = last; token-- > first;) {
    labels[token] = label;
    label = from[token - first][label];
  }
}

}  // namespace synoptic
