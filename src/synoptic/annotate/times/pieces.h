#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/text/analysis.h"

namespace synoptic {

enum class PieceKind : std::uint8_t {
  word,    // a run of letters; an acronym with its inner points: "p.m", "U.S"
  number,  // digits with their separators: "1,000", "10.5", ".500"
  mark,    // any other code point: "$", "-", "½"
  border,  // no bytes: stands between two sentences, and for every place outside the text
};

// A text cut finer than tokens, so that "$1.2bn" and "4-5" look alike however a tokenizer takes
// them: what the finders of numbers and times match against.
struct Piece {
  Span span;
  std::uint32_t token = 0;  // the token that holds its first byte
  PieceKind kind = PieceKind::border;
  bool space_before = true;
  bool is_capital = false;  // a word that begins with an ASCII capital
  bool has_comma = false;   // a number with thousands commas
  std::uint8_t points = 0;  // decimal points in a number
  std::uint8_t digits = 0;  // digits before the first point, at most 255
  double number = 0;        // the value of a number; 0 for others
  // A word in ASCII lower case without its points ("pm"), a number as written, a mark with all
  // dashes as "-", all apostrophes as "'" and all double quotation marks as '"'.
  std::string_view low;

  bool is(std::string_view text) const { return low == text && kind != PieceKind::border; }
  bool is_word() const { return kind == PieceKind::word; }
  bool is_number() const { return kind == PieceKind::number; }
  bool is_whole() const { return is_number() && points == 0; }
};

// The pieces of a text in order, sentence by sentence.
class Pieces {
 public:
  explicit Pieces(const Analysis& analysis);

  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;

  std::size_t size() const { return items_.size(); }

  // The piece at `index`; a border for any index outside, so that looking ahead and back (with an
  // unsigned index that wrapped round) is safe.
  const Piece& operator[](std::size_t index) const {
    return index < items_.size() ? items_[index] : border_;
  }

  // Does the piece at `index` follow the one before it without white space?
  bool is_glued(std::size_t index) const {
    return index < items_.size() && !items_[index].space_before;
  }

  // The bytes from the first to the last of the pieces [first, last); first < last.
  Span span(std::size_t first, std::size_t last) const {
    return {items_[first].span.begin, items_[last - 1].span.end};
  }

 private:
  void add_sentence(const Analysis& analysis, Span span, std::uint32_t& token);
  void add_piece(std::string_view text, Piece piece);

  std::vector<Piece> items_;
  std::string lowered_;  // reserved at once, never grown: the pieces hold views into it
  Piece border_;
};

}  // namespace synoptic
