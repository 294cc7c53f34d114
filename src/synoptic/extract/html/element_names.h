#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/extract/word_map.h"
#include "synoptic/html/tree.h"

namespace synoptic::page {

// What part of a page an element is, by its tag or by the words of its class, id and role.
enum class Area : std::uint8_t {
  header,
  navigation,
  aside,
  footer,
  main,
  article,
  figure,
  caption,
  form,
  table,
  list,
  quotation,
  details,
  comment,
  related,
  share,
  advertisement,
  byline,
  date,
  credit,
  body,
  notice,
  author_box,
  title,
  standfirst,
  tags,
  hidden,
  feedback,
};
constexpr std::size_t kAreaCount = 28;

using Areas = std::uint32_t;  // a bit for each Area

constexpr Areas area_bit(Area area) { return Areas{1} << static_cast<unsigned>(area); }
constexpr bool has_area(Areas areas, Area area) { return (areas & area_bit(area)) != 0; }

// What a word of a class or id says: the areas it names, and learnt weights for a block whose own
// element, whose parent, or one of whose farther ancestors bears it.
struct NameEntry {
  Areas areas = 0;
  float own = 0;
  float parent = 0;
  float farther = 0;
};

// The words of element names: data/extract/html/hints.tsv and names.tsv.
struct NameTable {
  WordMap<NameEntry> entries;

  static NameTable embedded();
  // `names`: a learnt table in the place of the embedded one (tools/train_page).
  static NameTable with_names(std::string_view names);
};

// Is it one of those whose words are read: class, id, role, itemprop, data-testid?
bool bears_names(const HtmlAttribute& attribute);

// The words of an element's class, id, role, itemprop and data-testid: runs of letters, parted
// where the case changes, in lower case; then each two that follow one another, "article_body".
// At most 24 words, each of at most 24 bytes.
std::vector<std::string> names_of(const HtmlTree& tree, std::uint32_t node);

// The sum of what the names of an element say.
NameEntry look_up_names(const HtmlTree& tree, std::uint32_t node, const NameTable& table);

// The area that a tag alone names.
Areas areas_of_tag(HtmlTag tag);

}  // namespace synoptic::page
