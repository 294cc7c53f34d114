#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/strings.h"
#include "synoptic/extract/body_model.h"
#include "synoptic/extract/extract_article.h"
#include "synoptic/extract/html/page_model.h"
#include "synoptic/extract/html/page_phrases.h"
#include "synoptic/extract/units.h"
#include "synoptic/extract/word_map.h"

namespace synoptic::page {

// What a phrase of data/extract/cues.tsv says of the line it stands in.
enum class Cue : std::uint8_t {
  caption,          // "Photo:", "Getty Images"
  credit,           // "With input from"
  source,           // "Source:"
  byline,           // "By", "Von"
  related,          // "Related content:"
  notice,           // newsletters, privacy, subscription
  share,            // "Share on Facebook"
  author_box,       // "View all posts by"
  comments_header,  // "thoughts on"
  comments_footer,  // "Comments are closed"
  date,             // "Updated", "Published on"
  footer,           // "All rights reserved"
  navigation,       // "Skip to content"
};
constexpr std::size_t kCueCount = 13;

// Where in the line a phrase must stand to count.
enum class CuePlace : std::uint8_t { begin, label, end, any, whole };
constexpr std::size_t kCuePlaceCount = 5;

// The cues found in one line: a bit per Cue for each place.
struct CueHits {
  std::array<std::uint16_t, kCuePlaceCount> bits{};

  bool has(Cue cue, CuePlace place) const {
    return (bits[static_cast<std::size_t>(place)] >> static_cast<unsigned>(cue) & 1) != 0;
  }
  bool has(Cue cue) const {
    for (const std::uint16_t mask : bits) {
      if ((mask >> static_cast<unsigned>(cue) & 1) != 0) return true;
    }
    return false;
  }
  std::uint16_t all() const {
    std::uint16_t mask = 0;
    for (const std::uint16_t more : bits) mask |= more;
    return mask;
  }
};

// A phrase found in a list of words: [begin, end) are word numbers.
struct AgencyHit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name;
};

enum class DateWord : std::uint8_t {
  month,
  weekday,
  updated,
  published,
  filler,
  meridiem_am,
  meridiem_pm
};

struct DateWordEntry {
  DateWord kind = DateWord::filler;
  std::uint8_t number = 0;  // of the month
};

}  // namespace synoptic::page

namespace synoptic {

struct ExtractLexicon::Tables {
  using Cue = page::Cue;
  using CueHits = page::CueHits;
  using CuePlace = page::CuePlace;
  using Word = page::Word;

  struct Phrase {
    std::vector<std::string> words;
    CuePlace place = CuePlace::any;
    Cue cue = Cue::notice;
  };
  struct AgencyForm {
    std::vector<std::string> words;  // as printed, case counts
    std::string_view name;
  };
  page::WordMap<std::vector<Phrase>> cues;          // by first word, folded
  page::WordMap<std::vector<AgencyForm>> agencies;  // by first word, as printed
  page::WordMap<page::DateWordEntry> date_words;
  StringSet places;                    // datelines, folded: "buenos aires"
  page::WordMap<bool> function_words;  // folded
  StringSet outlet_words;              // "times", "radio": words that name outlets
  StringSet staff_words;     // "staff", "correspondent": words in bylines that are no names
  StringSet name_particles;  // "de", "van", "bin"
  page::BodyModel model;
  page::PageModel page_model;
  page::PagePhrases page_phrases;

  CueHits find_cues(std::string_view text, const std::vector<Word>& words) const;

  // The longest agency that begins at word `at`.
  std::optional<page::AgencyHit> agency_at(std::string_view text, const std::vector<Word>& words,
                                           std::size_t at) const;
};

}  // namespace synoptic

namespace synoptic::page {

using Tables = ExtractLexicon::Tables;

}  // namespace synoptic::page
