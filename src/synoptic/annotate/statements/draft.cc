#include "synoptic/annotate/statements/draft.h"

#include <algorithm>

namespace synoptic {

UnitRange Draft::extent() const {
  UnitRange all = cue.front();
  const auto widen = [&all](UnitRange range) {
    if (range.empty()) return;
    all = {std::min(all.begin, range.begin), std::max(all.end, range.end)};
  };
  for (const UnitRange range : content) widen(range);
  for (const UnitRange range : cue) widen(range);
  widen(source);
  return all;
}

Draft draft_of(const Reading& reading, const VerbGroup& group, std::string_view rule) {
  const Cue& cue = reading.cue_of(group);
  Draft draft;
  draft.cue = {group.units};
  draft.rule = rule;
  draft.lemma = cue.lemma;
  draft.medium = cue.medium;
  draft.stance = group.is_open ? Stance::neutral : cue.stance;
  draft.is_negated = group.is_negated;
  draft.is_hypothetical = group.is_hypothetical;
  draft.takes_quotes = cue.takes(Frame::quote) || cue.takes(Frame::person);
  return draft;
}

}  // namespace synoptic
