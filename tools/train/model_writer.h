#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adam.h"

namespace synoptic::train {

// Collects the sections of a model file (synoptic/text/model_file.h) and writes it.
class ModelWriter {
 public:
  void add(std::string_view name, std::string bytes);

  template <typename Number>
  void add_numbers(std::string_view name, const std::vector<Number>& numbers) {
    add(name, std::string(reinterpret_cast<const char*>(numbers.data()),
                          numbers.size() * sizeof(Number)));
  }

  // A quantised matrix with its bias (synoptic/text/dense.h); outputs are filled up to 32.
  void add_dense(std::string_view name, const Matrix& weights, const std::vector<float>& bias);

  // Sorted keys and their directory (KeyTable of synoptic/text/language_model.h).
  void add_keys(std::string_view directory, std::string_view keys,
                const std::vector<std::uint32_t>& sorted);

  // The file's bytes.
  std::string bytes() const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

}  // namespace synoptic::train
