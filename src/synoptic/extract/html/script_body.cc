// The JSON reader gives values without their places, so the string is looked for again in the
// scripts, and read with a map:
//
//   <script type="application/ld+json">{"articleBody":"It rose.\nCaf\u00e9 &amp; bar"}</script>
//   →  "It rose." and "Café & bar", whose é maps to "\u00e9" and whose & to "&amp;"
//
// Some outlets put HTML into the string: each line of it is parsed as HTML, whose blocks are the
// paragraphs.

#include "synoptic/extract/html/script_body.h"

#include <algorithm>
#include <string>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/mapped_text.h"
#include "synoptic/html/parse.h"

namespace synoptic::page {
namespace {

constexpr std::string_view kKey = "\"articleBody\"";
constexpr std::size_t kMaxLines = 5000;

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

// The four hexadecimal digits of "\u00e9" at `at`; nothing that is a letter where they are none.
char32_t read_unit(std::string_view text, std::size_t at) {
  char32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = i < text.size() ? static_cast<char>(text[i] | 0x20) : 'x';
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return 0xFFFD;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

struct Escape {
  char32_t value = 0;
  std::size_t size = 2;  // in the script
};

// RFC 8259, 7. `at` is that of the reverse solidus.
Escape read_escape(std::string_view text, std::size_t at) {
  const char kind = at + 1 < text.size() ? text[at + 1] : ' ';
  if (kind == 'n' || kind == 'r') return {'\n', 2};
  if (kind == 't' || kind == 'b' || kind == 'f') return {' ', 2};
  if (kind != 'u') return {static_cast<unsigned char>(kind), 2};
  const char32_t high = read_unit(text, at + 2);
  if (high < 0xD800 || high > 0xDFFF) return {high, 6};
  const bool has_low = text.substr(std::min(at + 6, text.size()), 2) == "\\u";
  const char32_t low = has_low ? read_unit(text, at + 8) : 0;
  if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return {0xFFFD, 6};
  return {0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 12};
}

// The string whose first character is at `at`, mapped to the script.
MappedText read_string(std::string_view script, std::size_t at) {
  MappedText out;
  std::string letter;
  while (at < script.size() && script[at] != '"') {
    const std::size_t end = std::min(script.find_first_of("\"\\", at), script.size());
    out.append_copy(script.substr(at, end - at), static_cast<std::uint32_t>(at));
    at = end;
    if (at >= script.size() || script[at] != '\\') break;
    const Escape escape = read_escape(script, at);
    const std::size_t behind = std::min(at + escape.size, script.size());
    letter.clear();
    append_utf8(letter, escape.value);
    out.append_instead(letter,
                       {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(behind)});
    at = behind;
  }
  return out;
}

// The string in the script that is `body`, mapped to the tree's source.
MappedText find_in_script(const HtmlTree& tree, std::uint32_t text_node, std::string_view body) {
  const std::string_view script = tree[text_node].text;
  const std::span<const SourceRun> runs = tree.source_runs(text_node);
  for (std::size_t at = script.find(kKey); at != std::string_view::npos;
       at = script.find(kKey, at + kKey.size())) {
    std::size_t value = skip_space(script, at + kKey.size());
    if (value >= script.size() || script[value] != ':') continue;
    value = skip_space(script, value + 1);
    if (value >= script.size() || script[value] != '"') continue;
    const MappedText found = read_string(script, value + 1);
    if (squeeze(found.text) != squeeze(body)) continue;
    MappedText out;
    out.append_through(found, {std::string(script), {runs.begin(), runs.end()}});
    return out;
  }
  return {};
}

MappedText find_string(const HtmlTree& tree, std::string_view body) {
  for (std::uint32_t node = tree.root(); node != kNoNode; node = tree.next_in_order(node)) {
    if (!tree[node].is(HtmlTag::script)) continue;
    const std::uint32_t text = tree[node].first_child;
    if (text == kNoNode || !tree[text].is_text()) continue;
    MappedText found = find_in_script(tree, text, body);
    if (!found.text.empty()) return found;
  }
  return {};
}

// Runs of a line's text as runs of the whole.
void shift(MappedText& view, std::uint32_t by) {
  for (SourceRun& run : view.runs) {
    run.source.begin += by;
    run.source.end += by;
  }
}

}  // namespace

std::vector<Unit> read_script_body(const HtmlTree& tree, std::string_view body,
                                   const NameTable& names) {
  const MappedText text = find_string(tree, body);
  std::vector<Unit> out;
  std::size_t begin = 0;
  for (std::size_t lines = 0; begin < text.text.size() && lines < kMaxLines; ++lines) {
    const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
    const HtmlTree line = parse_html(text.text.substr(begin, end - begin));
    for (Unit& unit : collect_blocks(line, names).units.units) {
      shift(unit.view, static_cast<std::uint32_t>(begin));
      MappedText view;
      view.append_through(unit.view, text);
      unit.view = std::move(view);
      unit.source = cover(unit.view.runs.front().source, unit.view.runs.back().source);
      out.push_back(std::move(unit));
    }
    begin = end + 1;
  }
  return out;
}

}  // namespace synoptic::page
