#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// usage: cluster_vectors VECTORS [WORDS] > CLUSTERS
//
// Sorts the first WORDS words of a file of word vectors ("word number number …", by falling
// frequency) into 1023 clusters and these into 127 wider ones: k-means on the directions of the
// vectors (Dhillon, Modha, Machine Learning 2001). Begins with the most frequent words as centres,
// so the same file gives the same clusters.
namespace {

using Vector = std::vector<float>;

void normalise(Vector& vector) {
  float square = 0;
  for (const float value : vector) square += value * value;
  const float length = std::sqrt(std::max(square, 1e-12f));
  for (float& value : vector) value /= length;
}

float product(const Vector& a, const Vector& b) {
  float sums[4] = {0, 0, 0, 0};
  const std::size_t size = a.size() / 4 * 4;
  for (std::size_t i = 0; i < size; i += 4) {
    for (std::size_t lane = 0; lane < 4; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  }
  return sums[0] + sums[1] + sums[2] + sums[3];
}

std::size_t nearest(const Vector& vector, const std::vector<Vector>& centres) {
  std::size_t best = 0;
  float closest = -2;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const float likeness = product(vector, centres[i]);
    if (likeness <= closest) continue;
    closest = likeness;
    best = i;
  }
  return best;
}

struct Clusters {
  std::vector<std::size_t> of;  // of each vector
  std::vector<Vector> centres;
};

Clusters cluster(const std::vector<Vector>& vectors, std::size_t count, int sweeps) {
  Clusters clusters;
  clusters.of.resize(vectors.size());
  const std::size_t step = std::max<std::size_t>(vectors.size() / count / 8, 1);
  for (std::size_t i = 0; i < count && i * step < vectors.size(); ++i) {
    clusters.centres.push_back(vectors[i * step]);
  }
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      clusters.of[i] = nearest(vectors[i], clusters.centres);
    }
    for (Vector& centre : clusters.centres) std::fill(centre.begin(), centre.end(), 0.0f);
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      Vector& centre = clusters.centres[clusters.of[i]];
      for (std::size_t k = 0; k < centre.size(); ++k) centre[k] += vectors[i][k];
    }
    for (Vector& centre : clusters.centres) normalise(centre);
    std::fprintf(stderr, "%zu clusters, sweep %d\n", count, sweep + 1);
  }
  return clusters;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: cluster_vectors VECTORS [WORDS] > CLUSTERS\n");
    return 2;
  }
  const std::size_t most = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 80000;
  std::vector<std::string> words;
  std::vector<Vector> vectors;
  std::ifstream file(argv[1]);
  for (std::string line; words.size() < most && std::getline(file, line);) {
    std::istringstream cells(line);
    words.emplace_back();
    vectors.emplace_back();
    cells >> words.back();
    for (float value = 0; cells >> value;) vectors.back().push_back(value);
    normalise(vectors.back());
  }
  const Clusters fine = cluster(vectors, 1023, 8);
  const Clusters coarse = cluster(fine.centres, 127, 20);
  for (std::size_t word = 0; word < words.size(); ++word) {
    std::printf("%s\t%zu\t%zu\n", words[word].c_str(), coarse.of[fine.of[word]] + 1,
                fine.of[word] + 1);
  }
  return 0;
}
