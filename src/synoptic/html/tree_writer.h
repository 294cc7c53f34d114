#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/html/storage.h"
#include "synoptic/html/tree.h"

namespace synoptic {

// Where a node goes: at the end of `parent`, or before its child `before`.
struct HtmlPlace {
  std::uint32_t parent = kNoNode;
  std::uint32_t before = kNoNode;
};

// Builds an HtmlTree. All steps are of constant time but for the last, finish(), which joins the
// pieces of texts: texts grow by pieces, so that taking turns at growing two of them costs nothing.
class HtmlTreeWriter {
 public:
  explicit HtmlTreeWriter(std::string input);

  HtmlStorage& storage() { return *tree_.storage_; }
  const HtmlNode& operator[](std::uint32_t node) const { return tree_.nodes_[node]; }
  std::size_t size() const { return tree_.nodes_.size(); }
  std::span<const HtmlAttribute> attributes(std::uint32_t node) const {
    return tree_.attributes(node);
  }

  // A node that is in no place yet.
  std::uint32_t make_node(const HtmlNode& node, std::span<const HtmlAttribute> attributes = {});
  // A copy of an element without its children, in no place; it shares the attributes.
  std::uint32_t clone(std::uint32_t element, std::uint32_t at_byte);
  // Adds those that the element does not have, up to `limit` in all.
  void add_attributes(std::uint32_t element, std::span<const HtmlAttribute> attributes,
                      std::size_t limit);
  void set_end(std::uint32_t node, std::uint32_t end);

  void insert(HtmlPlace place, std::uint32_t node);
  void detach(std::uint32_t node);
  void move_children(std::uint32_t from, std::uint32_t to);
  // Adds a piece of text; it joins a text node that is already there.
  void insert_text(HtmlPlace place, std::string_view text, Span source);

  HtmlTree finish() &&;

 private:
  struct Piece {
    std::string_view text;
    Span source;
    std::uint32_t next = kNoNode;
  };

  bool is_verbatim(const Piece& piece) const;
  void add_piece(HtmlNode& node, const Piece& piece);
  void join_pieces(HtmlNode& node);

  HtmlTree tree_;
  std::vector<Piece> pieces_;
};

}  // namespace synoptic
