// The deciding rules of the PLOVER manual (Open Event Data Alliance, version 2.0) that turn on
// tense, modality and negation: "delivered" is AID, "will deliver" AGREE, "refused to deliver" and
// "will not deliver" REJECT, "did not deliver" nothing.

#include "synoptic/annotate/events/decide_type.h"

namespace synoptic {

EventClass class_of(EventType type) {
  switch (type) {
    case EventType::agree:
    case EventType::consult:
    case EventType::support:
    case EventType::concede:
      return EventClass::verbal_cooperation;
    case EventType::cooperate:
    case EventType::aid:
    case EventType::retreat:
      return EventClass::material_cooperation;
    case EventType::request:
    case EventType::accuse:
    case EventType::reject:
    case EventType::threaten:
      return EventClass::verbal_conflict;
    case EventType::protest:
    case EventType::sanction:
    case EventType::mobilize:
    case EventType::coerce:
    case EventType::assault:
      return EventClass::material_conflict;
  }
  return EventClass::verbal_cooperation;
}

EventType when_planned(EventType type) {
  if (type == EventType::concede || type == EventType::retreat) return EventType::concede;
  switch (class_of(type)) {
    case EventClass::verbal_cooperation:
    case EventClass::material_cooperation:
      return EventType::agree;
    case EventClass::verbal_conflict:
      return type;
    case EventClass::material_conflict:
      return EventType::threaten;
  }
  return type;
}

std::optional<EventType> type_told(EventType type, const VerbContext& group) {
  const EventClass kind = class_of(type);
  const bool is_cooperation =
      kind == EventClass::verbal_cooperation || kind == EventClass::material_cooperation;
  if (group.is_negated) {
    const bool is_refusal = is_cooperation && !group.is_past && !group.is_uncertain;
    return is_refusal ? std::optional(EventType::reject) : std::nullopt;
  }
  if (group.is_uncertain) {
    return kind == EventClass::material_conflict ? std::optional(EventType::threaten)
                                                 : std::nullopt;
  }
  return group.is_future ? when_planned(type) : type;
}

bool needs_recipient(EventType type) {
  switch (type) {
    case EventType::consult:
    case EventType::support:
    case EventType::cooperate:
    case EventType::aid:
    case EventType::accuse:
    case EventType::sanction:
    case EventType::assault:
      return true;
    case EventType::agree:
    case EventType::concede:
    case EventType::retreat:
    case EventType::request:
    case EventType::reject:
    case EventType::threaten:
    case EventType::protest:
    case EventType::mobilize:
    case EventType::coerce:
      return false;
  }
  return false;
}

}  // namespace synoptic
