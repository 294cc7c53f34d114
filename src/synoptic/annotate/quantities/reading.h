#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/annotate/quantities/read_number.h"

namespace synoptic {

// A range of pieces [begin, end).
struct PieceRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
};

// An amount as it is read, before it becomes a Quantity.
struct AmountReading {
  NumberReading number;
  std::size_t begin = 0;  // with sign and currency
  std::size_t end = 0;    // with unit and rate
  double low = 0;         // of a range: its smaller end
  double high = 0;
  bool is_range = false;
  bool is_tie = false;      // "2-2"
  bool is_falling = false;  // a range that names its larger end first
  bool is_money = false;
  bool is_bare_dollar = false;  // "$5", "5 dollars", "5 cents": does not say whose
  bool is_negative = false;
  bool has_plus = false;
  std::string unit;    // empty: a bare count
  PieceRange counted;  // the counted noun
  std::string counted_base;
  Modifier modifier = Modifier::exact;
  Change change = Change::none;
  bool is_change_near = false;  // the word of change stands right before the amount
  bool is_conversion = false;
  bool is_same_change = false;  // "190 points, or 0.6%": what the one before told in another unit
  std::string_view why = "quantities:count";
};

// The amount that begins at the piece `at`, with its unit and rate: "$1.2bn", "-5 °C",
// "10 cents a share", "3 tonnes". False when none begins there. Constant time.
bool read_amount(const QuantityText& text, std::size_t at, AmountReading& reading);

// The unit behind a number that ends at `at`: its code, and in `end` the piece behind it. Empty
// when there is none. Constant time.
std::string read_unit(const QuantityText& text, std::size_t at, const NumberReading& number,
                      std::size_t& end);

// Does the number begin a range, and what is it? Extends `reading` to the second end: "10 to 15
// billion", "between 3 and 4 metres", "$40-$50". Constant time.
void read_range(const QuantityText& text, AmountReading& reading);

// Is the number part of a name or no amount for another reason: "Boeing 737", "Section 5",
// "12 Quarry Road", "iPhone 11", "COVID-19", a list number? Constant time.
bool is_no_quantity(const QuantityText& text, const AmountReading& reading);

// Is a reading that is no quantity the number of a thing's name: "Norvane 737", "two 787s"? The
// same number elsewhere in the text ("the larger 737 planes") is that name too. Constant time.
bool is_name_number(const QuantityText& text, const AmountReading& reading);

// Sets the counted noun of a reading without a unit: "seven European countries". Constant time.
void read_counted(const QuantityText& text, AmountReading& reading);

// The base form of a counted noun: its last word in the singular, its common words in lower case.
std::string base_form(const QuantityText& text, PieceRange noun);
std::string singular_of(const QuantityTables& tables, std::string_view plural);

// Sets modifier and change from the words round a reading. Constant time.
void read_modifier(const QuantityText& text, AmountReading& reading);

// The content words of what is measured: the noun behind a unit ("6 kW electric motor"), the noun
// phrase of "5% of the workforce", and the words of the clause before the amount. Constant time.
std::string concept_of(const QuantityText& text, const AmountReading& reading);

// The same by the parse: the noun that the amount describes or that stands behind its "of", the
// subject of its clause, and, of a count, the verb and what else hangs on it. Empty where the
// parse does not say. Linear in the length of the sentence.
std::string concept_by_parse(const QuantityText& text, const AmountReading& reading);

// The word at a piece with all that is glued to it: "S&P", "start-up", "TA-35".
std::string_view whole_word(const QuantityText& text, std::size_t at);

// Is the piece a word that may stand in a concept? No function word, number, unit or word of
// change.
bool is_concept_word(const QuantityText& text, std::size_t at);

}  // namespace synoptic
