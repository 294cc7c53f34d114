#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "build_tables.h"
#include "clusters.h"
#include "corpus.h"
#include "crf.h"

// usage: train_names CORPUS USES SENSES MODEL
//        train_names --again CORPUS MODEL
//        train_names --tables MODEL
// Learns models/names.bin from what prepare.py wrote (models/README-names.md says from which sets).
// USES and SENSES are clusters of words, from cluster_words and cluster_vectors. With --again the
// weights are learnt anew and the clusters of MODEL stay; with --tables only the phrases of
// data/entities/ are renewed.

namespace {

int write_file(const char* path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.good() ? 0 : 1;
}

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int renew_tables(const char* path) {
  const std::string model = synoptic::replace_phrases(read_file(path), synoptic::build_phrases());
  if (!model.empty()) return write_file(path, model);
  std::fprintf(stderr, "%s is no model of this version\n", path);
  return 1;
}

int train(const char* corpus, const std::string& clusters, const char* path) {
  constexpr std::size_t kMostRows = 260000;
  const std::string phrases = synoptic::build_phrases();
  const synoptic::CorpusTables tables{.phrases = synoptic::SlotTable(phrases),
                                      .clusters = synoptic::SlotTable(clusters)};
  const auto sentences = synoptic::read_corpus(corpus, tables);
  std::fprintf(stderr, "%zu sentences\n", sentences.size());
  const auto weights = synoptic::train_crf(sentences, {});
  std::fprintf(stderr, "%zu features\n", weights.rows.size());
  return write_file(path, synoptic::build_model(phrases, clusters, weights, kMostRows));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string option = argc > 1 ? argv[1] : "";
  if (argc == 3 && option == "--tables") return renew_tables(argv[2]);
  if (argc == 4 && option == "--again") {
    return train(argv[2], synoptic::clusters_of(read_file(argv[3])), argv[3]);
  }
  if (argc == 5) return train(argv[1], synoptic::read_clusters(argv[2], argv[3]), argv[4]);
  std::fprintf(
      stderr,
      "usage: train_names CORPUS USES SENSES MODEL | --again CORPUS MODEL | --tables MODEL\n");
  return 2;
}
