#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <numeric>
#include <string>

#include "boundary_trainer.h"
#include "export.h"
#include "lemmas.h"
#include "model_writer.h"
#include "network.h"
#include "synoptic/text/tags.h"
#include "treebank.h"
#include "vocabulary.h"

// Trains the language layer: reads treebanks, learns the network, the lemma table and the sentence
// boundaries, and writes all as one file. models/README.md has the command.
namespace synoptic::train {
namespace {

struct Options {
  std::vector<std::string> trees, tagged, dev;
  std::string vectors, exceptions, lexicon, out;
  std::size_t epochs = 12, vector_limit = 55000, batch_words = 500;
  float rate = 0.003f;
  Shape shape;
};

bool set_option(Options& options, const std::string& name, const std::string& value) {
  const auto number = [&] {
    return static_cast<std::size_t>(std::strtoul(value.c_str(), nullptr, 10));
  };
  if (name == "--trees")
    options.trees.push_back(value);
  else if (name == "--tagged")
    options.tagged.push_back(value);
  else if (name == "--dev")
    options.dev.push_back(value);
  else if (name == "--vectors")
    options.vectors = value;
  else if (name == "--exceptions")
    options.exceptions = value;
  else if (name == "--lexicon")
    options.lexicon = value;
  else if (name == "--out")
    options.out = value;
  else if (name == "--epochs")
    options.epochs = number();
  else if (name == "--vector-limit")
    options.vector_limit = number();
  else if (name == "--batch")
    options.batch_words = number();
  else if (name == "--width")
    options.shape.width = number();
  else if (name == "--layers")
    options.shape.layers = number();
  else if (name == "--tag-layer")
    options.shape.tag_layer = number();
  else if (name == "--rate")
    options.rate = std::strtof(value.c_str(), nullptr);
  else
    return false;
  return true;
}

using Treebank = std::vector<TreeSentence>;

std::vector<Treebank> read_all(const std::vector<std::string>& paths) {
  std::vector<Treebank> treebanks;
  for (const std::string& path : paths) {
    Result<Treebank> treebank = read_treebank(path);
    if (!treebank) {
      std::fprintf(stderr, "%s: %s\n", path.c_str(), treebank.error().message.c_str());
      std::exit(1);
    }
    treebanks.push_back(std::move(treebank).value());
  }
  return treebanks;
}

// Tag classes: pairs of universal and Penn tag seen at least `least` times.
TagClasses tag_classes(const std::vector<Treebank>& treebanks, std::size_t least) {
  std::map<std::string, std::size_t> counts;
  for (const Treebank& treebank : treebanks) {
    for (const TreeSentence& sentence : treebank) {
      for (const Word& word : sentence.words) ++counts[word.upos + "\t" + word.xpos];
    }
  }
  TagClasses classes;
  for (const auto& [name, count] : counts) {
    if (count >= least) classes.names.push_back(name);
  }
  return classes;
}

std::vector<std::uint16_t> right_classes(const Word& word, const TagClasses& classes) {
  std::vector<std::uint16_t> right;
  for (std::size_t c = 0; c < classes.names.size(); ++c) {
    const std::string& name = classes.names[c];
    const bool fits = word.upos.empty() ? name.substr(name.find('\t') + 1) == word.xpos
                                        : name == word.upos + "\t" + word.xpos;
    if (fits) right.push_back(static_cast<std::uint16_t>(c));
  }
  return right;
}

Example make_example(const TreeSentence& sentence, const TagClasses& classes,
                     const Vocabulary& vocabulary, const Vectors& vectors) {
  Example example;
  for (const Word& word : sentence.words) {
    example.words.push_back(vocabulary.input(word.form, vectors));
    example.classes.push_back(right_classes(word, classes));
    if (!sentence.has_tree) continue;
    example.heads.push_back(word.head);
    const auto relation = relation_named(word.relation);
    example.relations.push_back(static_cast<std::uint16_t>(relation ? *relation : Relation::dep));
  }
  return example;
}

std::vector<Example> make_examples(const std::vector<Treebank>& treebanks,
                                   const TagClasses& classes, const Vocabulary& vocabulary,
                                   const Vectors& vectors) {
  std::vector<Example> examples;
  for (const Treebank& treebank : treebanks) {
    for (const TreeSentence& sentence : treebank) {
      if (sentence.words.size() > 120) continue;
      examples.push_back(make_example(sentence, classes, vocabulary, vectors));
    }
  }
  return examples;
}

// Batches of about `words` words in the order of `order`.
std::vector<std::vector<const Example*>> make_batches(const std::vector<Example>& examples,
                                                      const std::vector<std::size_t>& order,
                                                      std::size_t words) {
  std::vector<std::vector<const Example*>> batches(1);
  std::size_t filled = 0;
  for (const std::size_t i : order) {
    if (filled >= words) {
      batches.emplace_back();
      filled = 0;
    }
    batches.back().push_back(&examples[i]);
    filled += examples[i].words.size();
  }
  return batches;
}

void report(Network& network, const std::vector<Example>& dev, const char* name) {
  std::vector<std::size_t> order(dev.size());
  std::iota(order.begin(), order.end(), 0u);
  Scores scores;
  for (const auto& batch : make_batches(dev, order, 1000)) network.score(batch, scores);
  const double words = static_cast<double>(std::max<std::size_t>(scores.words, 1));
  std::printf("  %s: tags %.2f heads %.2f relations %.2f\n", name, 100.0 * scores.tags / words,
              100.0 * scores.heads / words, 100.0 * scores.labelled / words);
}

void learn(Network& network, const Options& options, const std::vector<Example>& examples,
           const std::vector<std::vector<Example>>& dev) {
  Random random(7);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0u);
  const std::vector<Parameter*> parameters = network.parameters();
  const std::size_t total =
      options.epochs * make_batches(examples, order, options.batch_words).size();
  std::size_t step = 0;
  for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    Losses sum;
    for (const auto& batch : make_batches(examples, order, options.batch_words)) {
      const Losses losses = network.learn(batch, random);
      sum.tag += losses.tag, sum.arc += losses.arc, sum.relation += losses.relation;
      ++step;
      AdamOptions adam;
      const float warm = std::min(1.0f, static_cast<float>(step) / 300.0f);
      const float left = 1.0f - static_cast<float>(step) / static_cast<float>(total + total / 50);
      adam.rate = options.rate * warm * std::max(left, 0.01f);
      step_adam(parameters, step, adam);
    }
    std::printf("epoch %zu: tag %.0f arc %.0f relation %.0f\n", epoch + 1, sum.tag, sum.arc,
                sum.relation);
    if (epoch % 3 == 2 || epoch + 1 == options.epochs) {
      for (std::size_t d = 0; d < dev.size(); ++d) {
        report(network, dev[d], options.dev[d].c_str());
      }
    }
    std::fflush(stdout);
  }
}

int run(const Options& options) {
  Result<Vectors> vectors = read_vectors(options.vectors, options.vector_limit);
  if (!vectors) {
    std::fprintf(stderr, "%s: %s\n", options.vectors.c_str(), vectors.error().message.c_str());
    return 1;
  }
  const std::vector<Treebank> trees = read_all(options.trees);
  const std::vector<Treebank> tagged = read_all(options.tagged);
  std::vector<const Treebank*> all;
  for (const Treebank& treebank : trees) all.push_back(&treebank);
  for (const Treebank& treebank : tagged) all.push_back(&treebank);
  Vocabulary vocabulary;
  vocabulary.build(all);
  const TagClasses classes = tag_classes(trees, 3);
  Shape shape = options.shape;
  shape.classes = classes.names.size();
  shape.relations = kRelationCount;
  shape.rows = vocabulary.size();
  Random random(1);
  Network network(shape, vectors.value(), random);
  std::vector<Example> examples = make_examples(trees, classes, vocabulary, vectors.value());
  std::vector<Example> more = make_examples(tagged, classes, vocabulary, vectors.value());
  examples.insert(examples.end(), more.begin(), more.end());
  std::vector<std::vector<Example>> dev;
  for (const Treebank& treebank : read_all(options.dev)) {
    dev.push_back(make_examples({treebank}, classes, vocabulary, vectors.value()));
  }
  std::printf("%zu sentences, %zu rows, %zu classes\n", examples.size(), shape.rows, shape.classes);
  learn(network, options, examples, dev);
  ModelWriter writer;
  add_network(network, vocabulary, vectors.value(), classes, writer);
  if (!add_lemmas(trees, options.exceptions, options.lexicon, writer)) return 1;
  writer.add_numbers("boundaries", learn_boundaries(trees));
  const std::string bytes = writer.bytes();
  std::ofstream file(options.out, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::printf("%s: %zu bytes\n", options.out.c_str(), bytes.size());
  return file ? 0 : 1;
}

}  // namespace
}  // namespace synoptic::train

int main(int argc, char** argv) {
  synoptic::train::Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (!synoptic::train::set_option(options, argv[i], argv[i + 1])) {
      std::fprintf(stderr, "unknown option %s\n", argv[i]);
      return 2;
    }
  }
  return synoptic::train::run(options);
}
