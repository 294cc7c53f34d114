// Who is source and who is recipient, by the frame of the word.
//
//   "Chad hosted the Malian premier"  host: Mali comes to Chad, so Mali is the source
//   "Chad and Mali met"               reciprocal: both are sources, nobody is the recipient
//   "Chad received rice from Mali"    from: Mali is the source

#include "synoptic/annotate/events/assign_parties.h"

#include <algorithm>
#include <utility>

#include "synoptic/annotate/events/decide_type.h"

namespace synoptic {
namespace {

std::vector<PartyIndex> recipients(const SentenceView& view, const Clause& clause,
                                   const Placing& placing, const Finding& finding) {
  const bool takes_places = placing.frame == EventFrame::visit;
  return find_recipients(view, {placing.behind, clause.end, takes_places, finding.source}).parties;
}

bool is_unknown_place(const SentenceView& view, PartyIndex party) {
  return country_of_party(view, party).empty() &&
         view.inputs->entities.parties[party].type == EntityType::place;
}

void make_mutual(const SentenceView& view, const Clause& clause, const Placing& placing,
                 Finding& finding) {
  Actors others = actors_behind(view, "with", placing.behind, clause.end);
  if (others.empty() && finding.source.size() < 2) {
    others.parties = recipients(view, clause, placing, finding);
  }
  for (const PartyIndex party : others.parties) {
    const auto known = std::find(finding.source.begin(), finding.source.end(), party);
    if (known == finding.source.end() && !is_unknown_place(view, party)) {
      finding.source.push_back(party);
    }
  }
  finding.is_reciprocal = finding.source.size() > 1;
}

}  // namespace

void assign_parties(const SentenceView& view, const Clause& clause, const Placing& placing,
                    Finding& finding) {
  finding.source = clause.subject.parties;
  switch (placing.frame) {
    case EventFrame::alone:
      return;
    case EventFrame::mediate:
      finding.target = actors_behind(view, "between", placing.behind, clause.end).parties;
      return;
    case EventFrame::from:
      finding.target = actors_behind(view, "from", placing.behind, clause.end).parties;
      break;
    case EventFrame::reciprocal:
      if (finding.type == EventType::agree && finding.source.size() == 1) break;
      make_mutual(view, clause, placing, finding);
      return;
    case EventFrame::forward:
    case EventFrame::addressed:
    case EventFrame::own:
    case EventFrame::visit:
    case EventFrame::host:
      break;
  }
  if (finding.target.empty()) finding.target = recipients(view, clause, placing, finding);
  const bool comes_from_there =
      placing.frame == EventFrame::host || placing.frame == EventFrame::from;
  if (comes_from_there) std::swap(finding.source, finding.target);
}

void assign_passive_parties(const SentenceView& view, const Clause& clause, std::size_t behind,
                            Finding& finding) {
  finding.target = clause.subject.parties;
  finding.source = actors_behind(view, "by", behind, clause.end).parties;
  const bool is_by_state = finding.type == EventType::coerce || finding.type == EventType::sanction;
  if (finding.source.empty() && is_by_state) {
    finding.source = actors_behind(view, "in", behind, clause.end).parties;
  }
}

void aim_at_own_state(const SentenceView& view, const Clause& clause, EventFrame frame,
                      Finding& finding) {
  const bool names_somebody =
      !std::all_of(finding.target.begin(), finding.target.end(),
                   [&](PartyIndex party) { return is_unknown_place(view, party); });
  if (finding.is_reciprocal || names_somebody) return;
  const bool is_by_opponents =
      clause.subject_chunk != kNowhere &&
      has_group(view, view.chunks[clause.subject_chunk], view.tables->opponents);
  const EventClass kind = class_of(finding.type);
  const bool is_conflict =
      kind == EventClass::verbal_conflict || kind == EventClass::material_conflict;
  if (frame == EventFrame::own || (is_by_opponents && is_conflict)) finding.target = finding.source;
}

}  // namespace synoptic
