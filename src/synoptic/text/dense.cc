#include "synoptic/text/dense.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "synoptic/text/processor_clones.h"

// The inner loop of the language model. Sums are 32-bit integers: at most 512 inputs times 8191
// times 1023 would overflow, but weights near the limit are one in a row (export.cc scales by the
// largest), and a sum that wraps does so everywhere alike. Blocks of rows reuse each load of the
// weights.
namespace synoptic {
namespace {

constexpr std::size_t kHeaderSize = 64;
constexpr std::size_t kBlockRows = 4;
constexpr std::size_t kWideBlockRows = 8;  // there are 32 registers of 512 bits

using Kernel = void (*)(const Dense&, const std::int16_t*, std::size_t, float*);

void finish(const Dense& matrix, const std::int32_t* sums, std::size_t at, std::size_t size,
            float* out) {
  for (std::size_t j = 0; j < size; ++j) {
    out[at + j] = matrix.bias[at + j] + matrix.scale * static_cast<float>(sums[j]);
  }
}

[[maybe_unused]] void multiply_portably(const Dense& matrix, const std::int16_t* x,
                                        std::size_t rows, float* out) {
  for (std::size_t r = 0; r < rows; ++r, x += matrix.inputs, out += matrix.outputs) {
    for (std::size_t j = 0; j < matrix.outputs; ++j) {
      std::int32_t sum = 0;
      for (std::size_t i = 0; i < matrix.inputs; ++i) {
        sum += x[i] * matrix.weights[(i / 2 * matrix.outputs + j) * 2 + i % 2];
      }
      finish(matrix, &sum, j, 1, out);
    }
  }
}

#if defined(__x86_64__)

// Two neighbouring activations as one 32-bit number.
std::int32_t pair_at(const std::int16_t* x) {
  std::int32_t pair;
  std::memcpy(&pair, x, sizeof(pair));
  return pair;
}

// The rows that are worked on together; behind the last row the last one again.
template <std::size_t size>
struct Block {
  Block(const std::int16_t* x, std::size_t first, std::size_t all, std::size_t inputs)
      : count(std::min(size, all - first)) {
    for (std::size_t k = 0; k < size; ++k) {
      rows[k] = x + (first + std::min(k, count - 1)) * inputs;
    }
  }
  const std::int16_t* rows[size];
  std::size_t count;
};

__attribute__((target("avx512f,avx512bw,avx512vnni"))) void multiply_avx512(const Dense& matrix,
                                                                            const std::int16_t* x,
                                                                            std::size_t rows,
                                                                            float* out) {
  alignas(64) std::int32_t sums[kWideBlockRows][32];
  for (std::size_t j = 0; j < matrix.outputs; j += 32) {
    for (std::size_t r = 0; r < rows; r += kWideBlockRows) {
      const Block<kWideBlockRows> block(x, r, rows, matrix.inputs);
      __m512i low[kWideBlockRows], high[kWideBlockRows];
#pragma GCC unroll 8
      for (std::size_t k = 0; k < kWideBlockRows; ++k) low[k] = high[k] = _mm512_setzero_si512();
      for (std::size_t i = 0; i < matrix.inputs; i += 2) {
        const std::int16_t* line = matrix.weights + (i / 2 * matrix.outputs + j) * 2;
        const __m512i left = _mm512_load_si512(line);
        const __m512i right = _mm512_load_si512(line + 32);
#pragma GCC unroll 8
        for (std::size_t k = 0; k < kWideBlockRows; ++k) {
          const __m512i factor = _mm512_set1_epi32(pair_at(block.rows[k] + i));
          low[k] = _mm512_dpwssd_epi32(low[k], factor, left);
          high[k] = _mm512_dpwssd_epi32(high[k], factor, right);
        }
      }
#pragma GCC unroll 8
      for (std::size_t k = 0; k < kWideBlockRows; ++k) {
        _mm512_store_si512(sums[k], low[k]);
        _mm512_store_si512(sums[k] + 16, high[k]);
      }
      for (std::size_t k = 0; k < block.count; ++k) {
        finish(matrix, sums[k], j, 32, out + (r + k) * matrix.outputs);
      }
    }
  }
}

__attribute__((target("avx2"))) void multiply_avx2(const Dense& matrix, const std::int16_t* x,
                                                   std::size_t rows, float* out) {
  alignas(32) std::int32_t sums[kBlockRows][16];
  for (std::size_t j = 0; j < matrix.outputs; j += 16) {
    for (std::size_t r = 0; r < rows; r += kBlockRows) {
      const Block<kBlockRows> block(x, r, rows, matrix.inputs);
      __m256i low[kBlockRows], high[kBlockRows];
#pragma GCC unroll 4
      for (std::size_t k = 0; k < kBlockRows; ++k) low[k] = high[k] = _mm256_setzero_si256();
      for (std::size_t i = 0; i < matrix.inputs; i += 2) {
        const auto* line =
            reinterpret_cast<const __m256i*>(matrix.weights + (i / 2 * matrix.outputs + j) * 2);
        const __m256i left = _mm256_load_si256(line);
        const __m256i right = _mm256_load_si256(line + 1);
#pragma GCC unroll 4
        for (std::size_t k = 0; k < kBlockRows; ++k) {
          const __m256i factor = _mm256_set1_epi32(pair_at(block.rows[k] + i));
          low[k] = _mm256_add_epi32(low[k], _mm256_madd_epi16(factor, left));
          high[k] = _mm256_add_epi32(high[k], _mm256_madd_epi16(factor, right));
        }
      }
#pragma GCC unroll 4
      for (std::size_t k = 0; k < kBlockRows; ++k) {
        _mm256_store_si256(reinterpret_cast<__m256i*>(sums[k]), low[k]);
        _mm256_store_si256(reinterpret_cast<__m256i*>(sums[k] + 8), high[k]);
      }
      for (std::size_t k = 0; k < block.count; ++k) {
        finish(matrix, sums[k], j, 16, out + (r + k) * matrix.outputs);
      }
    }
  }
}

void multiply_sse2(const Dense& matrix, const std::int16_t* x, std::size_t rows, float* out) {
  alignas(16) std::int32_t sums[4];
  for (std::size_t r = 0; r < rows; ++r, x += matrix.inputs, out += matrix.outputs) {
    for (std::size_t j = 0; j < matrix.outputs; j += 4) {
      __m128i sum = _mm_setzero_si128();
      for (std::size_t i = 0; i < matrix.inputs; i += 2) {
        const auto* line =
            reinterpret_cast<const __m128i*>(matrix.weights + (i / 2 * matrix.outputs + j) * 2);
        const __m128i factor = _mm_set1_epi32(pair_at(x + i));
        sum = _mm_add_epi32(sum, _mm_madd_epi16(factor, _mm_load_si128(line)));
      }
      _mm_store_si128(reinterpret_cast<__m128i*>(sums), sum);
      finish(matrix, sums, j, 4, out);
    }
  }
}

Kernel choose_kernel() {
  __builtin_cpu_init();
  const bool has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vnni");
  if (has_avx512) return multiply_avx512;
  return __builtin_cpu_supports("avx2") ? multiply_avx2 : multiply_sse2;
}

#else

Kernel choose_kernel() { return multiply_portably; }

#endif

SYNOPTIC_CLONES("avx512f", "avx2", "default")
void quantise_all(const float* __restrict values, std::size_t size, std::int16_t* __restrict out) {
  constexpr float kLimit = kActivationLimit;
  // Adding 1.5 * 2^23 rounds to the nearest whole number.
  constexpr float kRound = 12582912.0f;
  for (std::size_t i = 0; i < size; ++i) {
    const float bounded = std::min(std::max(values[i] * kActivationScale, -kLimit), kLimit);
    out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>((bounded + kRound) - kRound));
  }
}

}  // namespace

std::optional<Dense> Dense::from_section(std::string_view section) {
  if (section.size() < kHeaderSize) return std::nullopt;
  std::uint32_t sizes[2];
  Dense dense;
  std::memcpy(sizes, section.data(), sizeof(sizes));
  std::memcpy(&dense.scale, section.data() + sizeof(sizes), sizeof(dense.scale));
  dense.inputs = sizes[0];
  dense.outputs = sizes[1];
  const bool is_odd = dense.inputs % 2 != 0 || dense.outputs % 32 != 0;
  if (is_odd || dense.inputs > 4096 || dense.outputs > 4096) return std::nullopt;
  const std::size_t bias_size = dense.outputs * sizeof(float);
  const std::size_t weights_size = dense.inputs * dense.outputs * sizeof(std::int16_t);
  if (section.size() != kHeaderSize + bias_size + weights_size) return std::nullopt;
  dense.bias = reinterpret_cast<const float*>(section.data() + kHeaderSize);
  dense.weights = reinterpret_cast<const std::int16_t*>(section.data() + kHeaderSize + bias_size);
  return dense;
}

void quantise(std::span<const float> values, std::int16_t* out) {
  quantise_all(values.data(), values.size(), out);
}

void multiply(const Dense& matrix, const std::int16_t* x, std::size_t rows, float* out) {
  static const Kernel kKernel = choose_kernel();
  kKernel(matrix, x, rows, out);
}

}  // namespace synoptic
