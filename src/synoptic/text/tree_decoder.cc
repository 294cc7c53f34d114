#include "synoptic/text/tree_decoder.h"

#include <algorithm>
#include <limits>

#include "synoptic/text/processor_clones.h"

// Eisner's algorithm: the best tree over the words i to j is put together from two shorter spans,
// `open` (an arc between i and j) and `closed` (the head at one end has all its dependents on that
// side). Direction 0 has the head at the right end, 1 at the left.
namespace synoptic {
namespace {

constexpr float kNever = -1e30f;
// Taken off for each arc from the root: a tree with one of them always beats those with more.
constexpr float kRootPrice = 1e4f;

// Two spans of words are joined where left[k] + right[k] is largest, k in [first, last).
struct Halves {
  const float* left;
  const float* right;
  std::size_t first;
  std::size_t last;
};

// The largest sum of two halves. Eight lanes, as the largest of all does not depend on the order.
// Inlined, so that each kind of processor has its own.
inline __attribute__((always_inline)) float best_sum(const Halves& h) {
  constexpr std::size_t kLanes = 8;
  float best = 2 * kNever;
  std::size_t k = h.first;
  if (k + kLanes <= h.last) {
    float lanes[kLanes];
    for (std::size_t l = 0; l < kLanes; ++l) lanes[l] = h.left[k + l] + h.right[k + l];
    for (k += kLanes; k + kLanes <= h.last; k += kLanes) {
      for (std::size_t l = 0; l < kLanes; ++l) {
        const float value = h.left[k + l] + h.right[k + l];
        lanes[l] = lanes[l] < value ? value : lanes[l];
      }
    }
    for (std::size_t half = kLanes / 2; half > 0; half /= 2) {
      for (std::size_t l = 0; l < half; ++l) lanes[l] = std::max(lanes[l], lanes[l + half]);
    }
    best = lanes[0];
  }
  for (; k < h.last; ++k) best = std::max(best, h.left[k] + h.right[k]);
  return best;
}

class Eisner {
 public:
  explicit Eisner(const ArcScores& scores) : scores_(scores), size_(scores.size + 1) {
    for (auto& table : score_) table.assign(size_ * size_, kNever);
  }

  std::vector<std::uint32_t> run() {
    for (std::size_t i = 0; i < size_; ++i)
      score_[kClosed][at(i, i)] = score_[kClosed + 1][at(i, i)] = 0;
    for (std::size_t length = 1; length < size_; ++length) fill(length);
    heads_.assign(size_, 0);
    unfold();
    heads_.erase(heads_.begin());
    return heads_;
  }

 private:
  static constexpr std::size_t kOpen = 0;    // tables 0 and 1, by direction
  static constexpr std::size_t kClosed = 2;  // tables 2 and 3

  std::size_t at(std::size_t i, std::size_t j) const { return i * size_ + j; }

  float arc(std::size_t head, std::size_t word) const {
    if (word == 0) return kNever;
    return scores_.at(word - 1, head) - (head == 0 ? kRootPrice : 0.0f);
  }

  // A span is kept twice, at (i, j) and at (j, i), so that both halves of a sum are read in order.
  void set(std::size_t table, std::size_t i, std::size_t j, float value) {
    score_[table][at(i, j)] = score_[table][at(j, i)] = value;
  }

  const float* row(std::size_t table, std::size_t i) const {
    return score_[table].data() + at(i, 0);
  }

  // The halves of the span (i, j) of a table.
  Halves halves(std::size_t table, std::size_t i, std::size_t j) const {
    if (table < kClosed) return {row(kClosed + 1, i), row(kClosed, j) + 1, i, j};
    if (table == kClosed) return {row(kClosed, i), row(kOpen, j), i, j};
    return {row(kOpen + 1, i), row(kClosed + 1, j), i + 1, j + 1};
  }

  SYNOPTIC_CLONES("avx2", "default")
  void fill(std::size_t length) {
    for (std::size_t i = 0; i + length < size_; ++i) {
      const std::size_t j = i + length;
      const float joined = best_sum(halves(kOpen, i, j));
      set(kOpen, i, j, joined + arc(j, i));
      set(kOpen + 1, i, j, joined + arc(i, j));
      set(kClosed, i, j, best_sum(halves(kClosed, i, j)));
      set(kClosed + 1, i, j, best_sum(halves(kClosed + 1, i, j)));
    }
  }

  // Where the best halves of a span meet: looked for again only in the spans of the best tree.
  std::size_t find_split(std::size_t table, std::size_t i, std::size_t j) const {
    const Halves h = halves(table, i, j);
    std::size_t best = h.first;
    for (std::size_t k = h.first; k < h.last; ++k) {
      if (h.left[k] + h.right[k] > h.left[best] + h.right[best]) best = k;
    }
    return best;
  }

  struct Item {
    std::size_t table, i, j;
  };

  // Walks back from the whole sentence with a stack of its own.
  void unfold() {
    std::vector<Item> items = {{kClosed + 1, 0, size_ - 1}};
    while (!items.empty()) {
      const Item item = items.back();
      items.pop_back();
      if (item.i == item.j) continue;
      const std::size_t k = find_split(item.table, item.i, item.j);
      if (item.table < kClosed) {
        const bool is_left_head = item.table == kOpen + 1;
        heads_[is_left_head ? item.j : item.i] =
            static_cast<std::uint32_t>(is_left_head ? item.i : item.j);
        items.push_back({kClosed + 1, item.i, k});
        items.push_back({kClosed, k + 1, item.j});
      } else if (item.table == kClosed) {
        items.push_back({kClosed, item.i, k});
        items.push_back({kOpen, k, item.j});
      } else {
        items.push_back({kOpen + 1, item.i, k});
        items.push_back({kClosed + 1, k, item.j});
      }
    }
  }

  const ArcScores& scores_;
  std::size_t size_;
  std::vector<float> score_[4];
  std::vector<std::uint32_t> heads_;
};

std::vector<std::uint32_t> best_heads(const ArcScores& scores) {
  std::vector<std::uint32_t> heads(scores.size);
  for (std::size_t word = 0; word < scores.size; ++word) {
    const float* row = scores.values.data() + word * scores.stride;
    heads[word] = static_cast<std::uint32_t>(std::max_element(row, row + scores.size + 1) - row);
  }
  return heads;
}

}  // namespace

bool is_projective_tree(const std::vector<std::uint32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), 0u) != 1) return false;
  // In a projective tree, the arcs over the words, sorted by their left end and then from wide to
  // narrow, nest: a stack of right ends finds the first that does not.
  const std::size_t size = heads.size() + 1;
  std::vector<std::uint32_t> first(size + 1, 0), arcs(size);
  for (std::size_t word = 1; word < size; ++word) {
    if (heads[word - 1] >= size || heads[word - 1] == word) return false;
    ++first[std::min<std::size_t>(word, heads[word - 1]) + 1];
  }
  for (std::size_t i = 1; i <= size; ++i) first[i] += first[i - 1];
  std::vector<std::uint32_t> next = first;
  for (std::size_t word = 1; word < size; ++word) {
    const auto right = static_cast<std::uint32_t>(std::max<std::size_t>(word, heads[word - 1]));
    arcs[next[std::min<std::size_t>(word, heads[word - 1])]++] = right;
  }
  std::vector<std::uint32_t> open;
  for (std::size_t left = 0; left < size; ++left) {
    while (!open.empty() && open.back() <= left) open.pop_back();
    std::sort(arcs.begin() + first[left], arcs.begin() + first[left + 1],
              std::greater<std::uint32_t>());
    for (std::uint32_t a = first[left]; a < first[left + 1]; ++a) {
      if (!open.empty() && arcs[a] > open.back()) return false;
      open.push_back(arcs[a]);
    }
  }
  // Without crossing arcs, a ring would still be no tree: follow the heads with marks.
  std::vector<std::uint32_t> mark(size, 0);
  mark[0] = 1;
  for (std::uint32_t word = 1; word < size; ++word) {
    std::uint32_t at = word;
    while (mark[at] == 0) {
      mark[at] = word + 1;
      at = heads[at - 1];
    }
    if (mark[at] == word + 1) return false;
  }
  return true;
}

std::vector<std::uint32_t> decode_tree(const ArcScores& scores) {
  if (scores.size == 0) return {};
  std::vector<std::uint32_t> heads = best_heads(scores);
  if (is_projective_tree(heads)) return heads;
  return Eisner(scores).run();
}

}  // namespace synoptic
