// Every five words running ("shingle") of every text are hashed and sorted, so that equal ones lie
// side by side. A text is then walked once: at each word the places of another text with the same
// shingle are seeds; the one that goes on longest is taken as a run, and the walk goes on behind
// it. Of a shingle that one text repeats only the first four places are seeds, so that a text of
// one word repeated stays linear; the longest run nearly always has a rarer shingle, and is grown
// to the left from there.
//
//   a: the council met on Monday and agreed to buy nine new buses
//   b: it agreed to buy nine new buses
//      seed "agreed to buy nine new", grown to "agreed to buy nine new buses"
//
// Seeds and k-gram fingerprints after Schleimer, Wilkerson, Aiken, "Winnowing" (SIGMOD 2003).
#include "synoptic/lineage/shared_runs.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace synoptic {
namespace {

constexpr std::size_t kSeedsPerText = 4;

struct Shingle {
  std::uint64_t hash = 0;
  std::uint32_t text = 0;
  std::uint32_t word = 0;

  auto key() const { return std::tie(hash, text, word); }
};

struct Seed {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

using Texts = std::span<const std::vector<Word>>;

std::uint64_t shingle_hash(const std::vector<Word>& words, std::size_t at) {
  std::uint64_t hash = 0;
  for (std::size_t i = at; i < at + kSeedWords; ++i) {
    hash = (hash ^ words[i].hash) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

// The shingles of all texts, equal ones side by side.
std::vector<Shingle> sorted_shingles(Texts texts) {
  std::vector<Shingle> shingles;
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    const std::vector<Word>& words = texts[text];
    for (std::uint32_t at = 0; at + kSeedWords <= words.size(); ++at) {
      shingles.push_back({shingle_hash(words, at), text, at});
    }
  }
  std::sort(shingles.begin(), shingles.end(),
            [](const Shingle& x, const Shingle& y) { return x.key() < y.key(); });
  return shingles;
}

// Where the shingles that equal each shingle of a text begin.
using GroupIndex = std::vector<std::vector<std::uint32_t>>;

GroupIndex index_groups(const std::vector<Shingle>& shingles, Texts texts) {
  GroupIndex index(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    index[i].resize(texts[i].size() < kSeedWords ? 0 : texts[i].size() - kSeedWords + 1);
  }
  std::uint32_t group = 0;
  for (std::uint32_t i = 0; i < shingles.size(); ++i) {
    if (shingles[i].hash != shingles[group].hash) group = i;
    index[shingles[i].text][shingles[i].word] = group;
  }
  return index;
}

// The seeds of text `a` with each later text, by the place in `a`.
std::vector<std::vector<Seed>> find_seeds(std::uint32_t a, const std::vector<Shingle>& shingles,
                                          const std::vector<std::uint32_t>& groups,
                                          std::size_t text_count) {
  std::vector<std::vector<Seed>> seeds(text_count);
  for (std::uint32_t from = 0; from < groups.size(); ++from) {
    const std::uint64_t hash = shingles[groups[from]].hash;
    std::size_t repeats = 0;
    for (std::size_t i = groups[from]; i < shingles.size() && shingles[i].hash == hash;) {
      const Shingle& other = shingles[i];
      repeats = i > groups[from] && shingles[i - 1].text == other.text ? repeats + 1 : 0;
      if (other.text > a && repeats < kSeedsPerText) {
        seeds[other.text].push_back({from, other.word});
      }
      ++i;
      if (repeats < kSeedsPerText) continue;
      const Shingle next_text{hash, other.text + 1, 0};
      i = static_cast<std::size_t>(
          std::lower_bound(shingles.begin() + static_cast<std::ptrdiff_t>(i), shingles.end(),
                           next_text,
                           [](const Shingle& x, const Shingle& y) { return x.key() < y.key(); }) -
          shingles.begin());
    }
  }
  return seeds;
}

// The run through a seed, not reaching left of word `floor` of `a`.
SharedRun grow(const std::vector<Word>& a, const std::vector<Word>& b, Seed seed,
               std::uint32_t floor) {
  SharedRun run{seed.from, seed.to, 0};
  while (run.from + run.size < a.size() && run.to + run.size < b.size() &&
         a[run.from + run.size].hash == b[run.to + run.size].hash) {
    ++run.size;
  }
  while (run.from > floor && run.to > 0 && a[run.from - 1].hash == b[run.to - 1].hash) {
    --run.from;
    --run.to;
    ++run.size;
  }
  return run;
}

// One walk over `a`: the longest run at each place, each behind the one before.
std::vector<SharedRun> walk(const std::vector<Word>& a, const std::vector<Word>& b,
                            const std::vector<Seed>& seeds) {
  std::vector<SharedRun> runs;
  std::uint32_t covered = 0;
  for (std::size_t i = 0; i < seeds.size();) {
    const std::uint32_t from = seeds[i].from;
    SharedRun best;
    for (; i < seeds.size() && seeds[i].from == from; ++i) {
      if (from < covered) continue;
      const SharedRun run = grow(a, b, seeds[i], covered);
      if (run.size > best.size) best = run;
    }
    if (best.size < kSeedWords) continue;  // covered, or two shingles with one hash
    runs.push_back(best);
    covered = best.from + best.size;
  }
  return runs;
}

// Hands out the words of one text: nobody gets a word twice.
class Ledger {
 public:
  explicit Ledger(std::size_t size) : taken_(size, false) {}

  // What is left of the run's words in `b`: the longest stretch nobody has.
  SharedRun free_part(SharedRun run) const {
    SharedRun best{run.from, run.to, 0};
    for (std::uint32_t i = 0; i < run.size;) {
      std::uint32_t end = i;
      while (end < run.size && !taken_[run.to + end]) ++end;
      if (end - i > best.size) best = {run.from + i, run.to + i, end - i};
      i = end + 1;
    }
    return best;
  }

  void take(const SharedRun& run) {
    std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(run.to), run.size, true);
  }

 private:
  std::vector<bool> taken_;
};

bool is_before(const SharedRun& x, const SharedRun& y) { return x.from < y.from; }

bool is_longer(const SharedRun& x, const SharedRun& y) {
  return std::tie(y.size, x.from, x.to) < std::tie(x.size, y.from, y.to);
}

// Is `x` followed by `y` in both texts with few words between?
bool leads_to(const SharedRun& x, const SharedRun& y) {
  const std::uint32_t from_end = x.from + x.size;
  const std::uint32_t to_end = x.to + x.size;
  return y.from >= from_end && y.to >= to_end && y.from - from_end <= kNearWords &&
         y.to - to_end <= kNearWords;
}

// Long runs, longest first, then the short ones that stand beside one of those.
std::vector<SharedRun> settle(std::vector<SharedRun> candidates, std::size_t b_size) {
  std::sort(candidates.begin(), candidates.end(), is_longer);
  Ledger ledger(b_size);
  std::vector<SharedRun> runs;
  std::vector<SharedRun> all;
  for (const SharedRun& candidate : candidates) {
    const SharedRun run = ledger.free_part(candidate);
    if (run.size < kSeedWords) continue;
    ledger.take(run);
    all.push_back(run);
  }
  std::sort(all.begin(), all.end(), is_before);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool after = i > 0 && all[i - 1].size >= kRunWords && leads_to(all[i - 1], all[i]);
    const bool before =
        i + 1 < all.size() && all[i + 1].size >= kRunWords && leads_to(all[i], all[i + 1]);
    if (all[i].size >= kRunWords || after || before) runs.push_back(all[i]);
  }
  return runs;
}

}  // namespace

std::vector<SharedRuns> find_shared_runs(Texts texts) {
  const std::vector<Shingle> shingles = sorted_shingles(texts);
  const GroupIndex groups = index_groups(shingles, texts);
  std::vector<SharedRuns> shared;
  for (std::uint32_t a = 0; a < texts.size(); ++a) {
    const auto seeds = find_seeds(a, shingles, groups[a], texts.size());
    for (std::uint32_t b = a + 1; b < texts.size(); ++b) {
      std::vector<SharedRun> runs = settle(walk(texts[a], texts[b], seeds[b]), texts[b].size());
      if (!runs.empty()) shared.push_back({a, b, std::move(runs)});
    }
  }
  return shared;
}

}  // namespace synoptic
