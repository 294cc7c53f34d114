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

}  // namespace synoptic
