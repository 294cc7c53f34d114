#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/extract/dates.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// What a line of a page is.
enum class Role : std::uint8_t {
  unknown,  // not yet told
  body,
  heading,  // between paragraphs
  standfirst,
  title,
  byline,
  date_line,
  outlet,
  media_length,
  caption,
  related,
  credit,         // agencies a report as a whole came from
  source_credit,  // "Source: …"
  source_url,
  notice,
  author_box,
  rule,
  comments_header,
  comment,
  comments_footer,
  footer,
  navigation,
};
constexpr std::size_t kRoleCount = 22;

// What one line shows by itself.
struct UnitFacts {
  CueHits cues;
  DateLine dates;                // of lines of at most 30 words
  std::uint64_t words_hash = 0;  // hash_of() its words
  std::uint32_t word_count = 0;
  std::uint32_t function_words = 0;
  std::uint32_t capitals = 0;  // words with a capital at the begin
  std::uint32_t digits = 0;    // words with a digit
  std::uint32_t sentence_marks = 0;
  bool ends_sentence = false;
  bool is_url = false;
  bool repeats_earlier = false;  // the same words stood in an earlier line
  bool is_repeated = false;      // or stand in a later one
  Role role = Role::unknown;     // where the line alone tells
  const char* why = "";

  // A line that reads like a paragraph of running text.
  bool is_prose() const { return ends_sentence && word_count >= 8; }
};

// Facts of each unit, and the roles that cue words and shapes decide. Linear.
std::vector<UnitFacts> gather_facts(const Units& units, const Tables& tables);

}  // namespace synoptic::page
