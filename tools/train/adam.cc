#include "adam.h"

#include <algorithm>
#include <cmath>

namespace synoptic::train {
namespace {

void sort_touched(Parameter& parameter) {
  auto& rows = parameter.touched;
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

// Calls `visit(begin, end)` for the ranges of values that take part in this step.
template <typename Visit>
void for_active(const Parameter& parameter, Visit visit) {
  if (!parameter.is_sparse) return visit(std::size_t{0}, parameter.value.values.size());
  const std::size_t columns = parameter.value.columns;
  for (const std::size_t row : parameter.touched) visit(row * columns, (row + 1) * columns);
}

double squared_norm(const Parameter& parameter) {
  double sum = 0;
  for_active(parameter, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      sum += parameter.gradient.values[i] * parameter.gradient.values[i];
    }
  });
  return sum;
}

}  // namespace

void Parameter::shape(std::size_t rows, std::size_t columns) {
  for (Matrix* matrix : {&value, &gradient, &first, &second}) matrix->reshape(rows, columns);
}

void step_adam(const std::vector<Parameter*>& parameters, std::size_t step, AdamOptions options) {
  double total = 0;
  for (Parameter* parameter : parameters) {
    sort_touched(*parameter);
    total += squared_norm(*parameter);
  }
  const float norm = static_cast<float>(std::sqrt(total));
  const float scale = norm > options.clip ? options.clip / norm : 1.0f;
  const float t = static_cast<float>(std::min<std::size_t>(step, 10000));
  const float correct1 = 1.0f - std::pow(options.decay1, t);
  const float correct2 = 1.0f - std::pow(options.decay2, t);
  const float rate = options.rate * std::sqrt(correct2) / correct1;
  for (Parameter* parameter : parameters) {
    float* value = parameter->value.values.data();
    float* gradient = parameter->gradient.values.data();
    float* first = parameter->first.values.data();
    float* second = parameter->second.values.data();
    for_active(*parameter, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const float g = gradient[i] * scale;
        first[i] = options.decay1 * first[i] + (1 - options.decay1) * g;
        second[i] = options.decay2 * second[i] + (1 - options.decay2) * g * g;
        value[i] -= rate * first[i] / (std::sqrt(second[i]) + 1e-8f);
        gradient[i] = 0;
      }
    });
    parameter->touched.clear();
  }
}

}  // namespace synoptic::train
