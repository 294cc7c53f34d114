#pragma once

#include <cstddef>
#include <vector>

#include "adam.h"
#include "matrix.h"

namespace synoptic::train {

// Where each sentence of a batch begins, and, last, the number of tokens.
using Bounds = std::vector<std::size_t>;

// A bidirectional layer of simple recurrent units (Lei et al., EMNLP 2018). In each direction,
// for the input x of a token and the state c of the one before:
//   f = s(Wf x + vf c + bf)   c' = f c + (1 - f) Wz x
//   r = s(Wr x + vr c + br)   h = r c' + (1 - r) x
// The input has twice the units of a direction: the forward units carry its first half on, the
// backward units the second. All matrix products are of a whole batch; only the states run.
class RecurrentLayer {
 public:
  void shape(std::size_t width, Random& random);  // width: of input and output
  void forward(const Matrix& input, const Bounds& bounds);
  // From the gradient of the output, that of the input; adds to the gradients of the weights.
  void backward(const Matrix& input, const Bounds& bounds, const Matrix& output_gradient,
                Matrix& input_gradient);

  const Matrix& output() const { return output_; }
  std::vector<Parameter*> parameters() { return {&weights, &bias, &state}; }

  Parameter weights;  // width × 3·width: for each direction z, f, r
  Parameter bias;     // 1 × 3·width
  Parameter state;    // 1 × 2·width: for each direction vf, vr

 private:
  struct Step {
    std::size_t token;
    std::size_t before;  // the token the state comes from
    bool is_first;
  };
  void run_forward(const Matrix& input, std::size_t direction, Step step);
  void run_backward(const Matrix& input, const Matrix& output_gradient, std::size_t direction,
                    Step step, Matrix& input_gradient, std::vector<float>& carry);
  template <typename Visit>
  void for_steps(const Bounds& bounds, bool is_reversed, Visit visit);

  std::size_t units_ = 0;
  Matrix gates_;   // before the gate functions, then z, f, r themselves
  Matrix states_;  // c of both directions
  Matrix output_;
  Matrix gate_gradient_;
};

}  // namespace synoptic::train
