#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "adam.h"
#include "encoder.h"
#include "matrix.h"
#include "synoptic/text/language_model.h"
#include "vocabulary.h"

namespace synoptic::train {

// One sentence as numbers.
struct Example {
  std::vector<WordInput> words;
  std::vector<std::vector<std::uint16_t>> classes;  // of a word: the tag classes that are right
  std::vector<std::int32_t> heads;                  // 0 the root, k word k; empty: no tree
  std::vector<std::uint16_t> relations;
};

struct Shape {
  std::size_t width = 128;  // of the encoder
  std::size_t layers = 3;
  std::size_t tag_layer = 2;  // the tags are read from the output of this layer (from 1)
  std::size_t arc = 64;
  std::size_t relation = 64;
  std::size_t classes = 0;
  std::size_t relations = 0;
  std::size_t rows = 0;
};

struct Losses {
  double tag = 0, arc = 0, relation = 0;
};

// What the network says of one sentence.
struct Prediction {
  std::vector<std::size_t> classes;
  std::vector<std::uint32_t> heads;  // 0 the root, k word k
  std::vector<std::size_t> relations;
};

// Embedding, encoder, and three readers of it: tags, heads (a biaffine score of each pair, Dozat
// and Manning, 2017) and relations (of each arc). docs/benchmarks.md has its scores.
class Network {
 public:
  Network(Shape shape, const Vectors& vectors, Random& random);

  // Adds the gradients of a batch and gives its losses.
  Losses learn(const std::vector<const Example*>& batch, Random& random);

  // The best tags and tree of each sentence; gold in the examples is not looked at.
  std::vector<Prediction> predict(const std::vector<const Example*>& batch);

  std::vector<Parameter*> parameters();
  const Shape& shape() const { return shape_; }

  // The vector the encoder starts from, for a word row and a given vector (either may be -1).
  std::vector<float> start_row(std::int32_t row, std::int32_t vector) const;

  Parameter rows;        // learned rows
  Parameter projection;  // given vectors -> width
  std::vector<RecurrentLayer> layers;
  Parameter tag_weights, tag_bias;
  Parameter head_weights, head_bias;  // width -> dependent, head, relation of both
  Parameter arc_matrix, arc_bias;     // arc × arc, 1 × arc
  Parameter root_arc, root_relation;  // what stands for the root
  Parameter distances;                // 1 × kDistanceBuckets
  Parameter relation_weights, relation_bias;

 private:
  struct Batch;
  void embed(Batch& batch, Random* random);
  void encode(Batch& batch, Random* random);
  void project(Batch& batch, Random* random);
  Prediction predict_one(const Batch& batch, std::size_t sentence) const;
  double learn_tags(Batch& batch);
  void learn_trees(Batch& batch, Losses& losses);
  double learn_heads(Batch& batch, std::size_t sentence);
  double learn_relations(Batch& batch, std::size_t sentence);
  void backward(Batch& batch);
  void score_arcs(const Batch& batch, std::size_t sentence, Matrix& scores) const;
  std::vector<float> relation_hidden(const Batch& batch, std::size_t first, std::size_t word,
                                     std::int32_t head) const;
  std::vector<float> relation_scores(const std::vector<float>& hidden) const;

  Shape shape_;
  const Vectors& vectors_;
};

}  // namespace synoptic::train
