#pragma once

#include <vector>

#include "synoptic/extract/html/block_kinds.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/html/page_phrases.h"
#include "synoptic/extract/html/stated_metadata.h"
#include "synoptic/extract/unit_facts.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// What is known of a page when its blocks are told apart.
struct PageView {
  const HtmlTree& tree;
  const StatedMetadata& stated;
  const StructuredArticle* article = nullptr;  // of JSON-LD, the one the page is about
  const PageBlocks& blocks;
  const std::vector<UnitFacts>& facts;
  const BlockKinds& kinds;
  const PagePhrases& phrases;
};

// What a page is that holds no article; `none` where it holds one. A page whose few words of text
// are an error message or a demand for consent holds none. Linear.
NoArticle tell_no_article(const PageView& page);

// Does the page show the beginning of its article only, for those who have not paid? Told by what
// it states (isAccessibleForFree, hasPart, wordCount) and by the wall behind a short text. Linear.
bool is_paywall_stub(const PageView& page);

// The blocks of the wall of a paywall stub: none of them is text. Linear.
std::vector<std::size_t> find_wall_blocks(const PageView& page);

}  // namespace synoptic::page
