#pragma once

#include <string>

#include "synoptic/render/render_input.h"

namespace synoptic {

// The record as Markdown (CommonMark with tables): conflicts, claims, statements, timeline,
// parties, lineage. Marks of Markdown and HTML in the input are escaped.
std::string render_markdown(const RenderInput& input);

}  // namespace synoptic
