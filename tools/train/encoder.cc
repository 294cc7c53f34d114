#include "encoder.h"

#include <algorithm>
#include <cmath>

namespace synoptic::train {
namespace {

float sigmoid(float x) { return 1.0f / (1.0f + std::exp(-x)); }

}  // namespace

void RecurrentLayer::shape(std::size_t width, Random& random) {
  units_ = width / 2;
  weights.shape(width, 3 * width);
  bias.shape(1, 3 * width);
  state.shape(1, 2 * width);
  fill_uniform(weights.value.values, std::sqrt(3.0f / static_cast<float>(width)), random);
  fill_uniform(state.value.values, 0.5f, random);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    float* begin = bias.value.row(0) + direction * 3 * units_;
    std::fill(begin + 2 * units_, begin + 3 * units_, -0.5f);
  }
}

// Tokens in the order a direction reads them, each with the one before it.
template <typename Visit>
void RecurrentLayer::for_steps(const Bounds& bounds, bool is_reversed, Visit visit) {
  for (std::size_t s = 0; s + 1 < bounds.size(); ++s) {
    const std::size_t first = bounds[s], last = bounds[s + 1];
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t token = is_reversed ? last - 1 - (i - first) : i;
      visit(Step{token, is_reversed ? token + 1 : token - 1, i == first});
    }
  }
}

void RecurrentLayer::run_forward(const Matrix& input, std::size_t direction, Step step) {
  float* z = gates_.row(step.token) + direction * 3 * units_;
  float* f = z + units_;
  float* r = f + units_;
  const std::size_t at = direction * units_;
  float* c = states_.row(step.token) + at;
  const float* before = step.is_first ? nullptr : states_.row(step.before) + at;
  const float* x = input.row(step.token) + at;
  float* h = output_.row(step.token) + at;
  const float* vf = state.value.row(0) + direction * 2 * units_;
  const float* vr = vf + units_;
  for (std::size_t j = 0; j < units_; ++j) {
    const float last = before ? before[j] : 0.0f;
    f[j] = sigmoid(f[j] + vf[j] * last);
    r[j] = sigmoid(r[j] + vr[j] * last);
    c[j] = f[j] * last + (1 - f[j]) * z[j];
    h[j] = r[j] * c[j] + (1 - r[j]) * x[j];
  }
}

void RecurrentLayer::forward(const Matrix& input, const Bounds& bounds) {
  gates_.reshape(input.rows, 6 * units_);
  states_.reshape(input.rows, 2 * units_);
  output_.reshape(input.rows, 2 * units_);
  for (std::size_t t = 0; t < input.rows; ++t) {
    std::copy(bias.value.values.begin(), bias.value.values.end(), gates_.row(t));
  }
  add_product(input, weights.value, gates_);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    for_steps(bounds, direction == 1, [&](Step step) { run_forward(input, direction, step); });
  }
}

void RecurrentLayer::run_backward(const Matrix& input, const Matrix& output_gradient,
                                  std::size_t direction, Step step, Matrix& input_gradient,
                                  std::vector<float>& carry) {
  const float* z = gates_.row(step.token) + direction * 3 * units_;
  const float* f = z + units_;
  const float* r = f + units_;
  float* dz = gate_gradient_.row(step.token) + direction * 3 * units_;
  float* df = dz + units_;
  float* dr = df + units_;
  const std::size_t at = direction * units_;
  const float* c = states_.row(step.token) + at;
  const float* before = step.is_first ? nullptr : states_.row(step.before) + at;
  const float* x = input.row(step.token) + at;
  const float* dh = output_gradient.row(step.token) + at;
  float* dx = input_gradient.row(step.token) + at;
  const float* vf = state.value.row(0) + direction * 2 * units_;
  const float* vr = vf + units_;
  float* dvf = state.gradient.row(0) + direction * 2 * units_;
  float* dvr = dvf + units_;
  for (std::size_t j = 0; j < units_; ++j) {
    const float last = before ? before[j] : 0.0f;
    const float dc = carry[j] + dh[j] * r[j];
    dr[j] = dh[j] * (c[j] - x[j]) * r[j] * (1 - r[j]);
    df[j] = dc * (last - z[j]) * f[j] * (1 - f[j]);
    dz[j] = dc * (1 - f[j]);
    dx[j] += dh[j] * (1 - r[j]);
    dvf[j] += df[j] * last;
    dvr[j] += dr[j] * last;
    carry[j] = step.is_first ? 0.0f : dc * f[j] + df[j] * vf[j] + dr[j] * vr[j];
  }
}

void RecurrentLayer::backward(const Matrix& input, const Bounds& bounds,
                              const Matrix& output_gradient, Matrix& input_gradient) {
  gate_gradient_.reshape(input.rows, 6 * units_);
  input_gradient.reshape(input.rows, input.columns);
  for (std::size_t direction = 0; direction < 2; ++direction) {
    std::vector<float> carry(units_, 0.0f);
    std::vector<Step> steps;
    steps.reserve(input.rows);
    for_steps(bounds, direction == 1, [&](Step step) { steps.push_back(step); });
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      run_backward(input, output_gradient, direction, *step, input_gradient, carry);
    }
  }
  add_product_with_transposed(gate_gradient_, weights.value, input_gradient);
  add_product_of_transposed(input, gate_gradient_, weights.gradient);
  for (std::size_t t = 0; t < input.rows; ++t) {
    const float* line = gate_gradient_.row(t);
    for (std::size_t j = 0; j < gate_gradient_.columns; ++j) bias.gradient.row(0)[j] += line[j];
  }
}

}  // namespace synoptic::train
