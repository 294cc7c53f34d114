#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "synoptic/base/json_value.h"
#include "synoptic/base/strings.h"
#include "synoptic/text/analysis.h"

// usage: cluster_words TEXTS > CLUSTERS       (TEXTS: JSON Lines with "text")
//
// Sorts the frequent words of a corpus into 63 coarse and 511 fine clusters by the words that
// stand right before and behind them: the exchange algorithm (Martin, Liermann, Ney, Speech
// Communication 1998), which moves each word to the cluster that raises the mutual information of
// clusters and neighbours most, until few words move. Words that are written alike but for their
// case are different ones: "Bush" falls among names, "bush" among things.
namespace synoptic {
namespace {

constexpr std::size_t kLeastCount = 5;
constexpr std::size_t kMostContexts = 8000;  // neighbours told apart, on each side

struct Use {
  std::uint32_t context = 0;
  std::uint32_t count = 0;
};

struct Vocabulary {
  std::vector<std::string> words;  // by falling frequency
  std::vector<std::vector<Use>> uses;
  std::size_t contexts = 0;
};

using Sentences = std::vector<std::vector<std::uint32_t>>;

// Sentences as numbers of words, and the words with their counts.
struct Corpus {
  Sentences sentences;
  std::vector<std::string> words;
  std::vector<std::size_t> counts;
};

Corpus read_texts(const char* path) {
  Corpus corpus;
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto record = JsonValue::parse(line);
    if (!record.ok() || record.value().find("text") == nullptr) continue;
    const std::string_view text = record.value().find("text")->text();
    const Analysis analysis = analyse(text, split_lines(text), nullptr);
    for (const Sentence& sentence : analysis.sentences) {
      auto& numbered = corpus.sentences.emplace_back();
      for (std::size_t token = sentence.first; token < sentence.last; ++token) {
        const auto [at, is_new] = numbers.try_emplace(std::string(analysis.form(token)),
                                                      static_cast<std::uint32_t>(numbers.size()));
        if (is_new) {
          corpus.words.push_back(at->first);
          corpus.counts.push_back(0);
        }
        ++corpus.counts[at->second];
        numbered.push_back(at->second);
      }
    }
  }
  return corpus;
}

Vocabulary count_uses(const Corpus& corpus) {
  std::vector<std::uint32_t> order(corpus.words.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return corpus.counts[a] != corpus.counts[b] ? corpus.counts[a] > corpus.counts[b] : a < b;
  });
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  Vocabulary vocabulary;
  for (const std::uint32_t word : order) {
    if (corpus.counts[word] < kLeastCount) break;
    vocabulary.words.push_back(corpus.words[word]);
  }
  std::vector<std::map<std::uint32_t, std::uint32_t>> counts(vocabulary.words.size());
  const auto context = [](std::uint32_t neighbour) {
    return std::min<std::uint32_t>(neighbour, kMostContexts);
  };
  for (const auto& sentence : corpus.sentences) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const std::uint32_t word = rank[sentence[i]];
      if (word >= counts.size()) continue;
      const std::uint32_t before = i == 0 ? kMostContexts + 1 : context(rank[sentence[i - 1]]);
      const std::uint32_t after =
          i + 1 == sentence.size() ? kMostContexts + 1 : context(rank[sentence[i + 1]]);
      ++counts[word][before];
      ++counts[word][after + kMostContexts + 2];
    }
  }
  vocabulary.contexts = 2 * (kMostContexts + 2);
  for (const auto& word : counts) {
    auto& uses = vocabulary.uses.emplace_back();
    for (const auto& [number, count] : word) uses.push_back({.context = number, .count = count});
  }
  return vocabulary;
}

float weighted_log(std::uint32_t count) {
  return count == 0 ? 0.0f : static_cast<float>(count) * std::log(static_cast<float>(count));
}

class Clustering {
 public:
  Clustering(const Vocabulary& vocabulary, std::size_t clusters)
      : vocabulary_(vocabulary),
        clusters_(clusters),
        cells_(vocabulary.contexts * clusters),
        totals_(clusters),
        cluster_of_(vocabulary.words.size()) {
    logs_.resize(1 << 16);
    for (std::uint32_t i = 0; i < logs_.size(); ++i) logs_[i] = weighted_log(i);
    for (std::uint32_t word = 0; word < cluster_of_.size(); ++word) {
      add(word, static_cast<std::uint32_t>(word % clusters));
    }
  }

  std::vector<std::uint32_t> run(int sweeps) {
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      std::size_t moved = 0;
      for (std::uint32_t word = 0; word < cluster_of_.size(); ++word) moved += move(word) ? 1 : 0;
      std::fprintf(stderr, "%zu clusters, sweep %d: %zu words moved\n", clusters_, sweep, moved);
      if (moved * 100 < cluster_of_.size()) break;
    }
    return cluster_of_;
  }

 private:
  float log_of(std::uint32_t count) const {
    return count < logs_.size() ? logs_[count] : weighted_log(count);
  }

  void add(std::uint32_t word, std::uint32_t cluster) {
    cluster_of_[word] = cluster;
    for (const Use& use : vocabulary_.uses[word]) {
      cells_[use.context * clusters_ + cluster] += use.count;
      totals_[cluster] += use.count;
    }
  }

  void remove(std::uint32_t word) {
    const std::uint32_t cluster = cluster_of_[word];
    for (const Use& use : vocabulary_.uses[word]) {
      cells_[use.context * clusters_ + cluster] -= use.count;
      totals_[cluster] -= use.count;
    }
  }

  bool move(std::uint32_t word) {
    const std::uint32_t old = cluster_of_[word];
    remove(word);
    std::vector<float> gain(clusters_, 0.0f);
    std::uint32_t total = 0;
    for (const Use& use : vocabulary_.uses[word]) {
      const std::uint32_t* cell = &cells_[use.context * clusters_];
      for (std::size_t i = 0; i < clusters_; ++i) {
        gain[i] += log_of(cell[i] + use.count) - log_of(cell[i]);
      }
      total += use.count;
    }
    for (std::size_t i = 0; i < clusters_; ++i) {
      gain[i] -= weighted_log(totals_[i] + total) - weighted_log(totals_[i]);
    }
    const auto best =
        static_cast<std::uint32_t>(std::max_element(gain.begin(), gain.end()) - gain.begin());
    add(word, best);
    return best != old;
  }

  const Vocabulary& vocabulary_;
  std::size_t clusters_;
  std::vector<std::uint32_t> cells_;  // [context][cluster]
  std::vector<std::uint32_t> totals_;
  std::vector<std::uint32_t> cluster_of_;
  std::vector<float> logs_;
};

}  // namespace
}  // namespace synoptic

int main(int argc, char** argv) {
  using namespace synoptic;
  if (argc != 2) {
    std::fprintf(stderr, "usage: cluster_words TEXTS > CLUSTERS\n");
    return 2;
  }
  constexpr int kSweeps = 8;
  const Vocabulary vocabulary = count_uses(read_texts(argv[1]));
  const auto coarse = Clustering(vocabulary, 63).run(kSweeps);
  const auto fine = Clustering(vocabulary, 511).run(kSweeps);
  for (std::size_t word = 0; word < vocabulary.words.size(); ++word) {
    std::printf("%s\t%u\t%u\n", vocabulary.words[word].c_str(), coarse[word] + 1, fine[word] + 1);
  }
  return 0;
}
