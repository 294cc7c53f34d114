// A block's features beside those of its line: what stands around it in the tree.
//
//   <div class="story"><p>Prose.</p><p>Prose.</p><ul><li><a>Link</a></li></ul></div>
//   p:   tag p, parent all prose, 2 of its kind; li: inside a list, all link, 1 of its kind
//
// Sums over elements (words, words in links, words of prose) are made by adding each block to the
// elements above it, at most kMaxClimb of them. The second step learns how content hangs together:
// the element and the kind of block that hold most of what the first step took for text.

#include "synoptic/extract/html/block_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "synoptic/base/hash.h"
#include "synoptic/extract/body_features.h"

namespace synoptic::page {
namespace {

constexpr std::uint16_t kTreeFeatures = 300;    // template numbers above those of lines
constexpr std::uint16_t kScoreFeatures = 400;   // of the second step alone
constexpr std::size_t kUsualTreeFeatures = 60;  // of a block, beside those of its line
constexpr std::size_t kScoreFeatureCount = 15;
constexpr std::size_t kMaxClimb = 48;
constexpr std::size_t kShingle = 4;

std::uint16_t step_of(double value, std::initializer_list<double> limits) {
  std::uint16_t step = 0;
#pragma GCC unroll 12
  for (const double limit : limits) step += value >= limit ? 1 : 0;
  return step;
}

unsigned share_step(double part, double whole) {
  return step_of(whole == 0 ? 0.0 : part / whole, {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98});
}

unsigned length_step(std::uint32_t words) { return step_of(words, {2, 4, 7, 11, 17, 26, 46}); }

// Few kinds of elements, so that rare ones share weights.
unsigned tag_kind(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::p:
      return 1;
    case HtmlTag::div:
      return 2;
    case HtmlTag::li:
      return 3;
    case HtmlTag::h1:
      return 4;
    case HtmlTag::h2:
      return 5;
    case HtmlTag::h3:
      return 6;
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6:
      return 7;
    case HtmlTag::td:
    case HtmlTag::th:
    case HtmlTag::tr:
      return 8;
    case HtmlTag::blockquote:
      return 9;
    case HtmlTag::figure:
    case HtmlTag::figcaption:
      return 10;
    case HtmlTag::article:
    case HtmlTag::main:
      return 11;
    case HtmlTag::section:
      return 12;
    case HtmlTag::dd:
    case HtmlTag::dt:
    case HtmlTag::dl:
      return 13;
    case HtmlTag::header:
    case HtmlTag::footer:
    case HtmlTag::nav:
    case HtmlTag::aside:
      return 14;
    case HtmlTag::unknown:
      return 15;
    default:
      return 0;
  }
}

struct ElementSums {
  float words = 0;
  float link_words = 0;
  float prose_words = 0;
  float blocks = 0;
  float prose_blocks = 0;
};

float link_share(const Unit& unit) {
  return unit.view.text.empty()
             ? 0.0F
             : static_cast<float>(unit.link_bytes) / static_cast<float>(unit.view.text.size());
}

// Calls take(node) for the block's element and those above it.
template <typename Take>
void climb(const HtmlTree& tree, std::uint32_t node, const Take& take) {
  for (std::size_t up = 0; up < kMaxClimb && node != kNoNode; ++up) {
    take(node);
    node = tree[node].parent;
  }
}

std::vector<ElementSums> sum_elements(const HtmlTree& tree, const PageBlocks& blocks,
                                      const std::vector<UnitFacts>& facts) {
  std::vector<ElementSums> sums(tree.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto words = static_cast<float>(facts[i].word_count);
    const float links = link_share(blocks.units.units[i]);
    const bool is_prose = facts[i].is_prose() && links < 0.5F;
    climb(tree, blocks.places[i].node, [&](std::uint32_t node) {
      ElementSums& sum = sums[node];
      sum.words += words;
      sum.link_words += words * links;
      sum.blocks += 1;
      if (is_prose) {
        sum.prose_words += words;
        sum.prose_blocks += 1;
      }
    });
  }
  return sums;
}

// The runs of four words of a text, to tell how much of a block stands in it.
class ShingleSet {
 public:
  explicit ShingleSet(std::string_view text) {
    const std::vector<Word> words = split_words(text);
    if (words.size() < kShingle) return;
    shingles_.reserve(words.size());
    for_each_run(words, [&](std::uint64_t hash) { shingles_.insert(hash); });
  }

  // 0 where there is no such text, 1 to 4 from nothing to all.
  unsigned share(const std::vector<Word>& words) const {
    if (shingles_.empty() || words.size() < kShingle) return 0;
    std::size_t hits = 0;
    const std::size_t all = words.size() - kShingle + 1;
    for_each_run(words, [&](std::uint64_t hash) { hits += shingles_.count(hash); });
    return 1u + step_of(static_cast<double>(hits) / static_cast<double>(all), {0.2, 0.6, 0.9});
  }

 private:
  // Calls take(hash) for each run of kShingle words. Each word is hashed once: a run's hash is made
  // of its words' as digits of a number to a large odd base.
  template <typename Take>
  static void for_each_run(const std::vector<Word>& words, const Take& take) {
    constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;
    std::array<std::uint64_t, kShingle> last{};
    for (std::size_t i = 0; i < words.size(); ++i) {
      last[i % kShingle] = hash64(words[i].folded);
      if (i + 1 < kShingle) continue;
      std::uint64_t hash = 0;
      for (std::size_t j = 1; j <= kShingle; ++j) hash = hash * kBase + last[(i + j) % kShingle];
      take(hash);
    }
  }
  std::unordered_set<std::uint64_t> shingles_;
};

struct KindSums {
  float blocks = 0;
  float words = 0;
  float prose_words = 0;
};

class TreeFeatures {
 public:
  TreeFeatures(const HtmlTree& tree, const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
               const PageKnowledge& knowledge)
      : tree_(tree),
        blocks_(blocks),
        facts_(facts),
        sums_(sum_elements(tree, blocks, facts)),
        body_(knowledge.article_body),
        title_(hash_of(split_words(knowledge.title))),
        description_(knowledge.description) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      KindSums& kind = kinds_[blocks.places[i].signature];
      kind.blocks += 1;
      kind.words += static_cast<float>(facts[i].word_count);
      if (facts[i].is_prose()) kind.prose_words += static_cast<float>(facts[i].word_count);
      if (facts[i].is_prose()) page_prose_ += facts[i].word_count;
      const bool is_title = facts[i].words_hash == title_;
      if (is_title && title_at_ == facts.size() + 1) title_at_ = i;
    }
  }

  void append_to(std::vector<Feature>& out, std::size_t i) {
    out_ = &out;
    next_ = kTreeFeatures;
    const UnitFacts& f = facts_[i];
    const Unit& u = blocks_.units.units[i];
    len_ = length_step(f.word_count);
    own_ = len_ / 2 * 2 + f.ends_sentence;
    add_shape(i, f, u);
    add_around(i);
    add_kin(i, u);
    add_knowledge(i, u);
    add_areas(blocks_.places[i]);
  }

 private:
  void add(unsigned value) { out_->push_back({next_++, static_cast<std::uint16_t>(value)}); }

  unsigned links(std::size_t i) const {
    return step_of(static_cast<double>(link_share(blocks_.units.units[i])), {0.01, 0.2, 0.5, 0.9});
  }

  unsigned coarse(std::size_t i) const {
    return tag_kind(tree_[blocks_.places[i].node].tag) * 16 +
           length_step(facts_[i].word_count) / 2 * 4 + facts_[i].ends_sentence * 2 +
           (links(i) >= 3);
  }

  void add_shape(std::size_t i, const UnitFacts& f, const Unit& u) {
    const BlockPlace& place = blocks_.places[i];
    const unsigned tag = tag_kind(tree_[place.node].tag);
    const std::uint32_t parent = tree_[place.node].parent;
    const unsigned above = parent == kNoNode ? 0 : tag_kind(tree_[parent].tag);
    const auto bytes = static_cast<double>(u.view.text.size());
    const unsigned bold = step_of(place.bold_bytes / bytes, {0.01, 0.9});
    const unsigned slanted = step_of(place.slanted_bytes / bytes, {0.01, 0.9});
    add(tag * 16 + len_ * 2 + f.ends_sentence);
    add((tag * 16 + above) * 4 + len_ / 2);
    add(tag * 40 + links(i) * 8 + own_);
    add(links(i) * 8 + len_);
    add((bold * 3 + slanted) * 8 + own_);
    add(std::min<unsigned>(place.pictures_before, 2) * 128 + tag * 8 + own_);
    const std::uint32_t commas =
        static_cast<std::uint32_t>(std::count(u.view.text.begin(), u.view.text.end(), ','));
    add(step_of(commas, {1, 2, 4}) * 8 + own_);
    add(i > 0 ? coarse(i - 1) * 8 + own_ : 4000 + own_);
    add(i + 1 < facts_.size() ? coarse(i + 1) * 8 + own_ : 4000 + own_);
    const bool with_last = i > 0 && blocks_.places[i - 1].signature == place.signature;
    const bool with_next =
        i + 1 < facts_.size() && blocks_.places[i + 1].signature == place.signature;
    add((with_last * 2 + with_next) * 8 + own_);
  }

  // What else stands in the parent and in the elements above.
  void add_around(std::size_t i) {
    std::uint32_t node = blocks_.places[i].node;
    for (std::size_t up = 0; up < 4; ++up) {
      const ElementSums sums = node == kNoNode ? ElementSums{} : sums_[node];
      const unsigned density = share_step(sums.link_words, sums.words);
      const unsigned prose = share_step(sums.prose_words, sums.words);
      add((density * 8 + prose) * 8 + own_);
      add(step_of(sums.prose_words, {20, 60, 150, 400, 1000}) * 64 +
          share_step(sums.prose_words, page_prose_) * 8 + own_);
      const double mean = sums.blocks == 0 ? 0 : sums.words / sums.blocks;
      add(step_of(mean, {3, 6, 10, 18, 30}) * 64 + step_of(sums.blocks, {2, 4, 8, 16, 40}) * 8 +
          own_);
      if (node != kNoNode) node = tree_[node].parent;
    }
  }

  // Blocks of the same tags and classes.
  void add_kin(std::size_t i, const Unit& u) {
    const KindSums& kind = kinds_[blocks_.places[i].signature];
    add(share_step(kind.prose_words, page_prose_) * 8 + own_);
    add(step_of(kind.blocks, {2, 3, 6, 12, 30}) * 64 +
        step_of(kind.words / kind.blocks, {3, 6, 10, 18, 30}) * 8 + own_);
    add(share_step(kind.prose_words, kind.words) * 8 + own_);
    add(step_of(blocks_.places[i].depth, {4, 7, 10, 13, 17, 22}) * 8 + own_);
    add(std::min<unsigned>(u.heading, 4) * 8 + own_);
  }

  void add_knowledge(std::size_t i, const Unit& u) {
    add(body_.share(u.words) * 8 + own_);
    add(description_.share(u.words) * 8 + own_);
    const bool is_title = facts_[i].words_hash == title_;
    const unsigned side = title_at_ > facts_.size() ? 0
                          : i < title_at_           ? 1
                          : i == title_at_          ? 2
                          : i < title_at_ + 8       ? 3
                          : i < title_at_ + 40      ? 4
                                                    : 5;
    add((side * 2 + is_title) * 8 + own_);
  }

  void add_areas(const BlockPlace& place) {
    const auto near = static_cast<std::uint16_t>(next_);
    const auto far = static_cast<std::uint16_t>(next_ + 1);
    const auto both = static_cast<std::uint16_t>(next_ + 2);
    const bool in_article = has_area(place.areas, Area::article);
    for (unsigned area = 0; area < kAreaCount; ++area) {
      const Areas bit = Areas{1} << area;
      if ((place.areas & bit) == 0) continue;
      const bool is_near = (place.near_areas & bit) != 0;
      out_->push_back({is_near ? near : far, static_cast<std::uint16_t>(area * 8 + own_)});
      out_->push_back(
          {both, static_cast<std::uint16_t>((area * 2 + in_article) * 16 + len_ / 2 * 2)});
    }
    next_ = static_cast<std::uint16_t>(next_ + 3);
    const bool in_main = has_area(place.areas, Area::main);
    const bool in_body = has_area(place.areas, Area::body);
    add((in_article * 4 + in_main * 2 + in_body) * 8 + own_);
    add((place.near_areas != 0) * 8 + own_);
  }

  const HtmlTree& tree_;
  const PageBlocks& blocks_;
  const std::vector<UnitFacts>& facts_;
  std::vector<ElementSums> sums_;
  std::unordered_map<std::uint32_t, KindSums> kinds_;
  ShingleSet body_;
  std::uint64_t title_;
  ShingleSet description_;
  std::size_t title_at_ = facts_.size() + 1;
  double page_prose_ = 0;
  std::vector<Feature>* out_ = nullptr;
  std::uint16_t next_ = kTreeFeatures;
  unsigned len_ = 0;
  unsigned own_ = 0;
};

float probability(float score) { return 1.0F / (1.0F + std::exp(-score)); }

// What the first step said of all blocks inside an element, or of one kind.
struct ScoreSums {
  float words = 0;
  float likely = 0;
  float net = 0;  // of (probability - 1/2) x words
};

class ScoreFeatures {
 public:
  ScoreFeatures(const HtmlTree& tree, const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
                const std::vector<float>& scores)
      : tree_(tree), blocks_(blocks), facts_(facts), scores_(scores), elements_(tree.size()) {
    likely_.push_back(0);
    words_.push_back(0);
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const float p = probability(scores[i]);
      const auto words = static_cast<float>(facts[i].word_count);
      likely_.push_back(likely_.back() + static_cast<double>(p * words));
      words_.push_back(words_.back() + static_cast<double>(words));
      const auto into = [&](ScoreSums& sums) {
        sums.words += words;
        sums.likely += p * words;
        sums.net += (p - 0.5F) * words;
      };
      into(kinds_[blocks.places[i].signature]);
      climb(tree, blocks.places[i].node, [&](std::uint32_t node) { into(elements_[node]); });
    }
    find_best();
  }

  void append_to(std::vector<Feature>& out, std::size_t index) {
    const auto i = static_cast<std::ptrdiff_t>(index);
    const BlockPlace& place = blocks_.places[index];
    std::uint16_t next = kScoreFeatures;
    const auto add = [&](unsigned value) {
      out.push_back({next++, static_cast<std::uint16_t>(value)});
    };
    const unsigned len = length_step(facts_[index].word_count) / 2;
    const unsigned own = fine(i);
    add(own * 4 + len);
    add((fine(i - 1) * 11 + fine(i + 1)) * 4 + len);
    add(mean(i - 3, i) * 7 + mean(i + 1, i + 4) + 49 * (own / 3));
    add(mean(i - 9, i) * 7 + mean(i + 1, i + 10) + 49 * (own / 3));
    add(mean(i - 9, i + 10) * 4 + len);
    const bool in_stretch = index >= begin_ && index < end_;
    add(in_stretch * 44 + own * 4 + len);
    add(share_of(kinds_[place.signature]) * 44 + own * 4 + len);
    std::uint32_t node = place.node;
    for (std::size_t up = 0; up < 4; ++up) {
      add((node == kNoNode ? 7 : share_of(elements_[node])) * 44 + own * 4 + len);
      if (node != kNoNode) node = tree_[node].parent;
    }
    add(levels_below_best(place.node) * 44 + own * 4 + len);
    add((levels_below_best(place.node) * 2 + in_stretch) * 8 + own / 2);
    const double all = likely_.back();
    const double before = all == 0 ? 0 : likely_[index] / all;
    add(step_of(before, {0.001, 0.02, 0.2, 0.8, 0.98, 0.999}) * 44 + own * 4 + len);
    add(step_of(all, {20, 60, 150, 400, 1000}) * 44 + own * 4 + len);
  }

 private:
  unsigned fine(std::ptrdiff_t i) const {
    if (i < 0 || i >= static_cast<std::ptrdiff_t>(scores_.size())) return 0;
    return 1u + step_of(static_cast<double>(scores_[static_cast<std::size_t>(i)]),
                        {-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4});
  }

  unsigned mean(std::ptrdiff_t begin, std::ptrdiff_t end) const {
    const auto last = static_cast<std::ptrdiff_t>(scores_.size());
    const auto b = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(begin, 0, last));
    const auto e = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(end, 0, last));
    const double words = words_[e] - words_[b];
    return step_of(words == 0 ? 0 : (likely_[e] - likely_[b]) / words,
                   {0.05, 0.2, 0.4, 0.6, 0.8, 0.95});
  }

  static unsigned share_of(const ScoreSums& sums) {
    return step_of(sums.words == 0 ? 0 : static_cast<double>(sums.likely / sums.words),
                   {0.05, 0.2, 0.4, 0.6, 0.8, 0.95});
  }

  // The element with the highest net sum, the innermost of equals; and the stretch of blocks with
  // the highest net sum (Kadane).
  void find_best() {
    double sum = 0;
    double best_sum = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      sum += (static_cast<double>(probability(scores_[i])) - 0.5) * facts_[i].word_count;
      if (sum > best_sum) {
        best_sum = sum;
        begin_ = begin;
        end_ = i + 1;
      }
      if (sum < 0) {
        sum = 0;
        begin = i + 1;
      }
      climb(tree_, blocks_.places[i].node, [&](std::uint32_t node) {
        const float best_net = best_ == kNoNode ? 0.0F : elements_[best_].net;
        if (elements_[node].net > best_net + 0.01F) best_ = node;
      });
    }
  }

  // 0: not inside the best element; else how deep, from 1.
  unsigned levels_below_best(std::uint32_t node) const {
    if (best_ == kNoNode) return 0;
    for (unsigned level = 1; level < 7 && node != kNoNode; ++level) {
      if (node == best_) return level;
      node = tree_[node].parent;
    }
    for (std::size_t up = 7; up < kMaxClimb && node != kNoNode; ++up) {
      if (node == best_) return 7;
      node = tree_[node].parent;
    }
    return 0;
  }

  const HtmlTree& tree_;
  const PageBlocks& blocks_;
  const std::vector<UnitFacts>& facts_;
  const std::vector<float>& scores_;
  std::vector<ScoreSums> elements_;
  std::unordered_map<std::uint32_t, ScoreSums> kinds_;
  std::vector<double> likely_;
  std::vector<double> words_;
  std::uint32_t best_ = kNoNode;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace

std::vector<std::vector<Feature>> first_block_features(const HtmlTree& tree,
                                                       const PageBlocks& blocks,
                                                       const std::vector<UnitFacts>& facts,
                                                       const PageKnowledge& knowledge) {
  std::vector<std::vector<Feature>> out = first_features(blocks.units, facts);
  TreeFeatures features(tree, blocks, facts, knowledge);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].reserve(out[i].size() + kUsualTreeFeatures);
    features.append_to(out[i], i);
  }
  return out;
}

std::vector<std::vector<Feature>> second_block_features(const HtmlTree& tree,
                                                        const PageBlocks& blocks,
                                                        const std::vector<UnitFacts>& facts,
                                                        const std::vector<float>& scores) {
  std::vector<std::vector<Feature>> out(facts.size());
  ScoreFeatures features(tree, blocks, facts, scores);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].reserve(kScoreFeatureCount);
    features.append_to(out[i], i);
  }
  return out;
}

}  // namespace synoptic::page
