#include <algorithm>
#include <vector>

#include "synoptic/annotate/quantities/reading.h"

// What is measured, as content words in the order of the text:
//
//   "The Harbour index rose 0.4%"             "Harbour index"
//   "81% of manufacturers reported"           "manufacturers"
//   "a 6 kW electric motor"                   "electric motor"
//   "will deliver 1.5 million doses to Chad"  "deliver Chad"
//
// From the words of the clause before the amount (back to a comma or the sentence's begin), the
// noun phrase it describes, and, of a count, what stands behind its noun with a preposition.

namespace synoptic {
namespace {

constexpr std::size_t kMaxWords = 8;
constexpr std::size_t kReach = 24;

bool is_clause_border(const Piece& piece) {
  return piece.kind == PieceKind::border || piece.is(",") || piece.is(";") || piece.is(":") ||
         piece.is("\"") || piece.is("and") || piece.is("but") || piece.is("while") ||
         piece.is("whereas") || piece.is(")") || piece.is("(");
}

bool is_content(const QuantityText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  if (!piece.is_word() || piece.low.size() < 2) return false;
  if (text.tables.role(piece.low) == WordRole::stop) return false;
  if (text.tables.changes.contains(piece.low)) return false;
  return text.tables.numerals.find(piece.low) == nullptr;
}

void add(const QuantityText& text, std::size_t at, std::vector<std::size_t>& words) {
  if (is_content(text, at) && words.size() < kMaxWords) words.push_back(at);
}

// The words of the clause before the amount, the nearest first.
void add_clause(const QuantityText& text, const Reading& reading, std::vector<std::size_t>& words) {
  std::size_t at = reading.begin;
  for (std::size_t step = 0; step < kReach && at > 0; ++step) {
    --at;
    if (is_clause_border(text.pieces[at])) {
      // "…, up 4%": the subject stands before the comma.
      const bool is_empty = words.empty() && text.pieces[at].kind != PieceKind::border;
      if (!is_empty) return;
    }
    add(text, at, words);
  }
}

// The noun phrase behind "of", "in" or a unit.
void add_phrase(const QuantityText& text, std::size_t at, std::vector<std::size_t>& words) {
  for (std::size_t step = 0; step < kMaxWords; ++step, ++at) {
    const Piece& piece = text.pieces[at];
    const bool is_determiner = piece.is("the") || piece.is("its") || piece.is("a") ||
                               piece.is("their") || piece.is("his") || piece.is("-");
    if (is_determiner) continue;
    const bool is_verb = text.tables.role(piece.low) == WordRole::verb;
    const bool is_past = step > 0 && piece.low.ends_with("ed");
    if (!piece.is_word() || is_verb || is_past || !is_content(text, at)) return;
    words.push_back(at);
  }
}

void add_behind(const QuantityText& text, const Reading& reading, std::vector<std::size_t>& words) {
  const std::size_t end = reading.counted.empty() ? reading.end : reading.counted.end;
  const Piece& next = text.pieces[end];
  if (next.is("of") ||
      (!reading.counted.empty() && (next.is("to") || next.is("for") || next.is("in")))) {
    add_phrase(text, end + 1, words);
  } else if (!reading.unit.empty()) {
    add_phrase(text, next.is("-") ? end + 1 : end, words);
  }
}

}  // namespace

std::string concept_of(const QuantityText& text, const Reading& reading) {
  std::vector<std::size_t> words;
  add_behind(text, reading, words);
  const bool is_described = !words.empty() && !reading.unit.empty();
  if (!is_described) add_clause(text, reading, words);
  std::ranges::sort(words);
  std::string all;
  for (const std::size_t at : words) {
    if (!all.empty()) all += ' ';
    all += text.form(at);
  }
  return all;
}

}  // namespace synoptic
