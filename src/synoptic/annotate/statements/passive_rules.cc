#include "synoptic/annotate/statements/passive_rules.h"

#include <array>
#include <string_view>

#include "synoptic/annotate/statements/complement.h"
#include "synoptic/annotate/statements/content_end.h"
#include "synoptic/annotate/statements/phrases.h"

// The subject of a passive is what is spoken of, or the one who is spoken to; who speaks stands
// behind "by" or is left out:
//
//   The plan | was praised | by Ruiz | as brave     subject and what is said of it; an agent
//   Tamm | is accused | of taking bribes            the same, nobody's
//   The road | is expected | to close               subject and infinitive
//   Tamm | was asked | by Ruiz | whether they go    the subject is spoken to

namespace synoptic {
namespace {

// "of taking bribes", "as brave", "for its cost" behind such a verb: what is said of the subject.
bool opens_predicate(const Passage& passage, std::size_t unit, const Cue& cue) {
  constexpr std::array<std::string_view, 3> kLinks = {"as", "for", "of"};
  return cue.takes(Frame::wide) && is_one_of(passage.folded(unit), kLinks) &&
         unit + 1 < passage.units.size();
}

// "was asked by Ruiz | whether they sign".
void read_asked_by(const Reading& reading, const VerbGroup& group, Draft& draft,
                   std::vector<Draft>& drafts) {
  VerbGroup behind = group;
  behind.units.end = draft.source.end;
  const auto complement = complement_after(reading, behind);
  if (!complement || complement->frame == Frame::np) return;
  draft.content = {complement->content};
  drafts.push_back(draft);
}

}  // namespace

void read_passive(const Reading& reading, const VerbGroup& group, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const Cue& cue = reading.cue_of(group);
  const UnitRange subject = phrase_before(passage, group.units.begin);
  std::size_t next = group.units.end;
  Draft draft = draft_of(reading, group, "passive");
  if (passage.folded(next) == "by" && begins_phrase(passage, next + 1)) {
    draft.source = {next + 1, phrase_end(passage, next + 1, !cue.takes(Frame::wide))};
    if (cue.takes(Frame::person)) return read_asked_by(reading, group, draft, drafts);
    next = draft.source.end;
  }
  const bool is_told_of = opens_predicate(passage, next, cue);
  const bool is_infinitive =
      draft.source.empty() && passage.is(next, WordClass::to) && cue.takes(Frame::that);
  if (!subject.empty() && (is_told_of || is_infinitive)) {
    const Frame frame = is_told_of ? Frame::wide : Frame::to;
    draft.content = {subject, {next, content_end(reading, next, frame, &group)}};
  } else if (!draft.source.empty()) {
    if (!subject.empty()) draft.content = {subject};
  } else if (const auto complement = complement_after(reading, group)) {
    draft.content = {complement->content};
  }
  if (!draft.content.empty()) drafts.push_back(draft);
}

}  // namespace synoptic
