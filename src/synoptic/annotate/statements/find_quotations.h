#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/base/span.h"

namespace synoptic {

// The kind of mark that opens a quotation.
enum class QuotationMark : std::uint8_t {
  straight,             // "…"
  curly,                // “…”, „…“, ”…”
  guillemets,           // «…», »…«
  single_curly,         // ‘…’
  single_straight,      // '…'
  doubled_apostrophes,  // ''…'', ``…''
};

// What the marks are for.
enum class QuotationUse : std::uint8_t {
  speech,    // words that somebody says: a clause, or a longer piece
  fragment,  // a few words of somebody's inside a sentence of the writer
  title,     // a book, film, song, programme: "War and Peace"
  nickname,  // inside or beside a name: Rosa "La Loba" Ortega
};

// One quotation of one paragraph. A speech of three paragraphs is three quotations; those after
// the first have `continues` set.
struct Quotation {
  Span span;               // with its marks
  Span inner;              // without them
  std::uint8_t depth = 0;  // 0: outermost; 1: inside that one; ...
  QuotationMark mark = QuotationMark::straight;
  QuotationUse use = QuotationUse::speech;
  bool continues = false;      // the paragraph before ended inside this speech
  bool lacks_opening = false;  // begins at the paragraph's begin for want of a mark
  bool lacks_closing = false;  // ends at the paragraph's end for want of a mark

  friend bool operator==(const Quotation&, const Quotation&) = default;
};

// The quotations of `text`, by begin, an outer one before those inside it. `paragraphs` are in
// order and do not overlap; empty means that every line is one. No quotation crosses the border
// of a paragraph: a mark that opens and is never closed ends with its paragraph, and goes on in
// the next one if that begins with an opening mark (the printers' habit). A closing mark without
// an opening one takes what stands before it in its paragraph when that reads as speech, and is
// passed over otherwise. Apostrophes, feet and inches are no marks. Any bytes are accepted; a
// depth over 4 is cut. Linear in text.size().
std::vector<Quotation> find_quotations(std::string_view text, std::span<const Span> paragraphs);

}  // namespace synoptic
