// The root element decides:
//
//   <rss>, <feed>, <rdf:RDF>                         feeds.h
//   <newsMessage>, <newsItem>, <NewsML>, <nitf>      news_xml.h

#include "synoptic/read/read_xml.h"

#include "synoptic/read/feeds.h"
#include "synoptic/read/news_xml.h"
#include "synoptic/read/xml_tree.h"

namespace synoptic {

void read_xml(const std::string& bytes, const DocumentTarget& target) {
  const Result<XmlTree> parsed = parse_xml(bytes, target.budget);
  if (!parsed.ok()) {
    target.complain("", parsed.error().message);
    return;
  }
  const XmlTree& tree = parsed.value();
  if (is_feed_root(tree.root())) {
    read_feed(tree, target);
  } else if (is_news_root(tree.root())) {
    read_news_xml(tree, target);
  } else if (!tree.fault.empty()) {
    target.complain("byte " + std::to_string(tree.fault_byte), "it is no XML: " + tree.fault);
  } else {
    target.complain("", "its root element is that of no feed and no news item");
  }
}

}  // namespace synoptic
