#include "boundary_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "matrix.h"
#include "synoptic/text/boundaries.h"

namespace synoptic::train {
namespace {

struct Place {
  BoundaryFeatures features;
  bool is_end = false;
};

// The places of one document; tokens are those of the program, sentence ends those of the gold.
void add_places(const std::vector<std::string>& sentences, std::vector<Place>& places) {
  std::string text;
  std::vector<std::uint32_t> ends;
  for (const std::string& sentence : sentences) {
    if (!text.empty()) text += ' ';
    text += sentence;
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
  const Analysis analysis = analyse(text, {}, nullptr);
  const auto last = static_cast<std::uint32_t>(analysis.tokens.size());
  BoundaryState state;
  for (std::uint32_t token = 0; token + 1 < last; ++token) {
    ++state.length;
    state.is_quote_open = follow_quote(analysis, token, state.is_quote_open);
    const bool is_end =
        std::binary_search(ends.begin(), ends.end(), analysis.tokens[token].span.end);
    if (may_be_boundary(analysis, token, last)) {
      places.push_back({boundary_features(analysis, token, last, state), is_end});
    }
    if (is_end) state.length = 0;
  }
}

std::vector<Place> read_places(const std::vector<std::vector<TreeSentence>>& treebanks) {
  std::vector<Place> places;
  for (const auto& treebank : treebanks) {
    std::vector<std::string> document;
    for (const TreeSentence& sentence : treebank) {
      if (sentence.begins_document && !document.empty()) {
        add_places(document, places);
        document.clear();
      }
      document.push_back(sentence.text);
    }
    if (!document.empty()) add_places(document, places);
  }
  return places;
}

}  // namespace

std::vector<std::int16_t> learn_boundaries(
    const std::vector<std::vector<TreeSentence>>& treebanks) {
  constexpr std::size_t kRounds = 8;
  constexpr double kMargin = 20;
  std::vector<Place> places = read_places(treebanks);
  std::vector<double> weights(kBoundaryTableSize, 0), sums(kBoundaryTableSize, 0);
  Random random(3);
  double step = 0;
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (std::size_t i = places.size(); i > 1; --i) {
      std::swap(places[i - 1], places[random.below(i)]);
    }
    std::size_t wrong = 0;
    for (const Place& place : places) {
      ++step;
      double score = 0;
      for (const std::uint32_t feature : place.features) score += weights[feature];
      const double sign = place.is_end ? 1 : -1;
      wrong += score * sign <= 0;
      if (score * sign > kMargin) continue;
      for (const std::uint32_t feature : place.features) {
        weights[feature] += sign;
        sums[feature] += sign * step;
      }
    }
    std::printf("boundaries: %zu of %zu places wrong\n", wrong, places.size());
  }
  std::vector<std::int16_t> result(kBoundaryTableSize);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const double average = weights[i] - sums[i] / (step + 1);
    result[i] =
        static_cast<std::int16_t>(std::lround(std::clamp(average * 100, -32000.0, 32000.0)));
  }
  return result;
}

}  // namespace synoptic::train
