#include "crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

// Forward and backward sums are kept as probabilities, scaled at each token, so that no logarithm
// is needed but for the loss. Borders count as kOutside. Features left out by dropout are chosen
// anew at each step, and the others scaled up, so that no lexical feature can do the work alone.
namespace synoptic {
namespace {

using Row = TrainedWeights::Row;
constexpr std::uint32_t kDropped = 0xFFFFFFFF;

struct IndexedSentence {
  std::vector<std::vector<std::uint32_t>> rows;  // of each token
  const std::vector<NameLabel>* labels = nullptr;
  float weight = 1;
};

class Trainer {
 public:
  Trainer(const std::vector<TrainingSentence>& sentences, const TrainingOptions& options)
      : options_(options), random_(42) {
    index_features(sentences);
  }

  TrainedWeights run() {
    for (int pass = 0; pass < options_.passes; ++pass) learn_anew();
    take_average();
    return std::move(weights_);
  }

 private:
  // One pass from nothing; each is shuffled, and loses features, in another way.
  void learn_anew() {
    weights_.rows.assign(weights_.rows.size(), Row{});
    squares_.assign(weights_.rows.size(), Row{});
    weights_.transitions = {};
    pair_squares_ = {};
    std::vector<std::size_t> order(sentences_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      double loss = 0;
      for (const std::size_t number : order) loss += learn(sentences_[number]);
      std::fprintf(stderr, "epoch %d: loss %.0f\n", epoch + 1, loss);
      if (epoch * 2 >= options_.epochs) remember();
    }
  }

  // The weights in the end are the mean of those after each epoch of the second half, over all
  // passes: one pass alone differs from the next by a point of F1 on a set of some hundred names.
  void remember() {
    sums_.resize(weights_.rows.size());
    for (std::size_t row = 0; row < sums_.size(); ++row) add_row(weights_.rows[row], sums_[row]);
    for (std::size_t a = 0; a < kNameLabels; ++a) add_row(weights_.transitions[a], pair_sums_[a]);
    ++remembered_;
  }

  static void add_row(const Row& row, Row& sum) {
    for (std::size_t label = 0; label < kNameLabels; ++label) sum[label] += row[label];
  }

  void take_average() {
    if (remembered_ == 0) return;
    weights_.rows = std::move(sums_);
    weights_.transitions = pair_sums_;
    const auto scale = [&](Row& row) {
      for (float& weight : row) weight /= static_cast<float>(remembered_);
    };
    std::for_each(weights_.rows.begin(), weights_.rows.end(), scale);
    std::for_each(weights_.transitions.begin(), weights_.transitions.end(), scale);
  }

  void index_features(const std::vector<TrainingSentence>& sentences) {
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (const auto& sentence : sentences) {
      for (const auto& token : sentence.features) {
        for (const std::uint64_t feature : token) ++counts[feature];
      }
    }
    counts.erase(0);
    for (const auto& [feature, count] : counts) {
      if (count < options_.least) continue;
      weights_.index.emplace(feature, static_cast<std::uint32_t>(weights_.index.size()));
    }
    weights_.index.emplace(kLacksOther, static_cast<std::uint32_t>(weights_.index.size()));
    weights_.rows.resize(weights_.index.size());
    for (const auto& sentence : sentences) sentences_.push_back(index_sentence(sentence));
  }

  IndexedSentence index_sentence(const TrainingSentence& sentence) const {
    IndexedSentence indexed;
    indexed.labels = &sentence.labels;
    indexed.weight = sentence.weight;
    for (const auto& token : sentence.features) {
      auto& rows = indexed.rows.emplace_back();
      for (const std::uint64_t feature : token) {
        const auto found = weights_.index.find(feature);
        if (found != weights_.index.end()) rows.push_back(found->second);
      }
      if (sentence.lacks_other) rows.push_back(weights_.index.at(kLacksOther));
    }
    return indexed;
  }

  // Chooses the features of this step and sums their weights: potentials of each token.
  void score(const IndexedSentence& sentence) {
    const std::size_t size = sentence.rows.size();
    const float scale = 1 / (1 - options_.dropout);
    used_.assign(size, {});
    potentials_.assign(size, Row{});
    for (std::size_t token = 0; token < size; ++token) {
      for (const std::uint32_t row : sentence.rows[token]) {
        if (chance() < options_.dropout) continue;
        used_[token].push_back(row);
        for (std::size_t label = 0; label < kNameLabels; ++label) {
          potentials_[token][label] += weights_.rows[row][label] * scale;
        }
      }
      const float highest = *std::max_element(potentials_[token].begin(), potentials_[token].end());
      for (float& value : potentials_[token]) value = std::exp(value - highest);
      highest_ += highest;
    }
  }

  float chance() { return static_cast<float>(random_() >> 8) * (1.0f / (1 << 24)); }

  static void normalise(Row& row, double& log_scale) {
    const float sum = std::accumulate(row.begin(), row.end(), 0.0f);
    for (float& value : row) value /= sum;
    log_scale += std::log(sum);
  }

  void forward(std::size_t size) {
    forward_.assign(size, Row{});
    for (std::size_t token = 0; token < size; ++token) {
      for (std::size_t label = 0; label < kNameLabels; ++label) {
        float sum = 0;
        for (std::size_t before = 0; before < kNameLabels; ++before) {
          const float mass =
              token == 0 ? (before == kOutside ? 1.0f : 0.0f) : forward_[token - 1][before];
          sum += mass * steps_[before][label];
        }
        forward_[token][label] = sum * potentials_[token][label];
      }
      normalise(forward_[token], log_sum_);
    }
    float end = 0;
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      end += forward_[size - 1][label] * steps_[label][kOutside];
    }
    log_sum_ += std::log(end);
  }

  void backward(std::size_t size) {
    backward_.assign(size, Row{});
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      backward_[size - 1][label] = steps_[label][kOutside];
    }
    double unused = 0;
    for (std::size_t token = size - 1; token > 0; --token) {
      for (std::size_t before = 0; before < kNameLabels; ++before) {
        float sum = 0;
        for (std::size_t label = 0; label < kNameLabels; ++label) {
          sum += steps_[before][label] * potentials_[token][label] * backward_[token][label];
        }
        backward_[token - 1][before] = sum;
      }
      normalise(backward_[token - 1], unused);
    }
  }

  void take_steps() {
    for (NameLabel before = 0; before < kNameLabels; ++before) {
      for (NameLabel label = 0; label < kNameLabels; ++label) {
        steps_[before][label] =
            may_follow(before, label) ? std::exp(weights_.transitions[before][label]) : 0.0f;
      }
    }
  }

  void update(float& weight, float& square, float gradient) const {
    gradient -= options_.decay * weight;
    square += gradient * gradient;
    if (square > 0) weight += options_.rate * gradient / std::sqrt(square);
  }

  void update_token(std::size_t token, NameLabel gold, float strength) {
    Row gradient;
    float sum = 0;
    for (std::size_t label = 0; label < kNameLabels; ++label) {
      gradient[label] = forward_[token][label] * backward_[token][label];
      sum += gradient[label];
    }
    for (float& value : gradient) value *= -strength / sum;
    gradient[gold] += strength;
    for (const std::uint32_t row : used_[token]) {
      for (std::size_t label = 0; label < kNameLabels; ++label) {
        update(weights_.rows[row][label], squares_[row][label], gradient[label]);
      }
    }
  }

  void add_pair(std::size_t token, const IndexedSentence& sentence) {
    Row border{};
    border[kOutside] = 1;
    const std::size_t size = sentence.rows.size();
    const Row& left = token == 0 ? border : forward_[token - 1];
    Row right = border;
    if (token < size) {
      for (std::size_t i = 0; i < kNameLabels; ++i) {
        right[i] = potentials_[token][i] * backward_[token][i];
      }
    }
    float sum = 0;
    for (std::size_t a = 0; a < kNameLabels; ++a) {
      for (std::size_t b = 0; b < kNameLabels; ++b) sum += left[a] * steps_[a][b] * right[b];
    }
    for (std::size_t a = 0; a < kNameLabels; ++a) {
      const float share = sentence.weight * left[a] / sum;
      for (std::size_t b = 0; b < kNameLabels; ++b) {
        pair_gradient_[a][b] -= share * steps_[a][b] * right[b];
      }
    }
    const NameLabel before = token == 0 ? kOutside : (*sentence.labels)[token - 1];
    const NameLabel label = token == size ? kOutside : (*sentence.labels)[token];
    pair_gradient_[before][label] += sentence.weight;
  }

  double learn(const IndexedSentence& sentence) {
    const std::size_t size = sentence.rows.size();
    if (size == 0 || size > 300) return 0;
    log_sum_ = 0;
    highest_ = 0;
    take_steps();
    score(sentence);
    forward(size);
    backward(size);
    double gold = 0;
    for (std::size_t token = 0; token < size; ++token) {
      const NameLabel label = (*sentence.labels)[token];
      const NameLabel before = token == 0 ? kOutside : (*sentence.labels)[token - 1];
      gold += std::log(std::max(potentials_[token][label], 1e-30f)) +
              weights_.transitions[before][label];
    }
    gold += weights_.transitions[sentence.labels->back()][kOutside];
    pair_gradient_.fill(Row{});
    for (std::size_t token = 0; token <= size; ++token) add_pair(token, sentence);
    for (std::size_t token = 0; token < size; ++token) {
      update_token(token, (*sentence.labels)[token], sentence.weight);
    }
    for (std::size_t a = 0; a < kNameLabels; ++a) {
      for (std::size_t b = 0; b < kNameLabels; ++b) {
        update(weights_.transitions[a][b], pair_squares_[a][b], pair_gradient_[a][b]);
      }
    }
    return (log_sum_ - gold) * sentence.weight;
  }

  TrainingOptions options_;
  std::mt19937 random_;
  TrainedWeights weights_;
  std::vector<IndexedSentence> sentences_;
  std::vector<Row> squares_;
  std::array<Row, kNameLabels> pair_squares_{};
  std::array<Row, kNameLabels> pair_gradient_{};
  std::array<Row, kNameLabels> steps_{};
  std::vector<std::vector<std::uint32_t>> used_;
  std::vector<Row> potentials_;
  std::vector<Row> forward_;
  std::vector<Row> backward_;
  std::vector<Row> sums_;
  std::array<Row, kNameLabels> pair_sums_{};
  int remembered_ = 0;
  double log_sum_ = 0;
  double highest_ = 0;
};

}  // namespace

TrainedWeights train_crf(const std::vector<TrainingSentence>& sentences,
                         const TrainingOptions& options) {
  return Trainer(sentences, options).run();
}

}  // namespace synoptic
