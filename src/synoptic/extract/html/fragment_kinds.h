#pragma once

#include <vector>

#include "synoptic/extract/html/block_kinds.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/html/page_phrases.h"
#include "synoptic/extract/unit_facts.h"

namespace synoptic::page {

// What the blocks of a fragment are, the text of a feed's item as its container gives it: all of it
// is the article but what says otherwise of itself (captions, credits at either end, links to share
// and to read on, "The post … appeared first on …"). No block is the title. Linear.
BlockKinds tell_fragment_kinds(const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
                               const PagePhrases& phrases);

// Does the text break off for the reader to go on elsewhere ("[…]", "Continue reading" behind it)?
bool is_cut_fragment(const PageBlocks& blocks, const BlockKinds& kinds, const PagePhrases& phrases);

}  // namespace synoptic::page
