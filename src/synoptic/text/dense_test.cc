#include "synoptic/text/dense.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

namespace synoptic {
namespace {

// A section of 4 inputs and 32 outputs at an address that is a multiple of 64.
struct Section {
  alignas(64) char bytes[64 + 32 * 4 + 4 * 32 * 2] = {};

  Section() {
    const std::uint32_t sizes[] = {4, 32};
    const float scale = 0.5f;
    std::memcpy(bytes, sizes, sizeof(sizes));
    std::memcpy(bytes + sizeof(sizes), &scale, sizeof(scale));
    for (int j = 0; j < 32; ++j) {
      const auto bias = static_cast<float>(j);
      std::memcpy(bytes + 64 + j * 4, &bias, sizeof(bias));
      for (int i = 0; i < 4; ++i) {
        const auto weight = static_cast<std::int16_t>(j - 10 * i);
        std::memcpy(bytes + 64 + 128 + ((i / 2 * 32 + j) * 2 + i % 2) * 2, &weight, sizeof(weight));
      }
    }
  }
  std::string_view view() const { return {bytes, sizeof(bytes)}; }
};

TEST(Dense, MultipliesAsByHand) {
  const Section section;
  const auto matrix = Dense::from_section(section.view());
  ASSERT_TRUE(matrix.has_value());
  constexpr std::size_t kRows = 11;  // more than a block, and no multiple of one
  std::vector<std::int16_t> x;
  for (std::size_t i = 0; i < kRows * 4; ++i)
    x.push_back(static_cast<std::int16_t>(i * 37 % 101 - 50));
  std::vector<float> out(kRows * 32);
  multiply(*matrix, x.data(), kRows, out.data());
  for (std::size_t r = 0; r < kRows; ++r) {
    for (int j = 0; j < 32; ++j) {
      int sum = 0;
      for (int i = 0; i < 4; ++i) sum += x[r * 4 + static_cast<std::size_t>(i)] * (j - 10 * i);
      EXPECT_EQ(out[r * 32 + static_cast<std::size_t>(j)],
                static_cast<float>(j) + 0.5f * static_cast<float>(sum));
    }
  }
}

TEST(Dense, RefusesSectionsOfAnotherSize) {
  const Section section;
  EXPECT_FALSE(Dense::from_section("").has_value());
  EXPECT_FALSE(Dense::from_section(section.view().substr(0, 100)).has_value());
}

TEST(Quantise, RoundsAndBounds) {
  const std::vector<float> values = {0.0f, 1.0f, -1.0f, 1.0f / 1000, 100.0f, -100.0f};
  std::vector<std::int16_t> out(values.size());
  quantise(values, out.data());
  EXPECT_EQ(out, (std::vector<std::int16_t>{0, 512, -512, 1, 8191, -8191}));
}

}  // namespace
}  // namespace synoptic
