#pragma once

#include <span>

#include "synoptic/model/record.h"
#include "synoptic/model/report.h"
#include "synoptic/render/record_json.h"

namespace synoptic {

// What a page is made of: the record, and the reports that record.reports describes, in the same
// order. Pages that show a passage in its place need the reports; a record's JSON does not.
struct RenderInput {
  const Record& record;
  std::span<const Report> reports;
  const RecordVersions& versions;
};

}  // namespace synoptic
