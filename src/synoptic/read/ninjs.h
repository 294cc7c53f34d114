#pragma once

#include "synoptic/base/json_value.h"
#include "synoptic/base/result.h"
#include "synoptic/model/document.h"

namespace synoptic {

// Is the object a news item in ninjs 1 to 3: "uri", and a member that ninjs alone has?
bool is_ninjs(const JsonValue& object);

// The item as a document: its plain text (kind article_text), else its HTML, and what it states;
// the fields are those of docs/formats/ninjs.md. An item without text is an Error that says so.
// Members of the wrong kind count as absent. The caller sets the path.
Result<Document> parse_ninjs(const JsonValue& item);

}  // namespace synoptic
