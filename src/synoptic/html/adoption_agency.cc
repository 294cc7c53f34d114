// Formatting elements that are closed in the wrong order or cut by a block (HTML
// standard 13.2.6.4.7, "adoption agency algorithm", and 13.2.4.3, "reconstruct the active
// formatting elements").
//
//   <b>1<p>2</b>3</p>   <b>1</b><p><b>2</b>3</p>

#include <algorithm>

#include "synoptic/html/tree_builder.h"

namespace synoptic {

void HtmlTreeBuilder::push_formatting(const HtmlToken& token, std::uint32_t node) {
  if (!formatting_.push({node, token.tag, hash_attributes(token.attributes)})) {
    report(token.source.begin, "more than 64 formatting elements are open, the earliest is let go",
           formatting_reported_);
  }
}

void HtmlTreeBuilder::reconstruct_formatting() {
  if (formatting_.empty()) return;
  const std::size_t begin = formatting_.begin_of_group();
  std::size_t first = formatting_.size();
  while (first > begin && open_.index_of(formatting_[first - 1].node) == HtmlOpenElements::kNone) {
    --first;
  }
  for (std::size_t i = first; i < formatting_.size(); ++i) {
    if (reopened_left_ == 0) {
      report(current_->source.begin, "formatting elements opened again too often, let go",
             reopened_reported_);
      while (formatting_.size() > i) formatting_.remove_at(formatting_.size() - 1);
      return;
    }
    --reopened_left_;
    if (open_.size() >= budget_.depth) {
      report(current_->source.begin,
             "nested deeper than the budget, deeper elements become siblings", depth_reported_);
      pop_open();
    }
    const std::uint32_t node = writer_.clone(formatting_[i].node, current_->source.begin);
    writer_.insert(place(), node);
    open_.push({node, formatting_[i].tag, HtmlNamespace::html});
    formatting_.replace_node(i, node);
  }
}

// False: the token is to be treated as any other end tag.
bool HtmlTreeBuilder::adopt(const HtmlToken& token) {
  if (top_is(token.tag) && formatting_.index_of(open_.top().node) == HtmlFormattingList::kNone) {
    pop_open();
    return true;
  }
  for (int round = 0; round < 8; ++round) {
    if (formatting_.last_of(token.tag) == HtmlFormattingList::kNone) return false;
    if (!adopt_once(token)) break;
  }
  return true;
}

// The topmost special element above the formatting element, kNone where there is none.
std::size_t HtmlTreeBuilder::furthest_block(std::size_t formatting_index) const {
  for (std::size_t i = formatting_index + 1; i < open_.size(); ++i) {
    if (is_special(open_[i])) return i;
  }
  return HtmlOpenElements::kNone;
}

// One round of the outer loop; false: it was the last.
bool HtmlTreeBuilder::adopt_once(const HtmlToken& token) {
  const std::size_t entry_index = formatting_.last_of(token.tag);
  const HtmlFormattingEntry entry = formatting_[entry_index];
  const std::size_t stack_index = open_.index_of(entry.node);
  if (stack_index == HtmlOpenElements::kNone) {
    formatting_.remove_at(entry_index);
    return false;
  }
  if (!open_.has_node_in_scope(entry.node)) return false;
  const std::size_t block_index = furthest_block(stack_index);
  if (block_index == HtmlOpenElements::kNone) {
    while (open_.size() > stack_index) pop_open();
    formatting_.remove_at(entry_index);
    return false;
  }
  const HtmlOpenElement block = open_[block_index];
  const HtmlOpenElement common_ancestor = open_[stack_index - 1];
  std::size_t bookmark = entry_index;
  const std::uint32_t last = adopt_inner(entry.node, block.node, bookmark);
  writer_.detach(last);
  writer_.insert(place_for(common_ancestor), last);

  const std::uint32_t adopted = writer_.clone(entry.node, current_->source.begin);
  writer_.move_children(block.node, adopted);
  writer_.insert({block.node, kNoNode}, adopted);
  const std::size_t old_index = formatting_.index_of(entry.node);
  formatting_.remove_at(old_index);
  if (old_index < bookmark) --bookmark;
  formatting_.insert_at(bookmark, {adopted, entry.tag, entry.attributes_hash});
  remove_open(open_.index_of(entry.node));
  open_.insert_at(open_.index_of(block.node) + 1, {adopted, entry.tag, HtmlNamespace::html});
  return true;
}

// The inner loop: clones what stands between the formatting element and the block, each around the
// one above. Returns the outermost, which holds the block.
std::uint32_t HtmlTreeBuilder::adopt_inner(std::uint32_t formatting, std::uint32_t block,
                                           std::size_t& bookmark) {
  std::uint32_t last = block;
  std::size_t index = open_.index_of(block);
  for (int round = 1; open_[--index].node != formatting; ++round) {
    std::size_t entry = formatting_.index_of(open_[index].node);
    if (round > 3 && entry != HtmlFormattingList::kNone) {
      formatting_.remove_at(entry);
      if (entry < bookmark) --bookmark;
      entry = HtmlFormattingList::kNone;
    }
    if (entry == HtmlFormattingList::kNone) {
      remove_open(index);
      continue;
    }
    const std::uint32_t node = writer_.clone(open_[index].node, current_->source.begin);
    close_element(open_[index]);
    formatting_.replace_node(entry, node);
    open_.replace_node(index, node);
    if (last == block) bookmark = entry + 1;
    writer_.detach(last);
    writer_.insert({node, kNoNode}, last);
    last = node;
  }
  return last;
}

}  // namespace synoptic
