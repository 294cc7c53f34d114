#include "synoptic/text/language_model.h"

#include <algorithm>

#include "synoptic/base/embedded.h"
#include "synoptic/base/hash.h"
#include "synoptic/base/strings.h"
#include "synoptic/text/model_file.h"
#include "synoptic/text/tags.h"

namespace synoptic {
namespace {

constexpr std::size_t kDirectorySize = 65537;

std::uint16_t bit(Feature feature) { return static_cast<std::uint16_t>(feature); }

std::uint16_t features_of(std::string_view penn) {
  struct Row {
    std::string_view penn;
    Feature feature;
  };
  constexpr Row kRows[] = {
      {"VBD", Feature::past},        {"VBZ", Feature::present},    {"VBP", Feature::present},
      {"VB", Feature::infinitive},   {"VBN", Feature::participle}, {"VBG", Feature::gerund},
      {"NNS", Feature::plural},      {"NNPS", Feature::plural},    {"MD", Feature::modal},
      {"PRP$", Feature::possessive}, {"WP$", Feature::possessive}, {"POS", Feature::possessive},
  };
  const auto* row = std::find_if(std::begin(kRows), std::end(kRows),
                                 [&](const Row& r) { return r.penn == penn; });
  return row == std::end(kRows) ? 0 : bit(row->feature);
}

std::vector<TagClass> read_classes(std::string_view text) {
  std::vector<TagClass> classes;
  for (const Span span : split_lines(text)) {
    const auto cells = split(slice(text, span), '\t');
    if (cells.size() != 2) continue;
    classes.push_back({tag_named(cells[0]).value_or(Tag::x), cells[1], features_of(cells[1])});
  }
  return classes;
}

KeyTable read_keys(const ModelFile& file, std::string_view directory, std::string_view keys) {
  return KeyTable(file.numbers<std::uint32_t>(directory), file.numbers<std::uint32_t>(keys));
}

}  // namespace

std::size_t KeyTable::find(std::uint32_t key) const {
  const std::size_t bucket = key >> 16;
  for (std::uint32_t at = directory_[bucket]; at < directory_[bucket + 1]; ++at) {
    if (keys_[at] == key) return at;
  }
  return keys_.size();
}

bool KeyTable::is_valid() const {
  return directory_.size() == kDirectorySize && directory_.back() == keys_.size() &&
         std::is_sorted(directory_.begin(), directory_.end());
}

std::uint32_t lemma_key(std::string_view folded, Tag tag) {
  const auto seed = 100 + static_cast<std::uint64_t>(tag);
  return static_cast<std::uint32_t>(hash64(folded, seed) >> 32);
}

bool LanguageModel::read(const ModelFile& file) {
  const auto shape = file.numbers<std::uint32_t>("shape");
  if (shape.size() != 5) return false;
  width = shape[0];
  tag_layer = shape[2];
  arc = shape[3];
  relation = shape[4];
  rows = read_keys(file, "row.directory", "row.keys");
  row_values = file.numbers<std::int8_t>("row.values");
  row_scales = file.numbers<float>("row.scales");
  if (shape[1] > 16) return false;
  for (std::uint32_t l = 0; l < shape[1]; ++l) {
    const std::string name = "layer" + std::to_string(l);
    const auto gates = Dense::from_section(file.section(name));
    if (!gates) return false;
    layers.push_back({*gates, file.numbers<float>(name + ".state")});
  }
  const std::pair<Dense*, std::string_view> parts[] = {
      {&tags, "tags"}, {&heads, "heads"}, {&arcs, "arcs"}, {&relations, "relations"}};
  for (const auto& [part, name] : parts) {
    const auto dense = Dense::from_section(file.section(name));
    if (!dense) return false;
    *part = *dense;
  }
  root_arc = file.numbers<float>("root.arc");
  root_relation = file.numbers<float>("root.relation");
  distances = file.numbers<float>("distances");
  classes = read_classes(file.section("classes"));
  lemmas = read_keys(file, "lemma.directory", "lemma.keys");
  lemma_at = file.numbers<std::uint32_t>("lemma.at");
  lemma_text = file.section("lemma.text");
  lexicon = read_keys(file, "lexicon.dir", "lexicon.keys");
  boundaries = file.numbers<std::int16_t>("boundaries");
  return is_consistent();
}

// Everything the readers of the model rely on, so that they need not look again.
bool LanguageModel::is_consistent() const {
  const bool has_rows = rows.is_valid() && row_scales.size() == rows.size() + 1 &&
                        row_values.size() == row_scales.size() * width;
  const bool has_layers = !layers.empty() && tag_layer >= 1 && tag_layer <= layers.size() &&
                          std::all_of(layers.begin(), layers.end(), [&](const EncoderLayer& l) {
                            return l.gates.inputs == width && l.gates.outputs == 3 * width &&
                                   l.state.size() == 2 * width;
                          });
  const bool has_readers =
      tags.inputs == width && !classes.empty() && tags.outputs >= classes.size() &&
      heads.inputs == width && heads.outputs == 2 * (arc + relation) && arcs.inputs == arc &&
      arcs.outputs == arc && relations.inputs == relation && relations.outputs >= kRelationCount;
  const bool has_lemmas = lemmas.is_valid() && lexicon.is_valid() &&
                          lemma_at.size() == lemmas.size() &&
                          (lemma_text.empty() || lemma_text.back() == '\n');
  return has_rows && has_layers && has_readers && has_lemmas && root_arc.size() == arc &&
         root_relation.size() == relation && distances.size() == kDistanceBuckets;
}

Result<LanguageModel> LanguageModel::from_bytes(std::string_view bytes) {
  Result<ModelFile> file = ModelFile::open(bytes);
  if (!file) return file.error();
  LanguageModel model;
  if (!model.read(file.value())) {
    return Error{ErrorCode::malformed, "this is no language model of this version", ""};
  }
  return model;
}

std::optional<LanguageModel> LanguageModel::embedded() {
  const auto bytes = embedded_file("models/english.bin");
  if (!bytes) return std::nullopt;
  Result<LanguageModel> model = from_bytes(*bytes);
  if (!model) return std::nullopt;
  return std::move(model).value();
}

}  // namespace synoptic
