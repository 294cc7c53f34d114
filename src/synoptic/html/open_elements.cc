// A question about scope walks from the top until it meets the element or a boundary. The counts
// answer "no" without walking, so that a hundred thousand nested <div> cost no more than their
// tags.

#include "synoptic/html/open_elements.h"

namespace synoptic {
namespace {

// MathML and SVG elements that are special and end every scope but the table's.
bool is_foreign_boundary(const HtmlOpenElement& element) {
  using enum HtmlTag;
  if (element.name_space == HtmlNamespace::math) {
    return element.tag == mi || element.tag == mo || element.tag == mn || element.tag == ms ||
           element.tag == mtext || element.tag == annotation_xml;
  }
  return element.name_space == HtmlNamespace::svg &&
         (element.tag == foreignobject || element.tag == desc || element.tag == title);
}

bool ends_scope(const HtmlOpenElement& element, std::uint32_t ends) {
  if (element.is_html()) return is_in(element.tag, ends);
  return ends != kTableScopeEnds && is_foreign_boundary(element);
}

}  // namespace

bool is_special(const HtmlOpenElement& element) {
  return element.is_html() ? is_in(element.tag, kSpecialTags) : is_foreign_boundary(element);
}

void HtmlOpenElements::push(const HtmlOpenElement& element) {
  elements_.push_back(element);
  if (element.is_html()) ++counts_[static_cast<std::size_t>(element.tag)];
}

void HtmlOpenElements::pop() { remove_at(elements_.size() - 1); }

void HtmlOpenElements::insert_at(std::size_t index, const HtmlOpenElement& element) {
  elements_.insert(elements_.begin() + static_cast<std::ptrdiff_t>(index), element);
  if (element.is_html()) ++counts_[static_cast<std::size_t>(element.tag)];
}

void HtmlOpenElements::remove_at(std::size_t index) {
  const HtmlOpenElement element = elements_[index];
  elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(index));
  if (element.is_html()) --counts_[static_cast<std::size_t>(element.tag)];
}

std::size_t HtmlOpenElements::index_of(std::uint32_t node) const {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].node == node) return i;
  }
  return kNone;
}

std::size_t HtmlOpenElements::last_of(HtmlTag tag) const {
  if (!has(tag)) return kNone;
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].is(tag)) return i;
  }
  return kNone;
}

bool HtmlOpenElements::has_in_scope(HtmlTag tag, std::uint32_t ends) const {
  if (!has(tag)) return false;
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].is(tag)) return true;
    if (ends_scope(elements_[i], ends)) return false;
  }
  return false;
}

bool HtmlOpenElements::has_heading_in_scope() const {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].is_in_set(kHeadings)) return true;
    if (ends_scope(elements_[i], kScopeEnds)) return false;
  }
  return false;
}

bool HtmlOpenElements::has_node_in_scope(std::uint32_t node) const {
  for (std::size_t i = elements_.size(); i-- > 0;) {
    if (elements_[i].node == node) return true;
    if (ends_scope(elements_[i], kScopeEnds)) return false;
  }
  return false;
}

}  // namespace synoptic
