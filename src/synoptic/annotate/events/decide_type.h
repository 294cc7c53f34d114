#pragma once

#include <optional>

#include "synoptic/annotate/events/match_words.h"
#include "synoptic/model/annotations.h"

namespace synoptic {

// The deciding rules of PLOVER on what is not done but planned, refused or supposed.

// The four classes of PLOVER.
enum class EventClass {
  verbal_cooperation,
  material_cooperation,
  verbal_conflict,
  material_conflict
};
EventClass class_of(EventType type);

// What it is to say that one will do it: cooperation is AGREE, giving way CONCEDE, harm THREATEN;
// a demand, a blame and a refusal to come are already made.
EventType when_planned(EventType type);

// The type of what a verb tells, by the words before it; nothing when it did not take place.
// "will send" (AID) is AGREE, "will not send" REJECT, "did not send" and "could send" are none.
std::optional<EventType> type_told(EventType type, const VerbContext& group);

// Must an event of the type name whom it is done to, to say anything?
bool needs_recipient(EventType type);

}  // namespace synoptic
