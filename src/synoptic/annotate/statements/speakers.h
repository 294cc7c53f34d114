#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/statements/draft.h"

namespace synoptic {

// What speakers are told by.
struct SpeakerEvidence {
  const Analysis& analysis;
  const ClauseTree& tree;
  const Entities& entities;
  const EntityLexicon& names;
  const StatementLexicon::Tables& tables;
};

// "no", "nobody", "neither": the first word of a source that is nobody, so that nothing was said.
bool names_nobody(std::string_view word);

// Finds the parties that the sources of statements mean, passage by passage in the text's order:
// those that are named; "who", the noun before it; "he" and "she" by gender; "they", the persons
// that the sentence before has for its subject; "it" and "the ministry", the body meant; "the
// president" where there are two, the one of the nearest sentence with any, if it names but one.
// What is not clear gives nothing. Each answer looks back over a bounded number of mentions.
class SpeakerFinder {
 public:
  explicit SpeakerFinder(SpeakerEvidence evidence);

  // Must be called for each passage before its statements. Linear in its units.
  void begin(const Passage& passage);

  // Sets speaker or speakers of a statement whose draft has a source. `first` is the first speech
  // of the passage, or null: "he" and "she" behind it are who spoke it.
  void set(const Passage& passage, const Draft& draft, const Statement* first,
           Statement& statement) const;

  // Remembers who spoke.
  void note(const Statement& statement);

  // Does the subject of the passage name that person? True where the text was not parsed.
  bool is_subject(PartyIndex person) const;

  std::optional<PartyIndex> resolve(Span phrase) const;

  // Do the words mean a party, or people: "the minister", "many drivers", "Ruiz"?
  bool can_think(const Passage& passage, UnitRange source) const;

 private:
  Span words_of(const Passage& passage, const Draft& draft) const;
  bool goes_on_speaking(const Passage& passage, UnitRange source) const;
  std::optional<PartyIndex> person_behind(const Passage& passage, UnitRange source,
                                          std::optional<PartyIndex> head) const;
  std::optional<PartyIndex> author_of(const Passage& passage, UnitRange source) const;
  std::optional<PartyIndex> bearer_before(Span words) const;
  std::optional<PartyIndex> body_of(const Passage& passage, UnitRange source) const;
  std::optional<PartyIndex> body_of_pronoun() const;
  bool is_body(PartyIndex party) const;
  void set_by_context(const Passage& passage, UnitRange source, Span words,
                      Statement& statement) const;

  SpeakerEvidence evidence_;
  std::vector<std::pair<std::string, PartyIndex>> bodies_;  // by folded name
  std::optional<PartyIndex> at_hand_;                       // who spoke last
  std::optional<PartyIndex> here_;    // who spoke last in the passage, in words of their own
  std::optional<PartyIndex> before_;  // the same of the passage before
  Span subject_;                      // of the passage
  Span subject_before_;               // of the passage before
};

}  // namespace synoptic
