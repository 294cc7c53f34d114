// The metadata that help to find the text itself: a block that stands in "articleBody" is text, one
// that is the description is most often the standfirst.

#include "synoptic/extract/html/page_knowledge.h"

#include "synoptic/extract/html/page_title.h"

namespace synoptic::page {

PageKnowledge gather_knowledge(const HtmlTree& tree, const StatedMetadata& stated,
                               const PageModel& model) {
  PageKnowledge knowledge;
  knowledge.title = find_title(tree, stated, model);
  knowledge.description =
      stated.first({"og:description", "description", "twitter:description", "dc.description"});
  if (const StructuredArticle* article = main_article(stated, knowledge.title)) {
    knowledge.article_body = article->body;
    if (knowledge.description.empty()) knowledge.description = article->description;
  }
  return knowledge;
}

}  // namespace synoptic::page
