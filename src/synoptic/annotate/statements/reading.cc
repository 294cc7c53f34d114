#include "synoptic/annotate/statements/reading.h"

#include <algorithm>

namespace synoptic {
namespace {

bool is_past(const Reading& reading, std::size_t unit) {
  const Token& token = reading.analysis.tokens[reading.passage.units[unit].tokens.first];
  return is_finite(reading, unit) && token.has(Feature::past);
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
  int clauses = 0;
  for (std::size_t unit = range.begin; unit < range.end; ++unit) {
    const WordClass cls = reading.passage.units[unit].cls;
    const bool opens = is_in(cls, {WordClass::that, WordClass::relative, WordClass::subordinator,
                                   WordClass::wh, WordClass::coordinator, WordClass::comma});
    if (opens || (unit > range.begin && reading.groups[unit])) ++clauses;
    if (is_finite(reading, unit)) ++verbs;
    if (is_wish && clauses <= 1 && unit > range.begin + 2 && is_past(reading, unit)) return unit;
    if (verbs > std::max(clauses, 1)) return unit;
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
