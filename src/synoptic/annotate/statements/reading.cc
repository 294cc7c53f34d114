#include "synoptic/annotate/statements/reading.h"

namespace synoptic {

Reading read_passage(const Analysis& analysis, const StatementLexicon::Tables& tables,
                     const Passage& passage, const ClauseTree& tree) {
  Reading reading{analysis, tables, passage, tree, {}};
  reading.groups.reserve(passage.units.size());
  for (std::size_t unit = 0; unit < passage.units.size(); ++unit) {
    reading.groups.push_back(verb_group_at(passage, unit, analysis, tables));
  }
  return reading;
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
