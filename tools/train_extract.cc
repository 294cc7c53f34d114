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
#include <string>
#include <vector>

#include "synoptic/base/hash.h"
#include "synoptic/extract/body_features.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/units.h"
#include "tools/extract_training.h"

namespace synoptic::page {
namespace {

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

bool label(const Unit& unit, const Unit* before, const WordHashes& gold) {
  const std::vector<Word>& words = unit.words;
  if (words.size() >= kShingle) return is_mostly_in(gold, words);
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
    Rows rows;
    for (std::size_t p = 0; p < pages.size(); ++p) {
      if (!use(pages[p])) continue;
      for (std::size_t i = 0; i < pages[p].features.size(); ++i) rows.emplace_back(p, i);
    }
    for (int round = 0; round < rounds; ++round) {
      shuffle(rows, random);
      for (const auto& [p, i] : rows) learn(pages[p], i);
    }
  }

  const BodyModel& model() const { return model_; }

 private:
  void learn(const Page& page, std::size_t i) {
    const float score = model_.score(page.features[i]);
    const float probability = 1 / (1 + std::exp(-score));
    const float error = (probability - (page.is_text[i] ? 1.0F : 0.0F)) * page.weights[i];
    for (const Feature& f : page.features[i]) {
      update(slot(model_.weights, f), slot(squares_, f), error);
    }
  }

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
  std::vector<Page> pages;
  for_each_item(path, [&](const JsonValue& item) { pages.push_back(read_page(item, tables)); });
  return pages;
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

// With a directory, the model of each fold is written there, to measure whole articles with.
void cross_validate(const std::vector<Page>& pages, const std::string& folder) {
  double right = 0;
  double all = 0;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const BodyModel model = train(pages, fold);
    if (!folder.empty()) {
      write_weights(model, "train_extract", folder + "/weights" + std::to_string(fold) + ".tsv");
    }
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
    synoptic::page::write_weights(synoptic::page::train(pages, synoptic::page::kFolds),
                                  "train_extract", argv[2]);
  }
  return 0;
}
