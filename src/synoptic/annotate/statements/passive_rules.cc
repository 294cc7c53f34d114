#include "synoptic/annotate/statements/passive_rules.h"

#include <algorithm>
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
  draft.addressee = phrase_before(reading.passage, group.units.begin);
  drafts.push_back(draft);
}

// The phrase before, with what hangs on its noun: "The demand that he resign | was rejected".
UnitRange subject_before(const Reading& reading, const VerbGroup& group,
                         const std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  UnitRange subject = phrase_before(passage, group.units.begin);
  std::size_t noun = subject.begin >= 2 ? subject.begin - 2 : kNone;
  if (!drafts.empty() && drafts.back().rule == "noun" &&
      drafts.back().extent().end == group.units.begin) {
    noun = drafts.back().cue.front().begin;
  } else if (noun == kNone || !passage.is(noun + 1, WordClass::that) ||
             !reading.tables.noun_forms.contains(passage.folded(noun))) {
    return subject;
  }
  const UnitRange phrase = phrase_before(passage, noun + 1);
  subject.begin = phrase.empty() ? noun : phrase.begin;
  return {subject.begin, group.units.begin};
}

// A verb in the passive and its subject.
struct Passive {
  const VerbGroup& group;
  UnitRange subject;
};

// "The plan was called | “a mistake” | by Ruiz": what is said of the subject, then who says it.
// True if it was one.
bool read_called_by(const Reading& reading, const Passive& passive, Draft draft,
                    std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const std::size_t begin = passive.group.units.end;
  const bool may_be = reading.cue_of(passive.group).takes(Frame::wide) && !passive.subject.empty();
  if (!may_be || !begins_phrase(passage, begin)) return false;
  const std::size_t end = phrase_end(passage, begin, true);
  std::size_t by = begin;
  while (by < end && passage.folded(by) != "by") ++by;
  if (by == begin || passage.folded(by) != "by" || !begins_phrase(passage, by + 1)) return false;
  draft.source = {by + 1, phrase_end(passage, by + 1, true)};
  draft.content = {passive.subject, {begin, by}};
  drafts.push_back(draft);
  return true;
}

}  // namespace

void read_passive(const Reading& reading, const VerbGroup& group, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const Cue& cue = reading.cue_of(group);
  const UnitRange subject = subject_before(reading, group, drafts);
  std::size_t next = group.units.end;
  Draft draft = draft_of(reading, group, "passive");
  if (read_called_by(reading, {group, subject}, draft, drafts)) return;
  if (passage.folded(next) == "by" && begins_phrase(passage, next + 1)) {
    draft.source = {next + 1, phrase_end(passage, next + 1, !cue.takes(Frame::wide))};
    if (cue.takes(Frame::person)) return read_asked_by(reading, group, draft, drafts);
    next = draft.source.end;
  }
  const bool is_told_of = opens_predicate(passage, next, cue);
  const bool is_duty = cue.lemma == "suppose";  // "is supposed to": nobody says so
  const bool is_infinitive =
      draft.source.empty() && passage.is(next, WordClass::to) && cue.takes(Frame::that) && !is_duty;
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
