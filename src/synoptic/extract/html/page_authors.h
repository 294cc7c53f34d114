#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/credits.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/extract/unit_facts.h"

namespace synoptic::page {

// The names in what a page states as an author: "By Jane Doe and John Roe, Staff Writer" gives two.
// Addresses, outlets, agencies and words for nobody in particular ("Redaktion") give none.
std::vector<std::string> split_author_names(std::string_view stated, std::string_view outlet,
                                            const Tables& tables);

// Who wrote the article: what the page states for machines, then what it prints as a byline near
// its title. `title_at` is a block, or their number where there is no title.
std::vector<std::string> find_authors(const HtmlTree& tree, const StatedMetadata& stated,
                                      const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
                                      std::size_t title_at, std::string_view outlet,
                                      const Tables& tables);

}  // namespace synoptic::page
