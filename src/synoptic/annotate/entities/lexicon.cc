#include "synoptic/annotate/entities/lexicon.h"

namespace synoptic {

EntityLexicon load_entity_lexicon() { return {}; }

}  // namespace synoptic
