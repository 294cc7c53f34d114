#include <algorithm>

#include "synoptic/annotate/quantities/reading.h"

// Numbers that count nothing: names ("Boeing 737", "COVID-19", "Section 5"), addresses, list
// numbers, identifiers, versions, telephone numbers, "one" as a pronoun. Dates and clock times are
// left out before this is asked (find_quantities.cc).

namespace synoptic {
namespace {

bool is_any(const Piece& piece, std::initializer_list<std::string_view> words) {
  if (piece.kind == PieceKind::border) return false;
  for (const std::string_view word : words) {
    if (piece.low == word) return true;
  }
  return false;
}

// "Boeing", "iPhone": a word with a capital in it.
bool is_name(const QuantityText& text, std::size_t at) {
  if (!text.pieces[at].is_word()) return false;
  for (const char c : text.form(at)) {
    if (c >= 'A' && c <= 'Z') return true;
  }
  return false;
}

bool is_first_in_sentence(const Pieces& pieces, std::size_t at) {
  return pieces[at - 1].kind == PieceKind::border;
}

// "COVID-19", "F-150", "V-6", "last-32", "iPhone11": the number is written on to a word.
bool is_written_on(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const std::size_t at = reading.begin;
  if (!pieces.is_glued(at)) return false;
  const Piece& before = pieces[at - 1];
  if (before.is_word()) return true;
  if (is_any(before, {"#", "@", "_", ":", "="})) return true;
  if (before.is("+") && pieces.is_glued(at - 1)) return true;  // "P5+1"
  if (before.is(".") && pieces.is_glued(at - 1)) return true;
  if (!before.is("-") || !pieces.is_glued(at - 1)) return false;
  return !is_any(pieces[at - 2], {"sub", "to", "now", "then", "minus", "plus", "pre", "post"}) &&
         !pieces[at - 2].is("-");
}

// "737s", "4x4", "11th", "2D": letters behind the number that are no unit.
bool has_letters_behind(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const bool is_read = reading.end != reading.number.end || !reading.unit.empty();
  if (is_read || reading.number.in_words) return false;
  if (pieces[reading.end].is("'") && pieces[reading.end + 1].is("s")) return true;
  return pieces.is_glued(reading.end) && pieces[reading.end].is_word();
}

// "No. 10", "World No 1", "nos 3": never "no 10 ships".
bool is_number_sign(const QuantityText& text, std::size_t at) {
  const Pieces& pieces = text.pieces;
  if (pieces[at].is("№")) return true;
  if (pieces[at].is(".") && pieces.is_glued(at)) {
    return is_any(pieces[at - 1], {"no", "nos"}) && pieces[at - 1].is_capital;
  }
  return is_any(pieces[at], {"no", "nos"}) && pieces[at].is_capital &&
         !is_first_in_sentence(pieces, at);
}

// "flights 447 and 448": the number before it has the label.
bool is_second_label(const QuantityText& text, std::size_t at) {
  const Pieces& pieces = text.pieces;
  return is_any(pieces[at], {"and", "or", "&", ","}) && pieces[at - 1].is_whole() &&
         text.tables.role(singular_of(text.tables, pieces[at - 2].low)) == WordRole::label;
}

// "Apollo 11 landed": a name that opens its sentence, and nothing that the number counts.
bool is_named_first(const QuantityText& text, std::size_t before, const AmountReading& reading) {
  if (!text.analysis.is_tagged || !reading.counted.empty()) return false;
  const Tag tag = text.analysis.tokens[text.pieces[before].token].tag;
  return (tag == Tag::propn || tag == Tag::noun) && reading.number.value < 1000;
}

// "a phase three trial", "season two": the number word tells which one.
bool is_phase(const Piece& piece) {
  return is_any(piece, {"phase", "stage", "category", "chapter", "round", "type", "tier", "level",
                        "step", "page", "season", "episode", "volume", "part", "ground",
                        "patient"});  // "ground zero", "patient zero"
}

// A capitalised name or a label before a bare number: "Boeing 737", "section 5", "Game 6".
bool is_label_number(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (!reading.unit.empty()) return false;
  // "the Norvane 737-800"; "the Tigers 20-15" is a score.
  const bool is_model = reading.is_range && pieces[reading.number.begin].digits >= 3 &&
                        pieces[reading.end - 2].is("-") && pieces.is_glued(reading.end - 2);
  if (reading.is_range && !is_model) return false;
  // "the Kick Six": a number word in a name.
  if (reading.number.in_words) {
    if (is_phase(pieces[reading.begin - 1]) && reading.number.value <= 20) return true;
    return is_name(text, reading.begin) && is_name(text, reading.begin - 1) &&
           text.tables.role(pieces[reading.begin - 1].low) == WordRole::none;
  }
  if (reading.is_negative && is_name(text, reading.begin - 1)) return true;
  if (pieces[reading.number.begin].has_comma || reading.number.scale > 1) return false;
  const std::size_t before = reading.begin - 1;
  // "the Group of 20 major economies"
  if (pieces[before].is("of") && pieces[before - 1].is("group") && pieces[before - 1].is_capital &&
      !is_first_in_sentence(pieces, before - 1)) {
    return true;
  }
  if (is_number_sign(text, before) || is_second_label(text, before)) return true;
  if (!pieces[before].is_word() || pieces.is_glued(reading.begin)) return false;
  if (pieces[reading.number.begin].points > 0) return false;
  const WordRole role = text.tables.role(pieces[before].low);
  // "Flights 447 and 448"
  const bool are_labels =
      is_any(pieces[reading.end], {"and", "or"}) && pieces[reading.end + 1].is_whole() &&
      text.tables.role(singular_of(text.tables, pieces[before].low)) == WordRole::label;
  if (are_labels) return true;
  if (role == WordRole::label) {
    // "is building 5 ships", "will question 12 men".
    const Token& token = text.analysis.tokens[pieces[before].token];
    const bool is_verb = text.analysis.is_tagged && token.tag == Tag::verb;
    return reading.number.value < 10000 && !is_verb;
  }
  if (!is_name(text, before) || role == WordRole::stop || role == WordRole::verb) return false;
  if (is_first_in_sentence(pieces, before) && pieces[before].is_capital) {
    return is_named_first(text, before, reading);
  }
  return reading.number.value < 1000 && !text.tables.changes.contains(pieces[before].low);
}

// "12 Quarry Road": a street name within three pieces, all capitalised.
bool is_house_number(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (!reading.unit.empty() || reading.number.in_words) return false;
  for (std::size_t at = reading.end; at < reading.end + 3; ++at) {
    if (!pieces[at].is_word() || !pieces[at].is_capital) return false;
    const bool is_street = text.tables.role(pieces[at].low) == WordRole::street;
    if (is_street && at > reading.end) return true;
  }
  return false;
}

// "1. Mix", "2) Wait", "(3)".
bool is_list_number(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (!reading.unit.empty() || !pieces[reading.number.begin].is_whole()) return false;
  if (pieces[reading.number.begin].digits > 2) return false;
  const Piece& after = pieces[reading.end];
  if (is_first_in_sentence(pieces, reading.begin)) {
    return is_any(after, {".", ")", ":"}) && pieces.is_glued(reading.end);
  }
  return is_any(pieces[reading.begin - 1], {"(", "["}) && is_any(after, {")", "]"}) &&
         pieces.is_glued(reading.end) && pieces[reading.number.begin].digits == 1;
}

// "007", "1.2.3", "9/11", "24/7", "555-1234", "#5", "20 min read".
bool is_identifier(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const Piece& number = pieces[reading.number.begin];
  if (number.is_number()) {
    if (number.points > 1) return true;
    const bool has_zero =
        number.digits > 1 && number.low.starts_with('0') && !number.low.starts_with("0.");
    if (has_zero && reading.unit.empty()) return true;
    if (number.digits > 12 && !number.has_comma) return true;
  }
  // "555-0142"
  const Piece& second = pieces[reading.end + 1];
  const bool is_dialled = pieces[reading.end].is("-") && pieces.is_glued(reading.end) &&
                          pieces.is_glued(reading.end + 1) && second.is_whole() &&
                          second.digits > 1 && second.low.starts_with('0');
  if (is_dialled && reading.unit.empty()) return true;
  if (pieces[reading.end].is("read") && reading.unit == "min") return true;
  if (!reading.unit.empty()) return false;
  const bool has_slash = pieces[reading.end].is("/") && pieces.is_glued(reading.end) &&
                         pieces[reading.end + 1].is_number();
  const bool after_slash = pieces[reading.begin - 1].is("/") && pieces.is_glued(reading.begin) &&
                           pieces[reading.begin - 2].is_number();
  return has_slash || after_slash;
}

// "the two embraced": those who were named before, no count of anything.
bool is_pronoun_number(const QuantityText& text, const AmountReading& reading) {
  return reading.unit.empty() && reading.counted.empty() && reading.number.in_words &&
         !reading.is_range && !reading.number.is_fraction && !reading.number.is_vague &&
         reading.number.value < 10 &&
         is_any(text.pieces[reading.begin - 1], {"the", "these", "those"});
}

bool is_digit_group(const QuantityText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  return piece.is_whole() && !piece.has_comma && piece.span.size() >= 2 && piece.span.size() <= 8;
}

// "020 7946 0958", "+44 20 7946 0958", "(555) 123-4567", "555 0142": groups of digits with
// nothing but blanks, hyphens, points and brackets between, seven digits or more in all.
bool is_telephone_number(const QuantityText& text, const AmountReading& reading) {
  constexpr std::size_t kMostGroups = 6;
  const Pieces& pieces = text.pieces;
  if (!reading.unit.empty() || !is_digit_group(text, reading.number.begin)) return false;
  const auto is_gap = [&](std::size_t at) {
    return is_any(pieces[at], {"-", ".", "(", ")", "+"}) && pieces[at].span.size() == 1;
  };
  std::size_t first = reading.number.begin;
  while (first > reading.number.begin - std::min(reading.number.begin, 2 * kMostGroups) &&
         (is_digit_group(text, first - 1) || is_gap(first - 1))) {
    --first;
  }
  std::size_t groups = 0;
  std::size_t digits = 0;
  bool has_mark = false;
  for (std::size_t at = first; at < first + 4 * kMostGroups; ++at) {
    if (is_digit_group(text, at)) {
      if (text.is_in_time(at)) return false;
      ++groups;
      digits += pieces[at].span.size();
      has_mark |= pieces[at].span.size() == 4 || pieces[at].low.starts_with('0');
    } else if (!is_gap(at)) {
      break;
    }
    has_mark |= pieces[at].is("+") || pieces[at].is("(");
  }
  return groups >= 2 && digits >= 7 && has_mark && (groups >= 3 || digits <= 8);
}

// "His ID is 4417123", "account 4417123": a long number of digits behind the word for it.
bool is_file_number(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const Piece& number = pieces[reading.number.begin];
  if (!reading.unit.empty() || !number.is_whole() || number.has_comma || number.digits < 4) {
    return false;
  }
  std::size_t at = reading.begin - 1;
  if (is_any(pieces[at], {"is", "was", ":", "number"})) --at;
  return is_any(pieces[at],
                {"id", "number", "account", "passport", "licence", "license", "docket", "pin",
                 "code", "isbn", "postcode", "zip", "serial", "extension", "badge", "ticket"});
}

// "of 12" in "Photo 3 of 12", "Page 4 of 10".
bool is_page_count(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const std::size_t at = reading.begin;
  return reading.unit.empty() && reading.counted.empty() && pieces[at - 1].is("of") &&
         pieces[at - 2].is_whole() && text.tables.role(pieces[at - 3].low) == WordRole::label;
}

// "911 calls", "a 999 operator": the number that is dialled.
bool is_emergency_number(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const bool is_one = is_any(pieces[reading.begin], {"911", "999", "112"});
  return is_one && (is_any(pieces[reading.end],
                           {"call", "calls", "operator", "operators", "caller", "callers",
                            "dispatcher", "dispatchers", "centre", "center"}) ||
                    is_any(pieces[reading.begin - 1], {"called", "call", "calling", "dial",
                                                       "dialled", "dialed", "phoned", "rang"}));
}

// "one" as a pronoun or in an idiom: "no one", "this one", "one another", "one day".
bool is_pronoun_one(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (!reading.number.in_words || reading.number.value != 1 || !pieces[reading.begin].is("one") ||
      reading.end == reading.begin) {
    return false;
  }
  if (reading.is_range) return false;
  const Piece& before = pieces[reading.begin - 1];
  const Piece& after = pieces[reading.number.end];
  if (is_any(before,
             {"no", "this", "that", "the", "every", "any", "each", "which", "another", "some",
              "last", "next", "new", "big", "good", "only", "loved", "day", "for"})) {
    return !(before.is("the") && after.is_word() && reading.unit.empty() &&
             !reading.counted.empty()) &&
           !(before.is("for") && reading.unit.empty() && !reading.counted.empty()) &&
           !(is_any(before, {"only", "last", "next", "new"}) && !reading.counted.empty());
  }
  if (is_any(after, {"another", "day", "'", "thing", "by", "hand", "side"})) return true;
  if (after.is("-")) return reading.unit.empty();
  if (!reading.unit.empty()) return false;
  return reading.counted.empty();
}

}  // namespace

bool is_name_number(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (!pieces[reading.number.begin].is_whole()) return false;
  // "two 787s"
  const bool is_plural = pieces[reading.number.end].is("s") && pieces.is_glued(reading.number.end);
  return is_plural || (is_label_number(text, reading) && is_name(text, reading.begin - 1));
}

bool is_no_quantity(const QuantityText& text, const AmountReading& reading) {
  const Token& token = text.analysis.tokens[text.pieces[reading.number.begin].token];
  const bool is_address = token.kind == TokenKind::url || token.kind == TokenKind::email ||
                          token.kind == TokenKind::hashtag || token.kind == TokenKind::handle;
  return is_address || reading.is_tie || is_written_on(text, reading) ||
         has_letters_behind(text, reading) || is_label_number(text, reading) ||
         is_house_number(text, reading) || is_list_number(text, reading) ||
         is_identifier(text, reading) || is_pronoun_one(text, reading) ||
         is_pronoun_number(text, reading) || is_telephone_number(text, reading) ||
         is_file_number(text, reading) || is_page_count(text, reading) ||
         is_emergency_number(text, reading);
}

}  // namespace synoptic
