#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "synoptic/html/tag.h"
#include "synoptic/html/tree.h"

namespace synoptic {

// An entry of the list of active formatting elements; a marker has no node.
struct HtmlFormattingEntry {
  std::uint32_t node = kNoNode;
  HtmlTag tag = HtmlTag::unknown;
  std::uint64_t attributes_hash = 0;  // of their set, whatever its order

  bool is_marker() const { return node == kNoNode; }
};

// The list of active formatting elements (HTML standard 13.2.4.3). Behind the last marker it holds
// at most kMaxEntries, of alike elements three ("Noah's Ark"); then the earliest goes.
class HtmlFormattingList {
 public:
  static constexpr std::size_t kMaxEntries = 64;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  const HtmlFormattingEntry& operator[](std::size_t index) const { return entries_[index]; }

  // False where an entry had to go because there were kMaxEntries.
  bool push(const HtmlFormattingEntry& entry);
  void push_marker() { entries_.push_back({}); }
  void clear_to_marker();
  void insert_at(std::size_t index, const HtmlFormattingEntry& entry);
  void remove_at(std::size_t index);
  void replace_node(std::size_t index, std::uint32_t node) { entries_[index].node = node; }

  // The last one behind the last marker, kNone where there is none.
  std::size_t last_of(HtmlTag tag) const;
  // Where the node stands behind the last marker.
  std::size_t index_of(std::uint32_t node) const;
  // Where the entries behind the last marker begin.
  std::size_t begin_of_group() const;

 private:
  std::vector<HtmlFormattingEntry> entries_;
};

// A hash of attributes that does not depend on their order.
std::uint64_t hash_attributes(std::span<const HtmlAttribute> attributes);

}  // namespace synoptic
