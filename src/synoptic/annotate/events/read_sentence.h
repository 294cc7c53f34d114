#pragma once

#include <string>
#include <vector>

#include "synoptic/annotate/events/sentence_view.h"

namespace synoptic {

// An event of one sentence, in positions of its view.
struct Finding {
  EventType type = EventType::consult;
  std::vector<PartyIndex> source;
  std::vector<PartyIndex> target;
  bool is_reciprocal = false;
  std::size_t clause_begin = 0;  // positions [clause_begin, clause_end)
  std::size_t clause_end = 0;
  std::size_t trigger_begin = 0;
  std::size_t trigger_end = 0;
  std::string why;
};

// The events of a sentence, in the order of their triggers.
std::vector<Finding> read_sentence(const SentenceView& view);

}  // namespace synoptic
