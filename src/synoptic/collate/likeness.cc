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
#include <unordered_map>

#include "synoptic/collate/amounts.h"

namespace synoptic {
namespace {

constexpr float kSynonymWorth = 0.5F;
constexpr float kBeginsAlikeWorth = 0.5F;
constexpr float kLeastAlike = 0.3F;  // similarity of words from which one echoes the other
constexpr float kAlikeRange = 0.6F;  // above it up to a full echo
constexpr float kBestEcho = 0.8F;    // no more: "Monday" is used like "Tuesday"
constexpr float kNameEcho = 0.4F;    // a like name is another one
constexpr std::size_t kBeginning = 4;
constexpr double kMeaningShare = 0.6;  // beside the two views by words
constexpr double kAlone = 0.002;       // taken off for each unit of what one says alone
constexpr double kFree = 25;           // of which so much is let pass: three or four words
constexpr double kByChance = 0.17;     // what any two sentences of the news have in common
constexpr double kFaint = 0.25;        // of what lies below it, so that order is kept
constexpr double kRounding = 0.03;     // of the number: 1,475 and 1,500
constexpr double kLeastRounded = 100;

bool is_vague(const Amount& amount) {
  return amount.modifier == Modifier::about || amount.modifier == Modifier::nearly;
}

// A bound is told for the number it lies near.
Amount as_told(Amount amount) {
  if (amount.modifier != Modifier::exact) amount.modifier = Modifier::about;
  amount.change = Change::none;
  return amount;
}

// How much of a word's part the best word of another sentence plays: by what they are used like.
float find_echo(const ProfileWord& word, const SentenceProfile& other) {
  if (!word.vector) return 0;
  float best = 0;
  for (const ProfileWord& candidate : other.words) {
    if (!candidate.vector) continue;
    const float alike = (similarity(*word.vector, *candidate.vector) - kLeastAlike) / kAlikeRange;
    const bool is_name = word.is_name || candidate.is_name;
    best = std::max(best, std::min(alike, kBestEcho) * (is_name ? kNameEcho : 1.0F));
  }
  return best;
}

class Aligner {
 public:
  Aligner(const SentenceProfile& a, const SentenceProfile& b, const RelateTables& tables)
      : a_(a),
        b_(b),
        tables_(tables),
        worth_(a.words.size(), 0.0F),
        worth_in_b_(b.words.size(), 0.0F) {
    result_.a_to_b.assign(a.words.size(), kUnmatched);
    result_.b_to_a.assign(b.words.size(), kUnmatched);
  }

  Alignment run() {
    match_equal_stems();
    match_figures();
    match_names();
    match_each(kSynonymWorth, [this](const ProfileWord& x, const ProfileWord& y) {
      return has_pair(tables_.synonyms, x.stem, y.stem) &&
             !has_pair(tables_.antonyms, x.stem, y.stem);
    });
    match_each(kBeginsAlikeWorth, begins_alike);
    result_.a = cover(a_, worth_, b_);
    result_.b = cover(b_, worth_in_b_, a_);
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
    worth_in_b_[k] = worth;
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

  // "the Securities and Exchange Commission" and "the SEC": the first words are paired, the others
  // count as said.
  void match_names() {
    for (const ProfileName& x : a_.names) {
      for (const ProfileName& y : b_.names) {
        const bool is_paired =
            result_.a_to_b[x.first] != kUnmatched || result_.b_to_a[y.first] != kUnmatched;
        if (is_paired || !is_one_name(x, y)) continue;
        pair(x.first, y.first, 1);
        std::fill(worth_.begin() + x.first, worth_.begin() + x.last, 1.0F);
        std::fill(worth_in_b_.begin() + y.first, worth_in_b_.begin() + y.last, 1.0F);
        break;
      }
    }
  }

  static bool is_one_name(const ProfileName& x, const ProfileName& y) {
    const auto abbreviates = [](const ProfileName& shorter, const ProfileName& longer) {
      return shorter.form.size() > 1 && shorter.form == longer.initials;
    };
    return x.key == y.key || abbreviates(x, y) || abbreviates(y, x);
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

  static Cover cover(const SentenceProfile& profile, const std::vector<float>& worth,
                     const SentenceProfile& other) {
    Cover sum;
    float alone = 0;
    for (std::size_t i = 0; i < profile.words.size(); ++i) {
      const ProfileWord& word = profile.words[i];
      const float echo =
          worth[i] < kBestEcho ? std::max(worth[i], find_echo(word, other)) : worth[i];
      sum.covered += worth[i] * word.weight;
      sum.echoed += echo * word.weight;
      sum.rephrased += echo * word.depth;
      if (word.rarity < kSmallRarity || word.is_attribution) continue;
      alone = worth[i] > 0 ? 0 : alone + word.rarity * (1 - echo);
      sum.alone = std::max(sum.alone, alone);
    }
    const auto share = [](float& part, float whole) { part = whole > 0 ? part / whole : 0; };
    share(sum.covered, profile.weight);
    share(sum.echoed, profile.weight);
    share(sum.rephrased, profile.depth);
    return sum;
  }

  const SentenceProfile& a_;
  const SentenceProfile& b_;
  const RelateTables& tables_;
  Alignment result_;
  std::vector<float> worth_;
  std::vector<float> worth_in_b_;
};

}  // namespace

Alignment align(const SentenceProfile& a, const SentenceProfile& b, const RelateTables& tables) {
  return Aligner(a, b, tables).run();
}

bool is_one_number(const ProfileFigure& a, const ProfileFigure& b) {
  Amount x = as_told(a.amount);
  Amount y = as_told(b.amount);
  const bool are_bounds = x.modifier == Modifier::about && !is_vague(a.amount);
  if (are_bounds && a.amount.modifier == b.amount.modifier)
    x.modifier = y.modifier = Modifier::exact;
  if (x.unit == "1" || y.unit == "1" || is_one_unit(x, y)) y.unit = x.unit;
  if (x.low && y.low && x.high && y.high)
    return x.unit == y.unit && x.low == y.low && x.high == y.high;
  if (amounts_agree(x, y)) return true;
  if (!x.value || !y.value || x.unit != y.unit) return false;
  const double large = std::max(*x.value, *y.value);
  return large >= kLeastRounded && std::fabs(*x.value - *y.value) <= kRounding * large;
}

double harmonic_mean(float a, float b) {
  return a + b > 0
             ? 2 * static_cast<double>(a) * static_cast<double>(b) / static_cast<double>(a + b)
             : 0;
}

float most_alone(const Alignment& alignment) {
  return std::max(alignment.a.alone, alignment.b.alone);
}

double likeness(const SentenceProfile& a, const SentenceProfile& b, const Alignment& alignment) {
  const double paired = harmonic_mean(alignment.a.covered, alignment.b.covered);
  const double echoed = harmonic_mean(alignment.a.echoed, alignment.b.echoed);
  const auto meaning = similarity(a.meaning, b.meaning);
  const double share = meaning ? kMeaningShare : 0;
  const double about = std::clamp(static_cast<double>(meaning.value_or(0)), 0.0, 1.0);
  const double views = (paired + echoed + share * about) / (2 + share);
  const double alone = static_cast<double>(most_alone(alignment));
  const double less = kAlone * std::max(alone - kFree, 0.0);
  const double left = std::max(views - less, 0.0);
  return std::max((left - kByChance) / (1 - kByChance), left * kFaint);
}

}  // namespace synoptic
