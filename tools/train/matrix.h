#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace synoptic::train {

// Rows of floats, one after another.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> values;

  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) : rows(r), columns(c), values(r * c, 0.0f) {}
  float* row(std::size_t r) { return values.data() + r * columns; }
  const float* row(std::size_t r) const { return values.data() + r * columns; }
  void reshape(std::size_t r, std::size_t c) {
    rows = r;
    columns = c;
    values.assign(r * c, 0.0f);
  }
};

// c += a · b, with a of m × k, b of k × n.
void add_product(const Matrix& a, const Matrix& b, Matrix& c);

// c += aᵀ · b, and c += a · bᵀ.
void add_product_of_transposed(const Matrix& a, const Matrix& b, Matrix& c);
void add_product_with_transposed(const Matrix& a, const Matrix& b, Matrix& c);

// A small generator (splitmix64), so that training gives the same weights everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  float uniform();  // in [0, 1)
  std::size_t below(std::size_t limit) { return next() % limit; }

 private:
  std::uint64_t state_;
};

// Fills with values of (-range, range).
void fill_uniform(std::vector<float>& values, float range, Random& random);

}  // namespace synoptic::train
