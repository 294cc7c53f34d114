#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/events/inflect.h"
#include "synoptic/base/strings.h"
#include "synoptic/model/annotations.h"

namespace synoptic {

// What a word does in a clause, as far as the order of words tells it.
enum class ClauseRole : std::uint8_t {
  other,  // nouns, adjectives, names, numbers
  verb,
  auxiliary,
  modal,
  negation,
  to,
  preposition,
  conjunction,
  subordinator,
  condition,
  relative,
  pronoun,
  determiner,
  adverb,
  time,
  readiness,  // "ready", "due": with a form of "be" and "to" it announces what comes
  possessive,
  comma,  // also dashes and brackets
  quote,
  stop,
};

// How the parties stand around the word that tells an event.
enum class EventFrame : std::uint8_t {
  forward,     // X does it to Y
  addressed,   // the same, but whom it is done to stands first: "urged Y to leave Z"
  reciprocal,  // X and Y do it with each other
  host,        // the one it is done to comes as the guest: "hosted Y"
  visit,       // X goes to Y; a place counts as the one visited
  from,        // X gets it from Y
  own,         // forward, and aimed at the own state where no other is named
  alone,       // nobody else takes part: "resigned"
  mediate,     // X brings Y and Z together: "mediated between Y and Z"
};

// What becomes of the events that are told inside the complement of a verb.
enum class Inner : std::uint8_t {
  open,     // they stand for themselves
  hide,     // they are what is asked, blamed, refused: none of them took place
  future,   // they are promised: "agreed to send"
  same,     // the verb only says that they begin or go on: "launched an attack"
  drop,     // neither the verb nor they are an event: "considered sending"
  allow,    // they are let happen: "allow inspectors to return"
  prepare,  // they are made ready: "prepared to attack"
  tell,     // "told Y that it would …": Y is the one they are done to
  report,   // they are what somebody says
};

// Kinds of nouns that a verb may ask for as its object: "accord", "talks", "curb".
using Groups = std::bitset<128>;

struct VerbEntry {
  std::optional<EventType> type;
  EventFrame frame = EventFrame::forward;
  Inner inner = Inner::open;
  std::string particle;       // the word that must follow: "off" of "call off"
  Groups objects;             // one of these must follow as the object; none: any may
  bool needs_place = false;   // the object is a name of a place or state
  bool needs_people = false;  // the object is a party or a word for people
  std::string id;             // "verbs:call off:protest", for `why`
};

struct VerbWord {
  const std::vector<VerbEntry>* entries = nullptr;  // the most specific first
  std::uint8_t forms = 0;                           // VerbForms
};

struct NounEntry {
  std::optional<EventType> type;
  EventFrame frame = EventFrame::forward;
  bool is_alone = false;  // tells an event without a verb: "Dutch sanctions on …"
  Groups groups;
  std::string id;
};

// The tables of data/events, made ready for look-up by folded form. Immutable after loading.
struct EventTables {
  StringMap<ClauseRole> classes;
  StringMap<VerbWord> verbs;
  StringMap<NounEntry> nouns;
  StringMap<std::vector<VerbEntry>> entries;  // by base form; `verbs` points into it
  Groups people;                              // the group of words for people
  Groups opponents;                           // the group of words for those who oppose a state
  Groups pair;                                // what "the two …" may mean
  Groups intention;                           // plans and pledges
  Groups authored;                            // the group of what somebody asks or offers

  ClauseRole class_of(std::string_view folded) const;
  const VerbWord* verb(std::string_view folded) const;
  const NounEntry* noun(std::string_view folded) const;
};

}  // namespace synoptic
