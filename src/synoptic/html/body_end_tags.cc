// End tags in the body (HTML standard 13.2.6.4.7). An end tag closes what it names if that is in
// scope, together with all that is still open inside; else it is passed over.

#include <utility>

#include "synoptic/html/tree_builder.h"

namespace synoptic {

using Tag = HtmlTag;

bool HtmlTreeBuilder::end_in_body(HtmlToken& token) {
  using enum HtmlTag;
  if (token.tag == p) {
    if (!open_.has_in_scope(p, kButtonScopeEnds)) insert_named(p);
    close_paragraph();
    return false;
  }
  if (is_in(token.tag, kBlockTags)) {
    end_block(token.tag);
    return false;
  }
  if (is_in(token.tag, kFormattingTags) || token.tag == a || token.tag == nobr) {
    return !adopt(token) && end_any_other(token);
  }
  if (is_in(token.tag, kHeadings)) {
    end_heading();
    return false;
  }
  switch (token.tag) {
    case template_:
      return in_head(token);
    case body:
    case html:
      return end_body(token);
    case button:
    case listing:
    case pre:
    case select:
      end_block(token.tag);
      return false;
    case form:
      end_form();
      return false;
    case li:
    case dd:
    case dt:
      end_list_item(token);
      return false;
    case applet:
    case marquee:
    case object:
      if (open_.has_in_scope(token.tag)) {
        end_block(token.tag);
        formatting_.clear_to_marker();
      }
      return false;
    case br:
      reconstruct_formatting();
      insert_named(br);
      pop_open();
      frameset_ok_ = false;
      return false;
    default:
      return end_any_other(token);
  }
}

bool HtmlTreeBuilder::end_body(const HtmlToken& token) {
  if (!open_.has_in_scope(Tag::body)) return false;
  mode_ = HtmlMode::after_body;
  return token.tag == Tag::html;
}

void HtmlTreeBuilder::end_block(HtmlTag tag) {
  if (!open_.has_in_scope(tag)) return;
  generate_implied_end_tags();
  pop_until(tag);
}

void HtmlTreeBuilder::end_form() {
  if (open_.has(Tag::template_)) {
    end_block(Tag::form);
    return;
  }
  const std::uint32_t node = std::exchange(form_, kNoNode);
  if (node == kNoNode || !open_.has_node_in_scope(node)) return;
  generate_implied_end_tags();
  remove_open(open_.index_of(node));
}

void HtmlTreeBuilder::end_list_item(const HtmlToken& token) {
  if (!open_.has_in_scope(token.tag, token.tag == Tag::li ? kListScopeEnds : kScopeEnds)) return;
  generate_implied_end_tags(kImpliedEndTags, token.tag);
  pop_until(token.tag);
}

void HtmlTreeBuilder::end_heading() {
  if (!open_.has_heading_in_scope()) return;
  generate_implied_end_tags();
  pop_until_set(kHeadings);
}

bool HtmlTreeBuilder::end_any_other(const HtmlToken& token) {
  if (!open_.has(token.tag)) return false;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const bool is_it = open_[i].is(token.tag) &&
                       (token.tag != Tag::unknown || writer_[open_[i].node].name == token.name);
    if (is_it) {
      generate_implied_end_tags(kImpliedEndTags, token.tag);
      while (open_.size() > i && open_.size() > 1) pop_open();
      return false;
    }
    if (is_special(open_[i])) return false;
  }
  return false;
}

}  // namespace synoptic
