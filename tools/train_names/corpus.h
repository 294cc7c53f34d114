#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/entities/name_model.h"

namespace synoptic {

// One sentence to learn from.
struct TrainingSentence {
  std::vector<TokenFeatures> features;
  std::vector<NameLabel> labels;
  float weight = 1;
  bool lacks_other = false;  // the corpus does not mark works, events and the like
};

struct CorpusTables {
  SlotTable phrases;
  SlotTable clusters;
};

// Reads what prepare.py wrote, one text a line. Sentences that hold a mention of unsure borders,
// or one whose borders are no token's, are left out. Every 25th sentence is taken a second time
// as a heading, with a capital on each word, for headings are rare in the corpora.
// Nothing where the file cannot be read or a line is broken.
std::vector<TrainingSentence> read_corpus(const std::string& path, const CorpusTables& tables);

// Feature number 0 of sentences from corpora that lack a class: learnt, and never set later.
constexpr std::uint64_t kLacksOther = 0xA5A5A5A5DEADBEEFull;

}  // namespace synoptic
