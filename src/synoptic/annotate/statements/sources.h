#pragma once

#include "synoptic/annotate/statements/passage.h"
#include "synoptic/annotate/statements/reading.h"
#include "synoptic/annotate/statements/verb_group.h"

namespace synoptic {

// The words that name who says it.
struct Source {
  UnitRange units;
  bool is_inherited = false;  // the subject of a verb before: "Ruiz smiled and | said"
};

// Finds the sources of the cues of one passage, asked from left to right.
class SourceFinder {
 public:
  explicit SourceFinder(const Reading& reading) : reading_(reading), passage_(reading.passage) {}

  // The subject of the group: before it, or that of the verb it is joined to or hangs on.
  Source find(const VerbGroup& group);

  // Says what the cue before took for content, as the parse may join a verb to a verb in it.
  // Cues inside that content are not noted.
  void note_content(const VerbGroup& group, const Source& source, UnitRange content);

  // The subject behind the verb of an inversion, with its apposition; empty where none stands
  // there.
  UnitRange behind(const VerbGroup& group) const;

 private:
  UnitRange behind_fronted(UnitRange phrase) const;
  bool opens_sentence(std::size_t unit) const;
  UnitRange following(const VerbGroup& group, TokenIndex verb) const;
  UnitRange parsed(const VerbGroup& group, TokenIndex subject) const;
  std::size_t behind_open_comma(std::size_t begin, std::size_t end) const;
  std::size_t before_adjunct(std::size_t head, std::size_t end) const;
  std::size_t phrase_limit(TokenIndex head, std::size_t end) const;
  UnitRange inherited(std::size_t unit) const;
  UnitRange taken_over(const VerbGroup& group, TokenIndex verb) const;

  const Reading& reading_;
  const Passage& passage_;
  UnitRange last_;  // the source of the cue before
  UnitRange last_content_;
  UnitRange content_source_;  // of the cue that took it
};

// Whose it is: "his" of "his claim", "Ruiz" of "Ruiz's latest claim"; empty where nobody is named.
UnitRange owner_of(const Passage& passage, std::size_t noun);

}  // namespace synoptic
