#include "synoptic/annotate/times/numerals.h"

#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"

// Number words by their place value. `group` collects what stands below the next scale word:
//
//   "two hundred and five thousand six"   group 2, 200, 205 | thousand: total 205000 | group 6
//
// A word that does not fit behind the one before ("one two", "twenty eleven") ends the number.

namespace synoptic {
namespace {

using Kind = NumeralTable::Kind;
constexpr std::size_t kMaxPieces = 16;

Kind kind_of(std::string_view name) {
  if (name == "unit") return Kind::unit;
  if (name == "teen") return Kind::teen;
  if (name == "tens") return Kind::tens;
  if (name == "hundred") return Kind::hundred;
  if (name == "scale") return Kind::scale;
  SYNOPTIC_CHECK(name == "ordinal");
  return Kind::ordinal;
}

// The state of a number that is being read word by word.
struct Sum {
  double total = 0;
  double group = 0;
  double room = 1e18;  // the next word of the group must be smaller than this
  bool has_scale = false;
  bool is_empty = true;

  bool add(const NumeralTable::Word& word);
  double value() const { return total + group; }
};

bool Sum::add(const NumeralTable::Word& word) {
  if (word.kind == Kind::ordinal) return false;
  if (word.kind == Kind::hundred) {
    if (is_empty || group <= 0 || group >= 100) return false;
    group *= 100;
    room = 100;
    has_scale = true;
    return true;
  }
  if (word.kind == Kind::scale) {
    if (is_empty) return false;
    // "2 lakh crore" and "a hundred thousand million" multiply what was there.
    total = group > 0 ? total + group * word.value : total * word.value;
    group = 0;
    room = 1000;
    has_scale = true;
    return true;
  }
  if (word.value >= room) return false;
  group += word.value;
  room = word.kind == Kind::tens ? 10 : 1;
  is_empty = false;
  return true;
}

// Where the next word of the number stands: behind a hyphen that joins two number words, or
// behind "and" after a hundred or a thousand.
std::size_t next_word(const Pieces& pieces, std::size_t at, const Sum& sum,
                      const NumeralTable& table) {
  const bool is_hyphen = pieces[at].is("-") && pieces.is_glued(at) && pieces.is_glued(at + 1);
  const bool is_and = pieces[at].is("and") && sum.has_scale;
  if (!is_hyphen && !is_and) return at;
  const auto* word = table.find(pieces[at + 1].low);
  if (word == nullptr || word->kind == Kind::ordinal) return at;
  if (is_and && word->kind != Kind::unit && word->kind != Kind::teen && word->kind != Kind::tens) {
    return at;
  }
  return at + 1;
}

void read_words(const Pieces& pieces, Sum& sum, Numeral& numeral, const NumeralTable& table) {
  const std::size_t limit = numeral.end + kMaxPieces;
  while (numeral.end < limit) {
    const std::size_t at = sum.is_empty ? numeral.end : next_word(pieces, numeral.end, sum, table);
    const auto* word = pieces[at].is_word() ? table.find(pieces[at].low) : nullptr;
    if (word == nullptr || !sum.add(*word)) return;
    numeral.end = at + 1;
  }
}

// "a hundred", "a million": the article counts as one.
bool is_article_number(const Pieces& pieces, std::size_t at, const NumeralTable& table) {
  if (!pieces[at].is("a")) return false;
  const auto* word = table.find(pieces[at + 1].low);
  return word != nullptr && (word->kind == Kind::hundred || word->kind == Kind::scale);
}

}  // namespace

NumeralTable::NumeralTable() {
  const Table table = Table::embedded("times/numerals.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const auto value = parse_number(table.at(row, "value"));
    SYNOPTIC_CHECK(value.has_value());
    filter_.add(table.at(row, "word"));
    words_[table.at(row, "word")] = {kind_of(table.at(row, "kind")), static_cast<double>(*value)};
  }
}

const NumeralTable::Word* NumeralTable::find(std::string_view low) const {
  if (low.size() < 3 || low.size() > 11 || !filter_.may_hold(low)) return nullptr;
  const auto found = words_.find(low);
  return found == words_.end() ? nullptr : &found->second;
}

Numeral read_cardinal(const Pieces& pieces, std::size_t at, const NumeralTable& table) {
  Numeral numeral{.end = at};
  Sum sum;
  if (pieces[at].is_number()) {
    sum.group = pieces[at].number;
    sum.is_empty = false;
    sum.room = 0;  // behind digits only a scale word may follow
    numeral.end = at + 1;
    const auto* word =
        pieces[numeral.end].is_word() ? table.find(pieces[numeral.end].low) : nullptr;
    const bool is_scale =
        word != nullptr && (word->kind == Kind::scale || word->kind == Kind::hundred);
    if (is_scale) read_words(pieces, sum, numeral, table);
    numeral.value = sum.value();
    numeral.has_scale = sum.has_scale;
    return numeral;
  }
  if (is_article_number(pieces, at, table)) {
    sum.group = 1;
    sum.is_empty = false;
    numeral.end = at + 1;
  }
  read_words(pieces, sum, numeral, table);
  numeral.value = sum.value();
  numeral.in_words = true;
  numeral.has_scale = sum.has_scale;
  return numeral;
}

Numeral read_ordinal(const Pieces& pieces, std::size_t at, const NumeralTable& table) {
  const Piece& piece = pieces[at];
  if (piece.is_whole() && pieces.is_glued(at + 1)) {
    const std::string_view ending = pieces[at + 1].low;
    const bool is_ordinal =
        ending == "st" || ending == "nd" || ending == "rd" || ending == "th" || ending == "d";
    return {is_ordinal ? at + 2 : at, piece.number, false, false};
  }
  const auto* word = piece.is_word() ? table.find(piece.low) : nullptr;
  if (word == nullptr) return {.end = at};
  if (word->kind == Kind::ordinal) return {at + 1, word->value, true, false};
  if (word->kind != Kind::tens) return {.end = at};
  const std::size_t unit = pieces[at + 1].is("-") ? at + 2 : at + 1;
  const auto* last = table.find(pieces[unit].low);
  if (last == nullptr || last->kind != Kind::ordinal || last->value > 9) return {.end = at};
  return {unit + 1, word->value + last->value, true, false};
}

}  // namespace synoptic
