// The tree is four lists: nodes, attributes, source runs, and the bytes behind their views. All
// views point into HtmlStorage, which stands still while the tree moves.

#include "synoptic/html/tree.h"

#include "synoptic/html/storage.h"

namespace synoptic {

HtmlTree::HtmlTree() : storage_(std::make_unique<HtmlStorage>()), nodes_(1) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

std::string_view HtmlTree::source() const {
  return storage_ ? std::string_view(storage_->input) : std::string_view();
}

std::span<const SourceRun> HtmlTree::source_runs(std::uint32_t node) const {
  const HtmlNode& owner = nodes_[node];
  if (!owner.is_text()) return {};
  return std::span(runs_).subspan(owner.first_attribute, owner.attribute_count);
}

std::uint32_t HtmlTree::find_first(HtmlTag tag, std::uint32_t top) const {
  std::uint32_t node = top;
  do {
    node = next_in_order(node, top);
  } while (node != kNoNode && !nodes_[node].is(tag));
  return node;
}

std::string HtmlTree::text_of(std::uint32_t top) const {
  std::string text(nodes_[top].is_text() ? nodes_[top].text : std::string_view());
  for (std::uint32_t node = next_in_order(top, top); node != kNoNode;
       node = next_in_order(node, top)) {
    if (nodes_[node].is_text()) text += nodes_[node].text;
  }
  return text;
}

}  // namespace synoptic
