#pragma once

#include <string>
#include <string_view>

#include "synoptic/extract/html/stated_metadata.h"

namespace synoptic::page {

// The headline of the article: what the page's sources of it agree on best, without the site's
// name. Empty where the page has none.
std::string find_title(const HtmlTree& tree, const StatedMetadata& stated);

// The outlet: what og:site_name, the publisher of JSON-LD and their like state.
std::string find_outlet(const StatedMetadata& stated, std::string_view title);

}  // namespace synoptic::page
