#include "network.h"

#include <algorithm>
#include <cmath>

#include "synoptic/text/tree_decoder.h"

// Forward and backward by hand. A batch is a list of sentences whose words stand one after another
// in the rows of all matrices; `bounds` says where each begins.
namespace synoptic::train {
namespace {

constexpr float kInputDropout = 0.20f;
constexpr float kHeadDropout = 0.25f;
constexpr float kVectorDropout = 0.05f;

void init(Parameter& parameter, std::size_t rows, std::size_t columns, float range,
          Random& random) {
  parameter.shape(rows, columns);
  fill_uniform(parameter.value.values, range, random);
}

float glorot(std::size_t in, std::size_t out) {
  return std::sqrt(6.0f / static_cast<float>(in + out));
}

// Turns scores into probabilities.
void softmax(float* scores, std::size_t size) {
  const float highest = *std::max_element(scores, scores + size);
  float sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += scores[i] = std::exp(scores[i] - highest);
  for (std::size_t i = 0; i < size; ++i) scores[i] /= sum;
}

// A mask that drops columns for a whole sentence (Gal and Ghahramani, 2016).
void drop_columns(Matrix& mask, const Bounds& bounds, float rate, Random& random) {
  for (std::size_t s = 0; s + 1 < bounds.size(); ++s) {
    float* first = mask.row(bounds[s]);
    for (std::size_t j = 0; j < mask.columns; ++j) {
      first[j] = random.uniform() < rate ? 0.0f : 1.0f / (1.0f - rate);
    }
    for (std::size_t t = bounds[s] + 1; t < bounds[s + 1]; ++t) {
      std::copy(first, first + mask.columns, mask.row(t));
    }
  }
}

void multiply(Matrix& values, const Matrix& mask) {
  for (std::size_t i = 0; i < values.values.size(); ++i) values.values[i] *= mask.values[i];
}

void add_row_sums(const Matrix& gradient, Matrix& bias_gradient) {
  for (std::size_t t = 0; t < gradient.rows; ++t) {
    for (std::size_t j = 0; j < gradient.columns; ++j) {
      bias_gradient.row(0)[j] += gradient.row(t)[j];
    }
  }
}

Matrix with_bias(const Matrix& input, const Parameter& weights, const Parameter& bias) {
  Matrix out(input.rows, weights.value.columns);
  for (std::size_t t = 0; t < input.rows; ++t) {
    std::copy(bias.value.values.begin(), bias.value.values.end(), out.row(t));
  }
  add_product(input, weights.value, out);
  return out;
}

float dot(const float* a, const float* b, std::size_t size) {
  float sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += a[i] * b[i];
  return sum;
}

void add_scaled(float factor, const float* from, float* to, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) to[i] += factor * from[i];
}

}  // namespace

struct Network::Batch {
  std::vector<const Example*> examples;
  Bounds bounds;
  Matrix given;  // the given vectors of the words
  std::vector<std::array<std::int32_t, kWordKeyCount>> rows;
  Matrix start;
  std::vector<Matrix> inputs, masks;  // of each layer
  Matrix tag_scores, tag_gradient;
  Matrix top, top_mask, top_gradient;        // the encoder's output, dropped
  Matrix heads, heads_mask, heads_gradient;  // dependent | head | relation of both
  Matrix transformed, transformed_gradient;  // dependent × arc matrix
};

Network::Network(Shape shape, const Vectors& vectors, Random& random)
    : shape_(shape), vectors_(vectors) {
  const std::size_t width = shape.width;
  init(rows, shape.rows, width, 0.2f, random);
  rows.is_sparse = true;
  init(projection, std::max<std::size_t>(vectors.values.columns, 1), width, 0.08f, random);
  layers.resize(shape.layers);
  for (RecurrentLayer& layer : layers) layer.shape(width, random);
  init(tag_weights, width, shape.classes, glorot(width, shape.classes), random);
  tag_bias.shape(1, shape.classes);
  const std::size_t outputs = 2 * shape.arc + 2 * shape.relation;
  init(head_weights, width, outputs, glorot(width, shape.arc), random);
  head_bias.shape(1, outputs);
  init(arc_matrix, shape.arc, shape.arc, glorot(shape.arc, shape.arc), random);
  arc_bias.shape(1, shape.arc);
  init(root_arc, 1, shape.arc, 0.3f, random);
  init(root_relation, 1, shape.relation, 0.3f, random);
  distances.shape(1, kDistanceBuckets);
  init(relation_weights, shape.relation, shape.relations, glorot(shape.relation, shape.relations),
       random);
  relation_bias.shape(1, shape.relations);
}

std::vector<Parameter*> Network::parameters() {
  std::vector<Parameter*> all = {&rows,         &projection,    &tag_weights, &tag_bias,
                                 &head_weights, &head_bias,     &arc_matrix,  &arc_bias,
                                 &root_arc,     &root_relation, &distances,   &relation_weights,
                                 &relation_bias};
  for (RecurrentLayer& layer : layers) {
    for (Parameter* parameter : layer.parameters()) all.push_back(parameter);
  }
  return all;
}

std::vector<float> Network::start_row(std::int32_t row, std::int32_t vector) const {
  std::vector<float> sum(shape_.width, 0.0f);
  if (row >= 0)
    add_scaled(1, rows.value.row(static_cast<std::size_t>(row)), sum.data(), sum.size());
  if (vector < 0) return sum;
  const float* given = vectors_.values.row(static_cast<std::size_t>(vector));
  for (std::size_t k = 0; k < vectors_.values.columns; ++k) {
    add_scaled(given[k], projection.value.row(k), sum.data(), sum.size());
  }
  return sum;
}

// The sum of the rows of a word's features. In training a rare word is now and then replaced by
// the row of unknown words, so that that row learns what to do.
void Network::embed(Batch& batch, Random* random) {
  batch.bounds = {0};
  for (const Example* example : batch.examples) {
    batch.bounds.push_back(batch.bounds.back() + example->words.size());
  }
  const std::size_t tokens = batch.bounds.back();
  batch.given.reshape(tokens, projection.value.rows);
  batch.start.reshape(tokens, shape_.width);
  batch.rows.reserve(tokens);
  std::size_t t = 0;
  for (const Example* example : batch.examples) {
    for (const WordInput& word : example->words) {
      auto active = word.rows;
      const float rare = 0.3f / (0.3f + static_cast<float>(word.count));
      if (random && random->uniform() < rare) active[0] = 0;
      const bool drops_vector = random && random->uniform() < kVectorDropout;
      if (word.vector >= 0 && !drops_vector) {
        const float* given = vectors_.values.row(static_cast<std::size_t>(word.vector));
        std::copy(given, given + vectors_.values.columns, batch.given.row(t));
      }
      for (const std::int32_t row : active) {
        if (row < 0) continue;
        add_scaled(1, rows.value.row(static_cast<std::size_t>(row)), batch.start.row(t),
                   shape_.width);
      }
      batch.rows.push_back(active);
      ++t;
    }
  }
  add_product(batch.given, projection.value, batch.start);
}

void Network::encode(Batch& batch, Random* random) {
  batch.inputs.resize(layers.size());
  batch.masks.resize(layers.size());
  const Matrix* below = &batch.start;
  for (std::size_t l = 0; l < layers.size(); ++l) {
    batch.inputs[l] = *below;
    if (random) {
      batch.masks[l].reshape(below->rows, below->columns);
      drop_columns(batch.masks[l], batch.bounds, kInputDropout, *random);
      multiply(batch.inputs[l], batch.masks[l]);
    }
    layers[l].forward(batch.inputs[l], batch.bounds);
    below = &layers[l].output();
  }
  batch.top = *below;
  batch.tag_scores = with_bias(layers[shape_.tag_layer - 1].output(), tag_weights, tag_bias);
}

// The inputs of the tree: relu for the arcs; the relation's parts are joined first.
void Network::project(Batch& batch, Random* random) {
  if (random) {
    batch.top_mask.reshape(batch.top.rows, batch.top.columns);
    drop_columns(batch.top_mask, batch.bounds, kHeadDropout, *random);
    multiply(batch.top, batch.top_mask);
  }
  batch.heads = with_bias(batch.top, head_weights, head_bias);
  batch.heads_mask.reshape(batch.heads.rows, batch.heads.columns);
  std::fill(batch.heads_mask.values.begin(), batch.heads_mask.values.end(), 1.0f);
  if (random) drop_columns(batch.heads_mask, batch.bounds, kHeadDropout, *random);
  for (std::size_t t = 0; t < batch.heads.rows; ++t) {
    float* line = batch.heads.row(t);
    float* mask = batch.heads_mask.row(t);
    for (std::size_t j = 0; j < 2 * shape_.arc; ++j) {
      if (line[j] <= 0) mask[j] = 0;
    }
  }
  multiply(batch.heads, batch.heads_mask);
  Matrix dependents(batch.heads.rows, shape_.arc);
  for (std::size_t t = 0; t < dependents.rows; ++t) {
    std::copy(batch.heads.row(t), batch.heads.row(t) + shape_.arc, dependents.row(t));
  }
  batch.transformed.reshape(batch.heads.rows, shape_.arc);
  for (std::size_t t = 0; t < dependents.rows; ++t) {
    std::copy(arc_bias.value.values.begin(), arc_bias.value.values.end(), batch.transformed.row(t));
  }
  add_product(dependents, arc_matrix.value, batch.transformed);
}

// scores[i][j]: of head j (0 the root) for word i, both within the sentence.
void Network::score_arcs(const Batch& batch, std::size_t sentence, Matrix& scores) const {
  const std::size_t first = batch.bounds[sentence];
  const std::size_t size = batch.bounds[sentence + 1] - first;
  scores.reshape(size, size + 1);
  for (std::size_t i = 0; i < size; ++i) {
    const float* word = batch.transformed.row(first + i);
    for (std::size_t j = 0; j <= size; ++j) {
      const float* head =
          j == 0 ? root_arc.value.row(0) : batch.heads.row(first + j - 1) + shape_.arc;
      const float bias = distances.value.row(0)[distance_bucket(i + 1, j)];
      scores.row(i)[j] = j == i + 1 ? -1e9f : dot(word, head, shape_.arc) + bias;
    }
  }
}

std::vector<float> Network::relation_hidden(const Batch& batch, std::size_t first, std::size_t word,
                                            std::int32_t head) const {
  const std::size_t at = 2 * shape_.arc;
  const float* own = batch.heads.row(first + word) + at;
  const float* other = head == 0 ? root_relation.value.row(0)
                                 : batch.heads.row(first + static_cast<std::size_t>(head) - 1) +
                                       at + shape_.relation;
  std::vector<float> hidden(shape_.relation);
  for (std::size_t k = 0; k < hidden.size(); ++k) hidden[k] = std::max(0.0f, own[k] + other[k]);
  return hidden;
}

std::vector<float> Network::relation_scores(const std::vector<float>& hidden) const {
  std::vector<float> scores = relation_bias.value.values;
  for (std::size_t k = 0; k < hidden.size(); ++k) {
    add_scaled(hidden[k], relation_weights.value.row(k), scores.data(), scores.size());
  }
  return scores;
}

// A word may have several right classes (a treebank without universal tags): their sum counts.
double Network::learn_tags(Batch& batch) {
  double loss = 0;
  batch.tag_gradient = batch.tag_scores;
  std::size_t t = 0;
  for (const Example* example : batch.examples) {
    for (const auto& right : example->classes) {
      float* line = batch.tag_gradient.row(t++);
      if (right.empty()) {
        std::fill(line, line + shape_.classes, 0.0f);
        continue;
      }
      softmax(line, shape_.classes);
      float sum = 1e-9f;
      for (const std::uint16_t c : right) sum += line[c];
      loss -= std::log(sum);
      for (const std::uint16_t c : right) line[c] -= line[c] / sum;
    }
  }
  return loss;
}

double Network::learn_heads(Batch& batch, std::size_t sentence) {
  const Example& example = *batch.examples[sentence];
  const std::size_t first = batch.bounds[sentence];
  Matrix scores;
  score_arcs(batch, sentence, scores);
  double loss = 0;
  for (std::size_t i = 0; i < scores.rows; ++i) {
    float* line = scores.row(i);
    softmax(line, scores.columns);
    const auto gold = static_cast<std::size_t>(example.heads[i]);
    loss -= std::log(line[gold] + 1e-9f);
    line[gold] -= 1;
    float* word_gradient = batch.transformed_gradient.row(first + i);
    for (std::size_t j = 0; j < scores.columns; ++j) {
      if (j == i + 1) continue;
      const bool is_root = j == 0;
      const float* head =
          is_root ? root_arc.value.row(0) : batch.heads.row(first + j - 1) + shape_.arc;
      float* head_gradient =
          is_root ? root_arc.gradient.row(0) : batch.heads_gradient.row(first + j - 1) + shape_.arc;
      add_scaled(line[j], head, word_gradient, shape_.arc);
      add_scaled(line[j], batch.transformed.row(first + i), head_gradient, shape_.arc);
      distances.gradient.row(0)[distance_bucket(i + 1, j)] += line[j];
    }
  }
  return loss;
}

double Network::learn_relations(Batch& batch, std::size_t sentence) {
  const Example& example = *batch.examples[sentence];
  const std::size_t first = batch.bounds[sentence];
  const std::size_t at = 2 * shape_.arc;
  double loss = 0;
  for (std::size_t i = 0; i < example.heads.size(); ++i) {
    const std::int32_t head = example.heads[i];
    const std::vector<float> hidden = relation_hidden(batch, first, i, head);
    std::vector<float> scores = relation_scores(hidden);
    softmax(scores.data(), scores.size());
    loss -= std::log(scores[example.relations[i]] + 1e-9f);
    scores[example.relations[i]] -= 1;
    add_scaled(1, scores.data(), relation_bias.gradient.row(0), scores.size());
    float* own = batch.heads_gradient.row(first + i) + at;
    float* other = head == 0
                       ? root_relation.gradient.row(0)
                       : batch.heads_gradient.row(first + static_cast<std::size_t>(head) - 1) + at +
                             shape_.relation;
    for (std::size_t k = 0; k < hidden.size(); ++k) {
      if (hidden[k] <= 0) continue;
      add_scaled(hidden[k], scores.data(), relation_weights.gradient.row(k), scores.size());
      const float gradient = dot(scores.data(), relation_weights.value.row(k), scores.size());
      own[k] += gradient;
      other[k] += gradient;
    }
  }
  return loss;
}

void Network::learn_trees(Batch& batch, Losses& losses) {
  batch.heads_gradient.reshape(batch.heads.rows, batch.heads.columns);
  batch.transformed_gradient.reshape(batch.heads.rows, shape_.arc);
  for (std::size_t s = 0; s < batch.examples.size(); ++s) {
    if (batch.examples[s]->heads.empty()) continue;
    losses.arc += learn_heads(batch, s);
    losses.relation += learn_relations(batch, s);
  }
  Matrix dependents(batch.heads.rows, shape_.arc),
      dependents_gradient(batch.heads.rows, shape_.arc);
  for (std::size_t t = 0; t < dependents.rows; ++t) {
    std::copy(batch.heads.row(t), batch.heads.row(t) + shape_.arc, dependents.row(t));
  }
  add_product_of_transposed(dependents, batch.transformed_gradient, arc_matrix.gradient);
  add_row_sums(batch.transformed_gradient, arc_bias.gradient);
  add_product_with_transposed(batch.transformed_gradient, arc_matrix.value, dependents_gradient);
  for (std::size_t t = 0; t < dependents.rows; ++t) {
    add_scaled(1, dependents_gradient.row(t), batch.heads_gradient.row(t), shape_.arc);
  }
  multiply(batch.heads_gradient, batch.heads_mask);
}

void Network::backward(Batch& batch) {
  add_product_of_transposed(batch.top, batch.heads_gradient, head_weights.gradient);
  add_row_sums(batch.heads_gradient, head_bias.gradient);
  Matrix gradient(batch.top.rows, batch.top.columns);
  add_product_with_transposed(batch.heads_gradient, head_weights.value, gradient);
  multiply(gradient, batch.top_mask);
  for (std::size_t l = layers.size(); l-- > 0;) {
    if (l + 1 == shape_.tag_layer) {
      add_product_of_transposed(layers[l].output(), batch.tag_gradient, tag_weights.gradient);
      add_row_sums(batch.tag_gradient, tag_bias.gradient);
      add_product_with_transposed(batch.tag_gradient, tag_weights.value, gradient);
    }
    Matrix below;
    layers[l].backward(batch.inputs[l], batch.bounds, gradient, below);
    multiply(below, batch.masks[l]);
    gradient = std::move(below);
  }
  add_product_of_transposed(batch.given, gradient, projection.gradient);
  for (std::size_t t = 0; t < gradient.rows; ++t) {
    for (const std::int32_t row : batch.rows[t]) {
      if (row < 0) continue;
      rows.touch(static_cast<std::size_t>(row));
      add_scaled(1, gradient.row(t), rows.gradient.row(static_cast<std::size_t>(row)),
                 shape_.width);
    }
  }
}

Losses Network::learn(const std::vector<const Example*>& examples, Random& random) {
  Batch batch;
  batch.examples = examples;
  embed(batch, &random);
  encode(batch, &random);
  project(batch, &random);
  Losses losses;
  losses.tag = learn_tags(batch);
  learn_trees(batch, losses);
  backward(batch);
  return losses;
}

Prediction Network::predict_one(const Batch& batch, std::size_t sentence) const {
  const std::size_t first = batch.bounds[sentence];
  Matrix arcs;
  score_arcs(batch, sentence, arcs);
  Prediction found;
  found.heads = decode_tree({arcs.rows, arcs.columns, arcs.values});
  for (std::size_t i = 0; i < arcs.rows; ++i) {
    const float* tags = batch.tag_scores.row(first + i);
    found.classes.push_back(
        static_cast<std::size_t>(std::max_element(tags, tags + shape_.classes) - tags));
    const std::uint32_t head = found.heads[i];
    auto labels =
        relation_scores(relation_hidden(batch, first, i, static_cast<std::int32_t>(head)));
    const auto root = static_cast<std::size_t>(Relation::root);
    labels[root] = head == 0 ? 1e9f : -1e9f;
    found.relations.push_back(
        static_cast<std::size_t>(std::max_element(labels.begin(), labels.end()) - labels.begin()));
  }
  return found;
}

std::vector<Prediction> Network::predict(const std::vector<const Example*>& examples) {
  Batch batch;
  batch.examples = examples;
  embed(batch, nullptr);
  encode(batch, nullptr);
  project(batch, nullptr);
  std::vector<Prediction> found;
  for (std::size_t s = 0; s < examples.size(); ++s) found.push_back(predict_one(batch, s));
  return found;
}

}  // namespace synoptic::train
