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
#include "train_options.h"
#include "treebank.h"
#include "vocabulary.h"

// Trains the language layer: reads treebanks, learns the network, the lemma table and the sentence
// boundaries, and writes all as one file. models/README.md has the command.
namespace synoptic::train {
namespace {

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
      examples.push_back(make_example(sentence, classes, vocabulary, vectors));
    }
  }
  return examples;
}

std::vector<std::size_t> in_order(std::size_t size) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
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
  double words = 1e-9, tags = 0, heads = 0, labelled = 0;
  for (const auto& batch : make_batches(dev, in_order(dev.size()), 1000)) {
    const std::vector<Prediction> found = network.predict(batch);
    for (std::size_t s = 0; s < batch.size(); ++s) {
      const Example& gold = *batch[s];
      for (std::size_t i = 0; i < gold.heads.size(); ++i) {
        const bool is_head = static_cast<std::int32_t>(found[s].heads[i]) == gold.heads[i];
        words += 1;
        tags += !gold.classes[i].empty() && gold.classes[i][0] == found[s].classes[i];
        heads += is_head;
        labelled += is_head && found[s].relations[i] == gold.relations[i];
      }
    }
  }
  std::printf("  %s: tags %.2f heads %.2f relations %.2f\n", name, 100 * tags / words,
              100 * heads / words, 100 * labelled / words);
}

// Writes a treebank with what the network says, to be learned from by a smaller one.
void label(Network& network, const Treebank& treebank, const std::vector<Example>& examples,
           const TagClasses& classes, const std::string& path) {
  std::ofstream file(path);
  std::size_t next = 0;
  for (const auto& batch : make_batches(examples, in_order(examples.size()), 1000)) {
    for (const Prediction& found : network.predict(batch)) {
      const TreeSentence& sentence = treebank[next++];
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        const Word& word = sentence.words[i];
        file << i + 1 << '\t' << word.form << "\t_\t" << classes.names[found.classes[i]] << "\t_\t"
             << found.heads[i] << '\t' << relation_name(static_cast<Relation>(found.relations[i]))
             << "\t_\t_\n";
      }
      file << '\n';
    }
  }
}

void learn(Network& network, const Options& options, const std::vector<Example>& examples,
           const std::vector<std::vector<Example>>& dev) {
  Random random(7);
  std::vector<std::size_t> order = in_order(examples.size());
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

// Sentences of usual length: longer ones would make batches uneven.
std::vector<Treebank> without_long_sentences(std::vector<Treebank> treebanks) {
  constexpr std::size_t kLongest = 120;
  for (Treebank& treebank : treebanks) {
    std::erase_if(treebank, [](const TreeSentence& s) { return s.words.size() > kLongest; });
  }
  return treebanks;
}

bool write_model(const Network& network, const Vocabulary& vocabulary, const Vectors& vectors,
                 const TagClasses& classes, const Options& options) {
  const std::vector<Treebank> trees = read_all(options.trees);
  ModelWriter writer;
  add_network(network, vocabulary, vectors, classes, writer);
  if (!add_lemmas(trees, options.exceptions, options.lexicon, writer)) return false;
  writer.add_numbers("boundaries", learn_boundaries(trees));
  const std::string bytes = writer.bytes();
  std::ofstream file(options.out, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::printf("%s: %zu bytes\n", options.out.c_str(), bytes.size());
  return static_cast<bool>(file);
}

int run(const Options& options) {
  Result<Vectors> vectors = read_vectors(options.vectors, options.vector_limit);
  if (!vectors) {
    std::fprintf(stderr, "%s: %s\n", options.vectors.c_str(), vectors.error().message.c_str());
    return 1;
  }
  std::vector<Treebank> treebanks = without_long_sentences(read_all(options.trees));
  const TagClasses classes = tag_classes(treebanks, 3);
  for (Treebank& silver : without_long_sentences(read_all(options.silver))) {
    treebanks.push_back(std::move(silver));
  }
  Vocabulary vocabulary;
  vocabulary.build(treebanks);
  Shape shape = options.shape;
  shape.classes = classes.names.size();
  shape.relations = kRelationCount;
  shape.rows = vocabulary.size();
  Random random(1);
  Network network(shape, vectors.value(), random);
  const auto examples = make_examples(treebanks, classes, vocabulary, vectors.value());
  std::vector<std::vector<Example>> dev;
  for (const Treebank& treebank : read_all(options.dev)) {
    dev.push_back(make_examples({treebank}, classes, vocabulary, vectors.value()));
  }
  std::printf("%zu sentences, %zu rows, %zu classes\n", examples.size(), shape.rows, shape.classes);
  learn(network, options, examples, dev);
  for (std::size_t i = 0; i < std::min(options.label_in.size(), options.label_out.size()); ++i) {
    const auto bank = without_long_sentences(read_all({options.label_in[i]}));
    label(network, bank[0], make_examples(bank, classes, vocabulary, vectors.value()), classes,
          options.label_out[i]);
  }
  if (options.out.empty()) return 0;
  return write_model(network, vocabulary, vectors.value(), classes, options) ? 0 : 1;
}

}  // namespace
}  // namespace synoptic::train

int main(int argc, char** argv) {
  const auto options = synoptic::train::read_options(argc, argv);
  if (!options) {
    std::fprintf(stderr, "usage: train_language --trees FILE … (see models/README.md)\n");
    return 2;
  }
  return synoptic::train::run(*options);
}
