#include "synoptic/annotate/quantities/reading.h"

// Modifier and change by the words beside an amount. Towards the left at most five pieces are
// read: first the modifier that ends just before the amount ("at least", "no more than"), then,
// over it and over "by", the word of change ("rose by nearly 5%", "down 3%").
// A level is no change: "rose to 5%" has none.

namespace synoptic {
namespace {

constexpr std::size_t kMaxPhrase = 5;

bool is_skipped(const Piece& piece) {
  return piece.is("the") || piece.is("a") || piece.is("an") || piece.is("another") ||
         piece.is("by") || piece.is("only") || piece.is("just") || piece.is("further") ||
         piece.is("only") || piece.is("an") || piece.is("more") || piece.is("than");
}

// The phrase that ends right before `at`, longest first; its begin goes to `begin`.
bool phrase_before(const QuantityText& text, std::size_t at, Modifier& modifier,
                   std::size_t& begin) {
  for (std::size_t size = kMaxPhrase; size > 0; --size) {
    if (size > at) continue;
    const auto* phrase = text.tables.before.find(text.pieces, text.analysis.text, at - size);
    if (phrase == nullptr || phrase->pieces.size() != size) continue;
    modifier = phrase->value;
    begin = at - size;
    return true;
  }
  return false;
}

std::size_t skip_back(const QuantityText& text, std::size_t at) {
  while (at > 0 && (text.pieces[at - 1].is("the") || text.pieces[at - 1].is("a"))) --at;
  return at;
}

// "gave up 5 goals", "set up 3 camps": the word belongs to the verb.
bool is_phrasal(const QuantityText& text, std::size_t at) {
  if (!text.pieces[at].is("up") && !text.pieces[at].is("down")) return false;
  const Piece& verb = text.pieces[at - 1];
  return verb.is("gave") || verb.is("give") || verb.is("set") || verb.is("made") ||
         verb.is("make") || verb.is("took") || verb.is("take") || verb.is("split") ||
         verb.is("picked") || verb.is("put") || verb.is("broke") || verb.is("shot") ||
         verb.is("boiling") || verb.is("comes") || verb.is("came");
}

Change change_before(const QuantityText& text, std::size_t at) {
  for (std::size_t step = 0; step < kMaxPhrase && at > 0; ++step) {
    const Piece& piece = text.pieces[at - 1];
    const auto found = text.tables.changes.find(piece.low);
    if (found != text.tables.changes.end() && piece.kind != PieceKind::border) {
      return is_phrasal(text, at - 1) ? Change::none : found->second;
    }
    std::size_t begin = at;
    Modifier modifier = Modifier::exact;
    if (phrase_before(text, at, modifier, begin)) {
      at = begin;
    } else if (is_skipped(piece)) {
      --at;
    } else {
      return Change::none;
    }
  }
  return Change::none;
}

Change change_behind(const QuantityText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  if (piece.is("higher") || piece.is("up")) return Change::up;
  return piece.is("lower") || piece.is("down") ? Change::down : Change::none;
}

// "raised rates by 25 points", "cut its forecast from 3% to 2%": the verb of the clause, which
// stands before what was changed.
Change change_of_clause(const QuantityText& text, std::size_t at) {
  constexpr std::size_t kReach = 8;
  for (std::size_t step = 1; step <= kReach && step <= at; ++step) {
    const Piece& piece = text.pieces[at - step];
    const bool is_end = piece.kind == PieceKind::border || piece.is(",") || piece.is(";") ||
                        piece.is_number() || piece.is("and");
    if (is_end) return Change::none;
    const auto found = text.tables.changes.find(piece.low);
    if (found == text.tables.changes.end() || !piece.is_word()) continue;
    const bool is_verb =
        !text.analysis.is_tagged || text.analysis.tokens[piece.token].tag == Tag::verb;
    if (is_verb && !is_phrasal(text, at - step)) return found->second;
  }
  return Change::none;
}

// "a 4% drop", "an increase of 5%": a noun of change beside the amount.
Change change_noun(const QuantityText& text, const AmountReading& reading, std::size_t begin) {
  const auto change_at = [&](std::size_t at) {
    const auto found = text.tables.changes.find(text.pieces[at].low);
    const bool is_noun = found != text.tables.changes.end() &&
                         text.analysis.tokens[text.pieces[at].token].tag == Tag::noun;
    return is_noun ? found->second : Change::none;
  };
  if (!text.analysis.is_tagged || reading.unit.empty()) return Change::none;
  if (text.pieces[begin - 1].is("of")) return change_at(begin - 2);
  return change_at(reading.end);
}

// "up to" and "over" are modifiers, never a change.
bool is_level(const QuantityText& text, std::size_t at) {
  return text.pieces[at - 1].is("to") || text.pieces[at - 1].is("at");
}

}  // namespace

void read_modifier(const QuantityText& text, AmountReading& reading) {
  const std::size_t at = skip_back(text, reading.begin);
  std::size_t begin = at;
  if (!phrase_before(text, at, reading.modifier, begin)) begin = at;
  for (const std::size_t end : {reading.end, reading.number.end}) {
    const auto* phrase = text.tables.after.find(text.pieces, text.analysis.text, end);
    if (phrase == nullptr) continue;
    reading.modifier = phrase->value;
    break;
  }
  if (reading.is_negative && reading.unit == "%") reading.change = Change::down;
  if (reading.has_plus) reading.change = Change::up;
  if (reading.change != Change::none) return;
  if (reading.is_range) {
    const bool is_from = text.pieces[reading.begin - 1].is("from");
    if (is_from) reading.change = change_before(text, reading.begin - 1);
    if (is_from && reading.change == Change::none) {
      reading.change = change_of_clause(text, reading.begin - 1);
    }
    return;
  }
  if (is_level(text, begin)) return;
  reading.change = change_before(text, reading.begin);
  reading.is_change_near = reading.change != Change::none;
  if (reading.change == Change::none && text.pieces[begin - 1].is("by")) {
    reading.change = change_of_clause(text, begin - 1);
  }
  if (reading.change == Change::none) reading.change = change_noun(text, reading, begin);
  if (reading.change == Change::none) reading.change = change_behind(text, reading.end);
}

}  // namespace synoptic
