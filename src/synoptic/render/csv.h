#pragma once

#include <string>
#include <vector>

#include "synoptic/render/render_input.h"

namespace synoptic {

struct CsvTable {
  std::string name;  // "claims.csv"
  std::string text;  // RFC 4180, UTF-8, with a header line
};

// The record as tables, one a list: reports, parties, statements, versions, figures, events,
// timeline, claims, conflicts, lineage, labels, unread. Ids join them; spans are two columns of
// byte offsets. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::vector<CsvTable> render_csv(const RenderInput& input);

}  // namespace synoptic
