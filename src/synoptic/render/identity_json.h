#pragma once

#include <string>

#include "synoptic/collate/join_identities.h"

namespace synoptic {

// Appends one line of JSON: name, type, country, names, and for each story its id, the party's id
// in that story's record, the rule that joined it (`why`) and what it found (`evidence`).
void write_identity(const Identity& identity, std::string& out);

}  // namespace synoptic
