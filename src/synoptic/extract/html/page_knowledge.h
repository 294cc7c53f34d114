#pragma once

#include <string>

#include "synoptic/extract/html/page_model.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// What the page itself says of its article, beside the blocks.
struct PageKnowledge {
  std::string title;         // the headline; see page_title.h
  std::string description;   // the summary its metadata give
  std::string article_body;  // the whole text where structured data hold it
};

PageKnowledge gather_knowledge(const HtmlTree& tree, const StatedMetadata& stated,
                               const PageModel& model);

}  // namespace synoptic::page
