#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/extract/html/json_ld.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// What the head of a page states for machines, as it is written.
struct StatedMetadata {
  // Name or property, in lower case, and content, in the order of the page.
  std::vector<std::pair<std::string, std::string>> tags;
  std::vector<StructuredArticle> articles;  // of JSON-LD
  std::string title_element;
  std::string canonical;
  std::string language;  // of <html lang>

  // The content of the first of these names that the page states; empty where none.
  std::string_view first(std::initializer_list<std::string_view> names) const;
  // All contents of one name.
  std::vector<std::string_view> all(std::string_view name) const;
};

// Reads <meta>, <link>, <title>, <html lang> and JSON-LD. Linear.
StatedMetadata read_stated_metadata(const HtmlTree& tree);

// The article of JSON-LD that the page is about: the one with the page's headline, else the first
// one that has a headline or a date. Null where none.
const StructuredArticle* main_article(const StatedMetadata& stated, std::string_view headline);

}  // namespace synoptic::page
