#pragma once

#include <string_view>
#include <vector>

#include "synoptic/extract/html/element_names.h"
#include "synoptic/extract/units.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// The paragraphs of a page whose text stands in a script alone, as the "articleBody" of its
// JSON-LD: what line ends and HTML inside it part. `body` is that text as the JSON reader gave it.
// Units map to the script's bytes in the tree's source, through JSON's escapes and HTML's
// references. Empty where no script holds it. Linear.
std::vector<Unit> read_script_body(const HtmlTree& tree, std::string_view body,
                                   const NameTable& names);

}  // namespace synoptic::page
