// A conditional logit has no memory of its own: the odds of two answers are what their pieces of
// evidence weigh, summed. An answer that several sources give collects the weights of all:
//
//   2024-03-12   JSON-LD "datePublished" 2.1, printed behind the title 1.4   → 3.5
//   2024-03-15   meta "date" 0.9                                             → 0.9

#include "synoptic/extract/html/evidence.h"

#include <algorithm>
#include <charconv>

#include "synoptic/base/check.h"
#include "synoptic/base/table.h"

namespace synoptic::page {

EvidenceModel EvidenceModel::parse(std::string_view text, std::span<const std::string_view> names) {
  EvidenceModel model;
  model.weights.assign(names.size(), 0);
  const Table table(text);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto name = std::find(names.begin(), names.end(), table.at(row, "evidence"));
    SYNOPTIC_CHECK(name != names.end());
    const std::string_view weight = table.at(row, "weight");
    double& slot = model.weights[static_cast<std::size_t>(name - names.begin())];
    const auto end = std::from_chars(weight.data(), weight.data() + weight.size(), slot);
    SYNOPTIC_CHECK(end.ec == std::errc());
  }
  return model;
}

double EvidenceModel::score(EvidenceBits evidence) const {
  double sum = 0;
  for (std::size_t kind = 0; kind < weights.size(); ++kind) {
    if ((evidence >> kind & 1) != 0) sum += weights[kind];
  }
  return sum;
}

}  // namespace synoptic::page
