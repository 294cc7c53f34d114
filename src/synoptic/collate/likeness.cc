// Words of the two sentences are paired in passes, the surest first: equal stems, figures of one
// number, synonyms and derived words, words that begin alike ("Iraqi", "Iraq"). A pass that finds
// several partners takes the nearest in order. Each pair is worth something between 0 and 1; a
// sentence is covered by the worth of its pairs, weighed by how rare the words are.
//
//   "The minister resigned on Monday."   "The cabinet minister quit Monday."
//   minister=minister, Monday=Monday, resigned~quit   → covered 0.97 and 0.79
//
// Alignment by lexical resources and context after Sultan, Bethard, Sumner, "Back to Basics for
// Monolingual Alignment" (TACL 2014), without its parses.
#include "synoptic/collate/likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

namespace synoptic {
namespace {

constexpr float kSynonymWorth = 0.5F;
constexpr float kBeginsAlikeWorth = 0.5F;
constexpr std::size_t kBeginning = 4;
constexpr double kRounding = 0.03;  // of the number: 1,475 and 1,500
constexpr double kLeastRounded = 20;

class Aligner {
 public:
  Aligner(const SentenceProfile& a, const SentenceProfile& b, const RelateTables& tables)
      : a_(a), b_(b), tables_(tables), worth_(a.words.size(), 0.0F) {
    result_.a_to_b.assign(a.words.size(), kUnmatched);
    result_.b_to_a.assign(b.words.size(), kUnmatched);
  }

  Alignment run() {
    match_equal_stems();
    match_figures();
    match_each(kSynonymWorth, [this](const ProfileWord& x, const ProfileWord& y) {
      return has_pair(tables_.synonyms, x.stem, y.stem);
    });
    match_each(kBeginsAlikeWorth, begins_alike);
    cover();
    return std::move(result_);
  }

 private:
  static bool begins_alike(const ProfileWord& x, const ProfileWord& y) {
    const std::size_t shorter = std::min(x.stem.size(), y.stem.size());
    if (shorter < kBeginning || x.is_number || y.is_number) return false;
    const std::size_t needed = std::max(kBeginning, shorter - 1);
    return std::equal(x.stem.begin(), x.stem.begin() + static_cast<std::ptrdiff_t>(needed),
                      y.stem.begin());
  }

  void pair(std::uint32_t i, std::uint32_t k, float worth) {
    result_.a_to_b[i] = k;
    result_.b_to_a[k] = i;
    worth_[i] = worth;
  }

  // How far apart the words stand, each measured along its own sentence.
  float distance(std::uint32_t i, std::uint32_t k) const {
    const float in_a = static_cast<float>(i) / static_cast<float>(a_.words.size());
    const float in_b = static_cast<float>(k) / static_cast<float>(b_.words.size());
    return std::fabs(in_a - in_b);
  }

  // Does a neighbour of `i` stand for the neighbour of `k` on the same side?
  bool has_company(std::uint32_t i, std::uint32_t k) const {
    const bool left = i > 0 && k > 0 && a_.words[i - 1].stem == b_.words[k - 1].stem;
    const bool right = i + 1 < a_.words.size() && k + 1 < b_.words.size() &&
                       a_.words[i + 1].stem == b_.words[k + 1].stem;
    return left || right;
  }

  std::uint32_t best_of(std::uint32_t i, const std::vector<std::uint32_t>& places) const {
    std::uint32_t best = kUnmatched;
    float best_distance = 2;
    for (const std::uint32_t k : places) {
      if (result_.b_to_a[k] != kUnmatched) continue;
      const float apart = distance(i, k) - (has_company(i, k) ? 1.0F : 0.0F);
      if (apart >= best_distance) continue;
      best = k;
      best_distance = apart;
    }
    return best;
  }

  void match_equal_stems() {
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> places;
    for (std::uint32_t k = 0; k < b_.words.size(); ++k) places[b_.words[k].stem].push_back(k);
    for (std::uint32_t i = 0; i < a_.words.size(); ++i) {
      const auto found = places.find(a_.words[i].stem);
      if (found == places.end()) continue;
      const std::uint32_t k = best_of(i, found->second);
      if (k != kUnmatched) pair(i, k, 1);
    }
  }

  void match_figures() {
    for (const ProfileFigure& x : a_.figures) {
      if (result_.a_to_b[x.first] != kUnmatched) continue;
      for (const ProfileFigure& y : b_.figures) {
        if (result_.b_to_a[y.first] != kUnmatched || !is_one_number(x, y)) continue;
        pair(x.first, y.first, 1);
        break;
      }
    }
  }

  template <typename Matches>
  void match_each(float worth, Matches matches) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t k = 0; k < b_.words.size(); ++k) {
      if (result_.b_to_a[k] == kUnmatched) open.push_back(k);
    }
    for (std::uint32_t i = 0; i < a_.words.size(); ++i) {
      if (result_.a_to_b[i] != kUnmatched) continue;
      std::vector<std::uint32_t> fitting;
      std::copy_if(open.begin(), open.end(), std::back_inserter(fitting),
                   [&](std::uint32_t k) { return matches(a_.words[i], b_.words[k]); });
      const std::uint32_t k = best_of(i, fitting);
      if (k != kUnmatched) pair(i, k, worth);
    }
  }

  void cover() {
    for (std::uint32_t i = 0; i < a_.words.size(); ++i) {
      if (result_.a_to_b[i] == kUnmatched) continue;
      const ProfileWord& x = a_.words[i];
      const ProfileWord& y = b_.words[result_.a_to_b[i]];
      result_.a_covered += worth_[i] * x.weight;
      result_.b_covered += worth_[i] * y.weight;
      result_.a_repeated += worth_[i] * std::sqrt(x.rarity);
      result_.b_repeated += worth_[i] * std::sqrt(y.rarity);
    }
    if (a_.weight > 0) result_.a_covered /= a_.weight;
    if (b_.weight > 0) result_.b_covered /= b_.weight;
    if (a_.depth > 0) result_.a_repeated /= a_.depth;
    if (b_.depth > 0) result_.b_repeated /= b_.depth;
  }

  const SentenceProfile& a_;
  const SentenceProfile& b_;
  const RelateTables& tables_;
  Alignment result_;
  std::vector<float> worth_;
};

}  // namespace

Alignment align(const SentenceProfile& a, const SentenceProfile& b, const RelateTables& tables) {
  return Aligner(a, b, tables).run();
}

bool is_one_number(const ProfileFigure& a, const ProfileFigure& b) {
  if (a.value == b.value) return true;
  const double large = std::max(a.value, b.value);
  if (a.is_year || b.is_year) return false;
  const double apart = std::fabs(a.value - b.value);
  const bool rounds = a.step != b.step && apart <= std::max(a.step, b.step) / 2;
  return rounds || (large >= kLeastRounded && apart <= kRounding * large);
}

double likeness(float a_covered, float b_covered) {
  const double a = static_cast<double>(a_covered);
  const double b = static_cast<double>(b_covered);
  const double harmonic = a + b > 0 ? 2 * a * b / (a + b) : 0;
  return (std::min(a, b) + harmonic) / 2;
}

}  // namespace synoptic
