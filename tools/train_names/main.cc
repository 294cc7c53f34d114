#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "build_tables.h"
#include "clusters.h"
#include "corpus.h"
#include "crf.h"

// usage: train_names CORPUS CLUSTERS MODEL [EPOCHS]
// Learns models/names.bin from what prepare.py wrote (models/README-names.md says from which sets).
// CLUSTERS may be /dev/null.

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: train_names CORPUS CLUSTERS MODEL [EPOCHS]\n");
    return 2;
  }
  constexpr std::size_t kMostRows = 120000;
  const std::string phrases = synoptic::build_phrases();
  const std::string clusters = synoptic::read_clusters(argv[2]);
  const synoptic::CorpusTables tables{.phrases = synoptic::SlotTable(phrases),
                                      .clusters = synoptic::SlotTable(clusters)};
  const auto sentences = synoptic::read_corpus(argv[1], tables);
  std::fprintf(stderr, "%zu sentences\n", sentences.size());
  synoptic::TrainingOptions options;
  if (argc > 4) options.epochs = std::atoi(argv[4]);
  const auto weights = synoptic::train_crf(sentences, options);
  std::fprintf(stderr, "%zu features\n", weights.rows.size());
  const std::string model = synoptic::build_model(phrases, clusters, weights, kMostRows);
  std::ofstream out(argv[3], std::ios::binary);
  out.write(model.data(), static_cast<std::streamsize>(model.size()));
  return out.good() ? 0 : 1;
}
