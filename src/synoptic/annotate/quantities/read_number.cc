#include "synoptic/annotate/quantities/read_number.h"

// Numbers with what only an amount has: glued scales ("1.2bn", "35m users"), fractions in signs
// and words ("½", "2 1/2", "two-thirds"), dozens, and amounts that name a power of ten only
// ("hundreds of thousands"), which are read as the interval from that power to the next.

namespace synoptic {
namespace {

double sign_fraction(std::string_view mark) {
  if (mark == "½") return 0.5;
  if (mark == "¼") return 0.25;
  if (mark == "¾") return 0.75;
  if (mark == "⅓") return 1.0 / 3;
  return mark == "⅔" ? 2.0 / 3 : 0;
}

// "third", "fifths", "quarter": the denominator, 0 for other words.
double denominator(const QuantityText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  if (!piece.is_word()) return 0;
  if (piece.is("half") || piece.is("halves")) return 2;
  if (piece.is("quarter") || piece.is("quarters")) return 4;
  std::string_view low = piece.low;
  if (low.ends_with('s')) low.remove_suffix(1);
  const auto* word = text.tables.numerals.find(low);
  const bool is_ordinal = word != nullptr && word->kind == NumeralTable::Kind::ordinal;
  return is_ordinal && word->value >= 3 && word->value <= 100 ? word->value : 0;
}

// "two-thirds", "one fifth", "three quarters".
bool read_word_fraction(const QuantityText& text, std::size_t at, NumberReading& number) {
  const Numeral top = read_cardinal(text.pieces, at, text.tables.numerals);
  if (top.end == at || !top.in_words || top.value > 20) return false;
  const std::size_t below = text.pieces[top.end].is("-") ? top.end + 1 : top.end;
  const double bottom = denominator(text, below);
  if (bottom == 0 || top.value >= bottom) return false;
  number.value = top.value / bottom;
  number.end = below + 1;
  return true;
}

bool is_fraction_context(const Pieces& pieces, std::size_t at) {
  return pieces[at].is("of") || pieces[at].is("the") || pieces[at].is("a") || pieces[at].is("an") ||
         pieces[at].is("its") || pieces[at].is("their") || pieces[at].is("his");
}

// "half of", "a third of", "half a million".
bool read_lone_fraction(const QuantityText& text, std::size_t at, NumberReading& number) {
  const Pieces& pieces = text.pieces;
  const bool has_article = pieces[at].is("a");
  const std::size_t below = has_article ? at + 1 : at;
  const double bottom = denominator(text, below);
  if (bottom == 0 || (!has_article && bottom != 2)) return false;
  // "fell by half", "cut by a third": of what was there.
  const std::size_t end = below + 1;
  const bool is_change = pieces[at - 1].is("by") && !pieces[end].is_word();
  if (is_change) {
    number.value = 1 / bottom;
    number.end = end;
    return true;
  }
  // "the second half of the match"
  const auto* before = text.tables.numerals.find(pieces[at - 1].low);
  if (before != nullptr && before->kind == NumeralTable::Kind::ordinal) return false;
  const Piece& next = pieces[end];
  if (has_article ? !next.is("of") : !is_fraction_context(pieces, end)) return false;
  number.value = 1 / bottom;
  number.end = end;
  return true;
}

// Behind a fraction: "half a million", "a quarter of a million", "half a dozen".
void read_fraction_of_scale(const QuantityText& text, NumberReading& number) {
  std::size_t at = number.end;
  if (text.pieces[at].is("of")) ++at;
  if (!text.pieces[at].is("a")) return;
  if (text.pieces[at + 1].is("dozen")) {
    number.value *= 12;
    number.end = at + 2;
    number.is_fraction = false;
    return;
  }
  const Numeral scale = read_cardinal(text.pieces, at, text.tables.numerals);
  if (scale.end == at || !scale.has_scale) return;
  number.value *= scale.value;
  number.end = scale.end;
  number.is_fraction = false;
}

bool read_fraction(const QuantityText& text, std::size_t at, NumberReading& number) {
  if (!read_word_fraction(text, at, number) && !read_lone_fraction(text, at, number)) return false;
  number.begin = at;
  number.in_words = true;
  number.is_fraction = true;
  read_fraction_of_scale(text, number);
  return true;
}

// The power of ten (or the dozen) of a plural: "hundreds", "dozens"; 0 for other words.
double plural_power(const Piece& piece) {
  if (piece.is("dozens")) return 12;
  if (piece.is("scores")) return 20;
  if (piece.is("tens")) return 10;
  if (piece.is("hundreds")) return 100;
  if (piece.is("thousands")) return 1e3;
  if (piece.is("lakhs")) return 1e5;
  if (piece.is("millions")) return 1e6;
  if (piece.is("crores")) return 1e7;
  if (piece.is("billions")) return 1e9;
  return piece.is("trillions") ? 1e12 : 0;
}

// "a few hundred", "several dozen", "a couple of thousand": from and to how many of a scale word.
bool read_some_of_scale(const QuantityText& text, std::size_t at, NumberReading& number) {
  const Pieces& pieces = text.pieces;
  std::size_t end = pieces[at].is("a") ? at + 1 : at;
  double low = 3;
  double high = 9;
  if (pieces[end].is("few")) {
    high = 5;
  } else if (pieces[end].is("couple") && end != at) {
    low = 2;
    high = 3;
  } else if (!pieces[end].is("several")) {
    return false;
  }
  ++end;
  if (pieces[end].is("of")) ++end;
  const auto* scale = text.tables.numerals.find(pieces[end].low);
  const bool is_scale = scale != nullptr && (scale->kind == NumeralTable::Kind::scale ||
                                             scale->kind == NumeralTable::Kind::hundred);
  if (!is_scale && !pieces[end].is("dozen")) return false;
  const double power = is_scale ? scale->value : 12;
  number = {.begin = at, .end = end + 1, .low = low * power, .high = high * power};
  number.is_vague = true;
  number.in_words = true;
  return true;
}

// "dozens of people", "tens of thousands". "scores" and "tens" need their "of".
bool read_vague(const QuantityText& text, std::size_t at, NumberReading& number) {
  const Pieces& pieces = text.pieces;
  double power = plural_power(pieces[at]);
  if (power == 0) return false;
  std::size_t end = at + 1;
  if (pieces[end].is("of") && plural_power(pieces[end + 1]) > power) {
    power *= plural_power(pieces[end + 1]);
    end += 2;
  }
  const bool needs_of = power == 20 || power == 10;
  if (needs_of && !pieces[end].is("of")) return false;
  number = {.begin = at, .end = end, .low = power, .high = power * 10};
  number.is_vague = true;
  number.in_words = true;
  return true;
}

// "2½", "2 1/2", "1/2": adds the fraction behind or instead of a whole number.
void read_sign_fraction(const QuantityText& text, NumberReading& number, bool is_alone) {
  const Pieces& pieces = text.pieces;
  if (const double part = sign_fraction(pieces[number.end].low); part > 0) {
    number.value += part;
    ++number.end;
    return;
  }
  const std::size_t top = is_alone ? number.begin : number.end;
  const bool is_joined = pieces[top + 1].is("/") && pieces.is_glued(top + 1) &&
                         pieces.is_glued(top + 2) && pieces[top].is_whole() &&
                         pieces[top + 2].is_whole();
  if (!is_joined) return;
  const double bottom = pieces[top + 2].number;
  const bool is_common = bottom == 2 || bottom == 3 || bottom == 4 || bottom == 5 || bottom == 8 ||
                         bottom == 10 || bottom == 16;
  if (!is_common || pieces[top].number <= 0 || pieces[top].number >= bottom) return;
  const double part = pieces[top].number / bottom;
  number.value = is_alone ? part : number.value + part;
  number.is_fraction = is_alone;
  number.end = top + 3;
}

// "1.2bn", "35m", "50 k": a scale of letters behind digits.
void read_scale_letters(const QuantityText& text, bool is_money, NumberReading& number) {
  const Pieces& pieces = text.pieces;
  const auto found = text.tables.scales.find(pieces[number.end].low);
  if (found == text.tables.scales.end()) return;
  const ScaleEntry& scale = found->second;
  const bool is_glued = pieces.is_glued(number.end);
  // "8 B people", "4.3M and": a capital before people.
  const bool is_people = text.form(number.end) == "B" && pieces[number.end + 1].is("people");
  if (scale.kind == ScaleKind::money && !is_money && !is_people) return;
  if (!is_glued && pieces[number.end].low.size() < 2 && !is_people) return;
  if (scale.kind == ScaleKind::some && !is_money) {
    // "35m users", "4.3M sales" count; "a 100m sprint", "37m long" measure.
    const Piece& next = pieces[number.end + 1];
    const bool is_count = text.form(number.end) == "M" ||
                          (next.is_word() && next.low.size() > 2 && next.low.ends_with('s')) ||
                          next.is("people") || next.is("of");
    if (!is_glued || !is_count) return;
  }
  number.value *= scale.factor;
  number.scale = scale.factor;
  ++number.end;
}

// "one and a half million", "2½ lakh crore": scale words behind a fraction.
void read_scale_words(const QuantityText& text, NumberReading& number) {
  for (int word = 0; word < 2; ++word) {
    const auto* scale = text.tables.numerals.find(text.pieces[number.end].low);
    if (scale == nullptr || scale->kind != NumeralTable::Kind::scale) return;
    number.value *= scale->value;
    number.scale *= scale->value;
    ++number.end;
  }
}

// "100 000", "1 500 000": groups of three digits behind blanks.
void read_spaced_groups(const Pieces& pieces, NumberReading& number) {
  const auto is_plain = [&](std::size_t at) {
    return pieces[at].is_whole() && !pieces[at].has_comma && pieces[at].span.size() <= 3;
  };
  if (!is_plain(number.begin) || pieces[number.begin].number < 1) return;
  const auto has_letters = [&](std::size_t at) {
    return pieces.is_glued(at + 1) && pieces[at + 1].is_word();
  };
  constexpr std::size_t kMostGroups = 5;
  while (number.end < number.begin + kMostGroups && is_plain(number.end) &&
         !has_letters(number.end) && pieces[number.end].span.size() == 3 &&
         pieces[number.end].span.begin - pieces[number.end - 1].span.end <= 2 &&
         !pieces.is_glued(number.end)) {
    number.value = number.value * 1000 + pieces[number.end].number;
    ++number.end;
  }
}

bool read_cardinal_number(const QuantityText& text, std::size_t at, bool is_money,
                          NumberReading& number) {
  const Pieces& pieces = text.pieces;
  const Numeral numeral = read_cardinal(pieces, at, text.tables.numerals);
  number = {.begin = at, .end = at};
  if (numeral.end == at) {
    if (sign_fraction(pieces[at].low) == 0) return false;
    read_sign_fraction(text, number, false);
    number.is_fraction = true;
    return true;
  }
  number.end = numeral.end;
  number.value = numeral.value;
  number.in_words = numeral.in_words;
  if (numeral.has_scale) {
    const auto* last = text.tables.numerals.find(pieces[numeral.end - 1].low);
    const bool is_scale = last != nullptr && last->value >= 100;
    number.scale = is_scale ? last->value : 1;
    if (pieces[at].is_number() && pieces[at].number > 0) {
      number.scale = numeral.value / pieces[at].number;
    }
    // "a million and a half", "two million and a half".
    const bool has_half = is_scale && pieces[number.end].is("and") &&
                          pieces[number.end + 1].is("a") && pieces[number.end + 2].is("half");
    if (has_half) {
      number.value += number.scale / 2;
      number.end += 3;
    }
    return true;
  }
  if (numeral.in_words) {
    // "three and a half", "three-and-a-half"
    const std::size_t hyphen = pieces[number.end].is("-") && pieces.is_glued(number.end) ? 1 : 0;
    const std::size_t link = number.end + hyphen;
    if (pieces[link].is("and") && pieces[link + 1 + hyphen].is("a") &&
        pieces[link + 2 + 2 * hyphen].is("half")) {
      number.value += 0.5;
      number.end = link + 3 + 2 * hyphen;
      read_scale_words(text, number);
    }
    return true;
  }
  read_spaced_groups(pieces, number);
  read_sign_fraction(text, number, true);
  if (!number.is_fraction) read_sign_fraction(text, number, false);
  if (!number.is_fraction) read_scale_words(text, number);
  // "1.2-billion"
  if (pieces[number.end].is("-") && pieces.is_glued(number.end)) {
    const auto* word = text.tables.numerals.find(pieces[number.end + 1].low);
    if (word != nullptr && word->kind == NumeralTable::Kind::scale) {
      number.scale = word->value;
      number.value *= word->value;
      number.end += 2;
      return true;
    }
  }
  read_scale_letters(text, is_money, number);
  return true;
}

// "a dozen", "two dozen".
bool read_dozen(const QuantityText& text, std::size_t at, NumberReading& number) {
  const Pieces& pieces = text.pieces;
  if (!pieces[at].is("a") || !pieces[at + 1].is("dozen")) return false;
  number = {.begin = at, .end = at + 2, .value = 12, .in_words = true};
  return true;
}

// "one in five", "3 out of 10": a ratio, but not "two in three days".
bool read_ratio(const QuantityText& text, std::size_t at, NumberReading& number) {
  const Pieces& pieces = text.pieces;
  const Numeral top = read_cardinal(pieces, at, text.tables.numerals);
  if (top.end == at || top.value < 1 || top.value > 99) return false;
  const bool is_out_of = pieces[top.end].is("out") && pieces[top.end + 1].is("of");
  if (!is_out_of && !(top.in_words && pieces[top.end].is("in"))) return false;
  std::size_t below = top.end + (is_out_of ? 2 : 1);
  if (pieces[below].is("every")) ++below;
  const Numeral bottom = read_cardinal(pieces, below, text.tables.numerals);
  const bool is_ratio = bottom.end != below && bottom.value > top.value && bottom.value <= 1000 &&
                        text.tables.units.find(pieces, text.analysis.text, bottom.end) == nullptr;
  if (!is_ratio) return false;
  number = {.begin = at, .end = bottom.end, .value = top.value / bottom.value};
  number.in_words = true;
  number.is_fraction = true;
  return true;
}

// "sixfold", "tenfold".
bool read_fold(const QuantityText& text, std::size_t at, NumberReading& number) {
  std::string_view low = text.pieces[at].low;
  if (low.size() < 7 || !low.ends_with("fold")) return false;
  low.remove_suffix(4);
  const auto* word = text.tables.numerals.find(low);
  if (word == nullptr || word->kind == NumeralTable::Kind::ordinal) return false;
  number = {.begin = at, .end = at + 1, .value = word->value, .in_words = true};
  number.is_fold = true;
  return true;
}

}  // namespace

bool read_number(const QuantityText& text, std::size_t at, bool is_money, NumberReading& number) {
  const Piece& piece = text.pieces[at];
  if (piece.is_word()) {
    if (read_vague(text, at, number) || read_some_of_scale(text, at, number) ||
        read_dozen(text, at, number) || read_fold(text, at, number))
      return true;
    if (read_fraction(text, at, number)) return true;
  }
  if (read_ratio(text, at, number)) return true;
  if (!read_cardinal_number(text, at, is_money, number)) return false;
  if (text.pieces[number.end].is("dozen")) {
    number.value *= 12;
    ++number.end;
  }
  return true;
}

}  // namespace synoptic
