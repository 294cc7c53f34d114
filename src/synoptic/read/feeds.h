#pragma once

#include "synoptic/read/document_target.h"
#include "synoptic/read/xml_tree.h"

namespace synoptic {

// Is the root element that of RSS (0.9 to 2.0, RDF too) or Atom?
bool is_feed_root(pugi::xml_node root);

// Every item of a feed as a document, in the order of the feed: its HTML (or plain text, where Atom
// says so), and what the item, else the feed, states of it. An item that only has a summary is
// marked so; one that has no text at all is a document without bytes. The fields are those of
// docs/formats/feeds.md. Linear in the size of the feed.
//
// RSS 2.0 (rssboard.org/rss-specification), its modules content and dc, Atom (RFC 4287).
void read_feed(const XmlTree& tree, const DocumentTarget& target);

// What a title reads as where it is HTML, or escaped twice: without tags, with the numeric
// character references and the five named ones of XML replaced, as one line.
std::string plain_title(std::string_view html);

}  // namespace synoptic
