#include "model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "synoptic/text/dense.h"
#include "synoptic/text/model_file.h"

namespace synoptic::train {
namespace {

template <typename Number>
void append_number(std::string& out, Number number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

void align(std::string& out) {
  out.resize((out.size() + kModelAlignment - 1) / kModelAlignment * kModelAlignment, '\0');
}

}  // namespace

void ModelWriter::add(std::string_view name, std::string bytes) {
  sections_.emplace_back(std::string(name), std::move(bytes));
}

void ModelWriter::add_dense(std::string_view name, const Matrix& weights,
                            const std::vector<float>& bias) {
  constexpr float kLargest = 1023.0f;
  const std::size_t outputs = (weights.columns + 31) / 32 * 32;
  float largest = 1e-6f;
  for (const float value : weights.values) largest = std::max(largest, std::fabs(value));
  const float step = largest / kLargest;
  std::string out;
  append_number(out, static_cast<std::uint32_t>(weights.rows));
  append_number(out, static_cast<std::uint32_t>(outputs));
  append_number(out, step / kActivationScale);
  align(out);
  for (std::size_t j = 0; j < outputs; ++j) append_number(out, j < bias.size() ? bias[j] : 0.0f);
  for (std::size_t i = 0; i < weights.rows; i += 2) {
    for (std::size_t j = 0; j < outputs; ++j) {
      for (std::size_t k = i; k < i + 2; ++k) {
        const float value = j < weights.columns ? weights.row(k)[j] / step : 0.0f;
        append_number(out, static_cast<std::int16_t>(std::lround(value)));
      }
    }
  }
  add(name, std::move(out));
}

void ModelWriter::add_keys(std::string_view directory, std::string_view keys,
                           const std::vector<std::uint32_t>& sorted) {
  std::vector<std::uint32_t> places(65537, 0);
  for (const std::uint32_t key : sorted) ++places[(key >> 16) + 1];
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  add_numbers(directory, places);
  add_numbers(keys, sorted);
}

std::string ModelWriter::bytes() const {
  std::string head(kModelMagic), body;
  append_number(head, static_cast<std::uint32_t>(sections_.size()));
  append_number(head, std::uint32_t{0});
  std::size_t at = head.size() + sections_.size() * kModelEntrySize;
  at = (at + kModelAlignment - 1) / kModelAlignment * kModelAlignment;
  for (const auto& [name, content] : sections_) {
    std::string padded = name;
    padded.resize(kModelNameSize, '\0');
    head += padded;
    append_number(head, static_cast<std::uint64_t>(at + body.size()));
    append_number(head, static_cast<std::uint64_t>(content.size()));
    body += content;
    align(body);
  }
  align(head);
  return head + body;
}

}  // namespace synoptic::train
