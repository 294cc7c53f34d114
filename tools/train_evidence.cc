// Learns what tells the title and the day of publication among those that a page gives: the weights
// of kinds of evidence (data/extract/html/title_weights.tsv, date_weights.tsv).
//
//   train_evidence PAGES.jsonl[.gz] FOLDER              learns from all pages, writes both tables
//   train_evidence PAGES.jsonl[.gz] --cross-validate    how often the right one is chosen by
//   weights
//                                                       that have not seen the page's site, by set
//
// A page counts for as much as "title:SET=WEIGHT" and "date:SET=WEIGHT" behind that say, else
// for 1.
//
// PAGES: one object a line, {"id","set","site","html"} with "title" and "date", each where known;
// HTML that is no UTF-8 is decoded before. Conditional logits by gradient ascent with L2; pages
// without the right answer among their candidates teach nothing and count as wrong.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "synoptic/base/hash.h"
#include "synoptic/extract/html/block_kinds.h"
#include "synoptic/extract/html/block_model.h"
#include "synoptic/extract/html/page_dates.h"
#include "synoptic/extract/html/page_title.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/html/parse.h"
#include "tools/training_files.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kFolds = 10;
constexpr int kRounds = 600;
constexpr double kRate = 0.5;
constexpr double kDecay = 0.001;

// A page's candidates for one question; `right`: which one is the answer, or their number.
struct Choice {
  std::string id;
  std::string set;
  std::size_t fold = 0;
  std::vector<EvidenceBits> candidates;
  std::vector<std::string> shown;
  std::size_t right = 0;
};

using Choices = std::vector<Choice>;

struct Questions {
  Choices titles;
  Choices dates;
};

std::string folded_words(std::string_view text) {
  std::string out;
  for (const Word& word : split_words(text)) out += word.folded + " ";
  return out;
}

Choice begin_choice(const JsonValue& item) {
  Choice choice;
  choice.id = item.find("id")->text();
  choice.set = item.find("set")->text();
  choice.fold = hash64(item.find("site")->text()) % kFolds;
  return choice;
}

void add_title(const JsonValue& item, const HtmlTree& tree, const StatedMetadata& stated,
               Choices& out) {
  if (item.find("title") == nullptr) return;
  const std::string wanted = folded_words(item.find("title")->text());
  Choice choice = begin_choice(item);
  for (const TitleCandidate& title : gather_title_candidates(tree, stated)) {
    if (folded_words(title.text) == wanted) choice.right = choice.candidates.size();
    const bool is_right = folded_words(title.text) == wanted;
    choice.candidates.push_back(title.evidence);
    choice.shown.push_back((is_right ? "RIGHT " : "") + title.text);
  }
  const bool has_right = std::any_of(choice.shown.begin(), choice.shown.end(),
                                     [](const auto& s) { return s.starts_with("RIGHT "); });
  if (!has_right) choice.right = choice.candidates.size();
  out.push_back(std::move(choice));
}

void add_date(const JsonValue& item, const DatedPage& page, const Tables& tables, Choices& out) {
  if (item.find("date") == nullptr) return;
  const std::string wanted(item.find("date")->text().substr(0, 10));
  Choice choice = begin_choice(item);
  bool has_right = false;
  for (const DateCandidate& day : gather_date_candidates(page, tables).days) {
    const bool is_right = day.when.substr(0, 10) == wanted;
    if (is_right) choice.right = choice.candidates.size();
    has_right |= is_right;
    choice.candidates.push_back(day.evidence);
    choice.shown.push_back((is_right ? "RIGHT " : "") + day.when);
  }
  if (!has_right) choice.right = choice.candidates.size();
  out.push_back(std::move(choice));
}

void add_page(const JsonValue& item, const Tables& tables, Questions& out) {
  const HtmlTree tree = parse_html(std::string(item.find("html")->text()));
  const StatedMetadata stated = read_stated_metadata(tree);
  add_title(item, tree, stated, out.titles);
  const PageKnowledge knowledge = gather_knowledge(tree, stated, tables.page_model);
  const PageBlocks blocks = collect_blocks(tree, tables.page_model.names);
  const std::vector<UnitFacts> facts = gather_facts(blocks.units, tables);
  const auto scores = score_blocks(tree, blocks, facts, knowledge, tables.page_model);
  const BlockKinds kinds =
      tell_block_kinds(tree, blocks, facts, scores, find_title_block(blocks, knowledge.title));
  add_date(item, {tree, stated, blocks, facts, {kinds.title_at, kinds.text_begin, kinds.text_end}},
           tables, out.dates);
}

// The probability of each candidate.
std::vector<double> probabilities(const Choice& choice, const EvidenceModel& model) {
  std::vector<double> out;
  double most = -1e9;
  for (const EvidenceBits bits : choice.candidates) {
    out.push_back(model.score(bits));
    most = std::max(most, out.back());
  }
  double sum = 0;
  for (double& p : out) sum += p = std::exp(p - most);
  for (double& p : out) p /= sum;
  return out;
}

void add_gradient(const Choice& choice, const EvidenceModel& model, double weight,
                  std::vector<double>& gradient) {
  const std::vector<double> p = probabilities(choice, model);
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double error = ((i == choice.right ? 1.0 : 0.0) - p[i]) * weight;
    for (std::size_t kind = 0; kind < gradient.size(); ++kind) {
      if ((choice.candidates[i] >> kind & 1) != 0) gradient[kind] += error;
    }
  }
}

// AdaGrad over all pages but those of the fold (kFolds: all).
EvidenceModel learn(const Choices& choices, std::size_t held_out, std::size_t kinds,
                    const std::map<std::string, double>& set_weights) {
  EvidenceModel model;
  model.weights.assign(kinds, 0);
  std::vector<double> squares(kinds, 1e-8);
  for (int round = 0; round < kRounds; ++round) {
    std::vector<double> gradient(kinds, 0);
    double total = 0;
    for (const Choice& choice : choices) {
      if (choice.fold == held_out || choice.right >= choice.candidates.size()) continue;
      const auto found = set_weights.find(choice.set);
      const double weight = found == set_weights.end() ? 1 : found->second;
      add_gradient(choice, model, weight, gradient);
      total += weight;
    }
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const double g = gradient[kind] / std::max(total, 1.0) - kDecay * model.weights[kind];
      squares[kind] += g * g;
      model.weights[kind] += kRate * g / std::sqrt(squares[kind]);
    }
  }
  return model;
}

std::size_t choose(const Choice& choice, const EvidenceModel& model) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < choice.candidates.size(); ++i) {
    if (model.score(choice.candidates[i]) > model.score(choice.candidates[best])) best = i;
  }
  return best;
}

void show_error(const Choice& choice, const EvidenceModel& model,
                std::span<const std::string_view> names) {
  std::fprintf(stderr, "%s %s\n", choice.set.c_str(), choice.id.c_str());
  const std::size_t best = choose(choice, model);
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    if (i != best && i != choice.right) continue;
    std::string kinds;
    for (std::size_t kind = 0; kind < names.size(); ++kind) {
      if ((choice.candidates[i] >> kind & 1) != 0) kinds += " " + std::string(names[kind]);
    }
    std::fprintf(stderr, "  %.2f %s [%s ]\n", model.score(choice.candidates[i]),
                 choice.shown[i].c_str(), kinds.c_str());
  }
}

void cross_validate(const Choices& choices, std::span<const std::string_view> names,
                    const std::map<std::string, double>& set_weights, const char* question) {
  std::map<std::string, std::array<int, 3>> counts;  // right, possible, all
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const EvidenceModel model = learn(choices, fold, names.size(), set_weights);
    for (const Choice& choice : choices) {
      if (choice.fold != fold) continue;
      const bool is_right = !choice.candidates.empty() && choose(choice, model) == choice.right;
      counts[choice.set][0] += is_right;
      counts[choice.set][1] += choice.right < choice.candidates.size();
      ++counts[choice.set][2];
      if (!is_right) show_error(choice, model, names);
    }
  }
  for (const auto& [set, n] : counts) {
    std::printf("%s %-12s right %4d  possible %4d  of %4d  %.1f %%\n", question, set.c_str(), n[0],
                n[1], n[2], 100.0 * n[0] / n[2]);
  }
}

void write_weights(const EvidenceModel& model, std::span<const std::string_view> names,
                   const std::string& path) {
  std::FILE* file = open_to_write(path);
  std::fputs("# Learnt by tools/train_evidence; see SOURCES.md.\nevidence\tweight\n", file);
  std::map<std::string_view, double> sorted;
  for (std::size_t i = 0; i < names.size(); ++i) sorted[names[i]] = model.weights[i];
  for (const auto& [name, weight] : sorted) {
    std::fprintf(file, "%s\t%.2f\n", std::string(name).c_str(), weight);
  }
  std::fclose(file);
}

Questions read_pages(const char* path, const Tables& tables) {
  Questions questions;
  for_each_item(path, [&](const JsonValue& item) { add_page(item, tables, questions); });
  return questions;
}

}  // namespace
}  // namespace synoptic::page

int main(int argc, char** argv) {
  using namespace synoptic::page;
  if (argc < 3) {
    std::fputs(
        "usage: train_evidence PAGES.jsonl (FOLDER | --cross-validate) [title:SET=WEIGHT | "
        "date:SET=WEIGHT …]\n",
        stderr);
    return 2;
  }
  std::map<std::string, double> title_sets;
  std::map<std::string, double> date_sets;
  for (int i = 3; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t colon = argument.find(':');
    const std::size_t equals = argument.find('=', colon);
    if (colon == std::string::npos || equals == std::string::npos) continue;
    auto& sets = argument.starts_with("date:") ? date_sets : title_sets;
    sets[argument.substr(colon + 1, equals - colon - 1)] = std::atof(argument.c_str() + equals + 1);
  }
  const synoptic::ExtractLexicon lexicon = synoptic::load_extract_lexicon();
  const Questions questions = read_pages(argv[1], *lexicon.tables);
  if (std::string(argv[2]) == "--cross-validate") {
    cross_validate(questions.titles, kTitleEvidenceNames, title_sets, "title");
    cross_validate(questions.dates, kDateEvidenceNames, date_sets, "date");
    return 0;
  }
  const std::string folder = argv[2];
  write_weights(learn(questions.titles, kFolds, kTitleEvidenceCount, title_sets),
                kTitleEvidenceNames, folder + "/title_weights.tsv");
  write_weights(learn(questions.dates, kFolds, kDateEvidenceCount, date_sets), kDateEvidenceNames,
                folder + "/date_weights.tsv");
  return 0;
}
