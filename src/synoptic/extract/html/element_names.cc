// Classes and ids are the site's own words for the parts of its page. They are cut into words, and
// each word is looked up by itself and together with the one before:
//
//   class="c-articleBody__text"  →  c article body text c_article article_body body_text
//
// Hints (hints.tsv) give areas; weights (names.tsv) are learnt from the pages of many sites, and
// only for words that at least some of them share.

#include "synoptic/extract/html/element_names.h"

#include <array>
#include <charconv>

#include "synoptic/base/check.h"
#include "synoptic/base/embedded.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxNames = 24;
constexpr std::size_t kMaxNameBytes = 24;
constexpr std::size_t kMaxAttributeBytes = 400;

constexpr std::array<std::string_view, kAreaCount> kAreaNames = {
    "header",  "navigation", "aside",         "footer",     "main",      "article", "figure",
    "caption", "form",       "table",         "list",       "quotation", "details", "comment",
    "related", "share",      "advertisement", "byline",     "date",      "credit",  "body",
    "notice",  "author_box", "title",         "standfirst", "tags",      "hidden",  "feedback"};

Areas area_named(std::string_view name) {
  for (std::size_t i = 0; i < kAreaNames.size(); ++i) {
    if (kAreaNames[i] == name) return Areas{1} << i;
  }
  SYNOPTIC_CHECK(false);
  return 0;
}

bool is_upper_byte(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || is_upper_byte(c); }

// Calls take(word) for each word of an attribute's value; the view lasts for that call.
template <typename Take>
void for_each_word(std::string_view value, const Take& take) {
  value = value.substr(0, kMaxAttributeBytes);
  std::array<char, kMaxNameBytes> word{};
  std::size_t size = 0;
  const auto finish = [&] {
    if (size > 0 && size <= kMaxNameBytes) take(std::string_view(word.data(), size));
    size = 0;
  };
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    const bool changes = is_upper_byte(c) && at > 0 && !is_upper_byte(value[at - 1]);
    if (!is_letter_byte(c) || changes) finish();
    if (!is_letter_byte(c)) continue;
    if (size < kMaxNameBytes) word[size] = static_cast<char>(c | 0x20);
    ++size;
  }
  finish();
}

// Calls take(name) for single words and pairs of an element.
template <typename Take>
void for_each_name(const HtmlTree& tree, std::uint32_t node, const Take& take) {
  std::size_t count = 0;
  std::string pair;
  for (const HtmlAttribute& attribute : tree.attributes(node)) {
    if (!bears_names(attribute)) continue;
    pair.clear();  // holds the word before
    for_each_word(attribute.value, [&](std::string_view word) {
      if (count >= kMaxNames) return;
      ++count;
      take(word);
      if (!pair.empty()) take(std::string_view(pair.append("_").append(word)));
      pair.assign(word);
    });
  }
}

float weight_at(const Table& table, std::size_t row, std::string_view column) {
  const std::string_view digits = table.at(row, column);
  float weight = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  return weight;
}

}  // namespace

bool bears_names(const HtmlAttribute& attribute) {
  switch (attribute.name.size()) {
    case 2:
      return attribute.name == "id";
    case 4:
      return attribute.name == "role";
    case 5:
      return attribute.name == "class";
    case 8:
      return attribute.name == "itemprop";
    case 11:
      return attribute.name == "data-testid";
    default:
      return false;
  }
}

NameTable NameTable::embedded() {
  const auto names = embedded_file("extract/html/names.tsv");
  SYNOPTIC_CHECK(names.has_value());
  return with_names(*names);
}

NameTable NameTable::with_names(std::string_view names) {
  NameTable out;
  const Table hints = Table::embedded("extract/html/hints.tsv");
  for (std::size_t row = 0; row < hints.size(); ++row) {
    const Areas areas = area_named(hints.at(row, "area"));
    for (const std::string_view word : split(hints.at(row, "names"), '|')) {
      out.entries[word].areas |= areas;
    }
  }
  const Table weights(names);
  for (std::size_t row = 0; row < weights.size(); ++row) {
    NameEntry& entry = out.entries[weights.at(row, "name")];
    entry.own = weight_at(weights, row, "own");
    entry.parent = weight_at(weights, row, "parent");
    entry.farther = weight_at(weights, row, "farther");
  }
  return out;
}

std::vector<std::string> names_of(const HtmlTree& tree, std::uint32_t node) {
  std::vector<std::string> names;
  for_each_name(tree, node, [&](std::string_view name) { names.emplace_back(name); });
  return names;
}

NameEntry look_up_names(const HtmlTree& tree, std::uint32_t node, const NameTable& table) {
  NameEntry sum;
  for_each_name(tree, node, [&](std::string_view name) {
    const NameEntry* entry = table.entries.find(name);
    if (entry == nullptr) return;
    sum.areas |= entry->areas;
    sum.own += entry->own;
    sum.parent += entry->parent;
    sum.farther += entry->farther;
  });
  return sum;
}

Areas areas_of_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::header:
      return area_bit(Area::header);
    case HtmlTag::nav:
      return area_bit(Area::navigation);
    case HtmlTag::aside:
      return area_bit(Area::aside);
    case HtmlTag::footer:
      return area_bit(Area::footer);
    case HtmlTag::main:
      return area_bit(Area::main);
    case HtmlTag::article:
      return area_bit(Area::article);
    case HtmlTag::figure:
      return area_bit(Area::figure);
    case HtmlTag::figcaption:
      return area_bit(Area::caption);
    case HtmlTag::form:
    case HtmlTag::label:
    case HtmlTag::fieldset:
      return area_bit(Area::form);
    case HtmlTag::table:
      return area_bit(Area::table);
    case HtmlTag::ul:
    case HtmlTag::ol:
    case HtmlTag::dl:
      return area_bit(Area::list);
    case HtmlTag::blockquote:
      return area_bit(Area::quotation);
    case HtmlTag::details:
      return area_bit(Area::details);
    case HtmlTag::address:
      return area_bit(Area::byline);
    default:
      return 0;
  }
}

}  // namespace synoptic::page
