#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace synoptic::page {

// A feature of a unit: which template made it, and its value there.
struct Feature {
  std::uint16_t feature = 0;
  std::uint16_t value = 0;

  friend bool operator==(const Feature&, const Feature&) = default;
};

// Two logistic regressions one behind the other: how likely is a unit part of the article's text?
// The second also sees what the first said of the neighbours. Weights: data/extract/weights.tsv.
struct BodyModel {
  // weights[feature][value]; what is not there weighs nothing.
  std::vector<std::vector<float>> weights;

  static BodyModel embedded();
  static BodyModel parse(std::string_view table);

  // The sum of the features' weights: the logarithm of the odds. `begin` is the sum of those that
  // were weighed before; `shift` is added to each template number.
  float score(const std::vector<Feature>& features, float begin = 0, std::size_t shift = 0) const;
};

}  // namespace synoptic::page
