#pragma once

#include <vector>

#include "synoptic/extract/credits.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// The agencies that a page's metadata name as where its report comes from: "sourceOrganization",
// "creditText", authors and publishers of JSON-LD, author and source tags. Spans are of the tree's
// source: the name in its script; empty where it stands in a tag. Linear.
std::vector<NamedSource> find_stated_credits(const HtmlTree& tree, const StatedMetadata& stated,
                                             std::string_view title, const Tables& tables);

}  // namespace synoptic::page
