#include "matrix.h"

#include <algorithm>

// Products in blocks of 4 rows by 32 columns, whose sums stay in registers while the inner index
// runs; the compiler turns the innermost loops into vector code.
namespace synoptic::train {
namespace {

constexpr std::size_t kRows = 4;
constexpr std::size_t kColumns = 32;

void multiply_block(const float* a, std::size_t stride_a, const float* b, std::size_t stride_b,
                    float* c, std::size_t stride_c, std::size_t inner) {
  float sums[kRows][kColumns] = {};
  for (std::size_t k = 0; k < inner; ++k) {
    const float* line = b + k * stride_b;
    for (std::size_t r = 0; r < kRows; ++r) {
      const float factor = a[r * stride_a + k];
#pragma GCC unroll 4
      for (std::size_t j = 0; j < kColumns; ++j) sums[r][j] += factor * line[j];
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t j = 0; j < kColumns; ++j) c[r * stride_c + j] += sums[r][j];
  }
}

void multiply_rest(const Matrix& a, const Matrix& b, Matrix& c, std::size_t first_row,
                   std::size_t first_column, std::size_t last_row) {
  for (std::size_t r = first_row; r < last_row; ++r) {
    for (std::size_t k = 0; k < a.columns; ++k) {
      const float factor = a.row(r)[k];
      const float* line = b.row(k);
      float* out = c.row(r);
      for (std::size_t j = first_column; j < b.columns; ++j) out[j] += factor * line[j];
    }
  }
}

Matrix transposed(const Matrix& matrix) {
  Matrix result(matrix.columns, matrix.rows);
  for (std::size_t r = 0; r < matrix.rows; ++r) {
    for (std::size_t c = 0; c < matrix.columns; ++c) result.row(c)[r] = matrix.row(r)[c];
  }
  return result;
}

}  // namespace

void add_product(const Matrix& a, const Matrix& b, Matrix& c) {
  const std::size_t whole_rows = a.rows - a.rows % kRows;
  const std::size_t whole_columns = b.columns - b.columns % kColumns;
  for (std::size_t j = 0; j < whole_columns; j += kColumns) {
    for (std::size_t r = 0; r < whole_rows; r += kRows) {
      multiply_block(a.row(r), a.columns, b.values.data() + j, b.columns, c.row(r) + j, c.columns,
                     a.columns);
    }
  }
  multiply_rest(a, b, c, 0, whole_columns, whole_rows);
  multiply_rest(a, b, c, whole_rows, 0, a.rows);
}

void add_product_of_transposed(const Matrix& a, const Matrix& b, Matrix& c) {
  add_product(transposed(a), b, c);
}

void add_product_with_transposed(const Matrix& a, const Matrix& b, Matrix& c) {
  add_product(a, transposed(b), c);
}

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

float Random::uniform() { return static_cast<float>(next() >> 40) / 16777216.0f; }

void fill_uniform(std::vector<float>& values, float range, Random& random) {
  std::generate(values.begin(), values.end(),
                [&] { return range * (2.0f * random.uniform() - 1.0f); });
}

}  // namespace synoptic::train
