#include "synoptic/text/predict.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "synoptic/text/processor_clones.h"
#include "synoptic/text/tags.h"
#include "synoptic/text/tree_decoder.h"

// The network of tools/train (network.h) run forwards. A word is the sum of the rows of its
// features; layers of recurrent units read the sentence from both sides (Lei et al., EMNLP 2018:
// their matrix products do not wait for one another, so a whole batch of sentences is multiplied
// at once); then a tag class for each word, a score for each pair of word and head (Dozat and
// Manning, ICLR 2017), the best tree, and a relation for each of its arcs.
namespace synoptic {
namespace {

constexpr std::uint32_t kLongestPiece = 120;
constexpr std::size_t kBatchTokens = 128;
constexpr std::size_t kMostTypes = 512;  // different words whose rows are kept

// Words that are parsed together: a sentence or a part of a very long one.
struct Piece {
  std::uint32_t first = 0;  // tokens of the analysis
  std::uint32_t last = 0;
  std::size_t row = 0;  // of the batch
  std::size_t sentence = 0;
};

// 1 / (1 + e^-x) by a continued fraction of tanh, good to 1e-4. Only +, *, / and bounds, so that
// it is the same everywhere and the compiler can work on many at once.
inline float gate(float x) {
  const float y = std::min(std::max(x * 0.5f, -4.9f), 4.9f);
  const float s = y * y;
  const float above = y * (135135.0f + s * (17325.0f + s * (378.0f + s)));
  const float below = 135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f));
  return 0.5f + 0.5f * (above / below);
}

// One direction of one layer over one piece, in the order the tokens are read.
struct Direction {
  const float* gates;  // of row 0: z, f, r of this direction
  const float* input;
  const std::uint32_t* rows;  // of the piece's tokens
  float* output;              // of the piece's first token
  const float* state;         // vf, vr
  std::size_t size;
  std::size_t units;
  bool is_reversed;
};

SYNOPTIC_CLONES("avx512f", "avx2", "default")
void run_units(const Direction& d, float* __restrict states) {
  const std::size_t units = d.units;
  const float* __restrict vf = d.state;
  const float* __restrict vr = d.state + units;
  std::fill(states, states + units, 0.0f);
  for (std::size_t i = 0; i < d.size; ++i) {
    const std::size_t t = d.is_reversed ? d.size - 1 - i : i;
    const float* __restrict z = d.gates + d.rows[t] * 6 * units;
    const float* __restrict f = z + units;
    const float* __restrict r = f + units;
    const float* __restrict x = d.input + d.rows[t] * 2 * units;
    float* __restrict h = d.output + t * 2 * units;
    for (std::size_t j = 0; j < units; ++j) {
      const float last = states[j];
      const float keep = gate(f[j] + vf[j] * last);
      const float show = gate(r[j] + vr[j] * last);
      const float now = keep * last + (1.0f - keep) * z[j];
      states[j] = now;
      h[j] = show * now + (1.0f - show) * x[j];
    }
  }
}

// scores[j] += word[k] * heads[k][j]: the inner loop of the arc scores. Four k at a time, added in
// their order.
SYNOPTIC_CLONES("avx512f", "avx2", "default")
void score_heads(const float* word, const float* __restrict heads, std::size_t depth,
                 std::size_t size, float* __restrict scores) {
  std::size_t k = 0;
  for (; k + 4 <= depth; k += 4) {
    const float a = word[k], b = word[k + 1], c = word[k + 2], d = word[k + 3];
    const float* line = heads + k * size;
    for (std::size_t j = 0; j < size; ++j) {
      scores[j] = scores[j] + a * line[j] + b * line[size + j] + c * line[2 * size + j] +
                  d * line[3 * size + j];
    }
  }
  for (; k < depth; ++k) {
    for (std::size_t j = 0; j < size; ++j) scores[j] += word[k] * heads[k * size + j];
  }
}

SYNOPTIC_CLONES("avx512f", "avx2", "default")
void add_scaled(const std::int8_t* __restrict values, float scale, std::size_t size,
                float* __restrict sum) {
  for (std::size_t j = 0; j < size; ++j) sum[j] += scale * static_cast<float>(values[j]);
}

// The place of the first of the largest values. Eight at a time, then one look for the place.
SYNOPTIC_CLONES("avx2", "default")
std::size_t place_of_largest(const float* values, std::size_t size) {
  constexpr std::size_t kLanes = 8;
  float largest[kLanes];
  std::fill(largest, largest + kLanes, values[0]);
  std::size_t i = 0;
  for (; i + kLanes <= size; i += kLanes) {
    for (std::size_t l = 0; l < kLanes; ++l) largest[l] = std::max(largest[l], values[i + l]);
  }
  for (; i < size; ++i) largest[0] = std::max(largest[0], values[i]);
  const float best = *std::max_element(largest, largest + kLanes);
  const auto place = static_cast<std::size_t>(std::find(values, values + size, best) - values);
  return std::min(place, size - 1);
}

// What a text is worked on with, taken in one piece: an allocator that gives large pieces back to
// the system (glibc's does, beyond twice the largest) keeps this one for the next text.
class Workspace {
 public:
  explicit Workspace(const LanguageModel& model) {
    const std::size_t width = model.width;
    const std::size_t readers = std::max(model.tags.outputs, model.relations.outputs);
    const std::size_t of_token =
        5 * width + readers + model.heads.outputs + 2 * model.arc + model.relation;
    memory_ =
        std::make_unique_for_overwrite<float[]>(kMostTypes * 4 * width + kBatchTokens * of_token);
    next_ = memory_.get();
    type_inputs = take(kMostTypes * width);
    type_gates = take(kMostTypes * 3 * width);
    input = take(kBatchTokens * width);
    output = take(kBatchTokens * width);
    gates = take(kBatchTokens * 3 * width);
    scores = take(kBatchTokens * readers);
    heads = take(kBatchTokens * model.heads.outputs);
    dependents = take(kBatchTokens * model.arc);
    transformed = take(kBatchTokens * model.arc);
    hidden = take(kBatchTokens * model.relation);
  }

  float* type_inputs;  // by type
  float* type_gates;
  float* input;  // by token of the batch, as all that follow
  float* output;
  float* gates;
  float* scores;
  float* heads;
  float* dependents;
  float* transformed;
  float* hidden;

 private:
  float* take(std::size_t size) {
    float* const part = next_;
    next_ += size;
    return part;
  }

  std::unique_ptr<float[]> memory_;
  float* next_ = nullptr;
};

class Predictor {
 public:
  Predictor(const LanguageModel& model, Analysis& analysis)
      : model_(model), analysis_(analysis), work_(model), by_offset_(2 * kLongestPiece + 1) {
    const std::size_t middle = kLongestPiece + 1;
    for (std::size_t i = 0; i < by_offset_.size(); ++i) {
      by_offset_[i] = model.distances[distance_bucket(middle, i + 1)];
    }
  }

  void run() {
    types_.reserve(std::min<std::size_t>(analysis_.tokens.size(), kMostTypes));
    for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
      const Sentence& sentence = analysis_.sentences[s];
      for (std::uint32_t first = sentence.first; first < sentence.last; first += kLongestPiece) {
        add_piece({first, std::min(first + kLongestPiece, sentence.last), 0, s});
      }
    }
    run_batch();
    join_pieces();
  }

 private:
  void add_piece(Piece piece) {
    if (tokens_ > 0 && tokens_ + (piece.last - piece.first) > kBatchTokens) run_batch();
    piece.row = tokens_;
    tokens_ += piece.last - piece.first;
    pieces_.push_back(piece);
  }

  void run_batch() {
    if (tokens_ > 0) {
      embed();
      for (std::size_t l = 0; l < model_.layers.size(); ++l) {
        run_layer(l);
        if (l + 1 == model_.tag_layer) set_tags();
      }
      project();
      for (const Piece& piece : pieces_) parse(piece);
    }
    pieces_.clear();
    tokens_ = 0;
  }

  void add_row(std::size_t row, float* sum) const {
    add_scaled(model_.row_values.data() + row * model_.width, model_.row_scales[row], model_.width,
               sum);
  }

  // Words that come again start from the same row: it and its gates are worked out once.
  void embed() {
    if (types_.size() + tokens_ > kMostTypes) types_.clear();
    const auto known = static_cast<std::uint32_t>(types_.size());
    rows_.clear();
    for (const Piece& piece : pieces_) {
      for (std::uint32_t token = piece.first; token < piece.last; ++token) {
        const auto [type, is_new] = types_.try_emplace(analysis_.form(token), types_.size());
        if (is_new) embed_type(token, work_.type_inputs + type->second * model_.width);
        rows_.push_back(type->second);
      }
    }
    const Dense& gates = model_.layers.front().gates;
    const std::size_t added = types_.size() - known;
    apply(gates, work_.type_inputs + known * model_.width, added,
          work_.type_gates + known * gates.outputs);
  }

  void embed_type(std::uint32_t token, float* sum) {
    std::fill(sum, sum + model_.width, 0.0f);
    const std::size_t unknown = model_.rows.size();
    const auto keys = word_keys(analysis_.form(token), analysis_.folded(token));
    for (const std::uint32_t key : keys) model_.rows.prefetch(key);
    for (std::size_t kind = 0; kind < keys.size(); ++kind) {
      const std::size_t row = keys[kind] == kNoKey ? unknown : model_.rows.find(keys[kind]);
      if (row != unknown || kind == 0) add_row(row, sum);
    }
  }

  // out = matrix * values, for `rows` rows.
  void apply(const Dense& matrix, const float* values, std::size_t rows, float* out) {
    whole_.resize(rows * matrix.inputs);
    quantise({values, whole_.size()}, whole_.data());
    multiply(matrix, whole_.data(), rows, out);
  }

  void run_layer(std::size_t number) {
    const EncoderLayer& layer = model_.layers[number];
    if (number == 0) {
      run_units_of(layer, work_.type_gates, work_.type_inputs);
    } else {
      apply(layer.gates, work_.input, tokens_, work_.gates);
      std::iota(rows_.begin(), rows_.end(), 0u);
      run_units_of(layer, work_.gates, work_.input);
    }
    std::swap(work_.input, work_.output);
  }

  void run_units_of(const EncoderLayer& layer, const float* gates, const float* input) {
    const std::size_t units = model_.width / 2;
    states_.resize(units);
    for (const Piece& piece : pieces_) {
      for (std::size_t side = 0; side < 2; ++side) {
        const Direction direction{gates + side * 3 * units,
                                  input + side * units,
                                  rows_.data() + piece.row,
                                  work_.output + piece.row * 2 * units + side * units,
                                  layer.state.data() + side * 2 * units,
                                  piece.last - piece.first,
                                  units,
                                  side == 1};
        run_units(direction, states_.data());
      }
    }
  }

  void set_tags() {
    apply(model_.tags, work_.input, tokens_, work_.scores);
    for (const Piece& piece : pieces_) {
      for (std::uint32_t token = piece.first; token < piece.last; ++token) {
        const float* line = work_.scores + (piece.row + token - piece.first) * model_.tags.outputs;
        const TagClass& found = model_.classes[place_of_largest(line, model_.classes.size())];
        analysis_.tokens[token].tag = found.tag;
        analysis_.tokens[token].features = found.features;
      }
    }
  }

  // The four readings of each word that arcs and relations are scored from.
  void project() {
    const std::size_t arc = model_.arc, outputs = model_.heads.outputs;
    apply(model_.heads, work_.input, tokens_, work_.heads);
    for (std::size_t t = 0; t < tokens_; ++t) {
      float* line = work_.heads + t * outputs;
      for (std::size_t j = 0; j < 2 * arc; ++j) line[j] = std::max(line[j], 0.0f);
      std::copy(line, line + arc, work_.dependents + t * arc);
    }
    apply(model_.arcs, work_.dependents, tokens_, work_.transformed);
  }

  void parse(const Piece& piece) {
    const std::size_t size = piece.last - piece.first;
    score_arcs(piece, size);
    const std::vector<std::uint32_t> heads = decode_tree(arc_scores_);
    for (std::size_t i = 0; i < size; ++i) {
      Token& token = analysis_.tokens[piece.first + i];
      token.head = heads[i] == 0 ? kNoToken : piece.first + heads[i] - 1;
    }
    set_relations(piece, heads);
  }

  void score_arcs(const Piece& piece, std::size_t size) {
    const std::size_t arc = model_.arc, outputs = model_.heads.outputs, columns = size + 1;
    turned_.resize(arc * columns);
    for (std::size_t k = 0; k < arc; ++k) {
      turned_[k * columns] = model_.root_arc[k];
      const float* from = work_.heads + piece.row * outputs + arc + k;
      for (std::size_t j = 0; j < size; ++j) turned_[k * columns + j + 1] = from[j * outputs];
    }
    arc_scores_.size = size;
    arc_scores_.stride = columns;
    arc_scores_.values.resize(size * columns);
    for (std::size_t i = 0; i < size; ++i) {
      float* line = arc_scores_.values.data() + i * columns;
      line[0] = model_.distances[0];
      const auto nearest = by_offset_.begin() + kLongestPiece - static_cast<std::ptrdiff_t>(i);
      std::copy(nearest, nearest + static_cast<std::ptrdiff_t>(size), line + 1);
      score_heads(work_.transformed + (piece.row + i) * arc, turned_.data(), arc, columns, line);
      line[i + 1] = -1e9f;
    }
  }

  void set_relations(const Piece& piece, const std::vector<std::uint32_t>& heads) {
    const std::size_t outputs = model_.heads.outputs, depth = model_.relation;
    const std::size_t at = 2 * model_.arc;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const float* own = work_.heads + (piece.row + i) * outputs + at;
      const float* other = heads[i] == 0
                               ? model_.root_relation.data()
                               : work_.heads + (piece.row + heads[i] - 1) * outputs + at + depth;
      float* hidden = work_.hidden + i * depth;
      for (std::size_t k = 0; k < depth; ++k) hidden[k] = std::max(own[k] + other[k], 0.0f);
    }
    const Dense& matrix = model_.relations;
    apply(matrix, work_.hidden, heads.size(), work_.scores);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      analysis_.tokens[piece.first + i].relation =
          best_relation(work_.scores + i * matrix.outputs, heads[i] == 0);
    }
  }

  static Relation best_relation(float* scores, bool is_root) {
    if (is_root) return Relation::root;
    scores[static_cast<std::size_t>(Relation::root)] = -1e9f;
    return static_cast<Relation>(place_of_largest(scores, kRelationCount));
  }

  void join_pieces() {
    for (const Sentence& sentence : analysis_.sentences) {
      std::uint32_t root = kNoToken;
      for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        Token& it = analysis_.tokens[token];
        if (it.head != kNoToken) continue;
        if (root == kNoToken) {
          root = token;
          continue;
        }
        it.head = root;
        it.relation = Relation::parataxis;
      }
    }
  }

  const LanguageModel& model_;
  Analysis& analysis_;
  Workspace work_;
  std::vector<Piece> pieces_;
  std::size_t tokens_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> types_;  // forms, by their row
  std::vector<std::uint32_t> rows_;  // of the batch's tokens in what the next layer reads
  std::vector<float> states_, turned_;
  std::vector<std::int16_t> whole_;
  std::vector<float> by_offset_;  // what the distance of a head adds, from far left to far right
  ArcScores arc_scores_;
};

}  // namespace

void predict(const LanguageModel& model, Analysis& analysis) {
  Predictor(model, analysis).run();
  analysis.is_tagged = true;
  analysis.is_parsed = true;
}

}  // namespace synoptic
