// The weights as a table: one line a feature value, so that a reader can ask what speaks for a
// line and what against it.
//
//   feature        value  weight
//   first.shape    37     1.25

#include "synoptic/extract/body_model.h"

#include <charconv>

#include "synoptic/base/check.h"
#include "synoptic/base/embedded.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"

namespace synoptic::page {

BodyModel BodyModel::embedded() {
  const auto text = embedded_file("extract/weights.tsv");
  SYNOPTIC_CHECK(text.has_value());
  return parse(*text);
}

BodyModel BodyModel::parse(std::string_view text) {
  const Table table(text);
  BodyModel model;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto feature = parse_number(table.at(row, "feature")).value_or(0);
    const auto value = parse_number(table.at(row, "value")).value_or(0);
    SYNOPTIC_CHECK(feature < 1000 && value < 65536);
    const std::string_view digits = table.at(row, "weight");
    float weight = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    if (model.weights.size() <= feature) model.weights.resize(feature + 1);
    std::vector<float>& values = model.weights[feature];
    if (values.size() <= value) values.resize(value + 1);
    values[value] = weight;
  }
  return model;
}

float BodyModel::score(const std::vector<Feature>& features, float begin, std::size_t shift) const {
  float sum = begin;
  for (const Feature& f : features) {
    if (f.feature + shift >= weights.size()) continue;
    const std::vector<float>& values = weights[f.feature + shift];
    if (f.value < values.size()) sum += values[f.value];
  }
  return sum;
}

}  // namespace synoptic::page
