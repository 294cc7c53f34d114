// Alike elements are told by tag and a 64-bit hash of their attributes, so that Noah's Ark costs a
// few comparisons of numbers for each new element.

#include "synoptic/html/formatting_list.h"

#include "synoptic/base/hash.h"

namespace synoptic {

std::uint64_t hash_attributes(std::span<const HtmlAttribute> attributes) {
  std::uint64_t sum = attributes.size();
  for (const HtmlAttribute& attribute : attributes) {
    sum += hash64(attribute.value, hash64(attribute.name));
  }
  return sum;
}

std::size_t HtmlFormattingList::begin_of_group() const {
  std::size_t begin = entries_.size();
  while (begin > 0 && !entries_[begin - 1].is_marker()) --begin;
  return begin;
}

bool HtmlFormattingList::push(const HtmlFormattingEntry& entry) {
  const std::size_t begin = begin_of_group();
  std::size_t alike = 0;
  std::size_t earliest = 0;
  for (std::size_t i = entries_.size(); i-- > begin;) {
    if (entries_[i].tag != entry.tag || entries_[i].attributes_hash != entry.attributes_hash) {
      continue;
    }
    ++alike;
    earliest = i;
  }
  if (alike >= 3) remove_at(earliest);
  const bool is_full = entries_.size() - begin >= kMaxEntries;
  if (is_full) remove_at(begin);
  entries_.push_back(entry);
  return !is_full;
}

void HtmlFormattingList::clear_to_marker() {
  while (!entries_.empty()) {
    const bool is_marker = entries_.back().is_marker();
    entries_.pop_back();
    if (is_marker) break;
  }
}

void HtmlFormattingList::insert_at(std::size_t index, const HtmlFormattingEntry& entry) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(index), entry);
}

void HtmlFormattingList::remove_at(std::size_t index) {
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(index));
}

std::size_t HtmlFormattingList::last_of(HtmlTag tag) const {
  for (std::size_t i = entries_.size(); i-- > 0 && !entries_[i].is_marker();) {
    if (entries_[i].tag == tag) return i;
  }
  return kNone;
}

std::size_t HtmlFormattingList::index_of(std::uint32_t node) const {
  for (std::size_t i = entries_.size(); i-- > 0 && !entries_[i].is_marker();) {
    if (entries_[i].node == node) return i;
  }
  return kNone;
}

}  // namespace synoptic
