#pragma once

#include <string>

#include "synoptic/render/render_input.h"

namespace synoptic {

// The record as one HTML page that needs nothing else: no network, no file beside it, no script
// (a script adds filters and keys where it may run). Every cell and wording links to its passage
// in the reports, which the page holds in full. A Content-Security-Policy in the page forbids
// everything but its own style and script, by their SHA-256. All text of the input is escaped;
// of its addresses only http and https become links.
std::string render_html(const RenderInput& input);

}  // namespace synoptic
