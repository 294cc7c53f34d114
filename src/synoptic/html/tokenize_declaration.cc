// Comments, doctypes, and what the standard calls bogus comments: "<?php … >" and "</ …>".

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/html/byte_classes.h"
#include "synoptic/html/tokenizer.h"

namespace synoptic {
namespace {

constexpr std::string_view kCdata = "[CDATA[";

// A comment that the input ends in loses the dashes that may begin its end.
std::string_view without_open_end(std::string_view text) {
  for (const std::string_view end : {"--!", "--", "-"}) {
    if (text.ends_with(end)) return text.substr(0, text.size() - end.size());
  }
  return text;
}

}  // namespace

// "<!" stands at at_.
bool HtmlTokenizer::read_declaration() {
  const std::string_view rest = input_.substr(at_ + 2);
  if (rest.starts_with("--")) return read_comment();
  if (starts_with_ignoring_case(rest, "doctype")) return read_doctype();
  if (!cdata_allowed_ || !rest.starts_with(kCdata)) return read_bogus_comment(at_ + 2);
  at_ += 2 + kCdata.size();
  mode_ = HtmlTextMode::cdata;
  return false;
}

bool HtmlTokenizer::read_comment() {
  const std::size_t begin = at_;
  const std::size_t text_begin = begin + 4;
  const std::string_view rest = input_.substr(text_begin);
  const auto end_with = [&](std::string_view text, std::size_t size) {
    token_.text = keep_clean(text);
    return finish(HtmlTokenKind::comment, begin, text_begin + size);
  };
  if (rest.starts_with(">")) return end_with({}, 1);
  if (rest.starts_with("->")) return end_with({}, 2);
  for (std::size_t at = rest.find('>'); at != std::string_view::npos; at = rest.find('>', at + 1)) {
    const std::string_view text = rest.substr(0, at);
    if (text.ends_with("--")) return end_with(text.substr(0, at - 2), at + 1);
    if (text.ends_with("--!")) return end_with(text.substr(0, at - 3), at + 1);
  }
  return end_with(without_open_end(rest), rest.size());
}

bool HtmlTokenizer::read_bogus_comment(std::size_t text_begin) {
  const std::size_t end = std::min(input_.find('>', text_begin), input_.size());
  token_.text = keep_clean(input_.substr(text_begin, end - text_begin));
  return finish(HtmlTokenKind::comment, at_, std::min(end + 1, input_.size()));
}

bool HtmlTokenizer::read_doctype() {
  const std::size_t begin = at_;
  token_.name = {};
  token_.public_id.reset();
  token_.system_id.reset();
  token_.force_quirks = false;
  std::size_t at = skip_space(begin + 9);
  const std::size_t name_end = find_html_class(input_, at, kHtmlValueEnd);
  token_.name = keep_lowered(input_.substr(at, name_end - at));
  if (name_end == at) token_.force_quirks = true;
  at = skip_space(name_end);
  if (at < input_.size() && input_[at] != '>') at = read_doctype_ids(at);
  if (at >= input_.size()) token_.force_quirks = true;
  const std::size_t end = std::min(input_.find('>', at), input_.size());
  return finish(HtmlTokenKind::doctype, begin, std::min(end + 1, input_.size()));
}

// The identifiers behind the name; where they end.
std::size_t HtmlTokenizer::read_doctype_ids(std::size_t at) {
  const std::string_view rest = input_.substr(at);
  const bool has_public = starts_with_ignoring_case(rest, "public");
  if (!has_public && !starts_with_ignoring_case(rest, "system")) {
    token_.force_quirks = true;
    return at;
  }
  at = skip_space(at + 6);
  const auto is_quote_at = [&](std::size_t place) {
    return place < input_.size() && (input_[place] == '"' || input_[place] == '\'');
  };
  if (!is_quote_at(at)) {
    token_.force_quirks = true;
    return at;
  }
  at = read_doctype_id(at, has_public ? token_.public_id : token_.system_id);
  at = skip_space(at);
  if (!has_public || token_.force_quirks) return at;
  if (is_quote_at(at)) return skip_space(read_doctype_id(at, token_.system_id));
  if (at < input_.size() && input_[at] != '>') token_.force_quirks = true;
  return at;
}

// The identifier in quotation marks at `at`. A ">" before its end ends the doctype too.
std::size_t HtmlTokenizer::read_doctype_id(std::size_t at, std::optional<std::string_view>& id) {
  const char ends[] = {input_[at], '>'};
  const std::size_t begin = at + 1;
  const std::size_t end = std::min(input_.find_first_of({ends, 2}, begin), input_.size());
  id = keep_clean(input_.substr(begin, end - begin));
  if (end < input_.size() && input_[end] != '>') return end + 1;
  token_.force_quirks = true;
  return end;
}

}  // namespace synoptic
