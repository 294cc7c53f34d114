#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/statements/find_statements.h"
#include "synoptic/base/strings.h"

namespace synoptic {

// What may follow a cue; one bit each.
enum class Frame : std::uint16_t {
  that = 1 << 0,     // a finite clause, with "that" or without
  quote = 1 << 1,    // words in quotation marks, before or behind
  np = 1 << 2,       // an object: "rejected the plan"
  wh = 1 << 3,       // "whether", "how", "why" …
  to = 1 << 4,       // an infinitive: "vowed to fight"
  ing = 1 << 5,      // "denied taking"
  person = 1 << 6,   // one who is spoken to may stand first: "told the press that …"
  wide = 1 << 7,     // the object and what is said of it: "called the plan a mistake"
  carrier = 1 << 8,  // an object that is no content, and what hangs on it: "voiced fear | that"
  prep = 1 << 9,     // one of Cue::prepositions
  quoted = 1 << 10,  // an object, but only one with quoted words in it: "hailed a “great” day"
  shown = 1 << 11,   // an object, but only of a document: "the survey shows a rise"
  alone = 1 << 12,   // a noun that nobody need own: "amid claims that"
};

// One row of data/statements/cues.tsv.
struct Cue {
  std::string lemma;
  std::string particle;  // "out" of "point out"; empty for most
  Stance stance = Stance::neutral;
  std::uint16_t frames = 0;
  std::string medium;  // "tweet" of the verb "tweet"
  std::vector<std::string> prepositions;

  bool takes(Frame frame) const { return (frames & static_cast<std::uint16_t>(frame)) != 0; }
  bool takes_preposition(std::string_view word) const;
};

// How a form of a cue verb is built; "said" may be two of them.
enum class VerbForm : std::uint8_t {
  base = 1,        // say
  third = 2,       // says
  past = 4,        // said, wrote
  participle = 8,  // said, written
  gerund = 16,     // saying
};

// A form as it stands in a text: which cue, which forms it may be (VerbForm bits; 0 for nouns).
struct CueForm {
  std::uint32_t cue = 0;  // into Tables::verbs or Tables::nouns
  std::uint8_t forms = 0;
};

struct StatementLexicon::Tables {
  std::vector<Cue> verbs;
  std::vector<Cue> nouns;                      // adjectives too: what is no verb
  StringMap<std::vector<CueForm>> verb_forms;  // by folded form; a verb and its particle verbs
  StringMap<CueForm> noun_forms;
  StringMap<CueForm> agent_forms;      // who holds a view: "critic"; into Tables::nouns too
  StringMap<CueForm> adjective_forms;  // of mind: "confident"; into Tables::nouns too
  StringSet people;                    // nouns of those who can say and think: "officials"
  StringSet documents;                 // what speaks without a mouth: "survey", "study"
  StringSet outlets;                   // who passes on what others say: "agency", "reuters"
  StringMap<std::string> media;        // "statement" gives "statement", "spokesman" nothing
};

}  // namespace synoptic
