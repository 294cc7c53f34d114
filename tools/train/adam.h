#pragma once

#include <cstddef>
#include <vector>

#include "matrix.h"

namespace synoptic::train {

// A weight matrix with its gradient and Adam's moments (Kingma and Ba, 2015). For `is_sparse`
// only rows whose gradient was touched since the last step are moved.
struct Parameter {
  Matrix value;
  Matrix gradient;
  Matrix first;
  Matrix second;
  bool is_sparse = false;
  std::vector<std::size_t> touched;  // rows, perhaps more than once

  void shape(std::size_t rows, std::size_t columns);
  void touch(std::size_t row) {
    if (is_sparse) touched.push_back(row);
  }
};

struct AdamOptions {
  float rate = 0.002f;
  float decay1 = 0.9f;
  float decay2 = 0.98f;
  float clip = 5.0f;  // of the norm of all gradients together
};

// One step of all parameters; `step` counts from 1. Clears the gradients.
void step_adam(const std::vector<Parameter*>& parameters, std::size_t step, AdamOptions options);

}  // namespace synoptic::train
