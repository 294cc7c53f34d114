#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "synoptic/html/tag_sets.h"
#include "synoptic/html/tree.h"

namespace synoptic {

struct HtmlOpenElement {
  std::uint32_t node = kNoNode;
  HtmlTag tag = HtmlTag::unknown;
  HtmlNamespace name_space = HtmlNamespace::html;

  bool is_html() const { return name_space == HtmlNamespace::html; }
  bool is(HtmlTag other) const { return tag == other && is_html(); }
  bool is_in_set(std::uint32_t sets) const { return is_html() && is_in(tag, sets); }
};

// The stack of open elements (HTML standard 13.2.4.2). Counts how many of each tag are open, so
// that most questions about scope are answered at once.
class HtmlOpenElements {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool empty() const { return elements_.empty(); }
  std::size_t size() const { return elements_.size(); }
  const HtmlOpenElement& operator[](std::size_t index) const { return elements_[index]; }
  const HtmlOpenElement& top() const { return elements_.back(); }

  void push(const HtmlOpenElement& element);
  void pop();
  void insert_at(std::size_t index, const HtmlOpenElement& element);
  void remove_at(std::size_t index);
  // The element there now stands for another node (a clone of the same tag).
  void replace_node(std::size_t index, std::uint32_t node) { elements_[index].node = node; }

  // Is an HTML element of that tag open?
  bool has(HtmlTag tag) const { return counts_[static_cast<std::size_t>(tag)] != 0; }
  // Where it stands, from the top; kNone where it is not open.
  std::size_t index_of(std::uint32_t node) const;
  std::size_t last_of(HtmlTag tag) const;

  // "Has an element in (list item, button, table) scope": `ends` is one of the sets of scope ends.
  bool has_in_scope(HtmlTag tag, std::uint32_t ends = kScopeEnds) const;
  bool has_heading_in_scope() const;
  bool has_node_in_scope(std::uint32_t node) const;

 private:
  std::vector<HtmlOpenElement> elements_;
  std::array<std::uint32_t, kHtmlTagCount> counts_{};
};

// Special, in any namespace (13.2.4.2).
bool is_special(const HtmlOpenElement& element);

}  // namespace synoptic
