// Templates, framesets, and what comes behind the body (HTML standard, the last insertion modes).
// Content behind </body> goes into the body all the same.

#include "synoptic/html/text_questions.h"
#include "synoptic/html/tree_builder.h"

namespace synoptic {

using Tag = HtmlTag;

bool HtmlTreeBuilder::in_template(HtmlToken& token) {
  using enum HtmlTag;
  if (token.kind == HtmlTokenKind::end) return end_of_template();
  if (token.kind == HtmlTokenKind::end_tag) {
    return token.tag == template_ && in_head(token);
  }
  if (token.kind != HtmlTokenKind::start_tag) return in_body(token);
  if (is_in(token.tag, kHeadTags)) return in_head(token);
  HtmlMode next = HtmlMode::in_body;
  if (token.tag == col) {
    next = HtmlMode::in_column_group;
  } else if (token.tag == tr) {
    next = HtmlMode::in_table_body;
  } else if (token.tag == td || token.tag == th) {
    next = HtmlMode::in_row;
  } else if (is_in(token.tag, kTablePartTags)) {
    next = HtmlMode::in_table;
  }
  if (!template_modes_.empty()) template_modes_.back() = next;
  mode_ = next;
  return true;
}

bool HtmlTreeBuilder::end_of_template() {
  if (!open_.has(Tag::template_)) {
    is_done_ = true;
    return false;
  }
  pop_until(Tag::template_);
  formatting_.clear_to_marker();
  if (!template_modes_.empty()) template_modes_.pop_back();
  reset_mode();
  return true;
}

bool HtmlTreeBuilder::after_body(HtmlToken& token) {
  if (is_space_text(token)) return in_body(token);
  if (token.kind == HtmlTokenKind::comment) {
    insert_comment(token, open_[0].node);
    return false;
  }
  if (token.kind == HtmlTokenKind::doctype) return false;
  if (token.is_start(Tag::html)) return in_body(token);
  if (token.is_end(Tag::html)) {
    if (!is_fragment_) mode_ = HtmlMode::after_after_body;
    return false;
  }
  if (token.kind == HtmlTokenKind::end) {
    is_done_ = true;
    return false;
  }
  mode_ = HtmlMode::in_body;
  return true;
}

bool HtmlTreeBuilder::in_frameset(HtmlToken& token) {
  if (is_space_text(token)) {
    insert_text(token);
  } else if (token.kind == HtmlTokenKind::comment) {
    insert_comment(token);
  } else if (token.is_start(Tag::html)) {
    return in_body(token);
  } else if (token.is_start(Tag::frameset)) {
    insert_element(token);
  } else if (token.is_end(Tag::frameset)) {
    if (open_.size() == 1) return false;
    pop_open();
    if (!is_fragment_ && !top_is(Tag::frameset)) mode_ = HtmlMode::after_frameset;
  } else if (token.is_start(Tag::frame)) {
    insert_void(token);
  } else if (token.is_start(Tag::noframes)) {
    return in_head(token);
  } else if (token.kind == HtmlTokenKind::end) {
    is_done_ = true;
  }
  return false;
}

bool HtmlTreeBuilder::after_frameset(HtmlToken& token) {
  if (is_space_text(token)) {
    insert_text(token);
  } else if (token.kind == HtmlTokenKind::comment) {
    insert_comment(token);
  } else if (token.is_start(Tag::html)) {
    return in_body(token);
  } else if (token.is_end(Tag::html)) {
    mode_ = HtmlMode::after_after_frameset;
  } else if (token.is_start(Tag::noframes)) {
    return in_head(token);
  } else if (token.kind == HtmlTokenKind::end) {
    is_done_ = true;
  }
  return false;
}

bool HtmlTreeBuilder::after_after_body(HtmlToken& token) {
  if (token.kind == HtmlTokenKind::comment) {
    insert_comment(token, HtmlTree::root());
    return false;
  }
  if (token.kind == HtmlTokenKind::doctype || is_space_text(token) || token.is_start(Tag::html)) {
    return in_body(token);
  }
  if (token.kind == HtmlTokenKind::end) {
    is_done_ = true;
    return false;
  }
  mode_ = HtmlMode::in_body;
  return true;
}

bool HtmlTreeBuilder::after_after_frameset(HtmlToken& token) {
  if (token.kind == HtmlTokenKind::comment) {
    insert_comment(token, HtmlTree::root());
  } else if (is_space_text(token) || token.is_start(Tag::html)) {
    return in_body(token);
  } else if (token.is_start(Tag::noframes)) {
    return in_head(token);
  } else if (token.kind == HtmlTokenKind::end) {
    is_done_ = true;
  }
  return false;
}

}  // namespace synoptic
