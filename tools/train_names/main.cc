#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "build_tables.h"
#include "clusters.h"
#include "corpus.h"
#include "crf.h"

// usage: train_names CORPUS USES SENSES MODEL [EPOCHS]
//        train_names --tables MODEL
// Learns models/names.bin from what prepare.py wrote (models/README-names.md says from which sets).
// USES and SENSES are clusters of words, from cluster_words and cluster_vectors. With --tables only
// the phrases of data/entities/ are renewed in a model, the weights stay.

namespace {

int write_file(const char* path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.good() ? 0 : 1;
}

int renew_tables(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string old(std::istreambuf_iterator<char>(file), {});
  const std::string model = synoptic::replace_phrases(old, synoptic::build_phrases());
  if (!model.empty()) return write_file(path, model);
  std::fprintf(stderr, "%s is no model of this version\n", path);
  return 1;
}

int train(int argc, char** argv) {
  constexpr std::size_t kMostRows = 260000;
  const std::string phrases = synoptic::build_phrases();
  const std::string clusters = synoptic::read_clusters(argv[2], argv[3]);
  const synoptic::CorpusTables tables{.phrases = synoptic::SlotTable(phrases),
                                      .clusters = synoptic::SlotTable(clusters)};
  const auto sentences = synoptic::read_corpus(argv[1], tables);
  std::fprintf(stderr, "%zu sentences\n", sentences.size());
  synoptic::TrainingOptions options;
  if (argc > 5) options.epochs = std::atoi(argv[5]);
  const auto weights = synoptic::train_crf(sentences, options);
  std::fprintf(stderr, "%zu features\n", weights.rows.size());
  return write_file(argv[4], synoptic::build_model(phrases, clusters, weights, kMostRows));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::string(argv[1]) == "--tables") return renew_tables(argv[2]);
  if (argc >= 5) return train(argc, argv);
  std::fprintf(stderr, "usage: train_names CORPUS USES SENSES MODEL [EPOCHS] | --tables MODEL\n");
  return 2;
}
