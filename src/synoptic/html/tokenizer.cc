// The states of the standard's tokenizer, folded into functions: as the whole input lies in
// memory, a construct is read in one go and its end is searched for. What ends at the end of the
// input inside a tag is dropped, as the standard has it.
//
//   a&amp;b<p class=x>   text "a", text "&", text "b", start tag p with class "x"
//
// Here is text; tags are in tokenize_tag.cc, comments and doctypes in tokenize_declaration.cc.

#include "synoptic/html/tokenizer.h"

#include <algorithm>
#include <cstring>

#include "synoptic/base/strings.h"
#include "synoptic/html/byte_classes.h"
#include "synoptic/html/character_references.h"

namespace synoptic {
namespace {

constexpr std::string_view kReplacementText = "\xEF\xBF\xBD";

}  // namespace

HtmlToken& HtmlTokenizer::next() {
  for (;;) {
    if (at_ < text_end_) {
      if (read_piece()) return token_;
      continue;
    }
    if (after_text_ > at_) {
      at_ = after_text_;
      continue;
    }
    if (at_ >= input_.size()) break;
    find_text_end();
    if (text_end_ == at_ && after_text_ <= at_ && read_markup()) return token_;
  }
  finish(HtmlTokenKind::end, input_.size(), input_.size());
  return token_;
}

void HtmlTokenizer::set_mode(HtmlTextMode mode, std::string_view end_tag_name) {
  mode_ = mode;
  raw_name_ = end_tag_name;
  text_end_ = at_;
}

bool HtmlTokenizer::finish(HtmlTokenKind kind, std::size_t begin, std::size_t end) {
  token_.kind = kind;
  token_.source = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  at_ = end;
  return true;
}

std::size_t HtmlTokenizer::skip_space(std::size_t at) const {
  while (at < input_.size() && is_html_space(input_[at])) ++at;
  return at;
}

bool HtmlTokenizer::emit_text(std::string_view text, std::size_t begin, std::size_t end) {
  token_.text = text;
  token_.is_null = false;
  token_.attributes.clear();  // texts are copied
  return finish(HtmlTokenKind::text, begin, end);
}

// One piece of the text up to text_end_; false where a byte was passed over.
bool HtmlTokenizer::read_piece() {
  const std::size_t begin = at_;
  std::size_t scan = begin;
  if ((html_class(input_[begin]) & kHtmlTextSpecial) != 0) {
    const bool is_piece = read_special_piece();
    if (is_piece || at_ > begin) return is_piece;
    ++scan;  // an "&" that begins no reference
  }
  const std::string_view text = input_.substr(0, text_end_);
  const std::size_t end = find_html_class(text, scan, kHtmlTextSpecial);
  return emit_text(input_.substr(begin, end - begin), begin, end);
}

// "&", CR or NUL at at_. False without moving: an ordinary "&".
bool HtmlTokenizer::read_special_piece() {
  const std::size_t begin = at_;
  if (input_[begin] == '\r') {
    const bool is_pair = begin + 1 < input_.size() && input_[begin + 1] == '\n';
    if (!is_pair) return emit_text("\n", begin, begin + 1);
    at_ = begin + 1;  // the LF of the pair is text as it is
    return false;
  }
  if (input_[begin] == '\0') {
    const bool stays = piece_mode_ == HtmlTextMode::data || piece_mode_ == HtmlTextMode::cdata;
    emit_text(stays ? input_.substr(begin, 1) : kReplacementText, begin, begin + 1);
    token_.is_null = stays;
    return true;
  }
  if (piece_mode_ != HtmlTextMode::data && piece_mode_ != HtmlTextMode::rcdata) return false;
  const HtmlReference reference = read_reference(input_, begin, false, storage_);
  return reference.size != 0 && emit_text(reference.text, begin, begin + reference.size);
}

void HtmlTokenizer::find_text_end() {
  piece_mode_ = mode_;
  switch (mode_) {
    case HtmlTextMode::data:
      text_end_ = find_markup(at_);
      break;
    case HtmlTextMode::rcdata:
    case HtmlTextMode::rawtext:
      text_end_ = find_raw_end(at_);
      break;
    case HtmlTextMode::script:
      text_end_ = find_script_end(at_);
      break;
    case HtmlTextMode::plaintext:
      text_end_ = input_.size();
      break;
    case HtmlTextMode::cdata:
      text_end_ = std::min(input_.find("]]>", at_), input_.size());
      after_text_ = std::min(text_end_ + 3, input_.size());
      mode_ = HtmlTextMode::data;
      break;
  }
}

// The next "<" from `at` on that begins a tag, comment or declaration.
std::size_t HtmlTokenizer::find_markup(std::size_t at) const {
  while (at < input_.size()) {
    const void* found = std::memchr(input_.data() + at, '<', input_.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - input_.data());
    const char after = at + 1 < input_.size() ? input_[at + 1] : '\0';
    if (is_html_letter(after) || after == '!' || after == '?') return at;
    if (after == '/' && at + 2 < input_.size()) return at;
    ++at;
  }
  return input_.size();
}

// Does "</name" stand at `at`, and something behind it that ends a name?
bool HtmlTokenizer::is_end_tag_at(std::size_t at, std::string_view name) const {
  const std::size_t end = at + 2 + name.size();
  if (name.empty() || end >= input_.size() || input_[at + 1] != '/') return false;
  return (html_class(input_[end]) & kHtmlTagNameEnd) != 0 &&
         equals_ignoring_case(input_.substr(at + 2, name.size()), name);
}

std::size_t HtmlTokenizer::find_raw_end(std::size_t at) const {
  for (; at < input_.size(); ++at) {
    at = std::min(input_.find('<', at), input_.size());
    if (at < input_.size() && is_end_tag_at(at, raw_name_)) return at;
  }
  return input_.size();
}

namespace {

enum class ScriptState { plain, escaped, double_escaped };

bool is_script_name_at(std::string_view input, std::size_t at) {
  constexpr std::string_view kName = "script";
  return at + kName.size() < input.size() &&
         equals_ignoring_case(input.substr(at, kName.size()), kName) &&
         (html_class(input[at + kName.size()]) & kHtmlTagNameEnd) != 0;
}

}  // namespace

// Inside "<!--" … "-->" a "<script" hides the next "</script" (13.2.5.15 to 13.2.5.31).
std::size_t HtmlTokenizer::find_script_end(std::size_t at) const {
  ScriptState state = ScriptState::plain;
  while (at < input_.size()) {
    at = state == ScriptState::plain ? input_.find('<', at) : input_.find_first_of("<-", at);
    if (at == std::string_view::npos) break;
    const std::string_view rest = input_.substr(at);
    if (rest[0] == '-') {
      const std::size_t end = std::min(rest.find_first_not_of('-'), rest.size());
      if (end >= 2 && end < rest.size() && rest[end] == '>') state = ScriptState::plain;
      at += end;
      continue;
    }
    if (state == ScriptState::double_escaped) {
      const bool ends = rest.size() > 1 && rest[1] == '/' && is_script_name_at(input_, at + 2);
      if (ends) state = ScriptState::escaped;
    } else if (is_end_tag_at(at, raw_name_)) {
      return at;
    } else if (state == ScriptState::escaped) {
      if (is_script_name_at(input_, at + 1)) state = ScriptState::double_escaped;
    } else if (rest.starts_with("<!--")) {
      state = ScriptState::escaped;
      ++at;  // stop before the dashes: "<!-->" ends at once
    }
    ++at;
  }
  return input_.size();
}

// A "<" that begins markup stands at at_, or in the raw modes their end tag.
bool HtmlTokenizer::read_markup() {
  const std::size_t begin = at_;
  mode_ = HtmlTextMode::data;
  const char after = input_[begin + 1];
  if (is_html_letter(after)) return read_tag(HtmlTokenKind::start_tag, begin, begin + 1);
  if (after == '!') return read_declaration();
  if (after == '?') return read_bogus_comment(begin + 1);
  if (is_html_letter(input_[begin + 2])) {
    return read_tag(HtmlTokenKind::end_tag, begin, begin + 2);
  }
  if (input_[begin + 2] != '>') return read_bogus_comment(begin + 2);
  at_ = begin + 3;
  return false;
}

std::string_view HtmlTokenizer::keep_lowered(std::string_view text) {
  scratch_.clear();
  for (const char c : text) {
    if (c == '\0') {
      scratch_ += kReplacementText;
    } else {
      scratch_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
  }
  return storage_.keep(scratch_);
}

// With line ends as LF and NUL as U+FFFD; the same view where there is nothing to change.
std::string_view HtmlTokenizer::keep_clean(std::string_view text) {
  if (text.find_first_of(std::string_view("\r\0", 2)) == std::string_view::npos) return text;
  scratch_.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') {
      scratch_ += kReplacementText;
    } else if (text[i] != '\r') {
      scratch_ += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      scratch_ += '\n';
    }
  }
  return storage_.keep(scratch_);
}

}  // namespace synoptic
