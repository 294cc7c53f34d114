// While the tree is built, a text node holds a chain of pieces (first and last in the fields that
// later count its source runs). finish() turns each chain into one view and its runs; a chain of
// one piece, the usual case, needs no copy.

#include "synoptic/html/tree_writer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace synoptic {

HtmlTreeWriter::HtmlTreeWriter(std::string input) {
  storage().input = std::move(input);
  tree_.nodes_.reserve(storage().input.size() / 32 + 16);
  tree_.nodes_[0].source = {0, static_cast<std::uint32_t>(storage().input.size())};
}

std::uint32_t HtmlTreeWriter::make_node(const HtmlNode& node,
                                        std::span<const HtmlAttribute> attributes) {
  tree_.nodes_.push_back(node);
  HtmlNode& made = tree_.nodes_.back();
  made.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
  made.attribute_count = static_cast<std::uint32_t>(attributes.size());
  tree_.attributes_.insert(tree_.attributes_.end(), attributes.begin(), attributes.end());
  return static_cast<std::uint32_t>(tree_.nodes_.size() - 1);
}

std::uint32_t HtmlTreeWriter::clone(std::uint32_t element, std::uint32_t at_byte) {
  HtmlNode copy = tree_.nodes_[element];
  copy.source = {at_byte, at_byte};
  copy.parent = copy.first_child = copy.last_child = copy.next = copy.previous = kNoNode;
  tree_.nodes_.push_back(copy);
  return static_cast<std::uint32_t>(tree_.nodes_.size() - 1);
}

void HtmlTreeWriter::add_attributes(std::uint32_t element,
                                    std::span<const HtmlAttribute> attributes, std::size_t limit) {
  const std::span<const HtmlAttribute> present = tree_.attributes(element);
  const auto is_present = [&](const HtmlAttribute& attribute) {
    return std::any_of(present.begin(), present.end(),
                       [&](const HtmlAttribute& other) { return other.name == attribute.name; });
  };
  std::vector<HtmlAttribute> joined;
  for (const HtmlAttribute& attribute : attributes) {
    if (present.size() + joined.size() < limit && !is_present(attribute)) {
      joined.push_back(attribute);
    }
  }
  if (joined.empty()) return;
  joined.insert(joined.begin(), present.begin(), present.end());
  HtmlNode& node = tree_.nodes_[element];
  node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
  node.attribute_count = static_cast<std::uint32_t>(joined.size());
  tree_.attributes_.insert(tree_.attributes_.end(), joined.begin(), joined.end());
}

void HtmlTreeWriter::set_end(std::uint32_t node, std::uint32_t end) {
  Span& source = tree_.nodes_[node].source;
  source.end = std::max(source.end, end);
}

void HtmlTreeWriter::insert(HtmlPlace place, std::uint32_t node) {
  auto& nodes = tree_.nodes_;
  HtmlNode& parent = nodes[place.parent];
  const std::uint32_t previous =
      place.before == kNoNode ? parent.last_child : nodes[place.before].previous;
  nodes[node].parent = place.parent;
  nodes[node].previous = previous;
  nodes[node].next = place.before;
  (previous == kNoNode ? parent.first_child : nodes[previous].next) = node;
  (place.before == kNoNode ? parent.last_child : nodes[place.before].previous) = node;
}

void HtmlTreeWriter::detach(std::uint32_t number) {
  auto& nodes = tree_.nodes_;
  HtmlNode& node = nodes[number];
  if (node.parent == kNoNode) return;
  HtmlNode& parent = nodes[node.parent];
  (node.previous == kNoNode ? parent.first_child : nodes[node.previous].next) = node.next;
  (node.next == kNoNode ? parent.last_child : nodes[node.next].previous) = node.previous;
  node.parent = node.next = node.previous = kNoNode;
}

// `to` has no children yet.
void HtmlTreeWriter::move_children(std::uint32_t from, std::uint32_t to) {
  auto& nodes = tree_.nodes_;
  for (std::uint32_t child = nodes[from].first_child; child != kNoNode; child = nodes[child].next) {
    nodes[child].parent = to;
  }
  nodes[to].first_child = std::exchange(nodes[from].first_child, kNoNode);
  nodes[to].last_child = std::exchange(nodes[from].last_child, kNoNode);
}

void HtmlTreeWriter::insert_text(HtmlPlace place, std::string_view text, Span source) {
  const std::uint32_t neighbour = place.before == kNoNode ? tree_.nodes_[place.parent].last_child
                                                          : tree_.nodes_[place.before].previous;
  if (neighbour != kNoNode && tree_.nodes_[neighbour].is_text()) {
    add_piece(tree_.nodes_[neighbour], {text, source});
    return;
  }
  HtmlNode node;
  node.kind = HtmlNodeKind::text;
  node.source = source;
  tree_.nodes_.push_back(node);
  HtmlNode& made = tree_.nodes_.back();
  made.first_attribute = made.attribute_count = static_cast<std::uint32_t>(pieces_.size());
  pieces_.push_back({text, source});
  insert(place, static_cast<std::uint32_t>(tree_.nodes_.size() - 1));
}

bool HtmlTreeWriter::is_verbatim(const Piece& piece) const {
  return piece.text.data() == tree_.storage_->input.data() + piece.source.begin;
}

void HtmlTreeWriter::add_piece(HtmlNode& node, const Piece& piece) {
  node.source = cover(node.source, piece.source);
  Piece& last = pieces_[node.attribute_count];
  if (last.source.end == piece.source.begin && is_verbatim(last) && is_verbatim(piece)) {
    last.text = {last.text.data(), last.text.size() + piece.text.size()};
    last.source.end = piece.source.end;
    return;
  }
  last.next = node.attribute_count = static_cast<std::uint32_t>(pieces_.size());
  pieces_.push_back(piece);
}

void HtmlTreeWriter::join_pieces(HtmlNode& node) {
  const std::uint32_t first = node.first_attribute;
  node.first_attribute = static_cast<std::uint32_t>(tree_.runs_.size());
  std::uint32_t size = 0;
  for (std::uint32_t piece = first; piece != kNoNode; piece = pieces_[piece].next) {
    const auto end = size + static_cast<std::uint32_t>(pieces_[piece].text.size());
    tree_.runs_.push_back({{size, end}, pieces_[piece].source});
    size = end;
  }
  node.attribute_count = static_cast<std::uint32_t>(tree_.runs_.size()) - node.first_attribute;
  node.text = pieces_[first].text;
  if (node.attribute_count == 1) return;
  char* joined = storage().allocate(size);
  node.text = {joined, size};
  for (std::uint32_t piece = first; piece != kNoNode; piece = pieces_[piece].next) {
    const std::string_view text = pieces_[piece].text;
    std::memcpy(joined, text.data(), text.size());
    joined += text.size();
  }
}

HtmlTree HtmlTreeWriter::finish() && {
  tree_.runs_.reserve(pieces_.size());
  for (HtmlNode& node : tree_.nodes_) {
    if (node.is_text()) join_pieces(node);
  }
  return std::move(tree_);
}

}  // namespace synoptic
