#include "export.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace synoptic::train {
namespace {

using Rows = std::map<std::uint32_t, std::vector<float>>;  // by key

Rows collect_rows(const Network& network, const Vocabulary& vocabulary, const Vectors& vectors) {
  Rows rows;
  for (std::size_t row = 1; row < vocabulary.size(); ++row) {
    const auto vector =
        vocabulary.is_word(row) ? vectors.index.find(vocabulary.key(row)) : vectors.index.end();
    const std::int32_t given =
        vector == vectors.index.end() ? -1 : static_cast<std::int32_t>(vector->second);
    rows[vocabulary.key(row)] = network.start_row(static_cast<std::int32_t>(row), given);
  }
  for (const auto& [key, vector] : vectors.index) {
    if (!rows.contains(key)) rows[key] = network.start_row(0, static_cast<std::int32_t>(vector));
  }
  return rows;
}

void add_rows(const Network& network, const Rows& rows, ModelWriter& writer) {
  std::vector<std::uint32_t> keys;
  std::vector<std::int8_t> values;
  std::vector<float> scales;
  const auto add_row = [&](const std::vector<float>& row) {
    float largest = 1e-6f;
    for (const float value : row) largest = std::max(largest, std::fabs(value));
    scales.push_back(largest / 127.0f);
    for (const float value : row) {
      values.push_back(static_cast<std::int8_t>(std::lround(value / scales.back())));
    }
  };
  for (const auto& [key, row] : rows) {
    keys.push_back(key);
    add_row(row);
  }
  add_row(network.start_row(0, -1));
  writer.add_keys("row.directory", "row.keys", keys);
  writer.add_numbers("row.values", values);
  writer.add_numbers("row.scales", scales);
}

}  // namespace

void add_network(const Network& network, const Vocabulary& vocabulary, const Vectors& vectors,
                 const TagClasses& classes, ModelWriter& writer) {
  const Shape& shape = network.shape();
  const std::vector<std::uint32_t> numbers = {
      static_cast<std::uint32_t>(shape.width), static_cast<std::uint32_t>(shape.layers),
      static_cast<std::uint32_t>(shape.tag_layer), static_cast<std::uint32_t>(shape.arc),
      static_cast<std::uint32_t>(shape.relation)};
  writer.add_numbers("shape", numbers);
  add_rows(network, collect_rows(network, vocabulary, vectors), writer);
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const std::string name = "layer" + std::to_string(l);
    const RecurrentLayer& layer = network.layers[l];
    writer.add_dense(name, layer.weights.value, layer.bias.value.values);
    writer.add_numbers(name + ".state", layer.state.value.values);
  }
  writer.add_dense("tags", network.tag_weights.value, network.tag_bias.value.values);
  writer.add_dense("heads", network.head_weights.value, network.head_bias.value.values);
  writer.add_dense("arcs", network.arc_matrix.value, network.arc_bias.value.values);
  writer.add_dense("relations", network.relation_weights.value, network.relation_bias.value.values);
  writer.add_numbers("root.arc", network.root_arc.value.values);
  writer.add_numbers("root.relation", network.root_relation.value.values);
  writer.add_numbers("distances", network.distances.value.values);
  std::string names;
  for (const std::string& name : classes.names) names += name + '\n';
  writer.add("classes", names);
}

}  // namespace synoptic::train
