#include <cstdlib>

#include "synoptic/annotate/quantities/reading.h"

// An amount is [sign] [currency] number [unit] [rate]. The currency stands before or behind:
//
//   "$1.2bn" USD 1.2e9 | "1.2bn euros" EUR | "RM23.50" MYR | "-3%" | "$80 a barrel" USD/[bbl_us]

namespace synoptic {
namespace {

bool is_any(const Piece& piece, std::initializer_list<std::string_view> words) {
  if (piece.kind == PieceKind::border) return false;
  for (const std::string_view word : words) {
    if (piece.low == word) return true;
  }
  return false;
}

bool begins_number(const QuantityText& text, std::size_t at) { return text.pieces[at].is_number(); }

// Letters that stand for a currency must look like it: "Rs 500", "RM23.50", "EUR 5", "R500";
// "N95" and "PS5" are names.
bool is_currency_letters(const QuantityText& text, std::size_t at, std::size_t size,
                         bool has_its_case) {
  const Pieces& pieces = text.pieces;
  if (!pieces[at].is_word() || size > 1) {
    // "A$5", never "a $5 fee"; "Y=5".
    const bool must_be_glued = size == 2 && (is_any(pieces[at + 1], {"=", "/"}) ||
                                             (pieces[at].is("a") && pieces[at + 1].is("$")));
    return !must_be_glued || pieces.is_glued(at + 1);
  }
  const Piece& number = pieces[at + 1];
  const std::string_view form = text.form(at);
  const bool is_glued = pieces.is_glued(at + 1);
  if (!pieces[at].is_capital || pieces[at].span.size() != form.size()) return false;
  if (form.size() == 1 || pieces[at].is("ps")) {
    const bool is_large = number.number >= 100 || number.has_comma || number.points > 0 ||
                          (text.tables.scales.contains(pieces[at + 2].low) &&
                           !(pieces[at + 2].is("k") && number.number < 10));  // "Y2K"
    return is_glued && is_large;
  }
  if (has_its_case || pieces[at].is("rs")) return true;
  for (const char c : form) {
    if (c >= 'a' && c <= 'z') return is_glued && form.size() == 3;
  }
  return is_glued || form.size() >= 3;
}

// The currency before a number: its code and the piece behind it.
std::string_view read_money_before(const QuantityText& text, std::size_t at, std::size_t& end) {
  const auto* phrase = text.tables.money_before.find(text.pieces, text.analysis.text, at);
  if (phrase == nullptr) return {};
  end = at + phrase->pieces.size();
  const bool has_sign = is_any(text.pieces[end], {"-", "+"}) && text.pieces.is_glued(end);
  if (!begins_number(text, has_sign ? end + 1 : end)) return {};
  return is_currency_letters(text, at, phrase->pieces.size(), phrase->has_capitals)
             ? phrase->value
             : std::string_view();
}

std::size_t read_sign(const QuantityText& text, std::size_t at, AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (is_any(pieces[at], {"minus", "plus"})) {
    reading.is_negative = pieces[at].is("minus");
    reading.has_plus = pieces[at].is("plus");
    const std::size_t next = pieces[at + 1].is("-") ? at + 2 : at + 1;
    return begins_number(text, next) ? next : at;
  }
  const bool is_sign = is_any(pieces[at], {"-", "+"}) && pieces.is_glued(at + 1);
  const bool is_free =
      pieces[at].space_before || is_any(pieces[at - 1], {"(", "["}) || !pieces[at - 1].is_word();
  if (!is_sign || !is_free || (pieces[at - 1].is_number() && !pieces[at].space_before)) return at;
  reading.is_negative = pieces[at].is("-");
  reading.has_plus = pieces[at].is("+");
  return at + 1;
}

// "pounds": money behind a scale word or a comma, else mass.
std::string_view pound_code(const NumberReading& number) {
  return number.scale >= 1000 || number.value >= 5000 ? "GBP" : "[lb_av]";
}

// Names of money that are other words too: "10 won gold", "full marks", "1 sum".
bool is_weak_money(std::string_view low) {
  return low == "won" || low == "marks" || low == "sum" || low == "rand" || low == "dong" ||
         low == "real" || low == "ll" || low == "id";
}

std::string_view money_behind(const QuantityText& text, std::size_t at, const NumberReading& number,
                              std::size_t& end) {
  const auto* phrase = text.tables.money_after.find(text.pieces, text.analysis.text, at);
  if (phrase == nullptr) return {};
  const bool is_weak = phrase->pieces.size() == 1 && is_weak_money(text.pieces[at].low);
  if (is_weak && (number.in_words || (number.scale < 1000 && number.value < 100))) return {};
  // "500 $30 tickets": the sign belongs to what follows.
  if (text.pieces[at].is("$") && text.pieces[at + 1].is_number()) return {};
  end = at + phrase->pieces.size();
  return phrase->value;
}

bool is_unit_allowed(const QuantityText& text, std::size_t at, bool has_hyphen,
                     const UnitEntry& unit, const NumberReading& number) {
  const Pieces& pieces = text.pieces;
  switch (unit.kind) {
    case UnitKind::word:
      return true;
    case UnitKind::big:
      // "5 pc" are per cent, "5 PCs" and "5 PC" computers.
      return !number.in_words && !(unit.code == "%" && pieces[at].is_capital);
    case UnitKind::glued:
      break;
  }
  if (number.in_words || !pieces.is_glued(at)) return false;
  // "the 5s", "the 2018s": seconds have a fraction when they are written so.
  if (unit.code == "s" && pieces[at - 1].points == 0) return false;
  // "16-in barrel", but not "1-in-4".
  return !has_hyphen || !pieces[at + 2].is("-");
}

// "5 nm off the coast" are nautical miles, "a 5 nm process" nanometres.
bool is_at_sea(const Piece& next) {
  return is_any(next, {"off", "from", "offshore", "north", "south", "east", "west", "northeast",
                       "northwest", "southeast", "southwest", "away", "out", "limit", "zone"});
}

// Takes the power of ten out of a code: "10*9.m3" of "5 bcm" makes 5e9 m3.
void move_power(AmountReading& reading) {
  if (!reading.unit.starts_with("10*")) return;
  const std::size_t point = reading.unit.find('.');
  double factor = 1;
  for (int power = std::atoi(reading.unit.c_str() + 3); power > 0; --power) factor *= 10;
  reading.number.value *= factor;
  reading.number.low *= factor;
  reading.number.high *= factor;
  reading.number.scale *= factor;
  reading.unit.erase(0, point + 1);
}

bool is_people_word(const Piece& piece) {
  return is_any(piece, {"capita", "person", "head", "people"});
}

// "per share", "a barrel", "/month": the code of what the amount is for each of.
std::string read_rate(const QuantityText& text, std::size_t at, const AmountReading& reading,
                      std::size_t& end) {
  const Pieces& pieces = text.pieces;
  const bool is_per = pieces[at].is("per") || (pieces[at].is("/") && pieces.is_glued(at));
  const bool is_article = is_any(pieces[at], {"a", "an"});
  if (!is_per && !is_article) return {};
  const auto* phrase = text.tables.units.find(pieces, text.analysis.text, at + 1);
  const bool is_unit = phrase != nullptr && phrase->value.kind == UnitKind::word;
  if (is_unit) {
    end = at + 1 + phrase->pieces.size();
    // "$9 billion a year tobacco industry" is a rate too; "5 km a week later" is none.
    if (is_any(pieces[end], {"ago", "later", "earlier", "before", "after"})) return {};
    return std::string(phrase->value.code);
  }
  if (!pieces[at + 1].is_word()) return {};
  end = at + 2;
  if (is_people_word(pieces[at + 1])) return is_per || reading.is_money ? "{person}" : "";
  const bool is_noun = text.tables.role(pieces[at + 1].low) == WordRole::none;
  const bool is_money_noun = is_any(pieces[at + 1], {"share", "unit", "ticket", "bottle", "night",
                                                     "game", "head", "ounce", "bushel", "vote"});
  if (!is_noun || !(is_per || (reading.is_money && is_money_noun))) return {};
  return "{" + singular_of(text.tables, pieces[at + 1].low) + "}";
}

// "barrels of oil per day", "tonnes of carbon dioxide a year": the rate behind what is measured,
// which stays outside the amount. Empty where there is none.
std::string rate_behind_stuff(const QuantityText& text, const AmountReading& reading) {
  constexpr std::size_t kMostWords = 3;
  if (!text.pieces[reading.end].is("of")) return {};
  for (std::size_t at = reading.end + 1; at <= reading.end + 1 + kMostWords; ++at) {
    std::size_t end = at;
    const std::string rate = at > reading.end + 1 ? read_rate(text, at, reading, end) : "";
    if (!rate.empty()) return rate.starts_with('{') ? "" : "/" + rate;
    if (!text.pieces[at].is_word()) return {};
  }
  return {};
}

void add_rate(const QuantityText& text, AmountReading& reading) {
  if (reading.unit.empty() || reading.unit == "%" || reading.unit.find('/') != std::string::npos) {
    return;
  }
  std::size_t end = reading.end;
  const std::string rate = read_rate(text, reading.end, reading, end);
  if (!rate.empty()) {
    reading.unit += "/" + rate;
    reading.end = end;
  } else if (!reading.is_money) {
    reading.unit += rate_behind_stuff(text, reading);
  }
}

// "$76 US a barrel", "$5 million dollars": the currency said twice.
void skip_second_currency(const QuantityText& text, AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (pieces[reading.end].is("us") && text.form(reading.end).starts_with("U")) {
    ++reading.end;
    if (pieces[reading.end].is(".") && pieces.is_glued(reading.end)) ++reading.end;
    return;
  }
  std::size_t end = reading.end;
  const std::string_view code = money_behind(text, reading.end, reading.number, end);
  if (!code.empty() && code != "USc") {
    if (reading.unit == "USD") reading.unit = code;
    reading.end = end;
  }
}

// "EUR" and "USc" (cents), but not "MHz".
bool is_money_code(std::string_view unit) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return unit.size() == 3 && is_capital(unit[0]) && is_capital(unit[1]) &&
         (is_capital(unit[2]) || unit[2] == 'c');
}

// Does the amount say "$", "dollars" or "cents" without saying whose?
bool is_bare_dollar(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (reading.unit != "USD" && reading.unit != "USc") return false;
  bool is_signed = false;
  for (std::size_t at = reading.begin; at < reading.end; ++at) {
    const bool is_number = reading.number.begin <= at && at < reading.number.end;
    if (is_number || is_any(pieces[at], {"-", "+", "\\", "of"})) continue;
    if (!is_any(pieces[at], {"$", "dollar", "dollars", "cent", "cents", "grand"})) return false;
    is_signed = true;
  }
  return is_signed;
}

}  // namespace

std::string read_unit(const QuantityText& text, std::size_t at, const NumberReading& number,
                      std::size_t& end) {
  const Pieces& pieces = text.pieces;
  const bool has_hyphen = pieces[at].is("-") && pieces.is_glued(at) && pieces.is_glued(at + 1);
  const std::size_t start = has_hyphen ? at + 1 : at;
  const auto* phrase = text.tables.units.find(pieces, text.analysis.text, start);
  const bool is_unit =
      phrase != nullptr && is_unit_allowed(text, at, has_hyphen, phrase->value, number);
  if (is_unit) {
    end = start + phrase->pieces.size();
    if (phrase->value.code == "nm" && is_at_sea(pieces[end])) return "[nmi_i]";
    return std::string(phrase->value.code);
  }
  std::size_t money_end = end;
  const std::string_view code = money_behind(text, start, number, money_end);
  if (!code.empty()) {
    end = money_end;
    return std::string(code);
  }
  if (is_any(pieces[start], {"pound", "pounds"})) {
    end = start + 1;
    return std::string(pound_code(number));
  }
  return {};
}

namespace {

// Where the unit of a number stands: "millions of dollars", "half a mile", "a quarter of a
// percentage point", "four more years".
std::size_t behind_number(const QuantityText& text, const NumberReading& number) {
  const Pieces& pieces = text.pieces;
  std::size_t at = number.end;
  if (number.is_vague && pieces[at].is("of")) return at + 1;
  // "60-some miles", "30-odd days"
  const bool is_odd = pieces[at].is("-") && pieces.is_glued(at) &&
                      is_any(pieces[at + 1], {"some", "odd", "plus", "ish"});
  if (is_odd) return at + 2;
  if (number.is_fraction) {
    if (pieces[at].is("of")) ++at;
    const auto* unit = is_any(pieces[at], {"a", "an"})
                           ? text.tables.units.find(pieces, text.analysis.text, at + 1)
                           : nullptr;
    return unit != nullptr && unit->value.kind == UnitKind::word ? at + 1 : number.end;
  }
  const bool is_counted_time = is_any(pieces[at], {"more", "full", "consecutive", "straight",
                                                   "additional", "whole", "extra", "long"}) &&
                               text.pieces[at + 1].is_word();
  if (!is_counted_time) return at;
  const auto* unit = text.tables.units.find(pieces, text.analysis.text, at + 1);
  const bool is_time =
      unit != nullptr && is_any(pieces[at + 1], {"day", "days", "week", "weeks", "month", "months",
                                                 "year", "years", "hour", "hours"});
  return is_time ? at + 1 : at;
}

// "five grand", never "two grand pianos": thousands of what is paid there.
void read_grand(const QuantityText& text, AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const std::size_t at = reading.number.end;
  if (!reading.unit.empty() || !pieces[at].is("grand") || pieces[at].is_capital) return;
  const bool is_noun =
      !pieces[at + 1].is_word() || text.tables.role(pieces[at + 1].low) == WordRole::stop;
  if (!is_noun) return;
  reading.number.value *= 1000;
  reading.number.scale *= 1000;
  reading.unit = "USD";
  reading.end = at + 1;
}

// "6ft 2in", "6-foot-2", "6 feet 2 inches": one height.
void read_inches(const QuantityText& text, AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (reading.unit != "[ft_i]" || reading.number.is_vague) return;
  const bool has_hyphen = pieces[reading.end].is("-") && pieces.is_glued(reading.end + 1);
  const std::size_t at = has_hyphen ? reading.end + 1 : reading.end;
  if (!pieces[at].is_number() || pieces[at].number >= 12) return;
  std::size_t end = at + 1;
  const std::string unit = read_unit(text, at + 1, {.begin = at, .end = at + 1}, end);
  if (unit != "[in_i]" && !(has_hyphen && unit.empty())) return;
  reading.number.value += pieces[at].number / 12;
  reading.end = unit.empty() ? at + 1 : end;
}

}  // namespace

bool read_amount(const QuantityText& text, std::size_t at, AmountReading& reading) {
  reading.begin = at;
  std::size_t next = read_sign(text, at, reading);
  std::size_t behind_money = next;
  const std::string_view money = read_money_before(text, next, behind_money);
  if (!money.empty()) next = read_sign(text, behind_money, reading);
  if (!read_number(text, next, !money.empty(), reading.number)) return false;
  reading.end = reading.number.end;
  if (!money.empty()) {
    reading.is_money = true;
    reading.unit = money;
    skip_second_currency(text, reading);
  } else {
    std::size_t unit_at = behind_number(text, reading.number);
    std::size_t end = unit_at;
    reading.unit =
        reading.number.is_fold ? "{times}" : read_unit(text, unit_at, reading.number, end);
    if (!reading.unit.empty() && !reading.number.is_fold) reading.end = end;
    read_grand(text, reading);
    read_inches(text, reading);
    move_power(reading);
    reading.is_money = is_money_code(reading.unit);
  }
  reading.is_bare_dollar = is_bare_dollar(text, reading);
  add_rate(text, reading);
  if (reading.is_money) reading.why = "quantities:money";
  if (!reading.is_money && !reading.unit.empty()) reading.why = "quantities:measure";
  return true;
}

}  // namespace synoptic
