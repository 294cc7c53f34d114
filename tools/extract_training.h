#pragma once

// What the trainers of the line model (train_extract) and of the block model (train_page) share:
// telling from the words of an article which text of a page it is, the step of the regression, and
// the file of weights.

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "synoptic/base/hash.h"
#include "synoptic/extract/body_features.h"
#include "tools/training_files.h"

namespace synoptic::page {

constexpr std::size_t kFolds = 5;
constexpr std::size_t kShingle = 4;

using WordHashes = std::unordered_set<std::uint64_t>;

inline std::uint64_t hash_words(const std::vector<Word>& words, std::size_t begin,
                                std::size_t end) {
  std::uint64_t hash = end - begin;
  for (std::size_t i = begin; i < end; ++i) hash = hash64(words[i].folded, hash);
  return hash;
}

// Every run of one to four words of the article.
inline WordHashes shingles_of(const std::vector<Word>& words) {
  WordHashes shingles;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t size = 1; size <= kShingle && i + size <= words.size(); ++size) {
      shingles.insert(hash_words(words, i, i + size));
    }
  }
  return shingles;
}

// Do most runs of four of these words stand in the article? At least four words are asked for.
inline bool is_mostly_in(const WordHashes& gold, const std::vector<Word>& words) {
  std::size_t found = 0;
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    found += gold.contains(hash_words(words, i, i + kShingle));
  }
  return found * 2 >= words.size() - kShingle + 1;
}

// A page and a row of its features; in an order that is the same with every run.
using Rows = std::vector<std::pair<std::size_t, std::size_t>>;

inline void shuffle(Rows& rows, std::uint32_t& random) {
  for (std::size_t i = rows.size(); i > 1; --i) {
    random = random * 1664525u + 1013904223u;
    std::swap(rows[i - 1], rows[random % i]);
  }
}

// One step of AdaGrad with L2 for one weight; `square` is the sum of its squared gradients.
inline void update(float& weight, float& square, float error) {
  constexpr float kRate = 0.03F;
  constexpr float kDecay = 0.002F;
  const float gradient = error + kDecay * weight;
  square += gradient * gradient;
  weight -= kRate * gradient / (std::sqrt(square) + 1e-6F);
}

// The place of a feature's value in a table that grows as it is asked.
inline float& slot(std::vector<std::vector<float>>& table, Feature f) {
  if (table.size() <= f.feature) table.resize(f.feature + 1u);
  auto& values = table[f.feature];
  if (values.size() <= f.value) values.resize(f.value + 1u);
  return values[f.value];
}

inline void add(BodyModel& to, const BodyModel& from) {
  if (to.weights.size() < from.weights.size()) to.weights.resize(from.weights.size());
  for (std::size_t f = 0; f < from.weights.size(); ++f) {
    auto& values = to.weights[f];
    if (values.size() < from.weights[f].size()) values.resize(from.weights[f].size());
    for (std::size_t v = 0; v < from.weights[f].size(); ++v) values[v] += from.weights[f][v];
  }
}

// `trainer` is named in the file as its maker.
inline void write_weights(const BodyModel& model, const char* trainer, const std::string& path) {
  std::FILE* file = open_to_write(path);
  std::fprintf(file, "# Learnt by tools/%s; see SOURCES.md.\nfeature\tvalue\tweight\n", trainer);
  for (std::size_t f = 0; f < model.weights.size(); ++f) {
    for (std::size_t v = 0; v < model.weights[f].size(); ++v) {
      const float weight = model.weights[f][v];
      if (std::fabs(weight) >= 0.005F) {
        std::fprintf(file, "%zu\t%zu\t%.2f\n", f, v, static_cast<double>(weight));
      }
    }
  }
  std::fclose(file);
}

}  // namespace synoptic::page
