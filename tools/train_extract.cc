// Learns the weights of the line model (data/extract/weights.tsv).
//
//   train_extract GOLD.jsonl[.gz] weights.tsv     learns from all items and writes the weights
//   train_extract GOLD.jsonl[.gz] --cross-validate   prints the share of words told right
//
// GOLD: one object a line, {"page","url","input","text"}: what a text dump of a page holds, and
// the text of its article. A line of the dump is text where most of its words stand in the article
// in the same order. Both steps are logistic regressions, trained by AdaGrad with L2; the scores
// that the second step learns from come from models that have not seen the page's outlet.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "synoptic/base/hash.h"
#include "synoptic/base/json_value.h"
#include "synoptic/extract/body_features.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/units.h"
#include "synoptic/read/byte_reader.h"
#include "synoptic/read/json_lines.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kFolds = 5;
constexpr std::size_t kShingle = 4;

struct Page {
  std::size_t fold = 0;
  Units units;
  std::vector<UnitFacts> facts;
  std::vector<bool> is_text;
  std::vector<float> weights;
  std::vector<std::vector<Feature>> features;
  std::vector<float> scores;
};

std::string host_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin != std::string_view::npos) url.remove_prefix(begin + 3);
  return std::string(url.substr(0, url.find('/')));
}

std::uint64_t hash_words(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::uint64_t hash = end - begin;
  for (std::size_t i = begin; i < end; ++i) hash = hash64(words[i].folded, hash);
  return hash;
}

// Every run of one to four words of the article.
std::unordered_set<std::uint64_t> shingles_of(const std::vector<Word>& words) {
  std::unordered_set<std::uint64_t> shingles;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t size = 1; size <= kShingle && i + size <= words.size(); ++size) {
      shingles.insert(hash_words(words, i, i + size));
    }
  }
  return shingles;
}

bool label(const Unit& unit, const Unit* before, const std::unordered_set<std::uint64_t>& gold) {
  const std::vector<Word>& words = unit.words;
  if (words.size() >= kShingle) {
    std::size_t found = 0;
    for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
      found += gold.contains(hash_words(words, i, i + kShingle));
    }
    return found * 2 >= words.size() - kShingle + 1;
  }
  // A short line is text where it continues the line before.
  if (before == nullptr || words.empty()) return false;
  std::vector<Word> joined(before->words.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                                     before->words.size(), kShingle - 1)),
                           before->words.end());
  joined.insert(joined.end(), words.begin(), words.end());
  const std::size_t size = std::min(joined.size(), kShingle);
  return joined.size() > words.size() && gold.contains(hash_words(joined, 0, size));
}

Page read_page(const JsonValue& item, const Tables& tables) {
  Page page;
  page.fold = hash64(host_of(item.find("url")->text())) % kFolds;
  page.units = split_units(item.find("input")->text());
  page.facts = gather_facts(page.units, tables);
  page.features = first_features(page.units, page.facts);
  const auto gold = shingles_of(split_words(item.find("text")->text()));
  double total = 0;
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    const Unit* before = i > 0 ? &page.units.units[i - 1] : nullptr;
    page.is_text.push_back(label(page.units.units[i], before, gold));
    if (page.is_text[i]) total += page.facts[i].word_count;
  }
  for (const UnitFacts& facts : page.facts) {
    page.weights.push_back(
        static_cast<float>((std::min(facts.word_count, 80u) + 0.5) / std::max(total, 150.0) * 20));
  }
  page.scores.assign(page.facts.size(), 0);
  return page;
}

// One logistic regression by AdaGrad over the pages that `use` allows.
class Regression {
 public:
  template <typename Use>
  void train(const std::vector<Page>& pages, Use use, int rounds) {
    std::uint32_t random = 1;
    std::vector<std::pair<std::size_t, std::size_t>> rows;
    for (std::size_t p = 0; p < pages.size(); ++p) {
      if (!use(pages[p])) continue;
      for (std::size_t i = 0; i < pages[p].features.size(); ++i) rows.emplace_back(p, i);
    }
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t i = rows.size(); i > 1; --i) {
        random = random * 1664525u + 1013904223u;
        std::swap(rows[i - 1], rows[random % i]);
      }
      for (const auto& [p, i] : rows) learn(pages[p], i);
    }
  }

  const BodyModel& model() const { return model_; }

 private:
  void learn(const Page& page, std::size_t i) {
    const float score = model_.score(page.features[i]);
    const float probability = 1 / (1 + std::exp(-score));
    const float error = (probability - (page.is_text[i] ? 1.0F : 0.0F)) * page.weights[i];
    for (const Feature& f : page.features[i]) update(f, error);
  }

  void update(Feature f, float error) {
    float& weight = slot(model_.weights, f);
    float& square = slot(squares_, f);
    const float gradient = error + kDecay * weight;
    square += gradient * gradient;
    weight -= kRate * gradient / (std::sqrt(square) + 1e-6F);
  }

  static float& slot(std::vector<std::vector<float>>& table, Feature f) {
    if (table.size() <= f.feature) table.resize(f.feature + 1u);
    auto& values = table[f.feature];
    if (values.size() <= f.value) values.resize(f.value + 1u);
    return values[f.value];
  }

  static constexpr float kRate = 0.03F;
  static constexpr float kDecay = 0.002F;
  BodyModel model_;
  std::vector<std::vector<float>> squares_;
};

std::vector<float> score_page(const BodyModel& model,
                              const std::vector<std::vector<Feature>>& features) {
  std::vector<float> scores;
  for (const auto& f : features) scores.push_back(model.score(f));
  return scores;
}

std::vector<Page> read_pages(const char* path, const Tables& tables) {
  std::FILE* file = std::fopen(path, "rb");
  std::vector<Page> pages;
  if (file == nullptr) return pages;
  std::vector<char> block(1 << 16);
  ByteReader reader(
      [&] {
        return std::string_view(block.data(), std::fread(block.data(), 1, block.size(), file));
      },
      Budget{});
  LineReader lines(reader, "", std::size_t{64} << 20);
  std::string line;
  while (lines.next(line) == LineReader::Outcome::line) {
    const auto item = JsonValue::parse(line);
    if (item.ok()) pages.push_back(read_page(item.value(), tables));
  }
  std::fclose(file);
  return pages;
}

void add(BodyModel& to, const BodyModel& from) {
  if (to.weights.size() < from.weights.size()) to.weights.resize(from.weights.size());
  for (std::size_t f = 0; f < from.weights.size(); ++f) {
    auto& values = to.weights[f];
    if (values.size() < from.weights[f].size()) values.resize(from.weights[f].size());
    for (std::size_t v = 0; v < from.weights[f].size(); ++v) values[v] += from.weights[f][v];
  }
}

// Trains both steps on all pages but those of `held_out` (kFolds: none).
BodyModel train(std::vector<Page> pages, std::size_t held_out) {
  const auto is_used = [&](const Page& page) { return page.fold != held_out; };
  Regression first;
  first.train(pages, is_used, 8);
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    if (fold == held_out) continue;
    Regression part;
    part.train(
        pages, [&](const Page& p) { return is_used(p) && p.fold != fold; }, 8);
    for (Page& page : pages) {
      if (page.fold == fold) page.scores = score_page(part.model(), page.features);
    }
  }
  for (Page& page : pages) page.features = second_features(page.features, page.facts, page.scores);
  Regression second;
  second.train(pages, is_used, 8);
  BodyModel both = first.model();
  add(both, second.model());
  return both;
}

void write(const BodyModel& model, const char* path) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) std::exit(1);
  std::fputs("# Learnt by tools/train_extract; see SOURCES.md.\nfeature\tvalue\tweight\n", file);
  for (std::size_t f = 0; f < model.weights.size(); ++f) {
    for (std::size_t v = 0; v < model.weights[f].size(); ++v) {
      const float weight = model.weights[f][v];
      if (std::fabs(weight) >= 0.005F) {
        std::fprintf(file, "%zu\t%zu\t%.2f\n", f, v, static_cast<double>(weight));
      }
    }
  }
  std::fclose(file);
}

// With a directory, the model of each fold is written there, to measure whole articles with.
void cross_validate(const std::vector<Page>& pages, const std::string& folder) {
  double right = 0;
  double all = 0;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const BodyModel model = train(pages, fold);
    if (!folder.empty())
      write(model, (folder + "/weights" + std::to_string(fold) + ".tsv").c_str());
    for (const Page& page : pages) {
      if (page.fold != fold) continue;
      const std::vector<float> scores = score_units(page.units, page.facts, model);
      for (std::size_t i = 0; i < scores.size(); ++i) {
        all += static_cast<double>(page.weights[i]);
        if ((scores[i] > 0) == page.is_text[i]) right += static_cast<double>(page.weights[i]);
      }
    }
  }
  std::printf("weighted accuracy %.4f\n", right / all);
}

}  // namespace
}  // namespace synoptic::page

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: train_extract GOLD.jsonl[.gz] (WEIGHTS.tsv | --cross-validate [FOLDER])\n",
               stderr);
    return 2;
  }
  const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  const std::vector<synoptic::page::Page> pages =
      synoptic::page::read_pages(argv[1], *lexicon.tables);
  std::printf("%zu pages\n", pages.size());
  if (std::string(argv[2]) == "--cross-validate") {
    synoptic::page::cross_validate(pages, argc > 3 ? argv[3] : "");
  } else {
    synoptic::page::write(synoptic::page::train(pages, synoptic::page::kFolds), argv[2]);
  }
  return 0;
}
