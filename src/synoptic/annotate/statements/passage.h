#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "synoptic/annotate/statements/cue_lexicon.h"
#include "synoptic/annotate/statements/find_quotations.h"
#include "synoptic/annotate/statements/word_class.h"
#include "synoptic/base/span.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/syntax.h"

namespace synoptic {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A token of the writer's own sentence, or a whole quotation that stands in it.
struct Unit {
  TokenRange tokens;
  Span span;
  WordClass cls = WordClass::other;
  std::size_t quotation = kNone;  // into the list of quotations
  bool is_quoted = false;         // inside a fragment: somebody's word, so never a cue
  bool is_finished = false;       // a quotation that ends in a mark of its own: “We go,”
  std::string_view folded;
};

// Units [begin, end) of a passage.
struct UnitRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  friend bool operator==(const UnitRange&, const UnitRange&) = default;
};

// A sentence of the writer's, with each speech quoted in it as one unit: "“We go. We stay,” she
// said" has four units, though two sentences of the speaker's lie in it.
struct Passage {
  std::vector<Unit> units;
  std::size_t first = 0;      // the first unit of the sentence itself: behind a dateline
  std::size_t paragraph = 0;  // its number in the text
  bool is_first = false;      // the first of its paragraph
  bool is_last = false;

  bool is(std::size_t unit, WordClass cls) const {
    return unit < units.size() && units[unit].cls == cls;
  }
  std::string_view folded(std::size_t unit) const {
    return unit < units.size() ? units[unit].folded : std::string_view{};
  }
  Span span_of(UnitRange range) const {
    return cover(units[range.begin].span, units[range.end - 1].span);
  }
};

// The unit that holds a token: its index, or kNone. Logarithmic.
std::size_t unit_of(const Passage& passage, TokenIndex token);

// The paragraphs of an analysed text: its lines, but that no sentence is cut.
std::vector<Span> paragraphs_of(const Analysis& analysis);

// Cuts a text into passages. Linear in its tokens.
std::vector<Passage> find_passages(const Analysis& analysis, const std::vector<Span>& paragraphs,
                                   const std::vector<Quotation>& quotations,
                                   const StatementLexicon::Tables& tables);

}  // namespace synoptic
