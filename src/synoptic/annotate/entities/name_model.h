#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "synoptic/annotate/entities/name_features.h"
#include "synoptic/annotate/entities/slot_table.h"

namespace synoptic {

// What the model tells apart; places that are states and works are told by lists and rules.
enum class NameClass : std::uint8_t { person, org, place, norp, other };
constexpr std::size_t kNameClasses = 5;

// Where a token stands in a name: outside, or begin, inside, last or the only one (BILOU).
enum class NamePart : std::uint8_t { begin, inside, last, only };

// 0 is outside; else 1 + 4 * class + part.
using NameLabel = std::uint8_t;
constexpr NameLabel kOutside = 0;
constexpr std::size_t kNameLabels = 1 + 4 * kNameClasses;
constexpr NameLabel label_of(NameClass name_class, NamePart part) {
  return static_cast<NameLabel>(1 + 4 * static_cast<int>(name_class) + static_cast<int>(part));
}
constexpr NameClass class_of_label(NameLabel label) {
  return static_cast<NameClass>((label - 1) / 4);
}
constexpr NamePart part_of_label(NameLabel label) { return static_cast<NamePart>((label - 1) % 4); }

// May `label` stand right after `before`? kOutside stands for the border of the sentence too.
constexpr bool may_follow(NameLabel before, NameLabel label) {
  const bool is_open = before != kOutside && (part_of_label(before) == NamePart::begin ||
                                              part_of_label(before) == NamePart::inside);
  const bool goes_on = label != kOutside && (part_of_label(label) == NamePart::inside ||
                                             part_of_label(label) == NamePart::last);
  if (!is_open) return !goes_on;
  return goes_on && class_of_label(before) == class_of_label(label);
}

constexpr char kNameModelMagic[8] = {'S', 'Y', 'N', 'N', 'A', 'M', 'E', '3'};

// The head of a model's bytes, little endian; its parts follow in this order, without gaps.
struct NameModelHead {
  char magic[8];
  std::uint64_t tables_digest;
  std::uint32_t phrase_slots;   // SlotTable::Slot each
  std::uint32_t cluster_slots;  // SlotTable::Slot each
  std::uint32_t weight_rows;    // WeightRow each
  std::uint32_t transitions;    // kNameLabels * kNameLabels, int16_t each
};

// The weights of one feature, found by its hash: the home row is as for SlotTable, the check is
// its low 16 bits, and 0 marks an empty row (a check of 0 is stored as 1).
struct WeightRow {
  std::uint16_t check;
  std::array<std::int8_t, 22> weights;  // one a label, the last unused
};
static_assert(sizeof(WeightRow) == 24 && kNameLabels <= 22);

// A linear-chain conditional random field (Lafferty, McCallum, Pereira, ICML 2001) over hashed
// features, read in place from the bytes of models/names.bin (models/README-names.md).
class NameModel {
 public:
  // A model without weights: it labels everything as outside.
  NameModel() = default;

  // Nothing if the bytes are no model of this version. The bytes must outlive the model.
  static std::optional<NameModel> open(std::string_view bytes);

  const SlotTable& phrases() const { return phrases_; }
  const SlotTable& clusters() const { return clusters_; }
  std::uint64_t digest_of_tables() const { return tables_digest_; }

  // The best labels of the tokens [first, last), one sentence. Linear in their number.
  void label_sentence(const std::vector<TokenFacts>& facts, std::size_t first, std::size_t last,
                      std::vector<NameLabel>& labels) const;

 private:
  using Scores = std::array<std::int32_t, kNameLabels>;
  Scores score(const TokenFeatures& features) const;
  const char* find_row(std::uint64_t feature) const;
  void step(const Scores& before, Scores& here, std::array<NameLabel, kNameLabels>& from) const;

  SlotTable phrases_;
  SlotTable clusters_;
  const char* rows_ = nullptr;
  std::uint32_t row_count_ = 0;
  std::array<std::array<std::int32_t, kNameLabels>, kNameLabels> transitions_{};  // [before][label]
  std::uint64_t tables_digest_ = 0;
};

}  // namespace synoptic
