// Where nodes go and how elements are opened and closed (HTML standard 13.2.6.1, 13.2.6.3).

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/html/byte_classes.h"
#include "synoptic/html/tree_builder.h"

namespace synoptic {

// "The appropriate place for inserting a node": inside the target, but what must not stand inside
// a table's parts goes before the table.
HtmlPlace HtmlTreeBuilder::place_for(const HtmlOpenElement& target) const {
  if (!foster_parenting_ || !target.is_in_set(kFosterParents)) return {target.node, kNoNode};
  const std::size_t table = open_.last_of(HtmlTag::table);
  const std::size_t templ = open_.last_of(HtmlTag::template_);
  const bool has_table = table != HtmlOpenElements::kNone;
  if (templ != HtmlOpenElements::kNone && (!has_table || templ > table)) {
    return {open_[templ].node, kNoNode};
  }
  if (!has_table) return {open_[0].node, kNoNode};
  const std::uint32_t parent = writer_[open_[table].node].parent;
  if (parent != kNoNode) return {parent, open_[table].node};
  return {open_[table - 1].node, kNoNode};
}

std::uint32_t HtmlTreeBuilder::insert_element(const HtmlToken& token, HtmlNamespace name_space) {
  HtmlNode node;
  node.kind = HtmlNodeKind::element;
  node.name_space = name_space;
  node.tag = token.tag;
  node.name = token.name;
  node.source = token.source;
  const std::uint32_t made = writer_.make_node(node, token.attributes);
  if (open_.size() >= budget_.depth) {
    report(token.source.begin, "nested deeper than the budget, deeper elements become siblings",
           depth_reported_);
    pop_open();
  }
  writer_.insert(place(), made);
  open_.push({made, node.tag, name_space});
  return made;
}

// An element that the page does not write, at the byte where the current token begins.
std::uint32_t HtmlTreeBuilder::insert_named(HtmlTag tag) {
  HtmlToken token;
  token.kind = HtmlTokenKind::start_tag;
  token.tag = tag;
  token.name = html_tag_name(tag);
  token.source = {current_->source.begin, current_->source.begin};
  return insert_element(token);
}

void HtmlTreeBuilder::insert_void(const HtmlToken& token) {
  const std::uint32_t node = insert_element(token);
  open_.pop();
  writer_.set_end(node, token.source.end);
}

void HtmlTreeBuilder::insert_text(const HtmlToken& token) {
  writer_.insert_text(place(), token.text, token.source);
}

void HtmlTreeBuilder::insert_comment(const HtmlToken& token, std::uint32_t parent) {
  HtmlNode node;
  node.kind = HtmlNodeKind::comment;
  node.text = token.text;
  node.source = token.source;
  writer_.insert({parent, kNoNode}, writer_.make_node(node));
}

void HtmlTreeBuilder::insert_comment(const HtmlToken& token) {
  HtmlNode node;
  node.kind = HtmlNodeKind::comment;
  node.text = token.text;
  node.source = token.source;
  writer_.insert(place(), writer_.make_node(node));
}

void HtmlTreeBuilder::insert_doctype(const HtmlToken& token) {
  HtmlNode node;
  node.kind = HtmlNodeKind::doctype;
  node.name = token.name;
  node.source = token.source;
  std::vector<HtmlAttribute> ids;
  if (token.public_id) ids.push_back({"public", *token.public_id, {}, {}});
  if (token.system_id) ids.push_back({"system", *token.system_id, {}, {}});
  writer_.insert({HtmlTree::root(), kNoNode}, writer_.make_node(node, ids));
}

// The end of an element's bytes: its own end tag where that closes it, else the current place.
void HtmlTreeBuilder::close_element(const HtmlOpenElement& element) {
  const HtmlToken& token = *current_;
  const bool is_own = token.kind == HtmlTokenKind::end_tag &&
                      (element.tag != HtmlTag::unknown
                           ? token.tag == element.tag
                           : equals_ignoring_case(writer_[element.node].name, token.name));
  writer_.set_end(element.node, is_own ? token.source.end : token.source.begin);
}

void HtmlTreeBuilder::pop_open() {
  close_element(open_.top());
  open_.pop();
}

void HtmlTreeBuilder::remove_open(std::size_t index) {
  close_element(open_[index]);
  open_.remove_at(index);
}

// Never pops the root element.
void HtmlTreeBuilder::pop_until(HtmlTag tag) {
  while (open_.size() > 1) {
    const bool is_it = top_is(tag);
    pop_open();
    if (is_it) return;
  }
}

void HtmlTreeBuilder::pop_until_set(std::uint32_t sets) {
  while (open_.size() > 1) {
    const bool is_it = open_.top().is_in_set(sets);
    pop_open();
    if (is_it) return;
  }
}

void HtmlTreeBuilder::generate_implied_end_tags(std::uint32_t sets, HtmlTag except) {
  while (open_.top().is_in_set(sets) && !top_is(except)) pop_open();
}

void HtmlTreeBuilder::close_paragraph() {
  generate_implied_end_tags(kImpliedEndTags, HtmlTag::p);
  pop_until(HtmlTag::p);
}

void HtmlTreeBuilder::close_paragraph_in_scope() {
  if (open_.has_in_scope(HtmlTag::p, kButtonScopeEnds)) close_paragraph();
}

// The generic raw text and RCDATA algorithms (13.2.6.2).
void HtmlTreeBuilder::read_raw_text(const HtmlToken& token, HtmlTextMode mode) {
  insert_element(token);
  tokenizer_.set_mode(mode, html_tag_name(token.tag));
  original_mode_ = mode_;
  mode_ = HtmlMode::text;
}

const HtmlOpenElement& HtmlTreeBuilder::adjusted_current() const {
  return is_fragment_ && open_.size() == 1 ? context_ : open_.top();
}

}  // namespace synoptic
