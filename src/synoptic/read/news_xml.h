#pragma once

#include "synoptic/read/document_target.h"
#include "synoptic/read/xml_tree.h"

namespace synoptic {

// Is the root element that of NewsML-G2, NewsML 1 or NITF?
bool is_news_root(pugi::xml_node root);

// Every text item as a document of kind article_text: the paragraphs of the text that is inlined,
// parted by empty lines, and what the item states of it. Pictures and other items without text are
// passed over where they say what they are, and are a problem otherwise. The fields are those of
// docs/formats/ninjs.md. Linear in the size of the text.
void read_news_xml(const XmlTree& tree, const DocumentTarget& target);

// The names in a byline: "By Jane Doe and John Roe, Example Wire" names two.
std::vector<std::string> names_in_byline(std::string_view byline);

}  // namespace synoptic
