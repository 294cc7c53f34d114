// Markdown as scrapers write it (CommonMark's syntax, read loosely: a mark that has no partner is
// dropped all the same only where it stands at the edge of a word).
//
//   "  * ## [Dam **reopened**](/a/1 \"t\") for \$11"  →  bullet, heading 2, "Dam reopened for $11"
//
// The view is made in one pass. A closing bracket is looked for at most 2,000 bytes ahead, so that
// a text of opening brackets costs no more than its length times a constant.

#include "synoptic/extract/markup.h"

#include <algorithm>
#include <array>
#include <optional>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kLookAhead = 2000;
constexpr std::string_view kEscapable = "\\`*_{}[]()#+-.!$|<>~&:";
constexpr std::array<std::string_view, 9> kBullets = {"•", "◦", "▪", "‣", "●", "■", "·", "○", "▸"};

bool is_word_byte(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || is_letter(byte) || is_digit(byte);
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Size of a bullet and the blank behind it at the begin of `rest`, or 0.
std::size_t bullet_size(std::string_view rest) {
  if (rest.size() >= 2 && (rest[0] == '*' || rest[0] == '-' || rest[0] == '+')) {
    return is_blank(rest[1]) ? 2 : 0;
  }
  for (const std::string_view bullet : kBullets) {
    if (rest.starts_with(bullet)) return bullet.size();
  }
  return 0;
}

std::size_t heading_size(std::string_view rest) {
  const std::size_t level = std::min(rest.find_first_not_of('#'), rest.size());
  if (level < 1 || level > 6) return 0;
  return level == rest.size() || is_blank(rest[level]) ? level : 0;
}

bool is_rule_line(std::string_view line) {
  return std::none_of(line.begin(), line.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_letter(byte) || is_digit(byte);
  });
}

std::uint32_t indent_of(std::string_view line) {
  std::uint32_t columns = 0;
  for (const char c : line) {
    if (!is_blank(c)) break;
    columns += c == '\t' ? 4 : 1;
  }
  return columns;
}

}  // namespace

LineMarks read_line_marks(std::string_view text, Span line) {
  LineMarks marks;
  marks.indent = indent_of(slice(text, line));
  marks.words = trim(text, line);
  if (marks.words.empty()) return marks;
  marks.is_rule = is_rule_line(slice(text, marks.words));
  if (marks.is_rule) return marks;
  for (int i = 0; i < 4; ++i) {
    const std::string_view rest = slice(text, marks.words);
    std::size_t size = 0;
    if (rest.starts_with('>')) {
      size = 1;
      marks.is_quote = true;
    } else if (const std::size_t bullet = bullet_size(rest)) {
      size = bullet;
      marks.is_bullet = true;
    } else if (const std::size_t level = heading_size(rest)) {
      size = level;
      marks.heading = static_cast<std::uint8_t>(level);
    } else {
      break;
    }
    marks.words.begin += static_cast<std::uint32_t>(size);
    marks.words = trim(text, marks.words);
  }
  return marks;
}

namespace {

// Strong and weak marks of one line.
struct MarkdownSigns {
  int strong = 0;
  int weak = 0;
};

void look_at_line(std::string_view line, MarkdownSigns& signs) {
  const std::string_view words = trim(line);
  if (words.empty()) return;
  if (heading_size(words) > 0 && words.find(' ') != std::string_view::npos) ++signs.strong;
  if (words.find("](") != std::string_view::npos) ++signs.strong;
  if (words.find("**") != std::string_view::npos) ++signs.weak;
  if (words.starts_with("---") || words.starts_with("* * *")) ++signs.weak;
  if (words.starts_with("<http") && words.ends_with('>')) ++signs.weak;
  if (words.starts_with("* ") || words.starts_with("> ")) ++signs.weak;
  for (std::size_t at = words.find('\\'); at != std::string_view::npos;
       at = words.find('\\', at + 1)) {
    if (at + 1 < words.size() && kEscapable.find(words[at + 1]) != std::string_view::npos) {
      ++signs.strong;
    }
  }
}

// One pass over the words of a line; see append_view().
class ViewWriter {
 public:
  ViewWriter(MappedText& view, std::string_view text, Span span, InlineOptions options)
      : view_(view), text_(text.substr(0, span.end)), at_(span.begin), options_(options) {
    begin_ = at_;
    view_begin_ = static_cast<std::uint32_t>(view.text.size());
  }

  InlineCounts write() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_at(text_, at_);
      if (is_space(point.value) || is_invisible(point)) {
        white_space();
      } else if (!options_.markdown || !markdown_mark()) {
        at_ += point.size;
        continue;
      }
      begin_ = at_;
    }
    flush();
    close_link();
    return counts_;
  }

 private:
  static bool is_invisible(CodePoint point) {
    return point.value == 0xAD || (point.value < 0x20 && point.value != 0) || point.value == 0x7F ||
           point.value == 0;
  }

  void flush() {
    if (at_ <= begin_) return;
    if (pending_space_.has_value()) {
      const bool is_first = view_.text.size() == view_begin_;
      if (!is_first) write_space(*pending_space_);
      pending_space_.reset();
    }
    view_.append_copy(text_.substr(begin_, at_ - begin_), begin_);
    begin_ = at_;
  }

  void write_space(Span origin) {
    if (text_.substr(origin.begin, origin.size()) == " ") {
      view_.append_copy(" ", origin.begin);
    } else {
      view_.append_instead(" ", origin);
    }
  }

  // A run of white space and invisible characters; only the former leave a blank.
  void white_space() {
    flush();
    const std::uint32_t begin = at_;
    bool is_visible = false;
    while (at_ < text_.size()) {
      const CodePoint point = decode_at(text_, at_);
      const bool is_gap = is_space(point.value);
      if (!is_gap && !is_invisible(point)) break;
      is_visible |=
          is_gap && point.value != 0x200B && point.value != 0xFEFF && point.value != 0x2060;
      at_ += point.size;
    }
    if (is_visible && !pending_space_.has_value()) pending_space_ = Span{begin, at_};
  }

  // Handles the mark at at_, if there is one: true when it was passed over.
  bool markdown_mark() {
    switch (text_[at_]) {
      case '\\':
        return escape();
      case '*':
      case '_':
      case '~':
        return emphasis();
      case '`':
        return skip(1);
      case '!':
        return picture();
      case '[':
        return link();
      case ']':
        return link_end();
      case '<':
        return autolink();
      default:
        return false;
    }
  }

  bool skip(std::uint32_t size) {
    flush();
    at_ += size;
    return true;
  }

  bool escape() {
    if (at_ + 1 >= text_.size() || kEscapable.find(text_[at_ + 1]) == std::string_view::npos) {
      return false;
    }
    skip(1);
    begin_ = at_;
    ++at_;
    flush();
    return true;
  }

  bool emphasis() {
    const char mark = text_[at_];
    std::uint32_t size = 1;
    while (size < 3 && at_ + size < text_.size() && text_[at_ + size] == mark) ++size;
    const bool left = at_ > 0 && is_word_byte(text_, at_ - 1);
    const bool right = is_word_byte(text_, at_ + size);
    if (left && right && size == 1) return false;
    const bool is_alone = at_ > 0 && is_blank(text_[at_ - 1]) && at_ + size < text_.size() &&
                          is_blank(text_[at_ + size]);
    if (mark == '~' && size < 2) return false;
    if (is_alone && mark == '*' && size == 1) return false;
    return skip(size);
  }

  // Position of `closer` within reach, or npos.
  std::size_t find_ahead(std::size_t from, char closer) const {
    const std::size_t found =
        text_.substr(0, std::min(text_.size(), from + kLookAhead)).find(closer, from);
    return found;
  }

  // The end of "(address)" at `at`, or npos.
  std::size_t address_end(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '(') return std::string_view::npos;
    const std::size_t end = find_ahead(at, ')');
    return end == std::string_view::npos ? end : end + 1;
  }

  bool picture() {
    if (text_.substr(at_, 2) != "![") return false;
    const std::size_t close = find_ahead(at_ + 2, ']');
    if (close == std::string_view::npos) return false;
    const std::size_t end = address_end(close + 1);
    if (end == std::string_view::npos) return false;
    flush();
    at_ = static_cast<std::uint32_t>(end);
    counts_.has_picture = true;
    return true;
  }

  bool link() {
    if (link_begin_.has_value()) return false;
    const std::size_t close = find_ahead(at_, ']');
    if (close == std::string_view::npos || address_end(close + 1) == std::string_view::npos) {
      return false;
    }
    skip(1);
    link_begin_ = static_cast<std::uint32_t>(view_.text.size());
    return true;
  }

  bool link_end() {
    if (!link_begin_.has_value()) return false;
    const std::size_t end = address_end(at_ + 1);
    if (end == std::string_view::npos) return false;
    flush();
    close_link();
    at_ = static_cast<std::uint32_t>(end);
    return true;
  }

  void close_link() {
    if (!link_begin_.has_value()) return;
    counts_.link_bytes += static_cast<std::uint32_t>(view_.text.size()) - *link_begin_;
    link_begin_.reset();
  }

  bool autolink() {
    const std::string_view rest = text_.substr(at_ + 1);
    if (!rest.starts_with("http://") && !rest.starts_with("https://")) return false;
    const std::size_t close = find_ahead(at_, '>');
    if (close == std::string_view::npos) return false;
    skip(1);
    begin_ = at_;
    at_ = static_cast<std::uint32_t>(close);
    const auto size = at_ - begin_;
    flush();
    counts_.link_bytes += size;
    ++at_;
    return true;
  }

  MappedText& view_;
  std::string_view text_;
  std::uint32_t at_;
  InlineOptions options_;
  std::uint32_t begin_ = 0;  // of what is not yet written
  std::uint32_t view_begin_ = 0;
  std::optional<Span> pending_space_;
  std::optional<std::uint32_t> link_begin_;
  InlineCounts counts_;
};

}  // namespace

bool is_markdown(std::string_view text) {
  const std::string_view head = text.substr(0, std::size_t{256} << 10);
  MarkdownSigns signs;
  for (const Span line : split_lines(head)) {
    look_at_line(slice(head, line), signs);
    if (signs.strong > 0 || signs.weak > 1) return true;
  }
  return false;
}

InlineCounts append_view(MappedText& view, std::string_view text, Span span,
                         InlineOptions options) {
  return ViewWriter(view, text, span, options).write();
}

}  // namespace synoptic::page
