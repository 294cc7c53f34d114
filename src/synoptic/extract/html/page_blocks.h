#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/extract/html/element_names.h"
#include "synoptic/extract/units.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// Where a block stands in the tree of its page.
struct BlockPlace {
  std::uint32_t node = 0;       // the innermost block-level element around the text
  Areas areas = 0;              // of all elements around it
  Areas near_areas = 0;         // of the element itself, its parent and the inline ones inside
  float name_score = 0;         // sum of the learnt weights of all names around it
  std::uint32_t signature = 0;  // equal for blocks of like tags and classes
  std::uint32_t bold_bytes = 0;
  std::uint32_t slanted_bytes = 0;
  std::uint16_t depth = 0;
  std::uint16_t pictures_before = 0;  // pictures and frames since the block before
};

// The text of a page in blocks: what block-level elements and double line breaks part. Units map
// to the tree's source. The two lists have one entry for each block.
struct PageBlocks {
  Units units;
  std::vector<BlockPlace> places;
  std::optional<std::uint32_t> cut_at;  // byte of the tree's source where its text got too long
};

// Cuts a page into blocks. Scripts, styles, pictures, frames, fields and buttons are passed over.
// What stands behind 2 MiB of text or 50,000 blocks is left out. Linear in the size of the tree.
PageBlocks collect_blocks(const HtmlTree& tree, const NameTable& names);

// Appends the text of a node as a reader sees it, mapped to the tree's source: white space of every
// kind as one blank, zero-width characters and soft hyphens gone. `pending`: whether a blank is due
// before the next character; kept between calls.
void append_node_text(MappedText& view, const HtmlTree& tree, std::uint32_t node, bool& pending);

// All text inside a node in the same way.
std::string visible_text(const HtmlTree& tree, std::uint32_t node);

// Is it an element that begins and ends a block?
bool is_block_element(const HtmlNode& node);

// Is all that stands inside it no text for readers (script, style, template, field …)?
bool is_unread(const HtmlNode& node);

}  // namespace synoptic::page
