#include "synoptic/annotate/statements/medium.h"

#include <algorithm>

#include "synoptic/annotate/statements/phrases.h"

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

// "posted | a new tweet: | “…”", "issued | a statement | saying": what the verb makes to say it in.
std::string_view medium_of_object(const Reading& reading, const Draft& draft) {
  if (draft.rule != "after" || draft.content.empty() || !draft.addressee.empty()) return {};
  const std::size_t begin = draft.cue.front().end;
  if (!begins_phrase(reading.passage, begin)) return {};
  const std::size_t end = phrase_end(reading.passage, begin, false);
  if (end > draft.content.front().begin || end == begin) return {};
  const auto found = reading.tables.media.find(reading.passage.folded(end - 1));
  return found == reading.tables.media.end() ? std::string_view() : found->second;
}

}  // namespace

void find_medium(const Reading& reading, Draft& draft) {
  constexpr std::size_t kReach = 14;
  const Passage& passage = reading.passage;
  const std::string_view object = medium_of_object(reading, draft);
  const bool is_closer = draft.medium.empty() || object == "tweet";
  if (!object.empty() && is_closer) draft.medium = object;
  if (!draft.medium.empty() || !draft.takes_quotes) return;
  const std::size_t begin = std::max(draft.cue.front().end, draft.source.end);
  std::size_t end = begin;
  while (end < passage.units.size() && end < begin + kReach &&
         !is_in(passage.units[end].cls, {WordClass::comma, WordClass::stop, WordClass::that,
                                         WordClass::quotation, WordClass::colon})) {
    ++end;
  }
  const std::size_t content = draft.content.empty() ? end : draft.content.front().begin;
  draft.medium = medium_in(reading, begin, content >= begin ? std::min(end, content) : end);
  if (draft.medium.empty() && !draft.source.empty()) {
    draft.medium = medium_in(reading, draft.source.end, draft.cue.front().begin);
  }
  const bool has_lead = passage.is(0, WordClass::preposition) && content > draft.cue.front().begin;
  if (draft.medium.empty() && has_lead) {
    draft.medium = medium_in(reading, 0, std::min(draft.source.begin, kReach));
  }
}

}  // namespace synoptic
