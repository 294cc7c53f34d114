#include <algorithm>

#include "synoptic/annotate/quantities/reading.h"

// Two numbers that are one amount. They share the unit and the scale of the last one, unless the
// first has its own:
//
//   "$10 to $15 billion" 10e9..15e9 | "between 3 and 4 metres" | "40-50%" | "from $75 to $45.88"
//
// "rose 18 sen to RM2.70" is none: the ends have different units. "rose 5% to 7%" is none either;
// only "from", "between" or a dash join two ends with a unit each.

namespace synoptic {
namespace {

// How far back "from" or "between" may stand: "from about $5", "between some 3 and 4".
constexpr std::size_t kLinkReach = 4;

bool has_word_before(const QuantityText& text, std::size_t at, std::string_view word) {
  for (std::size_t step = 1; step <= kLinkReach; ++step) {
    const Piece& piece = text.pieces[at - step];
    if (piece.is(word)) return true;
    if (piece.kind != PieceKind::word) return false;
  }
  return false;
}

// The piece behind the link of the two ends, or `at` where there is none.
std::size_t link_end(const QuantityText& text, const AmountReading& first) {
  const Pieces& pieces = text.pieces;
  std::size_t at = first.end;
  // "from 20 miles per gallon in 2008 to 29": a year may stand between.
  const bool has_year = pieces[at].is("in") && pieces[at + 1].is_whole() &&
                        pieces[at + 1].digits == 4 && pieces[at + 2].is("to");
  if (has_year && has_word_before(text, first.begin, "from")) at += 2;
  // "0-to-60"
  if (pieces[at].is("-") && pieces[at + 1].is("to") && pieces[at + 2].is("-")) return at + 3;
  // "12- to 17-year-olds"
  if (pieces[at].is("-") && pieces.is_glued(at) && pieces[at + 1].is("to")) return at + 2;
  if (pieces[at].is("-") && pieces.is_glued(at) != pieces[at + 1].space_before) return at + 1;
  if (pieces[at].is("to") || pieces[at].is("through")) {
    return pieces[at + 1].is("-") && pieces.is_glued(at + 1) ? at + 2 : at + 1;
  }
  if (pieces[at].is("or") && first.unit.empty() && first.number.scale == 1) return at + 1;
  if (pieces[at].is("and") && has_word_before(text, first.begin, "between")) return at + 1;
  return first.end;
}

// "claims fell 75,000 to 712,000": by how much, and to which level; "rose 10 to 15" may be a range.
bool is_change_to_level(const QuantityText& text, const AmountReading& first,
                        const AmountReading& second) {
  if (!first.unit.empty() || !second.unit.empty()) return false;
  if (!text.pieces[second.begin - 1].is("to")) return false;
  const std::size_t verb =
      text.pieces[first.begin - 1].is("by") ? first.begin - 2 : first.begin - 1;
  const bool is_change = text.tables.changes.contains(text.pieces[verb].low);
  const double low = first.number.value;
  return is_change && (second.number.value < low || second.number.value > 3 * low);
}

bool may_join(const QuantityText& text, const AmountReading& first, const AmountReading& second) {
  if (is_change_to_level(text, first, second)) return false;
  if (first.number.is_vague || second.number.is_vague || first.number.is_fraction) return false;
  if (second.is_negative || second.has_plus) return false;
  if (first.unit.empty()) {
    // "12 to $5": no; "10 to 15 per cent": yes.
    return !second.is_money || second.begin == second.number.begin;
  }
  const bool is_dash = text.pieces[second.begin - 1].is("-");
  const bool is_linked = is_dash || has_word_before(text, first.begin, "from") ||
                         has_word_before(text, first.begin, "between");
  if (second.unit.empty()) return is_linked || first.is_money;
  const bool is_same = first.unit == second.unit || second.unit.starts_with(first.unit + "/") ||
                       (is_linked && first.unit.starts_with(second.unit + "/"));
  if (!is_same) return false;
  // "rose 5% to 7%" are two amounts, "$1 million to $2 million" is one.
  return is_linked || !text.tables.changes.contains(text.pieces[first.begin - 1].low);
}

// "voted 52-48", "won the final 21-17": a vote or a score names its larger end first.
bool is_vote(const QuantityText& text, std::size_t at, std::size_t end) {
  for (std::size_t behind = end; behind < end + 3 && text.pieces[behind].is_word(); ++behind) {
    const bool is_noun = text.pieces[behind].is("vote") || text.pieces[behind].is("majority") ||
                         text.pieces[behind].is("decision") || text.pieces[behind].is("ruling") ||
                         text.pieces[behind].is("victory") || text.pieces[behind].is("defeat");
    if (is_noun) return true;
  }
  constexpr std::size_t kReach = 6;
  for (std::size_t step = 1; step <= kReach; ++step) {
    const Piece& piece = text.pieces[at - step];
    if (piece.kind == PieceKind::border) return false;
    for (const std::string_view word :
         {"vote", "voted", "votes", "won", "win", "beat", "lost", "led", "lead", "score", "passed",
          "approved", "rejected", "defeated", "final", "ahead", "margin", "ruled", "backed"}) {
      if (piece.is(word)) return true;
    }
  }
  return false;
}

}  // namespace

void read_range(const QuantityText& text, AmountReading& reading) {
  const std::size_t next = link_end(text, reading);
  if (next == reading.end) return;
  AmountReading second;
  if (!text.pieces[next].is_number() && !text.pieces[next].is_word() && reading.unit.empty())
    return;
  if (!read_amount(text, next, second) || !may_join(text, reading, second)) return;
  double low = reading.number.value;
  const double high = second.number.value;
  const bool shares_scale = reading.number.scale == 1 && second.number.scale > 1 &&
                            low <= second.number.value / second.number.scale * 10 && low < 1000;
  if (shares_scale) low *= second.number.scale;
  // "2014-15", "555-1234": a dash between a larger and a smaller number is no range.
  const bool is_bare_dash = reading.unit.empty() && text.pieces[next - 1].is("-");
  if (is_bare_dash && low > high && high >= 10 && !is_vote(text, reading.begin, second.end)) return;
  // "three or four years" is a range, "4 or 6 doors" a choice.
  if (text.pieces[next - 1].is("or") && high != low + 1) return;
  reading.is_tie = low == high && is_bare_dash;
  if (low == high) return;
  reading.is_range = true;
  reading.is_falling = low > high;
  reading.low = std::min(low, high);
  reading.high = std::max(low, high);
  if (!second.unit.empty() && second.unit.size() >= reading.unit.size()) {
    reading.unit = second.unit;
  }
  reading.is_money |= second.is_money;
  reading.end = second.end;
  reading.number.end = second.number.end;
  if (reading.is_money) reading.why = "quantities:money";
  if (!reading.is_money && !reading.unit.empty()) reading.why = "quantities:measure";
}

}  // namespace synoptic
