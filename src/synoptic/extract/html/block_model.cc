// Two logistic regressions, as for lines of text (body_model.h), with the sum of the names' weights
// as one more term of the first.

#include "synoptic/extract/html/block_model.h"

#include "synoptic/base/check.h"
#include "synoptic/base/embedded.h"
#include "synoptic/extract/html/page_date_candidates.h"
#include "synoptic/extract/html/page_title.h"

namespace synoptic::page {

PageModel PageModel::embedded() {
  const auto weights = embedded_file("extract/html/weights.tsv");
  SYNOPTIC_CHECK(weights.has_value());
  const auto titles = embedded_file("extract/html/title_weights.tsv");
  const auto dates = embedded_file("extract/html/date_weights.tsv");
  SYNOPTIC_CHECK(titles.has_value() && dates.has_value());
  return {BodyModel::parse(*weights), NameTable::embedded(),
          EvidenceModel::parse(*titles, kTitleEvidenceNames),
          EvidenceModel::parse(*dates, kDateEvidenceNames)};
}

std::vector<float> score_blocks(const HtmlTree& tree, const PageBlocks& blocks,
                                const std::vector<UnitFacts>& facts, const PageKnowledge& knowledge,
                                const PageModel& model) {
  const auto first = first_block_features(tree, blocks, facts, knowledge);
  std::vector<float> scores(first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    scores[i] = model.weights.score(first[i]) + blocks.places[i].name_score;
  }
  const auto second = second_block_features(tree, blocks, facts, scores);
  for (std::size_t i = 0; i < second.size(); ++i) {
    const float again = model.weights.score(first[i], 0, kSecondBlockStep);
    scores[i] = model.weights.score(second[i], again);
  }
  return scores;
}

}  // namespace synoptic::page
