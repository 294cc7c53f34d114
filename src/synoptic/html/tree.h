#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/html/tag.h"
#include "synoptic/model/article.h"

namespace synoptic {

constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

enum class HtmlNodeKind : std::uint8_t { document, doctype, element, text, comment };

enum class HtmlNamespace : std::uint8_t { html, svg, math };

// One attribute. Names are in lower case but for those that the standard adjusts in SVG and MathML
// ("viewBox"); character references in the value are resolved.
struct HtmlAttribute {
  std::string_view name;
  std::string_view value;
  Span source;        // name, equals sign and value with its quotation marks
  Span value_source;  // between the quotation marks; empty where there is no value
};

// A node of the tree. Nodes refer to each other by their number in HtmlTree::nodes().
struct HtmlNode {
  HtmlNodeKind kind = HtmlNodeKind::document;
  HtmlNamespace name_space = HtmlNamespace::html;
  HtmlTag tag = HtmlTag::unknown;
  // Bytes of the input. An element: from its start tag to the end of its end tag or, where it has
  // none, to where the standard closes it; an element the page does not write (a missing <tbody>,
  // a formatting element opened again) begins, empty, where the standard inserts it. A text: from
  // its first to its last byte; text that is joined over other markup covers that too.
  Span source;
  std::uint32_t parent = kNoNode;
  std::uint32_t first_child = kNoNode;
  std::uint32_t last_child = kNoNode;
  std::uint32_t next = kNoNode;       // sibling
  std::uint32_t previous = kNoNode;   // sibling
  std::uint32_t first_attribute = 0;  // of a text: its first source run
  std::uint32_t attribute_count = 0;  // of a text: how many source runs
  std::string_view name;              // element, doctype
  std::string_view text;              // text, comment

  bool is_element() const { return kind == HtmlNodeKind::element; }
  bool is_text() const { return kind == HtmlNodeKind::text; }
  // An HTML element of that tag (not one of SVG or MathML).
  bool is(HtmlTag other) const {
    return kind == HtmlNodeKind::element && tag == other && name_space == HtmlNamespace::html;
  }
};

struct HtmlStorage;  // the input and the bytes made from it

// A page as the HTML standard's parser sees it, in one flat list of nodes: node 0 is the document.
// Owns everything its nodes refer to; may be moved, views into it stay valid. The contents of a
// <template> are its children. A doctype carries its identifiers as the attributes "public" and
// "system", where the page states them.
//
// The numbers of nodes are in the order of their making, mostly but not always that of the tree.
// Nodes that the standard takes out again have the parent kNoNode and are reached from nowhere.
class HtmlTree {
 public:
  HtmlTree();
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  static constexpr std::uint32_t root() { return 0; }
  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  const HtmlNode& operator[](std::uint32_t node) const { return nodes_[node]; }
  std::size_t size() const { return nodes_.size(); }

  // The input that all spans count in.
  std::string_view source() const;

  std::span<const HtmlAttribute> attributes(std::uint32_t node) const;
  // The value of the attribute of that name; nothing where the node has none.
  std::optional<std::string_view> attribute(std::uint32_t node, std::string_view name) const;
  // The same, an empty view where there is none.
  std::string_view attribute_or_empty(std::uint32_t node, std::string_view name) const;

  // Where the bytes of a text node came from, in order, covering all of its text; spans of text
  // count in node.text, equal sizes map byte by byte (model/article.h). Empty for other nodes.
  std::span<const SourceRun> source_runs(std::uint32_t node) const;

  // The node after `node` in depth-first order within the subtree of `top` (not `top` itself
  // again); kNoNode at the end. Amortised constant.
  std::uint32_t next_in_order(std::uint32_t node, std::uint32_t top = 0) const;
  // The same, but passing over all that is inside `node`.
  std::uint32_t next_skipping_children(std::uint32_t node, std::uint32_t top = 0) const;

  // The first HTML element of that tag in depth-first order inside `top`, or kNoNode.
  std::uint32_t find_first(HtmlTag tag, std::uint32_t top = 0) const;
  // The texts inside `top` one after the other, those of scripts and styles too.
  std::string text_of(std::uint32_t top) const;

 private:
  friend class HtmlTreeWriter;
  std::unique_ptr<HtmlStorage> storage_;
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  std::vector<SourceRun> runs_;
};

// Every reader of a page calls these for each node, so they stand here.

inline std::span<const HtmlAttribute> HtmlTree::attributes(std::uint32_t node) const {
  const HtmlNode& owner = nodes_[node];
  if (owner.is_text()) return {};
  return std::span(attributes_).subspan(owner.first_attribute, owner.attribute_count);
}

inline std::optional<std::string_view> HtmlTree::attribute(std::uint32_t node,
                                                           std::string_view name) const {
  for (const HtmlAttribute& attribute : attributes(node)) {
    if (attribute.name == name) return attribute.value;
  }
  return std::nullopt;
}

inline std::string_view HtmlTree::attribute_or_empty(std::uint32_t node,
                                                     std::string_view name) const {
  return attribute(node, name).value_or(std::string_view());
}

inline std::uint32_t HtmlTree::next_in_order(std::uint32_t node, std::uint32_t top) const {
  const std::uint32_t child = nodes_[node].first_child;
  return child != kNoNode ? child : next_skipping_children(node, top);
}

inline std::uint32_t HtmlTree::next_skipping_children(std::uint32_t node, std::uint32_t top) const {
  while (node != top && node != kNoNode) {
    if (nodes_[node].next != kNoNode) return nodes_[node].next;
    node = nodes_[node].parent;
  }
  return kNoNode;
}

}  // namespace synoptic
