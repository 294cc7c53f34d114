#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace synoptic {

// Activations are whole numbers of 1/512 in [-16, 16).
constexpr float kActivationScale = 512.0f;
constexpr std::int16_t kActivationLimit = 8191;

// A matrix of quantised weights with a bias, as a section of the model file: inputs, outputs
// (u32), scale (f32), filled up to 64 bytes; bias[outputs] (f32); then for each pair of inputs and
// each output the two weights (i16, at most 1023), so that one instruction multiplies and adds a
// pair. `outputs` is a multiple of 32, `inputs` of 2.
struct Dense {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  float scale = 0;  // of a weight times an activation
  const float* bias = nullptr;
  const std::int16_t* weights = nullptr;

  // Views into the section, or nothing when its size does not fit its numbers.
  static std::optional<Dense> from_section(std::string_view section);
};

// Rounds activations.
void quantise(std::span<const float> values, std::int16_t* out);

// out[r][j] = bias[j] + scale * sum over i of x[r][i] * w[i][j], for `rows` rows. The sums are
// exact, so every processor gives the same floats. Vector instructions by what the processor has.
void multiply(const Dense& matrix, const std::int16_t* x, std::size_t rows, float* out);

}  // namespace synoptic
