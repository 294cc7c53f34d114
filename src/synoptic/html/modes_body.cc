// "In body" (HTML standard 13.2.6.4.7): where a page spends nearly all of its tags. Start tags are
// here, end tags in body_end_tags.cc, the formatting elements' rules in adoption_agency.cc.

#include "synoptic/base/strings.h"
#include "synoptic/html/text_questions.h"
#include "synoptic/html/tree_builder.h"

namespace synoptic {

using Tag = HtmlTag;

bool HtmlTreeBuilder::in_body(HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::text:
      if (token.is_null) return false;
      reconstruct_formatting();
      insert_text(token);
      if (frameset_ok_ && !is_space_text(token)) frameset_ok_ = false;
      return false;
    case HtmlTokenKind::comment:
      insert_comment(token);
      return false;
    case HtmlTokenKind::doctype:
      return false;
    case HtmlTokenKind::start_tag:
      return start_in_body(token);
    case HtmlTokenKind::end_tag:
      return end_in_body(token);
    case HtmlTokenKind::end:
      if (!template_modes_.empty()) return in_template(token);
      is_done_ = true;
      return false;
  }
  return false;
}

bool HtmlTreeBuilder::start_in_body(HtmlToken& token) {
  using enum HtmlTag;
  if (is_in(token.tag, kHeadTags)) return in_head(token);
  if (is_in(token.tag, kBlockTags)) {
    start_blocked(token);
    return false;
  }
  if (is_in(token.tag, kFormattingTags)) {
    reconstruct_formatting();
    push_formatting(token, insert_element(token));
    return false;
  }
  if (is_in(token.tag, kHeadings)) {
    start_heading(token);
    return false;
  }
  if (is_in(token.tag, kTablePartTags)) return false;
  switch (token.tag) {
    case html:
    case body:
      return start_root_again(token);
    case frameset:
      start_frameset_in_body(token);
      break;
    case frame:
    case head:
      break;
    case pre:
    case listing:
      start_blocked(token);
      skip_line_feed_ = true;
      frameset_ok_ = false;
      break;
    case form:
      start_form(token);
      break;
    case li:
    case dd:
    case dt:
      start_list_item(token);
      break;
    case plaintext:
      start_blocked(token);
      tokenizer_.set_mode(HtmlTextMode::plaintext, {});
      break;
    case button:
      start_button(token);
      break;
    case a:
      start_link(token);
      break;
    case nobr:
      start_nobr(token);
      break;
    case applet:
    case marquee:
    case object:
      start_plain(token);
      formatting_.push_marker();
      frameset_ok_ = false;
      break;
    case table:
      if (!is_quirks_) close_paragraph_in_scope();
      insert_element(token);
      frameset_ok_ = false;
      mode_ = HtmlMode::in_table;
      break;
    case image:
      token.tag = img;
      token.name = html_tag_name(img);
      return true;
    case area:
    case br:
    case embed:
    case img:
    case keygen:
    case wbr:
      reconstruct_formatting();
      insert_void(token);
      frameset_ok_ = false;
      break;
    case input:
      start_input(token);
      break;
    case param:
    case source:
    case track:
      insert_void(token);
      break;
    case hr:
      start_rule(token);
      break;
    case textarea:
      start_textarea(token);
      break;
    case xmp:
      close_paragraph_in_scope();
      reconstruct_formatting();
      frameset_ok_ = false;
      read_raw_text(token, HtmlTextMode::rawtext);
      break;
    case iframe:
      frameset_ok_ = false;
      read_raw_text(token, HtmlTextMode::rawtext);
      break;
    case noembed:
      read_raw_text(token, HtmlTextMode::rawtext);
      break;
    case noscript:
      if (options_.scripting) {
        read_raw_text(token, HtmlTextMode::rawtext);
      } else {
        start_plain(token);
      }
      break;
    case select:
      start_select(token);
      break;
    case optgroup:
    case option:
      start_option(token);
      break;
    case rb:
    case rtc:
    case rp:
    case rt:
      start_ruby_part(token);
      break;
    case math:
      start_foreign(token, HtmlNamespace::math);
      break;
    case svg:
      start_foreign(token, HtmlNamespace::svg);
      break;
    default:
      start_plain(token);
      break;
  }
  return false;
}

bool HtmlTreeBuilder::is_hidden_input(const HtmlToken& token) const {
  for (const HtmlAttribute& attribute : token.attributes) {
    if (attribute.name == "type") return equals_ignoring_case(attribute.value, "hidden");
  }
  return false;
}

void HtmlTreeBuilder::start_plain(const HtmlToken& token) {
  reconstruct_formatting();
  insert_element(token);
}

void HtmlTreeBuilder::start_blocked(const HtmlToken& token) {
  close_paragraph_in_scope();
  insert_element(token);
}

// A second <html> or <body> only adds attributes.
bool HtmlTreeBuilder::start_root_again(HtmlToken& token) {
  if (open_.has(Tag::template_)) return false;
  if (token.tag == Tag::html) {
    writer_.add_attributes(open_[0].node, token.attributes, HtmlTokenizer::kMaxAttributes);
    return false;
  }
  if (open_.size() == 1 || !open_[1].is(Tag::body)) return false;
  frameset_ok_ = false;
  writer_.add_attributes(open_[1].node, token.attributes, HtmlTokenizer::kMaxAttributes);
  return false;
}

void HtmlTreeBuilder::start_frameset_in_body(const HtmlToken& token) {
  if (open_.size() == 1 || !open_[1].is(Tag::body) || !frameset_ok_) return;
  writer_.detach(open_[1].node);
  while (open_.size() > 1) pop_open();
  insert_element(token);
  mode_ = HtmlMode::in_frameset;
}

void HtmlTreeBuilder::start_heading(const HtmlToken& token) {
  close_paragraph_in_scope();
  if (open_.top().is_in_set(kHeadings)) pop_open();
  insert_element(token);
}

void HtmlTreeBuilder::start_form(const HtmlToken& token) {
  const bool is_in_template = open_.has(Tag::template_);
  if (form_ != kNoNode && !is_in_template) return;
  close_paragraph_in_scope();
  const std::uint32_t node = insert_element(token);
  if (!is_in_template) form_ = node;
}

// li, dd, dt: closes an item of its kind that is open, unless a block stands between.
void HtmlTreeBuilder::start_list_item(const HtmlToken& token) {
  frameset_ok_ = false;
  const auto closes = [&](const HtmlOpenElement& open) {
    return token.tag == Tag::li ? open.is(Tag::li) : open.is(Tag::dd) || open.is(Tag::dt);
  };
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (closes(open_[i])) {
      const Tag tag = open_[i].tag;
      generate_implied_end_tags(kImpliedEndTags, tag);
      pop_until(tag);
      break;
    }
    const bool is_passed =
        open_[i].is(Tag::address) || open_[i].is(Tag::div) || open_[i].is(Tag::p);
    if (is_special(open_[i]) && !is_passed) break;
  }
  start_blocked(token);
}

void HtmlTreeBuilder::start_button(const HtmlToken& token) {
  if (open_.has_in_scope(Tag::button)) {
    generate_implied_end_tags();
    pop_until(Tag::button);
  }
  start_plain(token);
  frameset_ok_ = false;
}

void HtmlTreeBuilder::start_link(const HtmlToken& token) {
  const std::size_t entry = formatting_.last_of(Tag::a);
  if (entry != HtmlFormattingList::kNone) {
    const std::uint32_t node = formatting_[entry].node;
    adopt(token);
    const std::size_t left = formatting_.index_of(node);
    if (left != HtmlFormattingList::kNone) formatting_.remove_at(left);
    const std::size_t open = open_.index_of(node);
    if (open != HtmlOpenElements::kNone) remove_open(open);
  }
  reconstruct_formatting();
  push_formatting(token, insert_element(token));
}

void HtmlTreeBuilder::start_nobr(const HtmlToken& token) {
  reconstruct_formatting();
  if (open_.has_in_scope(Tag::nobr)) {
    adopt(token);
    reconstruct_formatting();
  }
  push_formatting(token, insert_element(token));
}

void HtmlTreeBuilder::start_textarea(const HtmlToken& token) {
  read_raw_text(token, HtmlTextMode::rcdata);
  skip_line_feed_ = true;
  frameset_ok_ = false;
}

// A select inside a select closes the outer one.
void HtmlTreeBuilder::start_select(const HtmlToken& token) {
  if (is_select_fragment()) return;
  if (open_.has_in_scope(Tag::select)) {
    pop_until(Tag::select);
    return;
  }
  start_plain(token);
  frameset_ok_ = false;
}

void HtmlTreeBuilder::start_option(const HtmlToken& token) {
  if (open_.has_in_scope(Tag::select)) {
    generate_implied_end_tags(kImpliedEndTags,
                              token.tag == Tag::option ? Tag::optgroup : Tag::unknown);
  } else if (top_is(Tag::option)) {
    pop_open();
  }
  start_plain(token);
}

void HtmlTreeBuilder::start_input(const HtmlToken& token) {
  if (is_select_fragment()) return;
  if (open_.has_in_scope(Tag::select)) pop_until(Tag::select);
  reconstruct_formatting();
  insert_void(token);
  if (!is_hidden_input(token)) frameset_ok_ = false;
}

void HtmlTreeBuilder::start_rule(const HtmlToken& token) {
  close_paragraph_in_scope();
  if (open_.has_in_scope(Tag::select)) generate_implied_end_tags();
  insert_void(token);
  frameset_ok_ = false;
}

void HtmlTreeBuilder::start_ruby_part(const HtmlToken& token) {
  if (open_.has_in_scope(Tag::ruby)) {
    const bool keeps_container = token.tag == Tag::rp || token.tag == Tag::rt;
    generate_implied_end_tags(kImpliedEndTags, keeps_container ? Tag::rtc : Tag::unknown);
  }
  insert_element(token);
}

}  // namespace synoptic
