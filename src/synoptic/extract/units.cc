// Lines, and the joining of lines.
//
// Some tools break paragraphs at a fixed width (html2text: 78 columns); others, and most scrapes,
// put a paragraph on a line. A file is hard-wrapped where most prose lines end just where the next
// word would not have fitted: for a width W, a line of length n followed by a word of length m has
// n + 1 + m > W. W is the length that hardly any line exceeds.
//
//   "The dam at the upper end of the valley gave way on"   (50, next word "Tuesday": 58 > 55)
//   "Tuesday, and the river rose."                          → one unit

#include "synoptic/extract/units.h"

#include <algorithm>
#include <array>

#include "synoptic/base/hash.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/markup.h"

namespace synoptic::page {
namespace {

struct Line {
  Span span;
  LineMarks marks;
  std::uint32_t columns = 0;     // code points from the margin to the last word
  std::uint32_t first_word = 0;  // code points of the first word
  bool is_blank = false;
  bool has_hard_end = false;  // two blanks at the end: a break that Markdown keeps
};

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

Line read_line(std::string_view text, Span span) {
  Line line{.span = span, .marks = read_line_marks(text, span)};
  const Span all = trim(text, span);
  line.is_blank = all.empty();
  line.columns = count_code_points(text.substr(span.begin, all.end - span.begin));
  const std::string_view words = slice(text, line.marks.words);
  line.first_word = count_code_points(words.substr(0, words.find(' ')));
  line.has_hard_end = slice(text, span).ends_with("  ");
  return line;
}

bool begins_anew(const Line& line) {
  return line.is_blank || line.marks.is_bullet || line.marks.heading > 0 || line.marks.is_rule;
}

bool may_continue(const Line& line, const Line& next) {
  return !line.is_blank && !line.marks.is_rule && line.marks.heading == 0 && !begins_anew(next) &&
         !line.has_hard_end && line.marks.is_quote == next.marks.is_quote;
}

constexpr std::uint32_t kMinWidth = 50;
constexpr std::uint32_t kMaxWidth = 100;

// The width the text was broken at, or 0.
std::uint32_t find_wrap_width(const std::vector<Line>& lines) {
  std::vector<std::uint32_t> lengths;
  for (const Line& line : lines) {
    if (!begins_anew(line) && line.columns >= kMinWidth / 2) lengths.push_back(line.columns);
  }
  if (lengths.size() < 4) return 0;
  std::sort(lengths.begin(), lengths.end());
  const std::uint32_t width = lengths[lengths.size() - 1 - lengths.size() / 20];
  if (width < kMinWidth || width > kMaxWidth) return 0;
  std::size_t pairs = 0;
  std::size_t wrapped = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!may_continue(lines[i], lines[i + 1]) || lines[i].columns < width / 2) continue;
    ++pairs;
    wrapped += lines[i].columns + 1 + lines[i + 1].first_word > width;
  }
  return wrapped >= 3 && wrapped * 10 >= pairs * 6 ? width : 0;
}

void add_line(Unit& unit, std::string_view text, const Line& line, bool markdown) {
  if (!unit.view.text.empty() && unit.view.text.back() != ' ') {
    unit.view.append_instead(" ", {unit.source.end, line.marks.words.begin});
  }
  const InlineCounts counts =
      append_view(unit.view, text, line.marks.words, {.markdown = markdown});
  unit.link_bytes += counts.link_bytes;
  unit.has_picture = unit.has_picture || counts.has_picture;
  unit.source.end = trim(text, line.span).end;
}

Unit begin_unit(std::string_view text, const Line& line, bool markdown) {
  Unit unit;
  unit.source = trim(text, line.span);
  unit.indent = line.marks.indent;
  unit.heading = line.marks.heading;
  unit.is_bullet = line.marks.is_bullet;
  unit.is_quote = line.marks.is_quote;
  unit.is_rule = line.marks.is_rule;
  add_line(unit, text, line, markdown);
  return unit;
}

constexpr std::size_t kBytesPerWord = 5;  // hardly any line has shorter words

bool is_in_word(char32_t c) { return is_letter(c) || is_digit(c); }

// What is_in_word() says of ASCII, where nearly all words end and begin.
constexpr std::array<bool, 128> kIsWordByte = [] {
  std::array<bool, 128> is_word{};
  for (std::size_t c = 0; c < 128; ++c) {
    is_word[c] = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }
  return is_word;
}();

// The end of the ASCII letters and digits, or with `in_word` false of all other ASCII, from `at`.
std::uint32_t skip_ascii(std::string_view text, std::uint32_t at, bool in_word) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80 || kIsWordByte[byte] != in_word) break;
    ++at;
  }
  return at;
}

}  // namespace

std::vector<Word> split_words(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / kBytesPerWord + 1);
  for (std::uint32_t at = skip_ascii(text, 0, false); at < text.size();
       at = skip_ascii(text, at, false)) {
    CodePoint point = decode_at(text, at);
    if (!is_in_word(point.value)) {
      at += point.size;
      continue;
    }
    const std::uint32_t begin = at;
    std::uint32_t end = at = skip_ascii(text, at, true);
    while (at < text.size()) {
      point = decode_at(text, at);
      const bool is_apostrophe = point.value == '\'' || point.value == 0x2019;
      if (!is_in_word(point.value) && !is_apostrophe) break;
      at += point.size;
      if (!is_apostrophe) end = at = skip_ascii(text, at, true);
    }
    at = std::max(end, at);
    words.push_back({{begin, end}, fold(text.substr(begin, end - begin))});
  }
  return words;
}

std::uint64_t hash_of(const std::vector<Word>& words) {
  std::uint64_t hash = 0;
  for (const Word& word : words) hash = hash64(word.folded, hash);
  return hash;
}

Units split_units(std::string_view text) {
  Units out;
  out.is_markdown = is_markdown(text);
  std::vector<Line> lines;
  for (const Span span : split_lines(text)) lines.push_back(read_line(text, span));
  const std::uint32_t width = find_wrap_width(lines);
  out.is_hard_wrapped = width > 0;
  bool after_blank = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.is_blank) {
      if (!out.units.empty()) {
        out.units.back().before_blank = true;
        out.has_blank_lines = out.has_blank_lines || i + 1 < lines.size();
      }
      after_blank = true;
      continue;
    }
    const bool continues = width > 0 && i > 0 && may_continue(lines[i - 1], line) &&
                           lines[i - 1].columns + 1 + line.first_word > width;
    if (continues) {
      add_line(out.units.back(), text, line, out.is_markdown);
    } else {
      out.units.push_back(begin_unit(text, line, out.is_markdown));
      out.units.back().after_blank = after_blank;
    }
    after_blank = false;
  }
  for (Unit& unit : out.units) {
    unit.words = split_words(unit.view.text);
    unit.is_rule = unit.words.empty();
  }
  if (!out.units.empty()) out.units.back().before_blank = true;
  return out;
}

}  // namespace synoptic::page
