// Every feature is a template number and a small value; most join two properties, since a linear
// model can only add. Properties are cut into few steps (`len`: 8 steps of the number of words).
//
//   "The river rose again on Tuesday."  →  shape = len 2, ends a sentence, no bullet, no heading
//
// The second step learns how content hangs together: it sees the first step's scores around a line
// and the stretch of the page whose scores, weighted by words, sum up highest.

#include "synoptic/extract/body_features.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace synoptic::page {
namespace {

constexpr std::uint16_t kSecondStep = 64;  // first templates again, with weights of their own
constexpr std::uint16_t kNoUnit = 32;      // coarse shape beyond the page's ends

std::uint16_t step_of(double value, std::initializer_list<double> limits) {
  std::uint16_t step = 0;
#pragma GCC unroll 12
  for (const double limit : limits) step += value >= limit ? 1 : 0;
  return step;
}

std::uint16_t share_step(std::uint32_t part, std::uint32_t whole) {
  return step_of(whole == 0 ? 0.0 : static_cast<double>(part) / whole, {0.05, 0.2, 0.35, 0.5, 0.8});
}

std::uint16_t length_step(std::uint32_t words) { return step_of(words, {2, 4, 7, 11, 17, 26, 46}); }

// Sums of words over ranges of units in constant time.
class RunningSums {
 public:
  template <typename Value>
  RunningSums(std::size_t size, Value value) {
    sums_.reserve(size + 1);
    sums_.push_back(0);
    for (std::size_t i = 0; i < size; ++i) sums_.push_back(sums_.back() + value(i));
  }
  double over(std::ptrdiff_t begin, std::ptrdiff_t end) const {
    const auto last = static_cast<std::ptrdiff_t>(sums_.size()) - 1;
    begin = std::clamp<std::ptrdiff_t>(begin, 0, last);
    end = std::clamp<std::ptrdiff_t>(end, begin, last);
    return sums_[static_cast<std::size_t>(end)] - sums_[static_cast<std::size_t>(begin)];
  }

 private:
  std::vector<double> sums_;
};

class FirstStep {
 public:
  FirstStep(const Units& units, const std::vector<UnitFacts>& facts)
      : units_(units),
        facts_(facts),
        size_(static_cast<std::ptrdiff_t>(facts.size())),
        words_(facts.size(), [&](std::size_t i) { return facts[i].word_count; }),
        prose_(facts.size(),
               [&](std::size_t i) { return facts[i].is_prose() ? facts[i].word_count : 0u; }) {
    find_page_properties();
  }

  std::vector<std::vector<Feature>> all() {
    std::vector<std::vector<Feature>> out(facts_.size());
    for (std::size_t i = 0; i < facts_.size(); ++i) out[i] = features_of(i);
    return out;
  }

 private:
  std::uint16_t coarse(std::ptrdiff_t i) const {
    if (i < 0 || i >= size_) return kNoUnit;
    const UnitFacts& f = facts_[static_cast<std::size_t>(i)];
    const Unit& u = units_.units[static_cast<std::size_t>(i)];
    return static_cast<std::uint16_t>(length_step(f.word_count) / 2 * 8 + f.ends_sentence * 4 +
                                      u.is_bullet * 2 + (u.heading > 0));
  }

  std::uint16_t role(std::ptrdiff_t i) const {
    if (i < 0 || i >= size_) return kRoleCount;
    return static_cast<std::uint16_t>(facts_[static_cast<std::size_t>(i)].role);
  }

  std::uint16_t density(std::ptrdiff_t begin, std::ptrdiff_t end) const {
    const double words = words_.over(begin, end);
    return step_of(words == 0 ? 0 : prose_.over(begin, end) / words, {0.05, 0.3, 0.5, 0.7, 0.9});
  }

  void find_page_properties() {
    doc_density_ = density(0, size_);
    std::array<double, 64> weight{};
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      const std::uint32_t indent = std::min<std::uint32_t>(units_.units[i].indent, 63);
      if (facts_[i].is_prose()) weight[indent] += facts_[i].word_count;
      if (units_.units[i].heading == 1 && first_heading_ < 0) {
        first_heading_ = static_cast<std::ptrdiff_t>(i);
      }
    }
    body_indent_ =
        static_cast<std::uint32_t>(std::max_element(weight.begin(), weight.end()) - weight.begin());
    distance_before_.assign(facts_.size(), 99);
    distance_behind_.assign(facts_.size(), 99);
    for (std::size_t i = 1; i < facts_.size(); ++i) {
      distance_before_[i] =
          facts_[i - 1].is_prose() ? 1 : std::min(distance_before_[i - 1] + 1, 99);
    }
    for (std::size_t i = facts_.size(); i-- > 1;) {
      distance_behind_[i - 1] = facts_[i].is_prose() ? 1 : std::min(distance_behind_[i] + 1, 99);
    }
    find_sections();
  }

  // The last header-like cue before each unit since the last paragraph of prose, and whether a
  // header of comments stood anywhere before, behind some prose.
  void find_sections() {
    section_.assign(facts_.size(), 0);
    in_comments_.assign(facts_.size(), 0);
    std::uint8_t section = 0;
    bool comments = false;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      section_[i] = section;
      in_comments_[i] = comments;
      const UnitFacts& f = facts_[i];
      if (f.is_prose() && f.word_count > 16) section = 0;
      if (f.word_count > 12) continue;
      const bool is_comments = f.cues.has(Cue::comments_header);
      if (is_comments) section = 2;
      if (f.cues.has(Cue::related)) section = 1;
      if (f.cues.has(Cue::footer) || f.cues.has(Cue::notice)) section = 3;
      if (f.cues.has(Cue::author_box)) section = 4;
      if (is_comments && prose_.over(0, static_cast<std::ptrdiff_t>(i)) > 120) comments = true;
    }
  }

  std::vector<Feature> features_of(std::size_t index) {
    out_.clear();
    next_template_ = 0;
    const auto i = static_cast<std::ptrdiff_t>(index);
    const UnitFacts& f = facts_[index];
    const Unit& u = units_.units[index];
    const std::uint16_t len = length_step(f.word_count);
    add_own(f, u, len);
    add_words(f, u, len);
    add_neighbours(i, f, len);
    add_place(i, f, u, len);
    add_cues(f, len);
    return out_;
  }

  void add(unsigned value) {
    out_.push_back({next_template_++, static_cast<std::uint16_t>(value)});
  }

  void add_own(const UnitFacts& f, const Unit& u, unsigned len) {
    const unsigned is_linked = u.link_bytes * 2 > u.view.text.size();
    const unsigned shape =
        len * 16 + f.ends_sentence * 8 + u.is_bullet * 4 + (u.heading > 0) * 2 + is_linked;
    const unsigned page =
        units_.is_markdown * 4 + units_.is_hard_wrapped * 2 + units_.has_blank_lines;
    add(0);
    add(shape);
    add(shape * 8 + page);
    add(u.after_blank * 2 + u.before_blank + len / 2 * 4);
    add(f.repeats_earlier * 2 + f.is_repeated + len * 4);
    add(step_of(u.link_bytes, {1, 20, 60, 200}) * 8 + len);
    const unsigned relation = u.indent == body_indent_ ? 0 : u.indent < body_indent_ ? 1 : 2;
    add(relation * 2 + (body_indent_ > 0) + len / 2 * 6 + f.ends_sentence * 24);
    add(static_cast<unsigned>(f.role) * 8 + len);
  }

  void add_words(const UnitFacts& f, const Unit& u, unsigned len) {
    const std::string_view text = u.view.text;
    add(share_step(f.function_words, f.word_count) * 8u + len);
    add(share_step(f.capitals, f.word_count) * 8u + len);
    add(share_step(f.digits, f.word_count) * 8u + len);
    add(step_of(f.sentence_marks, {1, 2, 3, 5}) * 8u + len);
    const auto has = [&](std::string_view mark) {
      return static_cast<unsigned>(text.find(mark) != std::string_view::npos);
    };
    const unsigned quoted = has("\"") | has("“") | has("«") | has("„");
    add(has(",") + has(" | ") * 2 + quoted * 4 + text.ends_with(':') * 8 +
        text.ends_with('?') * 16 + f.is_prose() * 32);
    const auto first = text.empty() ? '\0' : text.front();
    const unsigned opening = first >= 'A' && first <= 'Z'   ? 0
                             : first >= 'a' && first <= 'z' ? 1
                             : first >= '0' && first <= '9' ? 2
                             : first == '(' || first == '[' ? 3
                                                            : 4;
    add(opening * 16 + len * 2 + f.ends_sentence);
    add(f.dates.has_day * 16u + step_of(f.dates.other_words, {1, 3, 6}) * 4u + len / 2);
  }

  void add_neighbours(std::ptrdiff_t i, const UnitFacts& f, unsigned len) {
    add(coarse(i - 1) * 8u + len);
    add(coarse(i + 1) * 8u + len);
    add(coarse(i - 2) * 4u + len / 2);
    add(coarse(i + 2) * 4u + len / 2);
    add(role(i - 1) * 4u + len / 2);
    add(role(i + 1) * 4u + len / 2);
    const unsigned own = len / 2 * 2 + f.ends_sentence;
    add(density(i - 2, i + 3) * 8u + own);
    add(density(i - 10, i) * 8u + own);
    add(density(i + 1, i + 11) * 8u + own);
    add(density(i - 10, i) * 6u + density(i + 1, i + 11) + 36 * own);
    const auto index = static_cast<std::size_t>(i);
    const unsigned before = step_of(distance_before_[index], {2, 3, 5, 9});
    const unsigned behind = step_of(distance_behind_[index], {2, 3, 5, 9});
    add((before * 5 + behind) * 8 + own);
  }

  void add_place(std::ptrdiff_t i, const UnitFacts& f, const Unit& u, unsigned len) {
    const unsigned own = len / 2 * 2 + f.ends_sentence;
    const auto index = static_cast<std::size_t>(i);
    add(static_cast<unsigned>(i * 10 / std::max<std::ptrdiff_t>(size_, 1)) * 8 + own);
    const double total = prose_.over(0, size_);
    const double before = total == 0 ? 0 : prose_.over(0, i) / total;
    add(step_of(before, {0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999}) * 8u + own);
    add(doc_density_ * 33u + coarse(i));
    const unsigned heading = first_heading_ < 0    ? 0
                             : i < first_heading_  ? 1
                             : i == first_heading_ ? 2
                                                   : 3;
    add(heading * 8 + own);
    add(u.heading * 16u + len / 2 * 4 + (distance_behind_[index] == 1) * 2u +
        (distance_before_[index] == 1));
    add(section_[index] * 8u + own);
    add(in_comments_[index] * 8u + own);
    add(step_of(static_cast<double>(i), {1, 2, 4, 8}) * 8u + own);
    add(step_of(static_cast<double>(size_), {10, 25, 60, 150, 400}) * 8u + own);
  }

  void add_cues(const UnitFacts& f, unsigned len) {
    const std::uint16_t with_place = next_template_;
    const auto with_length = static_cast<std::uint16_t>(next_template_ + 1);
    for (unsigned cue = 0; cue < kCueCount; ++cue) {
      if ((f.cues.all() >> cue & 1) == 0) continue;
      out_.push_back({with_length, static_cast<std::uint16_t>(cue * 8 + len)});
      for (unsigned place = 0; place < kCuePlaceCount; ++place) {
        if ((f.cues.bits[place] >> cue & 1) == 0) continue;
        out_.push_back(
            {with_place, static_cast<std::uint16_t>((place * kCueCount + cue) * 4 + len / 2)});
      }
    }
  }

  const Units& units_;
  const std::vector<UnitFacts>& facts_;
  std::ptrdiff_t size_;
  RunningSums words_;
  RunningSums prose_;
  std::uint16_t doc_density_ = 0;
  std::uint32_t body_indent_ = 0;
  std::ptrdiff_t first_heading_ = -1;
  std::vector<int> distance_before_;
  std::vector<int> distance_behind_;
  std::vector<std::uint8_t> section_;
  std::vector<std::uint8_t> in_comments_;
  std::vector<Feature> out_;
  std::uint16_t next_template_ = 0;
};

float probability(float score) { return 1.0F / (1.0F + std::exp(-score)); }

// The stretch of units whose (probability - 1/2) x words sum up highest (Kadane).
struct Stretch {
  std::ptrdiff_t begin = 0;
  std::ptrdiff_t end = 0;
};

Stretch best_stretch(const std::vector<UnitFacts>& facts, const std::vector<float>& scores) {
  Stretch best;
  double best_sum = 0;
  double sum = 0;
  std::ptrdiff_t begin = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    sum += (static_cast<double>(probability(scores[i])) - 0.5) * facts[i].word_count;
    if (sum > best_sum) {
      best_sum = sum;
      best = {begin, static_cast<std::ptrdiff_t>(i) + 1};
    }
    if (sum < 0) {
      sum = 0;
      begin = static_cast<std::ptrdiff_t>(i) + 1;
    }
  }
  return best;
}

}  // namespace

std::vector<std::vector<Feature>> first_features(const Units& units,
                                                 const std::vector<UnitFacts>& facts) {
  return FirstStep(units, facts).all();
}

std::vector<std::vector<Feature>> second_features(const std::vector<std::vector<Feature>>& first,
                                                  const std::vector<UnitFacts>& facts,
                                                  const std::vector<float>& scores) {
  const auto size = static_cast<std::ptrdiff_t>(facts.size());
  const RunningSums words(facts.size(), [&](std::size_t i) { return facts[i].word_count; });
  const RunningSums likely(facts.size(), [&](std::size_t i) {
    return static_cast<double>(probability(scores[i])) * facts[i].word_count;
  });
  const Stretch stretch = best_stretch(facts, scores);
  const auto fine = [&](std::ptrdiff_t i) -> unsigned {
    if (i < 0 || i >= size) return 0;
    const float score = scores[static_cast<std::size_t>(i)];
    return 1u + step_of(static_cast<double>(score), {-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4});
  };
  const auto mean = [&](std::ptrdiff_t begin, std::ptrdiff_t end) -> unsigned {
    const double sum = words.over(begin, end);
    return step_of(sum == 0 ? 0 : likely.over(begin, end) / sum, {0.05, 0.2, 0.4, 0.6, 0.8, 0.95});
  };
  std::vector<std::vector<Feature>> out(first.size());
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    std::vector<Feature>& features = out[static_cast<std::size_t>(i)];
    for (const Feature& f : first[static_cast<std::size_t>(i)]) {
      features.push_back({static_cast<std::uint16_t>(f.feature + kSecondStep), f.value});
    }
    const unsigned len = length_step(facts[static_cast<std::size_t>(i)].word_count) / 2u;
    std::uint16_t number = kSecondStep * 2;
    const auto add = [&](unsigned value) {
      features.push_back({number++, static_cast<std::uint16_t>(value)});
    };
    add(fine(i) * 4 + len);
    add((fine(i - 1) * 11 + fine(i + 1)) * 4 + len);
    add(mean(i - 3, i) * 7 + mean(i + 1, i + 4) + 49 * (fine(i) / 3));
    add(mean(i - 9, i) * 7 + mean(i + 1, i + 10) + 49 * (fine(i) / 3));
    add(mean(i - 9, i + 10) * 4 + len);
    const double total = std::max(1.0, likely.over(0, size));
    const unsigned before = step_of(likely.over(0, i) / total, {0.02, 0.2, 0.8, 0.98});
    add(before * 4 + len + 20 * (fine(i) / 3));
    const unsigned inside = i < stretch.begin ? 0 : i >= stretch.end ? 2 : 1;
    add((inside * 4 + len) * 11 + fine(i));
    const std::ptrdiff_t distance = inside == 0   ? stretch.begin - i
                                    : inside == 2 ? i - stretch.end + 1
                                                  : 0;
    add(inside * 20 + step_of(static_cast<double>(distance), {1, 2, 4, 10}) * 4u + len);
    const double share = likely.over(stretch.begin, stretch.end) / total;
    add((inside * 4 + step_of(share, {0.6, 0.8, 0.95})) * 11u + fine(i));
  }
  return out;
}

std::vector<float> score_units(const Units& units, const std::vector<UnitFacts>& facts,
                               const BodyModel& model) {
  const auto first = first_features(units, facts);
  std::vector<float> scores;
  scores.reserve(first.size());
  for (const auto& features : first) scores.push_back(model.score(features));
  const auto second = second_features(first, facts, scores);
  for (std::size_t i = 0; i < second.size(); ++i) scores[i] = model.score(second[i]);
  return scores;
}

}  // namespace synoptic::page
