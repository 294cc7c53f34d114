#pragma once

#include "synoptic/base/json_value.h"
#include "synoptic/read/document_target.h"

namespace synoptic {

// Is the object a JSON Feed by its "version"?
bool is_json_feed(const JsonValue& object);

// Every item of a JSON Feed (1.0, 1.1) as a document, in the order of the feed; the fields are
// those of docs/formats/feeds.md. Members of the wrong kind count as absent. `place` says where the
// feed begins.
void read_json_feed(const JsonValue& feed, const std::string& place, const DocumentTarget& target);

}  // namespace synoptic
