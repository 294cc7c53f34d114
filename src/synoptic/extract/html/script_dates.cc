// Scripts are searched, not parsed: they may be programs, broken JSON, or JSON inside of strings. A
// date is a year "20.." with its month and day behind a quotation mark; its name is the word before
// the colon, equals sign or bracket before that:
//
//   {"publishedAt":"2024-03-12T18:05:00Z"}     published
//   var publication_date = '2024-03-12';       published
//   \"dateModified\":\"2024\/03\/12\"          updated

#include "synoptic/extract/html/script_dates.h"

#include <algorithm>
#include <initializer_list>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/html/page_date_forms.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{4} << 20;
constexpr std::size_t kMaxDates = 200;
constexpr std::size_t kMaxGapBytes = 8;
constexpr std::size_t kMaxNameBytes = 40;
constexpr std::size_t kDateBytes = 32;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

bool is_gap_byte(char c) {
  return std::string_view("\"'\\ :=([\n\t\r").find(c) != std::string_view::npos;
}

// The name before the date at `at`: empty where none, or no quotation mark stands between.
std::string name_before(std::string_view script, std::size_t at) {
  std::size_t end = at;
  bool is_quoted = false;
  bool is_assigned = false;
  while (end > 0 && at - end < kMaxGapBytes && is_gap_byte(script[end - 1])) {
    --end;
    is_quoted |= script[end] == '"' || script[end] == '\'';
    is_assigned |= script[end] == ':' || script[end] == '=' || script[end] == '(';
  }
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxNameBytes && is_name_byte(script[begin - 1])) --begin;
  return is_quoted && is_assigned ? lower(script.substr(begin, end - begin)) : std::string();
}

bool has_any(std::string_view name, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return name.find(part) != std::string_view::npos;
  });
}

ScriptDateKind kind_of(std::string_view name) {
  if (has_any(name, {"modif", "updat", "change", "expir", "until", "end"})) {
    return ScriptDateKind::updated;
  }
  if (has_any(name, {"publi", "pubdate", "pub_date", "issued", "release", "posted"})) {
    return ScriptDateKind::published;
  }
  return has_any(name, {"creat", "written"}) ? ScriptDateKind::created : ScriptDateKind::other;
}

// "2024\/03\/12" without the backslashes.
std::string date_text(std::string_view script) {
  std::string out;
  for (const char c : script.substr(0, kDateBytes + 2)) {
    if (c == '"' || c == '\'') break;
    if (c != '\\') out += c;
  }
  return out.substr(0, kDateBytes);
}

void read_script(std::string_view script, bool in_json_ld, std::vector<ScriptDate>& out) {
  for (std::size_t at = script.find("20"); at != std::string_view::npos && out.size() < kMaxDates;
       at = script.find("20", at + 2)) {
    if (at == 0 || !is_gap_byte(script[at - 1])) continue;
    std::string text = date_text(script.substr(at));
    if (text.size() < 8 || read_iso_date(text).empty()) continue;
    const std::string name = name_before(script, at);
    if (name.empty()) continue;
    out.push_back({kind_of(name), in_json_ld, std::move(text)});
  }
}

}  // namespace

std::vector<ScriptDate> read_script_dates(const HtmlTree& tree) {
  std::vector<ScriptDate> out;
  std::size_t left = kMaxBytes;
  for (std::uint32_t node = tree.root(); node != kNoNode && left > 0;
       node = tree.next_in_order(node)) {
    if (!tree[node].is(HtmlTag::script)) continue;
    const std::string script = tree.text_of(node);
    const std::string_view seen = std::string_view(script).substr(0, left);
    left -= seen.size();
    const std::string type = lower(tree.attribute_or_empty(node, "type"));
    read_script(seen, type.find("ld+json") != std::string::npos, out);
  }
  return out;
}

}  // namespace synoptic::page
