// The insertion modes up to the body, and that of raw text (HTML standard 13.2.6.4.1 to 13.2.6.4.8
// but for "in body"). A head that the page does not write is made where it would begin.

#include "synoptic/html/quirks.h"
#include "synoptic/html/text_questions.h"
#include "synoptic/html/tree_builder.h"

namespace synoptic {

using enum HtmlTokenKind;
using Tag = HtmlTag;

bool HtmlTreeBuilder::in_initial(HtmlToken& token) {
  if (is_space_text(token)) return false;
  if (token.kind == comment) {
    insert_comment(token, HtmlTree::root());
    return false;
  }
  mode_ = HtmlMode::before_html;
  if (token.kind != doctype) {
    is_quirks_ = true;
    return true;
  }
  insert_doctype(token);
  is_quirks_ = asks_for_quirks(token);
  return false;
}

bool HtmlTreeBuilder::before_html(HtmlToken& token) {
  if (is_space_text(token) || token.kind == doctype) return false;
  if (token.kind == comment) {
    insert_comment(token, HtmlTree::root());
    return false;
  }
  const bool may_end = token.is_end(Tag::head) || token.is_end(Tag::body) ||
                       token.is_end(Tag::html) || token.is_end(Tag::br);
  if (token.kind == end_tag && !may_end) return false;
  const bool is_html = token.is_start(Tag::html);
  HtmlNode node;
  node.kind = HtmlNodeKind::element;
  node.tag = Tag::html;
  node.name = html_tag_name(node.tag);
  node.source = {token.source.begin, is_html ? token.source.end : token.source.begin};
  const std::uint32_t made =
      writer_.make_node(node, is_html ? token.attributes : std::vector<HtmlAttribute>{});
  writer_.insert({HtmlTree::root(), kNoNode}, made);
  open_.push({made, node.tag, node.name_space});
  mode_ = HtmlMode::before_head;
  return !is_html;
}

bool HtmlTreeBuilder::before_head(HtmlToken& token) {
  if (is_space_text(token) || token.kind == doctype) return false;
  if (token.kind == comment) {
    insert_comment(token);
    return false;
  }
  if (token.is_start(Tag::html)) return in_body(token);
  const bool may_end = token.is_end(Tag::head) || token.is_end(Tag::body) ||
                       token.is_end(Tag::html) || token.is_end(Tag::br);
  if (token.kind == end_tag && !may_end) return false;
  mode_ = HtmlMode::in_head;
  if (token.is_start(Tag::head)) {
    head_ = insert_element(token);
    return false;
  }
  head_ = insert_named(Tag::head);
  return true;
}

bool HtmlTreeBuilder::in_head(HtmlToken& token) {
  if (is_space_text(token)) {
    insert_text(token);
    return false;
  }
  if (token.kind == comment) {
    insert_comment(token);
    return false;
  }
  if (token.kind == doctype || token.is_start(Tag::head)) return false;
  if (token.is_start(Tag::html)) return in_body(token);
  const bool is_head_tag = is_in(token.tag, kHeadTags) || token.tag == Tag::noscript;
  if (token.kind == start_tag && is_head_tag) return start_in_head(token);
  if (token.is_end(Tag::template_)) {
    end_template();
    return false;
  }
  const bool may_end = token.is_end(Tag::head) || token.is_end(Tag::body) ||
                       token.is_end(Tag::html) || token.is_end(Tag::br);
  if (token.kind == end_tag && !may_end) return false;
  pop_open();
  mode_ = HtmlMode::after_head;
  return !token.is_end(Tag::head);
}

// One of kHeadTags or noscript.
bool HtmlTreeBuilder::start_in_head(HtmlToken& token) {
  if (token.tag == Tag::title) {
    read_raw_text(token, HtmlTextMode::rcdata);
  } else if (token.tag == Tag::style || token.tag == Tag::noframes ||
             (token.tag == Tag::noscript && options_.scripting)) {
    read_raw_text(token, HtmlTextMode::rawtext);
  } else if (token.tag == Tag::noscript) {
    insert_element(token);
    mode_ = HtmlMode::in_head_noscript;
  } else if (token.tag == Tag::script) {
    read_raw_text(token, HtmlTextMode::script);
  } else if (token.tag == Tag::template_) {
    insert_element(token);
    formatting_.push_marker();
    frameset_ok_ = false;
    mode_ = HtmlMode::in_template;
    template_modes_.push_back(HtmlMode::in_template);
  } else {
    insert_void(token);
  }
  return false;
}

void HtmlTreeBuilder::end_template() {
  if (!open_.has(Tag::template_)) return;
  generate_implied_end_tags(kThoroughEndTags);
  pop_until(Tag::template_);
  formatting_.clear_to_marker();
  if (!template_modes_.empty()) template_modes_.pop_back();
  reset_mode();
}

bool HtmlTreeBuilder::in_head_noscript(HtmlToken& token) {
  if (token.kind == doctype) return false;
  if (token.is_start(Tag::html)) return in_body(token);
  if (token.is_end(Tag::noscript)) {
    pop_open();
    mode_ = HtmlMode::in_head;
    return false;
  }
  const bool is_head_start =
      token.kind == start_tag &&
      (token.tag == Tag::basefont || token.tag == Tag::bgsound || token.tag == Tag::link ||
       token.tag == Tag::meta || token.tag == Tag::noframes || token.tag == Tag::style);
  if (is_space_text(token) || token.kind == comment || is_head_start) return in_head(token);
  const bool is_ignored = token.is_start(Tag::head) || token.is_start(Tag::noscript) ||
                          (token.kind == end_tag && token.tag != Tag::br);
  if (is_ignored) return false;
  pop_open();
  mode_ = HtmlMode::in_head;
  return true;
}

bool HtmlTreeBuilder::after_head(HtmlToken& token) {
  if (is_space_text(token)) {
    insert_text(token);
    return false;
  }
  if (token.kind == comment) {
    insert_comment(token);
    return false;
  }
  if (token.kind == doctype) return false;
  if (token.kind == start_tag) return start_after_head(token);
  if (token.is_end(Tag::template_)) return in_head(token);
  const bool may_end = token.is_end(Tag::body) || token.is_end(Tag::html) || token.is_end(Tag::br);
  if (token.kind == end_tag && !may_end) return false;
  insert_named(Tag::body);
  mode_ = HtmlMode::in_body;
  return true;
}

bool HtmlTreeBuilder::start_after_head(HtmlToken& token) {
  if (token.tag == Tag::html) return in_body(token);
  if (token.tag == Tag::head) return false;
  if (token.tag == Tag::body) {
    insert_element(token);
    frameset_ok_ = false;
    mode_ = HtmlMode::in_body;
    return false;
  }
  if (token.tag == Tag::frameset) {
    insert_element(token);
    mode_ = HtmlMode::in_frameset;
    return false;
  }
  if (is_in(token.tag, kHeadTags) && head_ != kNoNode) {
    // These belong into the head even behind its end.
    const HtmlOpenElement head{head_, Tag::head, HtmlNamespace::html};
    open_.push(head);
    const bool again = in_head(token);
    const std::size_t index = open_.index_of(head_);
    if (index != HtmlOpenElements::kNone) open_.remove_at(index);
    return again;
  }
  insert_named(Tag::body);
  mode_ = HtmlMode::in_body;
  return true;
}

bool HtmlTreeBuilder::in_text(HtmlToken& token) {
  if (token.kind == text) {
    insert_text(token);
    return false;
  }
  pop_open();
  mode_ = original_mode_;
  return token.kind == end;
}

}  // namespace synoptic
