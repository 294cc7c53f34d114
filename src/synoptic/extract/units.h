#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/extract/mapped_text.h"

// What only extract/ knows stands in the namespace page, for its words (Unit, Role, Word, Cue) mean
// other things elsewhere.
namespace synoptic::page {

// A word or number of a unit's view, and its folded form (utf8.h).
struct Word {
  Span span;
  std::string folded;
};

// One line of a scrape, or the lines of one hard-wrapped paragraph: what gets a role.
struct Unit {
  Span source;      // in the decoded text, marks and markup included
  MappedText view;  // as a reader sees it; its origin is the decoded text
  std::vector<Word> words;
  std::uint32_t indent = 0;
  std::uint8_t heading = 0;
  bool is_bullet = false;
  bool is_quote = false;
  bool is_rule = false;       // no letter or digit
  bool has_picture = false;   // a Markdown picture stood in it
  bool after_blank = false;   // an empty line stands before it
  bool before_blank = false;  // or behind it
  std::uint32_t link_bytes = 0;
};

struct Units {
  std::vector<Unit> units;  // in order; empty lines are none
  bool is_markdown = false;
  bool is_hard_wrapped = false;
  bool has_blank_lines = false;
};

// Splits decoded text into units. Lines that were broken at a fixed width are joined again.
// Never fails; linear.
Units split_units(std::string_view text);

// The words of a text: runs of letters and digits, with apostrophes inside. Linear.
std::vector<Word> split_words(std::string_view text);

// The same for the same folded words in the same order. Linear.
std::uint64_t hash_of(const std::vector<Word>& words);

}  // namespace synoptic::page
