#pragma once

#include <optional>
#include <string_view>

#include "synoptic/annotate/quantities/quantity_tables.h"

namespace synoptic {

// A number without its unit, at the pieces [begin, end).
struct NumberReading {
  std::size_t begin = 0;
  std::size_t end = 0;
  double value = 0;
  double low = 0;  // a vague number: "dozens"
  double high = 0;
  double scale = 1;  // of the scale word or letters: 1e9 in "1.2bn"
  bool is_vague = false;
  bool in_words = false;
  bool is_fraction = false;
  bool is_fold = false;  // "sixfold"
};

// The number that begins at the piece `at`: "1.2bn", "two-thirds", "2 1/2", "a dozen", "dozens",
// "tens of thousands". `is_money` lets "b", "m" and "t" be scales. False when there is none.
// Constant time.
bool read_number(const QuantityText& text, std::size_t at, bool is_money, NumberReading& number);

}  // namespace synoptic
