// Learns the weights of the block model (data/extract/html).
//
//   train_page PAGES.jsonl[.gz] FOLDER                       learns from all pages, writes
//                                                            FOLDER/weights.tsv and names.tsv
//   train_page PAGES.jsonl[.gz] --cross-validate OUT.jsonl   predicts each page by weights that
//   have
//                                                            not seen its site: {"id","text"}
//
// PAGES: one object a line, {"id","site","html"} with "text", the whole text of the article, or
// with "must" and "must_not", snippets of it and of the rest; HTML that is no UTF-8 is decoded
// before. A block is text where most of its words stand in the article in the same order. Logistic
// regressions by AdaGrad with L2; a name of an element has weights only where kMinSites share it.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "synoptic/base/hash.h"
#include "synoptic/base/json_writer.h"
#include "synoptic/extract/html/block_model.h"
#include "synoptic/extract/html/page_knowledge.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/html/parse.h"
#include "tools/extract_training.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMinSites = 10;
constexpr int kRounds = 6;

// A learnt name of a block's own element (0), its parent (1) or one farther up (2).
struct NameUse {
  std::uint32_t name = 0;
  std::uint8_t place = 0;
};

struct TrainingPage {
  std::string id;
  std::uint32_t site = 0;
  std::size_t fold = 0;
  HtmlTree tree;
  PageBlocks blocks;
  std::vector<UnitFacts> facts;
  std::vector<int> labels;  // 1 text, 0 not, -1 unknown
  std::vector<float> weights;
  std::vector<std::vector<Feature>> features;
  std::vector<std::vector<NameUse>> names;
  std::vector<float> scores;
};

// Whole lines of the gold text, for blocks too short for shingles.
WordHashes lines_of(std::string_view text) {
  WordHashes lines;
  for (const Span line : split_lines(text)) {
    const std::vector<Word> words = split_words(slice(text, line));
    if (!words.empty()) lines.insert(hash_words(words, 0, words.size()));
  }
  return lines;
}

int label_by_text(const Unit& unit, const WordHashes& gold, const WordHashes& lines) {
  const std::vector<Word>& words = unit.words;
  if (words.empty()) return 0;
  if (words.size() < kShingle) return lines.contains(hash_words(words, 0, words.size()));
  return is_mostly_in(gold, words);
}

void label_whole(TrainingPage& page, std::string_view text) {
  const auto gold = shingles_of(split_words(text));
  const auto lines = lines_of(text);
  double total = 0;
  WordHashes seen;
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    const std::vector<Word>& words = page.blocks.units.units[i].words;
    int label = label_by_text(page.blocks.units.units[i], gold, lines);
    if (label == 1 && words.size() >= 8 &&
        !seen.insert(hash_words(words, 0, words.size())).second) {
      label = -1;
    }
    page.labels.push_back(label);
    if (label == 1) total += page.facts[i].word_count;
  }
  for (const UnitFacts& facts : page.facts) {
    page.weights.push_back(
        static_cast<float>((std::min(facts.word_count, 80u) + 0.5) / std::max(total, 120.0) * 20));
  }
}

void label_snippets(TrainingPage& page, const JsonValue& item) {
  const auto labels_of = [&](std::string_view name, int label) {
    const JsonValue* list = item.find(name);
    if (list == nullptr) return;
    for (const JsonValue& snippet : list->items()) {
      const std::string wanted = squeeze(snippet.text());
      for (std::size_t i = 0; i < page.facts.size(); ++i) {
        const std::string& view = page.blocks.units.units[i].view.text;
        const bool has = view.find(wanted) != std::string::npos ||
                         (view.size() > 30 && wanted.find(view) != std::string::npos);
        if (has && wanted.size() > 3) page.labels[i] = page.labels[i] == 1 - label ? -1 : label;
      }
    }
  };
  page.labels.assign(page.facts.size(), -1);
  page.weights.assign(page.facts.size(), 0.7F);
  labels_of("must", 1);
  labels_of("must_not", 0);
}

using NameNumbers = std::unordered_map<std::string, std::uint32_t>;

void read_names(TrainingPage& page, NameNumbers& numbers) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> cache;
  const auto names_at = [&](std::uint32_t node) -> const std::vector<std::uint32_t>& {
    const auto [where, is_new] = cache.try_emplace(node);
    if (is_new) {
      for (const std::string& name : names_of(page.tree, node)) {
        where->second.push_back(
            numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second);
      }
    }
    return where->second;
  };
  for (const BlockPlace& place : page.blocks.places) {
    std::vector<NameUse> uses;
    std::uint8_t level = 0;
    for (std::uint32_t node = place.node; node != kNoNode; node = page.tree[node].parent) {
      if (!is_block_element(page.tree[node])) continue;
      for (const std::uint32_t name : names_at(node)) uses.push_back({name, level});
      level = static_cast<std::uint8_t>(std::min(level + 1, 2));
    }
    page.names.push_back(std::move(uses));
  }
}

TrainingPage read_page(const JsonValue& item, const Tables& tables, const NameTable& table,
                       NameNumbers& numbers) {
  TrainingPage page;
  page.id = item.find("id")->text();
  page.site = static_cast<std::uint32_t>(hash64(item.find("site")->text()));
  page.fold = hash64(item.find("site")->text()) % kFolds;
  page.tree = parse_html(std::string(item.find("html")->text()));
  page.blocks = collect_blocks(page.tree, table);
  page.facts = gather_facts(page.blocks.units, tables);
  const StatedMetadata stated = read_stated_metadata(page.tree);
  PageKnowledge knowledge = gather_knowledge(page.tree, stated, tables.page_model);
  page.features = first_block_features(page.tree, page.blocks, page.facts, knowledge);
  const JsonValue* text = item.find("text");
  if (text != nullptr) {
    label_whole(page, text->text());
  } else {
    label_snippets(page, item);
  }
  read_names(page, numbers);
  page.scores.assign(page.facts.size(), 0);
  return page;
}

using Pages = std::vector<TrainingPage>;

// One logistic regression by AdaGrad.
class Regression {
 public:
  Regression(const Pages& pages, std::size_t name_count, bool with_names)
      : pages_(pages), names_(with_names ? name_count * 3 : 0), name_squares_(names_.size()) {}

  template <typename Use>
  void train(Use use) {
    keep_shared_names(use);
    std::uint32_t random = 1;
    Rows rows;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      if (!use(pages_[p])) continue;
      for (std::size_t i = 0; i < pages_[p].features.size(); ++i) {
        if (pages_[p].labels[i] >= 0) rows.emplace_back(p, i);
      }
    }
    for (int round = 0; round < kRounds; ++round) {
      shuffle(rows, random);
      for (const auto& [p, i] : rows) learn(pages_[p], i);
    }
  }

  float score(const TrainingPage& page, std::size_t i) const {
    float sum = model_.score(page.features[i]);
    if (names_.empty()) return sum;
    for (const NameUse& use : page.names[i]) sum += names_[use.name * 3u + use.place];
    return sum;
  }

  const BodyModel& model() const { return model_; }
  const std::vector<float>& names() const { return names_; }

 private:
  template <typename Use>
  void keep_shared_names(Use use) {
    if (names_.empty()) return;
    std::vector<std::set<std::uint32_t>> sites(names_.size() / 3);
    for (const TrainingPage& page : pages_) {
      if (!use(page)) continue;
      for (const auto& uses : page.names) {
        for (const NameUse& name : uses) {
          if (sites[name.name].size() < kMinSites) sites[name.name].insert(page.site);
        }
      }
    }
    is_shared_.assign(sites.size(), false);
    for (std::size_t i = 0; i < sites.size(); ++i) is_shared_[i] = sites[i].size() >= kMinSites;
  }

  void learn(const TrainingPage& page, std::size_t i) {
    const float probability = 1 / (1 + std::exp(-score(page, i)));
    const float error = (probability - static_cast<float>(page.labels[i])) * page.weights[i];
    for (const Feature& f : page.features[i]) {
      update(slot(model_.weights, f), slot(squares_, f), error);
    }
    if (names_.empty()) return;
    for (const NameUse& use : page.names[i]) {
      if (!is_shared_[use.name]) continue;
      const std::size_t at = use.name * 3u + use.place;
      update(names_[at], name_squares_[at], error);
    }
  }

  const Pages& pages_;
  BodyModel model_;
  std::vector<std::vector<float>> squares_;
  std::vector<float> names_;
  std::vector<float> name_squares_;
  std::vector<bool> is_shared_;
};

struct Learnt {
  BodyModel weights;
  std::vector<float> names;
};

// Trains both steps on all pages but those of `held_out` (kFolds: none); predicts all of them.
Learnt train(Pages& pages, std::size_t held_out, std::size_t name_count) {
  const auto is_used = [&](const TrainingPage& page) { return page.fold != held_out; };
  Regression first(pages, name_count, true);
  first.train(is_used);
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    if (fold == held_out) {
      for (TrainingPage& page : pages) {
        if (page.fold != fold) continue;
        for (std::size_t i = 0; i < page.scores.size(); ++i) page.scores[i] = first.score(page, i);
      }
      continue;
    }
    Regression part(pages, name_count, true);
    part.train([&](const TrainingPage& p) { return is_used(p) && p.fold != fold; });
    for (TrainingPage& page : pages) {
      if (page.fold != fold) continue;
      for (std::size_t i = 0; i < page.scores.size(); ++i) page.scores[i] = part.score(page, i);
    }
  }
  std::vector<std::vector<std::vector<Feature>>> kept;
  for (TrainingPage& page : pages) {
    kept.push_back(page.features);
    const auto second = second_block_features(page.tree, page.blocks, page.facts, page.scores);
    for (std::size_t i = 0; i < second.size(); ++i) {
      for (Feature& f : page.features[i]) {
        f.feature = static_cast<std::uint16_t>(f.feature + kSecondBlockStep);
      }
      page.features[i].insert(page.features[i].end(), second[i].begin(), second[i].end());
    }
  }
  Regression second(pages, name_count, false);
  second.train(is_used);
  for (TrainingPage& page : pages) {
    for (std::size_t i = 0; i < page.scores.size(); ++i) page.scores[i] = second.score(page, i);
  }
  for (std::size_t p = 0; p < pages.size(); ++p) pages[p].features = std::move(kept[p]);
  Learnt both{first.model(), first.names()};
  add(both.weights, second.model());
  return both;
}

void write_names(const std::vector<float>& weights, const NameNumbers& numbers,
                 const std::string& path) {
  std::FILE* file = open_to_write(path);
  std::fputs("# Learnt by tools/train_page; see SOURCES.md.\nname\town\tparent\tfarther\n", file);
  for (const auto& [name, number] :
       std::map<std::string, std::uint32_t>(numbers.begin(), numbers.end())) {
    const float* w = &weights[number * 3u];
    if (std::fabs(w[0]) + std::fabs(w[1]) + std::fabs(w[2]) < 0.05F) continue;
    std::fprintf(file, "%s\t%.2f\t%.2f\t%.2f\n", name.c_str(), static_cast<double>(w[0]),
                 static_cast<double>(w[1]), static_cast<double>(w[2]));
  }
  std::fclose(file);
}

std::string predicted_text(const TrainingPage& page) {
  std::string text;
  for (std::size_t i = 0; i < page.scores.size(); ++i) {
    if (page.scores[i] > 0) text += page.blocks.units.units[i].view.text + "\n\n";
  }
  return text;
}

void cross_validate(Pages& pages, std::size_t name_count, const std::string& path) {
  std::map<std::string, std::string> texts;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    train(pages, fold, name_count);
    for (const TrainingPage& page : pages) {
      if (page.fold == fold) texts[page.id] = predicted_text(page);
    }
    std::fprintf(stderr, "fold %zu\n", fold);
  }
  std::FILE* file = open_to_write(path);
  for (const auto& [id, text] : texts) {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.member("id", id);
    json.member("text", text);
    json.end_object();
    std::fprintf(file, "%s\n", line.c_str());
  }
  std::fclose(file);
}

Pages read_pages(const char* path, const Tables& tables, const NameTable& table,
                 NameNumbers& numbers) {
  Pages pages;
  for_each_item(path, [&](const JsonValue& item) {
    pages.push_back(read_page(item, tables, table, numbers));
  });
  return pages;
}

}  // namespace
}  // namespace synoptic::page

int main(int argc, char** argv) {
  using namespace synoptic::page;
  if (argc < 3) {
    std::fputs("usage: train_page PAGES.jsonl (FOLDER | --cross-validate OUT.jsonl)\n", stderr);
    return 2;
  }
  const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  NameNumbers numbers;
  Pages pages = read_pages(argv[1], *lexicon.tables,
                           NameTable::with_names("name\town\tparent\tfarther\n"), numbers);
  std::fprintf(stderr, "%zu pages, %zu names\n", pages.size(), numbers.size());
  if (std::string(argv[2]) == "--cross-validate") {
    cross_validate(pages, numbers.size(), argv[3]);
    return 0;
  }
  const Learnt learnt = train(pages, kFolds, numbers.size());
  write_weights(learnt.weights, "train_page", std::string(argv[2]) + "/weights.tsv");
  write_names(learnt.names, numbers, std::string(argv[2]) + "/names.tsv");
  return 0;
}
