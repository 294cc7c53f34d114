// Names lie sorted; a range of them is narrowed letter by letter, and the last name that ended on
// the way is the longest match: "&notit;" gives "¬" for "&not", "&notin;" gives "∉".

#include "synoptic/html/character_references.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

struct NamedReference {
  std::string_view name;
  std::string text;
};

char32_t hex_value(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

std::string text_of_code_points(std::string_view cell) {
  std::string text;
  while (!cell.empty()) {
    const std::size_t blank = std::min(cell.find(' '), cell.size());
    append_utf8(text, hex_value(cell.substr(0, blank)));
    cell.remove_prefix(std::min(blank + 1, cell.size()));
  }
  return text;
}

std::vector<NamedReference> load_names() {
  const Table table = Table::embedded("html/character_references.tsv");
  std::vector<NamedReference> names;
  names.reserve(table.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    names.push_back({table.at(row, "name"), text_of_code_points(table.at(row, "code_points"))});
  }
  return names;
}

const std::vector<NamedReference>& all_names() {
  static const std::vector<NamedReference> names = load_names();
  return names;
}

bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

const NamedReference* find_longest(std::string_view text) {
  auto first = all_names().begin();
  auto last = all_names().end();
  const NamedReference* longest = nullptr;
  for (std::size_t i = 0; i < text.size() && first != last; ++i) {
    const auto letter_at = [i](const NamedReference& entry) {
      return i < entry.name.size() ? static_cast<unsigned char>(entry.name[i]) : 0;
    };
    const int wanted = static_cast<unsigned char>(text[i]);
    first = std::partition_point(first, last, [&](const auto& e) { return letter_at(e) < wanted; });
    last = std::partition_point(first, last, [&](const auto& e) { return letter_at(e) == wanted; });
    if (first != last && first->name.size() == i + 1) longest = &*first;
  }
  return longest;
}

HtmlReference read_named(std::string_view text, std::size_t at, bool in_attribute) {
  const NamedReference* found = find_longest(text.substr(at + 1));
  if (found == nullptr) return {};
  const std::size_t end = at + 1 + found->name.size();
  const bool is_closed = found->name.back() == ';';
  if (in_attribute && !is_closed && end < text.size() &&
      (text[end] == '=' || is_alnum(text[end]))) {
    return {};
  }
  return {found->text, end - at};
}

// What numbers 0x80 to 0x9F mean: windows-1252 where it has a character there.
constexpr std::array<char32_t, 32> kNumberMeaning = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

int digit_value(char c, int base) {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = (c | 0x20) - 'a';
  return base == 16 && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

HtmlReference read_number(std::string_view text, std::size_t at, HtmlStorage& storage) {
  std::size_t digit = at + 2;
  const bool is_hex = digit < text.size() && (text[digit] | 0x20) == 'x';
  const int base = is_hex ? 16 : 10;
  if (is_hex) ++digit;
  std::size_t end = digit;
  std::uint32_t value = 0;
  for (; end < text.size() && digit_value(text[end], base) >= 0; ++end) {
    value = std::min<std::uint32_t>(value * static_cast<std::uint32_t>(base) +
                                        static_cast<std::uint32_t>(digit_value(text[end], base)),
                                    0x110000);
  }
  if (end == digit) return {};
  if (end < text.size() && text[end] == ';') ++end;
  if (value >= 0x80 && value < 0xA0) value = kNumberMeaning[value - 0x80];
  std::string letter;
  append_utf8(letter, value == 0 ? kReplacement : static_cast<char32_t>(value));
  return {storage.keep(letter), end - at};
}

}  // namespace

HtmlReference read_reference(std::string_view text, std::size_t at, bool in_attribute,
                             HtmlStorage& storage) {
  if (at + 1 >= text.size()) return {};
  if (text[at + 1] == '#') return read_number(text, at, storage);
  return is_alnum(text[at + 1]) ? read_named(text, at, in_attribute) : HtmlReference{};
}

}  // namespace synoptic
