#include "synoptic/annotate/statements/reading.h"

#include <algorithm>

#include "synoptic/annotate/statements/phrases.h"

namespace synoptic {
namespace {

bool is_past(const Reading& reading, std::size_t unit) {
  const Token& token = reading.analysis.tokens[reading.passage.units[unit].tokens.first];
  return is_finite(reading, unit) && token.has(Feature::past);
}

bool is_finite_at(const Reading& reading, std::size_t unit) {
  return unit < reading.passage.units.size() && is_finite(reading, unit);
}

// A word that opens a clause, or a joint with a subject and its verb behind: "and the road | is".
bool opens_clause(const Reading& reading, std::size_t unit) {
  const Passage& passage = reading.passage;
  const WordClass cls = passage.units[unit].cls;
  if (is_in(cls, {WordClass::that, WordClass::relative, WordClass::subordinator, WordClass::wh})) {
    return true;
  }
  if (!is_in(cls, {WordClass::coordinator, WordClass::comma})) return false;
  std::size_t next = unit + 1;
  while (passage.is(next, WordClass::adverb)) ++next;
  if (cls == WordClass::coordinator && is_finite_at(reading, next)) return true;
  const std::size_t verb = phrase_end(passage, next, true);
  return verb > next && is_finite_at(reading, verb);
}

}  // namespace

Reading read_passage(const Analysis& analysis, const StatementLexicon::Tables& tables,
                     const Passage& passage, const ClauseTree& tree) {
  Reading reading{analysis, tables, passage, tree, {}};
  reading.groups.reserve(passage.units.size());
  for (std::size_t unit = 0; unit < passage.units.size(); ++unit) {
    reading.groups.push_back(verb_group_at(passage, unit, analysis, tables));
  }
  return reading;
}

std::size_t second_verb(const Reading& reading, UnitRange range, bool is_wish) {
  int verbs = 0;
  int clauses = reading.passage.is(range.begin, WordClass::that) ? 0 : 1;
  for (std::size_t unit = range.begin; unit < range.end; ++unit) {
    const bool is_inner_cue = unit > range.begin && reading.groups[unit];
    if (opens_clause(reading, unit) || is_inner_cue) ++clauses;
    if (is_finite(reading, unit)) ++verbs;
    if (is_wish && clauses <= 1 && unit > range.begin + 2 && is_past(reading, unit)) return unit;
    if (verbs > clauses) return unit;
  }
  return range.end;
}

bool is_finite(const Reading& reading, std::size_t unit) {
  const Passage& passage = reading.passage;
  const WordClass cls = passage.units[unit].cls;
  const bool is_verb = cls == WordClass::verb || cls == WordClass::auxiliary;
  const bool follows_auxiliary = unit > 0 && passage.is(unit - 1, WordClass::auxiliary);
  const Token& token = reading.analysis.tokens[passage.units[unit].tokens.first];
  return is_verb && !follows_auxiliary &&
         (token.has(Feature::past) || token.has(Feature::present) || token.has(Feature::modal));
}

}  // namespace synoptic
