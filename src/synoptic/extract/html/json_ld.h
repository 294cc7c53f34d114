#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/html/tree.h"

namespace synoptic::page {

// Who a page's structured data name as an author.
struct StatedAuthor {
  std::string name;
  bool is_organisation = false;
};

// One article as the structured data of its page describe it; dates as they are written.
struct StructuredArticle {
  std::string type;  // "NewsArticle"
  std::string headline;
  std::string description;
  std::string body;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string language;
  std::string url;
  std::vector<StatedAuthor> authors;
  std::vector<std::string> sources;           // "sourceOrganization", "provider"
  std::string credit_text;                    // "creditText"
  bool is_restricted = false;                 // "isAccessibleForFree": false, of it or of a part
  std::vector<std::string> restricted_parts;  // "cssSelector" of such parts
  std::size_t word_count = 0;                 // "wordCount"; 0 where not stated
};

// The articles that the JSON-LD of a page describes, in its order: members of "@graph" and of
// arrays too, authors and publishers followed by their "@id". Malformed scripts are read as far as
// dropping comments and control characters mends them, else passed over. Linear but for the depth.
std::vector<StructuredArticle> read_json_ld(const HtmlTree& tree);

}  // namespace synoptic::page
