#include <algorithm>
#include <vector>

#include "synoptic/annotate/quantities/reading.h"
#include "synoptic/text/syntax.h"

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

bool is_nominal(const QuantityText& text, std::size_t at) {
  const Tag tag = text.analysis.tokens[text.pieces[at].token].tag;
  return tag == Tag::noun || tag == Tag::propn || tag == Tag::adj;
}

void add(const QuantityText& text, std::size_t at, std::vector<std::size_t>& words) {
  if (text.analysis.is_tagged && !is_nominal(text, at) && !text.is_in_name(at)) return;
  if (is_concept_word(text, at) && words.size() < kMaxWords) words.push_back(at);
}

// "said" of "the minister said trade rose 4%": what stands before it measures nothing.
bool opens_content(const QuantityText& text, std::size_t at) {
  const TokenIndex token = text.pieces[at].token;
  return text.analysis.tokens[token].tag == Tag::verb &&
         child_with(text.analysis, token, Relation::ccomp) != kNoToken;
}

// The words of the clause before the amount, the nearest first.
void add_clause(const QuantityText& text, const AmountReading& reading,
                std::vector<std::size_t>& words) {
  std::size_t at = reading.begin;
  for (std::size_t step = 0; step < kReach && at > 0; ++step) {
    --at;
    if (is_clause_border(text.pieces[at])) {
      // "…, up 4%": the subject stands before the comma.
      if (!words.empty() || text.pieces[at].kind == PieceKind::border) return;
    }
    if (opens_content(text, at) && !words.empty()) return;  // else "said it rose 4%"
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
    if (!piece.is_word() || is_verb || is_past || !is_concept_word(text, at)) return;
    if (text.analysis.is_tagged && !is_nominal(text, at)) return;
    words.push_back(at);
  }
}

void add_behind(const QuantityText& text, const AmountReading& reading,
                std::vector<std::size_t>& words) {
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

namespace {

// "December" of "the December gold contract": a time that tells which thing is meant.
bool describes_noun(const QuantityText& text, std::size_t at) {
  return text.analysis.is_parsed && !text.is_in_time(at + 1) &&
         text.analysis.tokens[text.pieces[at].token].relation == Relation::compound;
}

// "OSLO" of "OSLO – The ministry agreed".
bool is_dateline_word(const QuantityText& text, std::size_t at) {
  if (text.pieces[at - 1].kind != PieceKind::border) return false;
  const std::string_view form = text.form(at);
  const bool is_mark =
      text.pieces[at + 1].is("-") || text.pieces[at + 1].is("(") || text.pieces[at + 1].is(",");
  return form.size() > 2 && is_mark &&
         std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool is_concept_word(const QuantityText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  const bool is_initial = text.pieces[at + 1].is("&") && text.pieces.is_glued(at + 1);
  if (text.is_in_name(at) || (piece.is_word() && is_initial)) return true;
  if (!piece.is_word() || piece.low.size() < 2) return false;
  if (text.is_in_amount(at) || is_dateline_word(text, at)) return false;
  if (text.is_in_time(at) && !describes_noun(text, at)) return false;
  const bool is_acronym = piece.is_capital && piece.span.size() > piece.low.size();  // "U.S."
  if (text.tables.role(piece.low) == WordRole::stop && !is_acronym) return false;
  if (text.tables.changes.contains(piece.low)) return false;
  return text.tables.numerals.find(piece.low) == nullptr;
}

std::string_view whole_word(const QuantityText& text, std::size_t at) {
  const auto joins = [&](std::size_t place) {
    const Piece& piece = text.pieces[place];
    return text.pieces.is_glued(place) &&
           (piece.is_word() || piece.is_number() || piece.is("-") || piece.is("&"));
  };
  std::size_t end = at + 1;
  while (end < at + kMaxWords && joins(end)) ++end;
  const Piece& piece = text.pieces[at];
  const bool has_points = piece.is_word() && piece.span.size() > piece.low.size();
  if (has_points && text.pieces[end].is(".") && text.pieces.is_glued(end)) {
    return slice(text.analysis.text, text.pieces.span(at, end + 1));
  }
  while (end > at + 1 && !text.pieces[end - 1].is_word() && !text.pieces[end - 1].is_number())
    --end;
  return slice(text.analysis.text, text.pieces.span(at, end));
}

std::string concept_of(const QuantityText& text, const AmountReading& reading) {
  const bool is_parsed = text.analysis.is_parsed;
  // "X rose 3% and Y 4%": in so short clauses the words are surer than the parse.
  if (is_parsed && !reading.is_change_near) {
    std::string by_parse = concept_by_parse(text, reading);
    if (!by_parse.empty()) return by_parse;
  }
  std::vector<std::size_t> words;
  add_behind(text, reading, words);
  const bool is_described = !words.empty() && !reading.unit.empty();
  if (!is_described) add_clause(text, reading, words);
  std::ranges::sort(words);
  std::string all;
  std::uint32_t end = 0;
  for (const std::size_t at : words) {
    if (text.pieces[at].span.begin < end) continue;
    const std::string_view word = whole_word(text, at);
    end = text.pieces[at].span.begin + static_cast<std::uint32_t>(word.size());
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

}  // namespace synoptic
