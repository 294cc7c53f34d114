#include "synoptic/annotate/statements/medium.h"

#include <algorithm>

// Looked for behind the cue up to the content or the next mark, then at the passage's begin.

namespace synoptic {
namespace {

// "in a letter to …", "on Twitter", "in a telephone interview", "on her Twitter account": the last
// medium that the first phrase with one names in [begin, end).
std::string_view medium_in(const Reading& reading, std::size_t begin, std::size_t end) {
  const Passage& passage = reading.passage;
  bool is_open = false;
  std::string_view medium;
  for (std::size_t unit = begin; unit < std::min(end, passage.units.size()); ++unit) {
    const WordClass cls = passage.units[unit].cls;
    const std::string_view word = passage.folded(unit);
    if (!medium.empty() && !is_in(cls, {WordClass::noun, WordClass::name})) break;
    if (cls == WordClass::preposition) {
      is_open = word == "in" || word == "on" || word == "at" || word == "during" || word == "via";
    }
    const auto found = reading.tables.media.find(word);
    if (is_open && found != reading.tables.media.end()) medium = found->second;
  }
  return medium;
}

}  // namespace

void find_medium(const Reading& reading, Draft& draft) {
  constexpr std::size_t kReach = 14;
  if (!draft.medium.empty() || !draft.takes_quotes) return;
  const Passage& passage = reading.passage;
  const std::size_t begin = std::max(draft.cue.front().end, draft.source.end);
  std::size_t end = begin;
  while (end < passage.units.size() && end < begin + kReach &&
         !is_in(passage.units[end].cls, {WordClass::comma, WordClass::stop, WordClass::that,
                                         WordClass::quotation, WordClass::colon})) {
    ++end;
  }
  const std::size_t content = draft.content.empty() ? end : draft.content.front().begin;
  draft.medium = medium_in(reading, begin, content >= begin ? std::min(end, content) : end);
  const bool has_lead = passage.is(0, WordClass::preposition) && content > draft.cue.front().begin;
  if (draft.medium.empty() && has_lead) {
    draft.medium = medium_in(reading, 0, std::min(draft.source.begin, kReach));
  }
}

}  // namespace synoptic
