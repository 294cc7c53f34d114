// Reports that tell one happening share some of their weightiest terms. So each report is entered
// under its 25 weightiest; the lists are in the order of the days, and each report of a list is
// compared with those that follow it within the window, and with those without a date.
//
//   "Norway sends boats" (May 3) under: norway, boat, island …
//   "Island thanks Norway" (May 4) under: island, norway, thank …   → one pair, compared once
#include "synoptic/stories/like_reports.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace synoptic {
namespace {

constexpr std::size_t kKeyTerms = 25;
constexpr std::size_t kNeighbours = 300;
constexpr std::int32_t kWindowDays = 4;
constexpr float kDaysSigma = 2.0F;
constexpr float kUndated = 0.6F;      // a missing date fits no day as well as the same day does
constexpr float kDecade = 0.244F;     // what two missing dates lose with ten times the reports, ...
constexpr float kAtThousand = 0.79F;  // ... and keep of their likeness among a thousand
constexpr float kMostUndated = 0.88F;
constexpr float kSameOutlet = 0.7F;  // which rather writes the next chapter than the same again
constexpr float kForeignWords = 0.3F;
constexpr float kForeignNames = 0.7F;
constexpr float kLeastLikeness = 0.03F;

// What two reports without a date keep of their likeness: the more reports there are, the more of
// them look alike and tell of another day.
float nearness_of_undated(std::size_t reports) {
  const float decades = std::log10(static_cast<float>(reports) / 1000.0F);
  return std::clamp(kAtThousand - kDecade * decades, kUndated, kMostUndated);
}

float nearness_in_time(const StoryFeatures& a, const StoryFeatures& b, float of_undated) {
  if (!a.day && !b.day) return of_undated;
  if (!a.day || !b.day) return kUndated;
  const std::int32_t days = std::abs(*a.day - *b.day);
  if (days > kWindowDays) return 0;
  const float sigmas = static_cast<float>(days) / kDaysSigma;
  return std::exp(-sigmas * sigmas / 2.0F);
}

std::vector<std::uint32_t> key_terms(const TermVector& vector) {
  TermVector sorted = vector;
  const std::size_t keys = std::min(kKeyTerms, sorted.size());
  std::partial_sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(keys),
                    sorted.end(), [](const TermWeight& x, const TermWeight& y) {
                      return std::tie(y.weight, x.term) < std::tie(x.weight, y.term);
                    });
  std::vector<std::uint32_t> terms;
  for (std::size_t i = 0; i < keys; ++i) terms.push_back(sorted[i].term);
  return terms;
}

// Who holds a term: with a date, in the order of the days, and without.
struct Holders {
  std::vector<std::uint32_t> dated;
  std::vector<std::uint32_t> undated;
};
using HoldersByTerm = std::unordered_map<std::uint32_t, Holders>;

HoldersByTerm find_holders(const std::vector<StoryFeatures>& reports) {
  std::vector<std::uint32_t> by_day(reports.size());
  std::iota(by_day.begin(), by_day.end(), 0U);
  std::stable_sort(by_day.begin(), by_day.end(), [&reports](std::uint32_t x, std::uint32_t y) {
    return reports[x].day < reports[y].day;
  });
  HoldersByTerm holders;
  for (const std::uint32_t report : by_day) {
    std::vector<std::uint32_t> terms = key_terms(reports[report].words);
    for (const std::uint32_t name : key_terms(reports[report].names)) terms.push_back(name);
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (const std::uint32_t term : terms) {
      auto& list = reports[report].day ? holders[term].dated : holders[term].undated;
      list.push_back(report);
    }
  }
  return holders;
}

using Candidates = std::vector<std::vector<std::uint32_t>>;  // for each report, those before it

void note(std::uint32_t a, std::uint32_t b, Candidates& candidates) {
  candidates[std::max(a, b)].push_back(std::min(a, b));
}

// Pairs of one list; it ends where the window does.
void pair_dated(const std::vector<std::uint32_t>& list, const std::vector<StoryFeatures>& reports,
                Candidates& candidates) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::size_t last = std::min(list.size(), i + 1 + kNeighbours);
    for (std::size_t k = i + 1; k < last; ++k) {
      if (*reports[list[k]].day - *reports[list[i]].day > kWindowDays) break;
      note(list[i], list[k], candidates);
    }
  }
}

// The first of `list`, too many for a term that tells nothing; a rarer term finds the others.
void pair_with_undated(std::uint32_t report, const std::vector<std::uint32_t>& undated,
                       std::size_t first, Candidates& candidates) {
  const std::size_t last = std::min(undated.size(), first + kNeighbours);
  for (std::size_t k = first; k < last; ++k) note(report, undated[k], candidates);
}

Candidates find_candidates(const std::vector<StoryFeatures>& reports) {
  Candidates candidates(reports.size());
  for (const auto& [term, holders] : find_holders(reports)) {
    pair_dated(holders.dated, reports, candidates);
    for (const std::uint32_t report : holders.dated) {
      pair_with_undated(report, holders.undated, 0, candidates);
    }
    for (std::size_t i = 0; i < holders.undated.size(); ++i) {
      pair_with_undated(holders.undated[i], holders.undated, i + 1, candidates);
    }
  }
  return candidates;
}

// How likely two reports tell one happening, 0 to 1: the cosine of their words (of their names and
// figures mostly where the languages differ), lowered by the days between them and where one
// outlet wrote both; 0 from five days on.
float likeness(const StoryFeatures& a, const StoryFeatures& b, float of_undated) {
  float factor = nearness_in_time(a, b, of_undated);
  if (factor <= 0) return 0;
  if (!a.outlet.empty() && a.outlet == b.outlet) factor *= kSameOutlet;
  const float words = cosine(a.words, b.words);
  if (a.lang == b.lang || a.lang.empty() || b.lang.empty()) return factor * words;
  return factor * (kForeignWords * words + kForeignNames * cosine(a.names, b.names));
}

}  // namespace

std::vector<LikePair> find_like_reports(const std::vector<StoryFeatures>& reports) {
  Candidates candidates = find_candidates(reports);
  const float of_undated = nearness_of_undated(reports.size());
  std::vector<LikePair> pairs;
  for (std::uint32_t b = 0; b < candidates.size(); ++b) {
    std::vector<std::uint32_t> list = std::move(candidates[b]);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    for (const std::uint32_t a : list) {
      const float value = likeness(reports[a], reports[b], of_undated);
      if (value > kLeastLikeness) pairs.push_back({a, b, value});
    }
  }
  return pairs;
}

}  // namespace synoptic
