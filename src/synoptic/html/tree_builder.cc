// The loop of tree construction: token after token goes to the rules of foreign content or of the
// insertion mode; a mode that only changed the mode asks for the same token again.
//
//   <p>One<p>Two   html, head, body are made; "in body" closes the first p before the second

#include "synoptic/html/tree_builder.h"

#include <algorithm>
#include <utility>

#include "synoptic/html/byte_classes.h"

namespace synoptic {
namespace {

constexpr std::size_t kMaxBytes = 0xFFFFFFF0;  // spans count 32 bits
constexpr std::size_t kMinDepth = 16;
constexpr int kMaxRepeats = 40;  // of one token; the standard's rules need fewer than ten

std::string cut_text(std::string text, std::size_t limit) {
  if (text.size() > limit) text.resize(limit);
  return text;
}

std::string place_of(std::size_t byte, const HtmlOptions& options) {
  if (options.origin != nullptr) {
    const auto at = static_cast<std::uint32_t>(byte);
    byte = source_of(*options.origin, {at, at + 1}).begin;
  }
  return "byte " + std::to_string(byte);
}

}  // namespace

HtmlTreeBuilder::HtmlTreeBuilder(std::string text, const Budget& budget, ProblemSink* problems,
                                 const HtmlOptions& options)
    : budget_(budget),
      problems_(problems),
      options_(options),
      writer_(cut_text(std::move(text), std::min(budget.document_bytes, kMaxBytes))),
      tokenizer_(writer_.storage()) {
  budget_.depth = std::max(budget_.depth, kMinDepth);
  reopened_left_ = writer_.storage().input.size() / 8 + 4096;
  if (!options_.context.empty()) start_fragment();
}

HtmlTree HtmlTreeBuilder::run() {
  while (!is_done_) {
    tokenizer_.allow_cdata(!open_.empty() && !adjusted_current().is_html());
    HtmlToken& token = tokenizer_.next();
    if (writer_.size() >= budget_.nodes) {
      report(token.source.begin, "more nodes than the budget, the rest is left out",
             nodes_reported_);
      token.kind = HtmlTokenKind::end;
    }
    process(token);
    if (token.kind == HtmlTokenKind::end) break;
  }
  while (!open_.empty()) pop_open();
  report_cuts();
  return std::move(writer_).finish();
}

void HtmlTreeBuilder::report(std::uint32_t at_byte, std::string_view reason, bool& was_reported) {
  if (problems_ != nullptr && !was_reported) {
    problems_->push_back(
        {std::string(options_.path), place_of(at_byte, options_), std::string(reason)});
  }
  was_reported = true;
}

void HtmlTreeBuilder::report_cuts() {
  bool was_reported = false;
  if (const auto cut_at = tokenizer_.attributes_cut_at()) {
    report(*cut_at, "more than 256 attributes of one tag, the rest is left out", was_reported);
  }
}

void HtmlTreeBuilder::process(HtmlToken& token) {
  current_ = &token;
  if (token.kind == HtmlTokenKind::text) {
    process_text(token);
  } else {
    skip_line_feed_ = false;
    for (int i = 0; i < kMaxRepeats && dispatch(token); ++i) current_ = &token;
  }
}

// Splits the text into white space and the rest where modes treat them apart.
void HtmlTreeBuilder::process_text(HtmlToken& token) {
  if (std::exchange(skip_line_feed_, false) && token.text.starts_with('\n')) {
    const bool is_verbatim = token.text.size() == token.source.size();
    token.text.remove_prefix(1);
    if (is_verbatim) ++token.source.begin;
    if (token.text.empty()) return;
  }
  HtmlToken part = token;
  while (!token.text.empty()) {
    const bool splits = mode_ != HtmlMode::in_body && mode_ != HtmlMode::text &&
                        mode_ != HtmlMode::in_cell && mode_ != HtmlMode::in_table_text;
    std::size_t size = token.text.size();
    if (splits && token.text.size() == token.source.size()) {
      const bool is_space = is_html_space(token.text[0]);
      size = 1;
      while (size < token.text.size() && is_html_space(token.text[size]) == is_space) ++size;
    }
    part.text = token.text.substr(0, size);
    part.source = token.source;
    if (size < token.text.size()) {
      part.source.end = part.source.begin + static_cast<std::uint32_t>(size);
      token.source.begin = part.source.end;
    }
    token.text.remove_prefix(size);
    current_ = &part;
    for (int i = 0; i < kMaxRepeats && dispatch(part); ++i) current_ = &part;
  }
}

bool HtmlTreeBuilder::dispatch(HtmlToken& token) {
  return needs_foreign_rules(token) ? in_foreign(token) : by_mode(token);
}

bool HtmlTreeBuilder::by_mode(HtmlToken& token) {
  switch (mode_) {
    case HtmlMode::initial:
      return in_initial(token);
    case HtmlMode::before_html:
      return before_html(token);
    case HtmlMode::before_head:
      return before_head(token);
    case HtmlMode::in_head:
      return in_head(token);
    case HtmlMode::in_head_noscript:
      return in_head_noscript(token);
    case HtmlMode::after_head:
      return after_head(token);
    case HtmlMode::in_body:
      return in_body(token);
    case HtmlMode::text:
      return in_text(token);
    case HtmlMode::in_table:
      return in_table(token);
    case HtmlMode::in_table_text:
      return in_table_text(token);
    case HtmlMode::in_caption:
      return in_caption(token);
    case HtmlMode::in_column_group:
      return in_column_group(token);
    case HtmlMode::in_table_body:
      return in_table_body(token);
    case HtmlMode::in_row:
      return in_row(token);
    case HtmlMode::in_cell:
      return in_cell(token);
    case HtmlMode::in_template:
      return in_template(token);
    case HtmlMode::after_body:
      return after_body(token);
    case HtmlMode::in_frameset:
      return in_frameset(token);
    case HtmlMode::after_frameset:
      return after_frameset(token);
    case HtmlMode::after_after_body:
      return after_after_body(token);
    case HtmlMode::after_after_frameset:
      return after_after_frameset(token);
  }
  return false;
}

// A fragment is parsed below an <html> of its own, as if it stood in the context element.
void HtmlTreeBuilder::start_fragment() {
  std::string_view name = options_.context;
  is_fragment_ = true;
  if (name.starts_with("svg ")) context_.name_space = HtmlNamespace::svg;
  if (name.starts_with("math ")) context_.name_space = HtmlNamespace::math;
  if (!context_.is_html()) name.remove_prefix(name.find(' ') + 1);
  std::string lowered(name);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  context_.tag = html_tag(lowered);
  HtmlNode html;
  html.kind = HtmlNodeKind::element;
  html.tag = HtmlTag::html;
  html.name = html_tag_name(html.tag);
  const std::uint32_t node = writer_.make_node(html);
  writer_.insert({HtmlTree::root(), kNoNode}, node);
  open_.push({node, html.tag, html.name_space});
  if (context_.is(HtmlTag::template_)) template_modes_.push_back(HtmlMode::in_template);
  set_fragment_text_mode();
  reset_mode();
}

void HtmlTreeBuilder::set_fragment_text_mode() {
  using enum HtmlTag;
  if (!context_.is_html()) return;
  if (context_.tag == title || context_.tag == textarea) {
    tokenizer_.set_mode(HtmlTextMode::rcdata, {});
  } else if (context_.tag == style || context_.tag == xmp || context_.tag == iframe ||
             context_.tag == noembed || context_.tag == noframes ||
             (context_.tag == noscript && options_.scripting)) {
    tokenizer_.set_mode(HtmlTextMode::rawtext, {});
  } else if (context_.tag == script) {
    tokenizer_.set_mode(HtmlTextMode::script, {});
  } else if (context_.tag == plaintext) {
    tokenizer_.set_mode(HtmlTextMode::plaintext, {});
  }
}

// "Reset the insertion mode appropriately" (13.2.4.1).
void HtmlTreeBuilder::reset_mode() {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const bool is_context = i == 0 && is_fragment_;
    const auto mode = mode_for(i, is_context ? context_ : open_[i]);
    if (!mode) continue;
    mode_ = *mode;
    return;
  }
  mode_ = HtmlMode::in_body;
}

std::optional<HtmlMode> HtmlTreeBuilder::mode_for(std::size_t index,
                                                  const HtmlOpenElement& element) const {
  using enum HtmlTag;
  if (!element.is_html()) return std::nullopt;
  const bool is_last = index == 0;
  if ((element.tag == td || element.tag == th) && !is_last) return HtmlMode::in_cell;
  if (element.tag == tr) return HtmlMode::in_row;
  if (element.tag == tbody || element.tag == thead || element.tag == tfoot) {
    return HtmlMode::in_table_body;
  }
  if (element.tag == caption) return HtmlMode::in_caption;
  if (element.tag == colgroup) return HtmlMode::in_column_group;
  if (element.tag == table) return HtmlMode::in_table;
  if (element.tag == template_ && !template_modes_.empty()) return template_modes_.back();
  if (element.tag == head && !is_last) return HtmlMode::in_head;
  if (element.tag == body) return HtmlMode::in_body;
  if (element.tag == frameset) return HtmlMode::in_frameset;
  if (element.tag == html) return head_ == kNoNode ? HtmlMode::before_head : HtmlMode::after_head;
  return std::nullopt;
}

HtmlTree parse_html(std::string text, const Budget& budget, ProblemSink* problems,
                    const HtmlOptions& options) {
  const std::size_t limit = std::min(budget.document_bytes, kMaxBytes);
  if (text.size() > limit && problems != nullptr) {
    problems->push_back({std::string(options.path), place_of(limit, options),
                         "larger than the budget, the rest is left out"});
  }
  return HtmlTreeBuilder(std::move(text), budget, problems, options).run();
}

}  // namespace synoptic
