#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "synoptic/base/budget.h"
#include "synoptic/base/result.h"

namespace synoptic {

// A parsed XML text. Nothing outside of the text is ever opened and no entity but the five of XML
// is known, so that neither a bomb of entities nor one that names a file does anything: they stay
// in the text as they are written. Handed out only by parse_xml().
struct XmlTree {
  pugi::xml_document document;
  std::string text;            // what was parsed, in UTF-8
  std::string fault;           // what is wrong with it; empty where it is whole
  std::size_t fault_byte = 0;  // where, in `text`

  pugi::xml_node root() const { return document.document_element(); }

  // Was the end tag of `node` read? The tree of a broken text ends in an element that is not.
  bool is_closed(pugi::xml_node node) const;
};

// Parses `bytes`, in the encoding of the byte order mark, else in UTF-8 if they are that, else in
// the one that the XML declaration names, else as Windows-1252. What stands before a fault is kept.
// Too many tags and attributes for budget.nodes: an Error. Linear in time; memory is some 130 bytes
// for each of them beyond three copies of the text.
Result<XmlTree> parse_xml(const std::string& bytes, const Budget& budget);

// The name behind the prefix: "encoded" of "content:encoded".
std::string_view local_name(pugi::xml_node node);

// The first child of that name without a prefix or with `prefix` ("atom:"); null where there is
// none.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name,
                           std::string_view prefix = {});

// The first child with that name behind a prefix, whatever the prefix is.
pugi::xml_node child_with_prefix(pugi::xml_node node, std::string_view name);

// The node behind `node` in the order of the document, below `root`; null at the end. A loop
// over all nodes is linear, however deep they are.
pugi::xml_node next_below(pugi::xml_node node, pugi::xml_node root);

// The first element below `node` with that local name, in the order of the document.
pugi::xml_node find_below(pugi::xml_node node, std::string_view local);

// All character data below `node`, as it is; well-formed UTF-8.
std::string text_below(pugi::xml_node node);

// The same as one line without white space at its ends.
std::string line_below(pugi::xml_node node);

// The value of an attribute without white space at its ends, well-formed UTF-8; empty where there
// is none.
std::string attribute_of(pugi::xml_node node, const char* name);

// What stands between the tags of `node`, as XML.
std::string markup_below(pugi::xml_node node);

}  // namespace synoptic
