#include "synoptic/annotate/statements/find_quotations.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "synoptic/annotate/statements/quotation_use.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

// One pass over each paragraph lists its marks with the sides that they may stand on; a second
// pass over that list keeps a stack of what is open. A mark that could open or close (a straight
// one between two blanks) does whatever the stack needs.
//
//   “We go,” he said. “The ministers’ plan    ->  speech “We go,”; speech “The ministers’ plan
//   “We sign.”                                    (open at the end); speech “We sign.” continues
//
// Single marks are the hard ones, as an apostrophe looks the same: one opens only before a letter
// and behind a blank, and counts only if one that can close it follows in the paragraph.

namespace synoptic {
namespace {

constexpr std::size_t kMaxDepth = 5;

struct Mark {
  Span span;
  QuotationMark kind = QuotationMark::straight;
  bool may_open = false;
  bool may_close = false;
  bool may_be_genitive = false;  // "the ministers’ plan"
};

// A single mark behind an s and before a word in lower case.
bool looks_genitive(std::string_view text, Span paragraph, Span mark) {
  if (mark.begin == paragraph.begin || mark.end + 1 >= paragraph.end) return false;
  const bool behind_s = text[mark.begin - 1] == 's' || text[mark.begin - 1] == 'z';
  return behind_s && text[mark.end] == ' ' && is_lower(decode_at(text, mark.end + 1).value);
}

// What stands on the two sides of a mark.
struct Sides {
  char32_t before = U' ';
  char32_t after = U' ';
};

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c); }

bool is_opener(char32_t c) {
  return c == U'(' || c == U'[' || c == U'“' || c == U'‘' || c == U'"' || c == U'«' || c == U'—' ||
         c == U'–' || c == U'-' || c == U'/' || c == U'„' || c == U'\'';
}

Sides sides_of(std::string_view text, Span paragraph, Span mark) {
  Sides sides;
  if (mark.begin > paragraph.begin) sides.before = decode_before(text, mark.begin).value;
  if (mark.end < paragraph.end) sides.after = decode_at(text, mark.end).value;
  return sides;
}

// The mark that begins at `at`, if one does; its sides are not yet known.
std::optional<Mark> mark_at(std::string_view text, std::uint32_t at) {
  const auto mark = [&](std::uint32_t size, QuotationMark kind, bool opens, bool closes) {
    return Mark{{at, at + size}, kind, opens, closes};
  };
  const auto c = static_cast<unsigned char>(text[at]);
  if (c == '"') return mark(1, QuotationMark::straight, true, true);
  const bool doubled = at + 1 < text.size() && text[at + 1] == text[at];
  if (c == '\'' && doubled) return mark(2, QuotationMark::doubled_apostrophes, true, true);
  if (c == '`' && doubled) return mark(2, QuotationMark::doubled_apostrophes, true, false);
  if (c == '\'') return mark(1, QuotationMark::single_straight, true, true);
  if (c != 0xC2 && c != 0xE2) return std::nullopt;
  const CodePoint point = decode_at(text, at);
  switch (point.value) {
    case U'“':
    case U'”':
      return mark(point.size, QuotationMark::curly, true, true);
    case U'„':
      return mark(point.size, QuotationMark::curly, true, false);
    case U'«':
    case U'»':
      return mark(point.size, QuotationMark::guillemets, true, true);
    case U'‘':
      return mark(point.size, QuotationMark::single_curly, true, false);
    case U'’':
      return mark(point.size, QuotationMark::single_curly, false, true);
    default:
      return std::nullopt;
  }
}

// A straight mark opens behind a blank or an opener and closes before a blank or punctuation.
void narrow_straight(Mark& mark, Sides sides) {
  const bool left_free = is_space(sides.before) || is_opener(sides.before);
  const bool right_free = is_space(sides.after) || !is_word_char(sides.after);
  if (left_free && !is_space(sides.after)) mark.may_close = !is_space(sides.before) && right_free;
  if (!is_space(sides.before) && right_free) mark.may_open = left_free && !is_space(sides.after);
}

// “ opens and ” closes, but for German („…“), Swedish (”…”) and scrapes that mix them up: there
// the blanks decide.
void narrow_curly(std::string_view text, Mark& mark, Sides sides) {
  const bool is_left = decode_at(text, mark.span.begin).value == U'“';
  const bool opens_by_blanks = is_space(sides.before) && !is_space(sides.after);
  const bool closes_by_blanks = !is_space(sides.before) && !is_word_char(sides.after);
  if (decode_at(text, mark.span.begin).value == U'„') {
    mark.may_close = false;
    return;
  }
  mark.may_open = is_left || opens_by_blanks;
  mark.may_close = is_left ? closes_by_blanks && !is_opener(sides.before) : !opens_by_blanks;
}

// An apostrophe, or the mark of feet: no quotation mark. "’tis", "’90s", "the 1980s’", "O’Neill".
void narrow_single(Mark& mark, Sides sides) {
  const bool left_free = is_space(sides.before) || is_opener(sides.before);
  mark.may_open = mark.may_open && left_free && is_letter(sides.after);
  mark.may_close =
      mark.may_close && !is_space(sides.before) && !is_word_char(sides.after) && !left_free;
}

bool is_inches(Sides sides) { return is_digit(sides.before) && !is_word_char(sides.after); }

std::vector<Mark> list_marks(std::string_view text, Span paragraph) {
  std::vector<Mark> marks;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at) {
    std::optional<Mark> mark = mark_at(text, at);
    if (!mark || mark->span.end > paragraph.end) continue;
    const Sides sides = sides_of(text, paragraph, mark->span);
    switch (mark->kind) {
      case QuotationMark::straight:
      case QuotationMark::doubled_apostrophes:
        narrow_straight(*mark, sides);
        if (is_inches(sides)) mark->may_open = false;
        break;
      case QuotationMark::single_straight:
      case QuotationMark::single_curly:
        narrow_single(*mark, sides);
        mark->may_be_genitive = looks_genitive(text, paragraph, mark->span);
        break;
      case QuotationMark::curly:
        narrow_curly(text, *mark, sides);
        break;
      case QuotationMark::guillemets:
        break;
    }
    if (mark->may_open || mark->may_close) marks.push_back(*mark);
    at = mark->span.end - 1;
  }
  return marks;
}

// Marks that can end each other: a scrape opens with “ and closes with ".
bool match(QuotationMark a, QuotationMark b) {
  const auto is_double = [](QuotationMark kind) {
    return kind == QuotationMark::straight || kind == QuotationMark::curly;
  };
  return a == b || (is_double(a) && is_double(b));
}

bool is_single(QuotationMark kind) {
  return kind == QuotationMark::single_curly || kind == QuotationMark::single_straight;
}

// The stack machine over the marks of one paragraph.
class Matcher {
 public:
  Matcher(std::string_view text, Span paragraph, std::vector<Quotation>& out)
      : text_(text), paragraph_(paragraph), out_(out), first_(out.size()) {}

  // Returns the kind of the speech that is open at the end, if one is.
  std::optional<QuotationMark> run(const std::vector<Mark>& marks,
                                   std::optional<QuotationMark> open_before) {
    open_before_ = open_before;
    count(marks);
    for (const Mark& mark : marks) {
      forget(mark);
      take(mark);
    }
    return finish();
  }

 private:
  struct Open {
    std::size_t index = 0;  // into out_
    QuotationMark kind = QuotationMark::straight;
  };
  using Counts = std::array<int, 6>;

  static std::size_t at(QuotationMark kind) {
    return static_cast<std::size_t>(kind == QuotationMark::curly ? QuotationMark::straight : kind);
  }

  void count(const std::vector<Mark>& marks) {
    for (const Mark& mark : marks) {
      openers_[at(mark.kind)] += mark.may_open ? 1 : 0;
      closers_[at(mark.kind)] += mark.may_close ? 1 : 0;
    }
  }
  void forget(const Mark& mark) {
    openers_[at(mark.kind)] -= mark.may_open ? 1 : 0;
    closers_[at(mark.kind)] -= mark.may_close ? 1 : 0;
  }

  bool is_open(QuotationMark kind) const {
    return std::any_of(stack_.begin(), stack_.end(),
                       [kind](const Open& open) { return match(open.kind, kind); });
  }

  void take(const Mark& mark) {
    if (mark.may_be_genitive && closers_[at(mark.kind)] > 0) return;
    const bool open = is_open(mark.kind);
    if (mark.may_close && open) return close(mark);
    if (mark.may_open && !open) return this->open(mark);
    if (mark.may_open) return open_again(mark);
    close_stray(mark);
  }

  void open(const Mark& mark) {
    if (is_single(mark.kind) && closers_[at(mark.kind)] == 0) return;
    if (stack_.size() >= kMaxDepth) return;
    Quotation quotation;
    quotation.span = {mark.span.begin, paragraph_.end};
    quotation.inner = {mark.span.end, paragraph_.end};
    quotation.depth = static_cast<std::uint8_t>(stack_.size());
    quotation.mark = mark.kind;
    quotation.continues =
        open_before_ == mark.kind && trim(text_, Span{paragraph_.begin, mark.span.begin}).empty();
    stack_.push_back({out_.size(), mark.kind});
    out_.push_back(quotation);
  }

  // An opening mark while the same kind is open: one inside the other when enough closing marks
  // follow, else the first was never closed.
  void open_again(const Mark& mark) {
    const std::size_t kind = at(mark.kind);
    const bool is_nested = !is_single(mark.kind) && closers_[kind] - openers_[kind] >= 2;
    if (!is_nested) cut_at(mark);
    open(mark);
  }

  void cut_at(const Mark& mark) {
    while (is_open(mark.kind)) {
      Quotation& quotation = out_[stack_.back().index];
      end_at(quotation, trim(text_, Span{quotation.inner.begin, mark.span.begin}).end);
      quotation.lacks_closing = true;
      stack_.pop_back();
    }
  }

  static void end_at(Quotation& quotation, std::uint32_t end) {
    quotation.span.end = std::max(end, quotation.inner.begin);
    quotation.inner.end = quotation.span.end;
  }

  // Closes the innermost of that kind; what is open inside it was no quotation.
  void close(const Mark& mark) {
    while (!match(stack_.back().kind, mark.kind)) {
      const Open open = stack_.back();
      end_at(out_[open.index], mark.span.begin);
      out_[open.index].lacks_closing = true;
      stack_.pop_back();
    }
    Quotation& quotation = out_[stack_.back().index];
    quotation.inner.end = mark.span.begin;
    quotation.span.end = mark.span.end;
    stack_.pop_back();
  }

  // A closing mark that nothing opened: the speech of the paragraph before goes on to here, or
  // its opening mark was lost in the scrape.
  void close_stray(const Mark& mark) {
    if (is_single(mark.kind) || out_.size() > first_) return;
    const Span before = trim(text_, Span{paragraph_.begin, mark.span.begin});
    if (before.empty()) return;
    const bool continues = open_before_ && match(*open_before_, mark.kind);
    if (!continues && !ends_like_speech(text_, before)) return;
    Quotation quotation;
    quotation.span = {before.begin, mark.span.end};
    quotation.inner = {before.begin, mark.span.begin};
    quotation.mark = mark.kind;
    quotation.continues = continues;
    quotation.lacks_opening = true;
    out_.push_back(quotation);
  }

  std::optional<QuotationMark> finish() {
    std::optional<QuotationMark> open;
    const std::uint32_t end = trim(text_, paragraph_).end;
    for (const Open& entry : stack_) {
      Quotation& quotation = out_[entry.index];
      end_at(quotation, end);
      quotation.lacks_closing = true;
      if (!open) open = entry.kind;
    }
    return open;
  }

  std::string_view text_;
  Span paragraph_;
  std::vector<Quotation>& out_;
  std::size_t first_;
  std::vector<Open> stack_;
  std::optional<QuotationMark> open_before_;
  Counts openers_{};
  Counts closers_{};
};

// The outermost speech that the paragraph before left open is closed by the printers' habit.
void mark_continued(std::vector<Quotation>& out, std::size_t from, std::size_t before) {
  if (from >= out.size() || !out[from].continues) return;
  for (std::size_t index = before; index < from; ++index) {
    if (out[index].depth == 0 && index + 1 == from) out[index].lacks_closing = false;
  }
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Span> lines;
  if (paragraphs.empty()) {
    lines = split_lines(text);
    paragraphs = lines;
  }
  std::vector<Quotation> out;
  std::optional<QuotationMark> open;
  std::size_t before = 0;
  for (const Span paragraph : paragraphs) {
    if (trim(text, paragraph).empty()) continue;
    const std::size_t from = out.size();
    const std::vector<Mark> marks = list_marks(text, paragraph);
    open = Matcher(text, paragraph, out).run(marks, open);
    mark_continued(out, from, before);
    for (std::size_t index = from; index < out.size(); ++index) {
      out[index].use = use_of(text, paragraph, out[index]);
    }
    before = from;
  }
  return out;
}

}  // namespace synoptic
