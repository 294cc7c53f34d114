#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/unit_facts.h"
#include "synoptic/html/tree.h"
#include "synoptic/model/article.h"

namespace synoptic::page {

// What each block of a page is: part of the text, its title, or set aside as something.
struct BlockKinds {
  std::vector<bool> is_text;
  std::vector<SetAsideKind> aside;  // of those that are no text
  std::size_t title_at = 0;         // the block that is the title; the number of blocks without one
  std::size_t text_begin = 0;       // the first block of the text; the number of blocks without one
  std::size_t text_end = 0;         // behind the last
};

// The block that shows `title`: a heading before all others. The number of blocks where none does.
std::size_t find_title_block(const PageBlocks& blocks, std::string_view title);

// Tells the blocks apart by their scores (block_model.h), then by what the elements around them and
// their own words say: captions, comments and the title are no text even where they read like it.
BlockKinds tell_block_kinds(const HtmlTree& tree, const PageBlocks& blocks,
                            const std::vector<UnitFacts>& facts, const std::vector<float>& scores,
                            std::size_t title_at);

}  // namespace synoptic::page
