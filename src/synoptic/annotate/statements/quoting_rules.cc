#include "synoptic/annotate/statements/quoting_rules.h"

#include <algorithm>
#include <string_view>

#include "synoptic/annotate/statements/before_cue.h"
#include "synoptic/annotate/statements/phrases.h"

// Who quotes passes on what another says, so two statements stand in one another:
//
//   Tamm was quoted by Reuters as saying that they go
//   ^^^^ ^^^^^^^^^^            ^^^^^^^^^ ^^^^^^^^^^^^   Tamm's
//   ^^^^ ^^^^^^^^^^^^^ ^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^  of Reuters: Tamm … as saying that they go

namespace synoptic {
namespace {

constexpr std::size_t kLongest = 20;  // units between "quoted" and "as"

UnitRange by_phrase(const Passage& passage, std::size_t unit) {
  if (passage.folded(unit) != "by" || !begins_phrase(passage, unit + 1)) return {};
  return {unit, phrase_end(passage, unit + 1, true)};
}

Draft passed_on(const Quoting& quoting) {
  Draft draft;
  draft.rule = "wrapper";
  draft.lemma = "quote";
  draft.cue = quoting.cue;
  draft.source = quoting.outlet;
  draft.is_wrapper = true;
  return draft;
}

// "officials", "the ministry's website", "Reuters", but not "the weather".
bool can_be_cited(const Reading& reading, UnitRange phrase) {
  for (std::size_t unit = phrase.begin; unit < phrase.end; ++unit) {
    const std::string_view word = reading.passage.folded(unit);
    if (reading.tables.people.contains(word) || reading.tables.documents.contains(word) ||
        reading.tables.outlets.contains(word)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Quoting> quoting_before(const Reading& reading, const VerbGroup& saying) {
  const Passage& passage = reading.passage;
  if (saying.units.begin == 0) return std::nullopt;
  const std::size_t as = saying.units.begin - 1;
  if (passage.folded(as) != "as") return std::nullopt;
  for (std::size_t at = as; at > 0 && as - at < kLongest; --at) {
    const auto& group = reading.groups[at - 1];
    if (!group) continue;
    if (reading.cue_of(*group).lemma != "quote") return std::nullopt;
    const UnitRange before = phrase_before(passage, group->units.begin);
    if (!group->is_passive) {
      return Quoting{before, {group->units.end, as}, {group->units}, as};
    }
    const UnitRange by = by_phrase(passage, group->units.end);
    if (by.empty()) return Quoting{{}, before, {group->units}, as};
    return Quoting{{by.begin + 1, by.end}, before, {{group->units.begin, by.begin + 1}}, as};
  }
  return std::nullopt;
}

std::optional<Draft> outlet_draft(const Quoting& quoting, UnitRange content) {
  if (quoting.outlet.empty() || quoting.person.empty()) return std::nullopt;
  Draft draft = passed_on(quoting);
  const bool is_one = quoting.person.end == quoting.as;
  draft.content = {{quoting.person.begin, is_one ? content.end : quoting.person.end}};
  if (!is_one) draft.content.push_back({quoting.as, content.end});
  return draft;
}

void read_quoted_as(const Reading& reading, const VerbGroup& group, std::size_t& last_end,
                    std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const UnitRange subject = phrase_before(passage, group.units.begin);
  const UnitRange by = by_phrase(passage, group.units.end);
  const std::size_t as = by.empty() ? group.units.end : by.end;
  const bool is_saying = passage.folded(as) == "as" && passage.folded(as + 1) == "saying";
  if (!is_saying || subject.empty()) return;
  const UnitRange late = by.empty() ? by_phrase(passage, as + 2) : by;
  const std::size_t end = std::max(as + 2, late.end);
  if (!closes_sentence(passage, skip_quoted_adjuncts(passage, end))) return;
  Draft draft = draft_of(reading, group, "closing");
  draft.cue = by.empty() ? std::vector<UnitRange>{{group.units.begin, as + 2}}
                         : std::vector<UnitRange>{group.units, {as, as + 2}};
  draft.source = subject;
  const std::size_t quotation = quotation_before(passage, subject.begin);
  const std::size_t comma = end_at_comma(passage, subject.begin);
  if (quotation != kNone) draft.content = {content_with(passage, last_end, quotation)};
  if (quotation == kNone && comma != kNone)
    draft.content = {clause_before(reading, last_end, comma)};
  last_end = std::max(last_end, end);
  if (draft.content.empty()) return;
  if (!late.empty()) {
    const Quoting quoting = {
        {late.begin + 1, late.end}, subject, {group.units, {late.begin, late.begin + 1}}, as};
    Draft outer = passed_on(quoting);
    outer.content = {{draft.content.front().begin, subject.end}, {as, as + 2}};
    drafts.push_back(outer);
  }
  drafts.push_back(draft);
}

bool read_quoted_by(const Reading& reading, const VerbGroup& saying, const Quoting& quoting,
                    std::size_t& last_end, std::vector<Draft>& drafts) {
  const Passage& passage = reading.passage;
  const bool is_active = quoting.person.begin == quoting.cue.front().end;
  if (!is_active || quoting.outlet.empty()) return false;
  const std::size_t quotation = quotation_before(passage, quoting.outlet.begin);
  if (quotation == kNone) return false;
  Draft draft = draft_of(reading, saying, "closing");
  draft.lemma = "quote";
  draft.cue = {quoting.cue.front(), {quoting.as, saying.units.end}};
  draft.source = quoting.person;
  draft.content = {content_with(passage, last_end, quotation)};
  Draft outer = passed_on(quoting);
  outer.content = {draft.content.front(), {quoting.person.begin, saying.units.end}};
  last_end = std::max(last_end, saying.units.end);
  drafts.push_back(outer);
  drafts.push_back(draft);
  return true;
}

bool read_citing(const Reading& reading, const VerbGroup& group, std::vector<Draft>& drafts) {
  const UnitRange source = {group.units.end, phrase_end(reading.passage, group.units.end, true)};
  if (source.empty() || drafts.empty() || !can_be_cited(reading, source)) return false;
  const Draft& reported = drafts.back();
  const std::size_t near = group.units.begin;
  const bool is_near = reported.extent().end + 2 >= near || reported.cue.back().end + 2 >= near;
  if (!is_near || reported.content.empty()) return false;
  Draft draft = draft_of(reading, group, "citing");
  draft.source = source;
  draft.content = reported.content;
  draft.takes_quotes = false;
  drafts.push_back(draft);
  return true;
}

}  // namespace synoptic
