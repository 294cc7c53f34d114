// SVG and MathML inside a page (HTML standard 13.2.6.5). An HTML tag that cannot stand there ends
// them; at an integration point (foreignObject, mi …) HTML begins again.

#include "synoptic/base/strings.h"
#include "synoptic/html/foreign_names.h"
#include "synoptic/html/text_questions.h"
#include "synoptic/html/tree_builder.h"

namespace synoptic {
namespace {

using Tag = HtmlTag;

bool is_math_text_point(const HtmlOpenElement& element) {
  return element.name_space == HtmlNamespace::math &&
         (element.tag == Tag::mi || element.tag == Tag::mo || element.tag == Tag::mn ||
          element.tag == Tag::ms || element.tag == Tag::mtext);
}

bool is_breakout(const HtmlToken& token) {
  if (token.tag != Tag::font) return is_in(token.tag, kForeignBreakouts);
  for (const HtmlAttribute& attribute : token.attributes) {
    if (attribute.name == "color" || attribute.name == "face" || attribute.name == "size") {
      return true;
    }
  }
  return false;
}

void adjust_attributes(HtmlToken& token, HtmlNamespace name_space) {
  for (HtmlAttribute& attribute : token.attributes) {
    if (name_space == HtmlNamespace::svg) {
      attribute.name = adjust_svg_attribute(attribute.name);
    } else if (attribute.name == "definitionurl") {
      attribute.name = "definitionURL";
    }
  }
}

}  // namespace

bool HtmlTreeBuilder::is_html_integration_point(const HtmlOpenElement& element) const {
  if (element.name_space == HtmlNamespace::svg) {
    return element.tag == Tag::foreignobject || element.tag == Tag::desc ||
           element.tag == Tag::title;
  }
  if (element.name_space != HtmlNamespace::math || element.tag != Tag::annotation_xml) return false;
  if (element.node == kNoNode) return false;
  for (const HtmlAttribute& attribute : writer_.attributes(element.node)) {
    if (attribute.name != "encoding") continue;
    return equals_ignoring_case(attribute.value, "text/html") ||
           equals_ignoring_case(attribute.value, "application/xhtml+xml");
  }
  return false;
}

// The tree construction dispatcher (13.2.6).
bool HtmlTreeBuilder::needs_foreign_rules(const HtmlToken& token) const {
  if (open_.empty() || token.kind == HtmlTokenKind::end) return false;
  const HtmlOpenElement& current = adjusted_current();
  if (current.is_html()) return false;
  const bool is_start = token.kind == HtmlTokenKind::start_tag;
  const bool is_text = token.kind == HtmlTokenKind::text;
  if (is_math_text_point(current)) {
    const bool is_math_part = token.name == "mglyph" || token.name == "malignmark";
    if (is_text || (is_start && !is_math_part)) return false;
  }
  if (current.tag == Tag::annotation_xml && current.name_space == HtmlNamespace::math &&
      token.is_start(Tag::svg)) {
    return false;
  }
  return !((is_start || is_text) && is_html_integration_point(current));
}

bool HtmlTreeBuilder::in_foreign(HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::text:
      if (token.is_null) {
        token.text = "\xEF\xBF\xBD";
      } else if (!is_space_text(token)) {
        frameset_ok_ = false;
      }
      insert_text(token);
      return false;
    case HtmlTokenKind::comment:
      insert_comment(token);
      return false;
    case HtmlTokenKind::doctype:
    case HtmlTokenKind::end:
      return false;
    case HtmlTokenKind::start_tag:
      return start_in_foreign(token);
    case HtmlTokenKind::end_tag:
      return end_in_foreign(token);
  }
  return false;
}

bool HtmlTreeBuilder::start_in_foreign(HtmlToken& token) {
  if (is_breakout(token)) return leave_foreign(token);
  const HtmlNamespace name_space = adjusted_current().name_space;
  if (name_space == HtmlNamespace::svg) token.name = adjust_svg_element(token.name);
  adjust_attributes(token, name_space);
  insert_element(token, name_space);
  if (token.is_self_closing) open_.pop();
  return false;
}

// <math> or <svg> in the body.
void HtmlTreeBuilder::start_foreign(HtmlToken& token, HtmlNamespace name_space) {
  reconstruct_formatting();
  adjust_attributes(token, name_space);
  insert_element(token, name_space);
  if (token.is_self_closing) open_.pop();
}

void HtmlTreeBuilder::pop_to_html() {
  while (open_.size() > 1 && !open_.top().is_html() && !is_math_text_point(open_.top()) &&
         !is_html_integration_point(open_.top())) {
    pop_open();
  }
}

// The token ends the foreign content and is processed as HTML.
bool HtmlTreeBuilder::leave_foreign(HtmlToken& token) {
  pop_to_html();
  return by_mode(token);
}

bool HtmlTreeBuilder::end_in_foreign(HtmlToken& token) {
  if (token.tag == Tag::br || token.tag == Tag::p) return leave_foreign(token);
  for (std::size_t i = open_.size() - 1; i > 0; --i) {
    if (open_[i].is_html()) return by_mode(token);
    if (equals_ignoring_case(writer_[open_[i].node].name, token.name)) {
      while (open_.size() > i) pop_open();
      return false;
    }
  }
  return false;
}

}  // namespace synoptic
