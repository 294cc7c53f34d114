#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/base/result.h"
#include "synoptic/text/dense.h"
#include "synoptic/text/token.h"
#include "synoptic/text/word_features.h"

namespace synoptic {

// Keys in order with a directory by their upper 16 bits: found in about one step.
class KeyTable {
 public:
  KeyTable() = default;
  KeyTable(std::span<const std::uint32_t> directory, std::span<const std::uint32_t> keys)
      : directory_(directory), keys_(keys) {}

  // The place of a key in the order of all, or size().
  std::size_t find(std::uint32_t key) const;
  // Asks the processor to fetch what find(key) will read first.
  void prefetch(std::uint32_t key) const { __builtin_prefetch(&directory_[key >> 16]); }
  std::size_t size() const { return keys_.size(); }
  // Do directory and keys fit each other?
  bool is_valid() const;

 private:
  std::span<const std::uint32_t> directory_;  // 65,537 places
  std::span<const std::uint32_t> keys_;
};

// One layer of the encoder: gates from the input, and what the state adds to them.
struct EncoderLayer {
  Dense gates;                   // width -> for each direction z, f, r
  std::span<const float> state;  // for each direction vf, vr
};

// What a class of the tagger says of a word.
struct TagClass {
  Tag tag = Tag::x;
  std::string_view penn;       // "VBD"
  std::uint16_t features = 0;  // Feature bits
};

// The learned weights of the language layer, as views into the bytes of models/english.bin:
// loading reads a header and copies nothing. A copy of it is cheap; the bytes must outlive it.
class LanguageModel {
 public:
  // The model in `bytes`, which are aligned to 64 (format: models/README.md). Bytes that are no
  // such model, or one of another version: an Error (malformed).
  static Result<LanguageModel> from_bytes(std::string_view bytes);

  // The model that was compiled into the program; nothing when it was built without one.
  static std::optional<LanguageModel> embedded();

  std::size_t width = 0;      // of the encoder
  std::size_t tag_layer = 0;  // the layer (from 1) the tags are read from
  std::size_t arc = 0;        // size of what arcs are scored by
  std::size_t relation = 0;

  KeyTable rows;  // of word features; the last row is of unknown words
  std::span<const std::int8_t> row_values;
  std::span<const float> row_scales;

  std::vector<EncoderLayer> layers;
  Dense tags;
  Dense heads;  // dependent | head | relation of the dependent | relation of the head
  Dense arcs;
  Dense relations;
  std::span<const float> root_arc;
  std::span<const float> root_relation;
  std::span<const float> distances;
  std::vector<TagClass> classes;

  KeyTable lemmas;                          // of a form with its tag
  std::span<const std::uint32_t> lemma_at;  // where its lemma begins in lemma_text
  std::string_view lemma_text;              // lemmas, each ended by a line feed
  KeyTable lexicon;                         // of dictionary forms with their tag

  std::span<const std::int16_t> boundaries;  // weights of sentence ends, by feature

 private:
  bool read(const class ModelFile& file);
  bool is_consistent() const;
};

// The bucket of the distance between a word and its head (both from 1, head 0 the root).
constexpr std::size_t kDistanceBuckets = 16;
constexpr std::size_t distance_bucket(std::size_t word, std::size_t head) {
  if (head == 0) return 0;
  const bool is_left = head < word;
  const std::size_t distance = is_left ? word - head : head - word;
  const std::size_t step = distance <= 4 ? distance : distance <= 7 ? 5 : distance <= 14 ? 6 : 7;
  return (is_left ? 0 : 8) + step;
}

// The keys of the two lemma tables.
std::uint32_t lemma_key(std::string_view folded, Tag tag);

}  // namespace synoptic
