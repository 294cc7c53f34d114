#include "synoptic/annotate/quantities/find_quantities.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "synoptic/annotate/quantities/reading.h"
#include "synoptic/annotate/times/find_times.h"

// Steps, each linear: cut the text into pieces; mark those of dates and clock times; at every
// other piece read an amount with its unit (read_amount.cc) and its second end (read_range.cc),
// leave out what is none (is_no_quantity.cc), and add counted noun, modifier, change and concept.
// Last, a number without a unit takes that of its neighbour: "five- and six-cylinder engines",
// "8 or 9 euros".
//
//   "sold at least $1.2bn of grain" gives "$1.2bn": 1.2e9, USD, at_least, concept "grain"

namespace synoptic {
namespace {

// Marks the pieces of times in the text, and returns those that belong to a date or a clock time;
// a number of days or years does not.
std::vector<bool> mark_times(QuantityText& text) {
  std::vector<bool> dates(text.pieces.size(), false);
  text.in_time.assign(text.pieces.size(), false);
  text.in_name.assign(text.pieces.size(), false);
  std::size_t at = 0;
  for (const TimeExpression& time : find_times(text.analysis, text.pieces, text.tables.times, "")) {
    const bool is_amount = time.type == TimeType::duration || time.type == TimeType::set ||
                           time.why == "times:shifted" || time.why == "times:rate";
    const bool is_adjective =
        time.why == "times:reference-adjective" || time.why == "times:set-word";
    for (; at < dates.size() && text.pieces[at].span.begin < time.span.end; ++at) {
      const bool is_inside = text.pieces[at].span.begin >= time.span.begin;
      text.in_time[at] = is_inside && !is_adjective;
      dates[at] = is_inside && !is_amount;
    }
  }
  return dates;
}

bool is_money_sign(const Piece& piece) {
  return piece.is("$") || piece.is("£") || piece.is("¥") || piece.is("¢") || piece.is("₵");
}

// May an amount begin here? Passes over most words at once.
bool may_begin(const QuantityText& text, std::size_t at) {
  const Piece& piece = text.pieces[at];
  switch (piece.kind) {
    case PieceKind::number:
      return true;
    case PieceKind::border:
      return false;
    case PieceKind::mark:
      return !piece.is(",") && !piece.is(".") && !piece.is("'") && !piece.is("\"");
    case PieceKind::word:
      break;
  }
  const Piece& next = text.pieces[at + 1];
  if (next.is_number() || is_money_sign(next)) return true;
  return piece.is("a") || piece.is("half") || piece.is("several") || piece.low.ends_with("fold") ||
         piece.low.ends_with('s') || piece.is("minus") || piece.is("plus") ||
         text.tables.numerals.find(piece.low) != nullptr || text.pieces[at + 1].is("=") ||
         text.pieces[at + 1].is(".");
}

// "(US$ 473 million)" behind an amount of money, "(11 km)" behind one of length.
bool is_conversion(const QuantityText& text, const AmountReading& before,
                   const AmountReading& reading) {
  if (before.unit.empty() || reading.unit.empty() || before.unit == reading.unit) return false;
  if (before.is_money != reading.is_money || reading.unit == "%") return false;
  const std::size_t gap = reading.begin - before.end;
  if (gap == 1) return text.pieces[before.end].is("(") || text.pieces[before.end].is("/");
  return gap == 2 && text.pieces[before.end].is("(") && !text.pieces[reading.begin - 1].is_number();
}

bool is_person_group(const Piece& piece) {
  static constexpr std::string_view kPersons[] = {
      "children", "adults",  "people",    "those",    "kids",     "women",
      "men",      "girls",   "boys",      "youths",   "anyone",   "persons",
      "everyone", "players", "residents", "citizens", "teenagers"};
  return std::ranges::any_of(kPersons, [&](std::string_view person) { return piece.is(person); });
}

bool is_age_word(const Piece& piece) {
  return piece.is("aged") || piece.is("age") || piece.is("ages");
}

// "children under 5", "adults over 65": nothing else is counted there.
bool is_age_limit(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const Piece& limit = pieces[reading.begin - 1];
  if (!limit.is("under") && !limit.is("over") && !limit.is("below")) return false;
  if (reading.number.value > 110 || reading.number.is_fraction) return false;
  const Piece& next = pieces[reading.end];
  if (next.is_word() && text.tables.role(next.low) == WordRole::none) return false;
  return is_person_group(pieces[reading.begin - 2]);
}

// "people 65 and older", "those 18 to 64 with asthma".
bool is_age_group(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const double most = reading.is_range ? reading.high : reading.number.value;
  if (most > 110 || reading.number.is_fraction || reading.number.in_words) return false;
  const Piece& link = pieces[reading.end];
  const Piece& bound = pieces[reading.end + 1];
  const bool is_open =
      (link.is("and") || link.is("or")) && (bound.is("older") || bound.is("younger"));
  const bool is_group = reading.is_range && is_person_group(pieces[reading.begin - 1]) &&
                        !(pieces[reading.end].is_word() &&
                          text.tables.role(pieces[reading.end].low) == WordRole::none);
  return is_open || is_group;
}

// "two girls, 7 and 9, drowned": the ages of those before the comma.
bool is_age_pair(const QuantityText& text, const AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  const auto is_age = [&](std::size_t at) {
    return pieces[at].is_whole() && pieces[at].span.size() <= 2 && pieces[at].number > 0;
  };
  const auto ends = [&](std::size_t at) { return pieces[at].is(",") || pieces[at].is("."); };
  const std::size_t at = reading.begin;
  if (!is_age(at) || reading.end != at + 1) return false;
  const bool is_first = pieces[at - 1].is(",") && pieces[at - 2].low.ends_with('s') &&
                        pieces[at + 1].is("and") && is_age(at + 2) && ends(at + 3);
  const bool is_second = pieces[at - 1].is("and") && is_age(at - 2) && pieces[at - 3].is(",") &&
                         pieces[at - 4].low.ends_with('s') && ends(at + 1);
  return is_first || is_second;
}

// ", 44," behind a name, "aged 34", "age of 21": an age in years.
void read_age(const QuantityText& text, AmountReading& reading) {
  const Pieces& pieces = text.pieces;
  if (!reading.unit.empty() || reading.number.scale > 1) return;
  const std::size_t at = reading.begin;
  const bool is_aged =
      is_age_word(pieces[at - 1]) || (pieces[at - 1].is("of") && is_age_word(pieces[at - 2])) ||
      (pieces[at - 1].is("between") && is_age_word(pieces[at - 2])) ||
      is_age_limit(text, reading) || is_age_pair(text, reading) || is_age_group(text, reading);
  const bool is_apposed = pieces[at - 1].is(",") && pieces[at - 2].is_capital &&
                          (pieces[reading.end].is(",") || pieces[reading.end].is(".")) &&
                          pieces[at].is_whole() && reading.number.value >= 5 &&
                          reading.number.value < 115 && !pieces[at - 3].is(",");
  if (!is_aged && !is_apposed) return;
  reading.unit = "a{age}";
  reading.why = "quantities:age";
}

bool read_quantity(const QuantityText& text, std::size_t at, AmountReading& reading) {
  if (!read_amount(text, at, reading)) return false;
  read_range(text, reading);
  read_age(text, reading);
  read_counted(text, reading);
  if (is_no_quantity(text, reading)) return false;
  read_modifier(text, reading);
  return true;
}

bool counts_persons(std::string_view noun) {
  static constexpr std::string_view kPersons[] = {"people", "person",  "passenger", "worker",
                                                  "job",    "student", "man",       "woman"};
  return std::ranges::find(kPersons, noun) != std::end(kPersons);
}

// Keeps a number that belongs to a name: for the words of what is measured ("the Lumo 500 fell
// 2%"), and because the same number elsewhere is that name too.
void note_name(QuantityText& text, const AmountReading& reading,
               std::unordered_set<double>& models) {
  if (reading.number.end <= reading.number.begin || !is_name_number(text, reading)) return;
  text.in_name[reading.number.begin] = true;
  const Piece& number = text.pieces[reading.number.begin];
  if (number.digits == 3 && !number.has_comma) models.insert(number.number);
}

std::vector<AmountReading> find_readings(QuantityText& text) {
  const std::vector<bool> in_date = mark_times(text);
  std::vector<AmountReading> readings;
  std::unordered_set<double> models;
  for (std::size_t at = 0; at < text.pieces.size();) {
    AmountReading reading;
    if (in_date[at] || !may_begin(text, at) || !read_quantity(text, at, reading) ||
        in_date[reading.number.begin]) {
      note_name(text, reading, models);
      ++at;
      continue;
    }
    at = std::max(reading.end, at + 1);
    if (!readings.empty() && is_conversion(text, readings.back(), reading)) {
      reading.is_conversion = true;
      reading.modifier = readings.back().modifier;
      reading.why = "quantities:conversion";
    }
    readings.push_back(std::move(reading));
  }
  std::erase_if(readings, [&](const AmountReading& reading) {
    return reading.unit.empty() && !reading.is_range && !reading.number.in_words &&
           reading.number.scale == 1 && models.contains(reading.number.value) &&
           reading.modifier == Modifier::exact && !counts_persons(reading.counted_base);
  });
  return readings;
}

// Do only "or", "and", "of the", commas and hyphens stand between the two amounts?
bool are_listed(const QuantityText& text, const AmountReading& a, const AmountReading& b) {
  if (b.begin - a.end > 3 || a.end == b.begin) return false;
  for (std::size_t at = a.end; at < b.begin; ++at) {
    const Piece& piece = text.pieces[at];
    const bool is_link = piece.is("or") || piece.is("and") || piece.is(",") || piece.is("-") ||
                         piece.is("of") || piece.is("the");
    if (!is_link) return false;
  }
  return true;
}

// "6.48, or 0.7 per cent": the same told in another unit; not "3, 4, or 5 per cent".
bool is_restated(const QuantityText& text, const AmountReading& a, const AmountReading& b) {
  constexpr double kFar = 4;  // times; members of a list are near each other
  const bool has_or =
      b.begin - a.end == 2 && text.pieces[a.end].is(",") && text.pieces[a.end + 1].is("or");
  const double x = a.number.value;
  const double y = b.number.value;
  return has_or && std::max(x, y) > kFar * std::min(x, y);
}

void share_units(const QuantityText& text, std::vector<AmountReading>& readings) {
  for (std::size_t i = readings.size(); i-- > 1;) {
    AmountReading& first = readings[i - 1];
    const AmountReading& second = readings[i];
    if (!first.unit.empty() || !first.counted.empty() || !are_listed(text, first, second)) continue;
    if (second.unit == "%" && first.number.value > 100) continue;
    if (is_restated(text, first, second)) continue;
    first.unit = second.unit;
    first.is_money = second.is_money;
    first.counted = second.counted;
    first.counted_base = second.counted_base;
  }
}

// "a combined 435 homes and 187 by tender": a bare number counts what the one before it counted;
// "lost 190 points, or 0.6%": the same change told in another unit.
void inherit(const QuantityText& text, std::vector<AmountReading>& readings) {
  for (std::size_t i = 1; i < readings.size(); ++i) {
    const AmountReading& before = readings[i - 1];
    AmountReading& reading = readings[i];
    bool is_same_sentence = true;
    bool has_or = false;
    for (std::size_t at = before.end; at < reading.begin; ++at) {
      is_same_sentence &= text.pieces[at].kind != PieceKind::border;
      has_or |= text.pieces[at].is("or") || text.pieces[at].is("(");
    }
    if (!is_same_sentence) continue;
    if (has_or && reading.begin - before.end <= 2) {
      if (reading.change == Change::none) reading.change = before.change;
      const bool have_units = !before.unit.empty() && !reading.unit.empty();
      reading.is_same_change =
          have_units && (before.change != Change::none || reading.is_conversion);
    }
    const bool is_bare = reading.unit.empty() && reading.counted.empty() && !reading.is_range &&
                         !reading.number.is_fraction && !reading.number.is_vague;
    // "her sons, ages 10, 9 and 4"
    const bool is_age = before.unit == "a{age}" && is_bare && reading.number.value < 115 &&
                        are_listed(text, before, reading);
    if (is_age) {
      reading.unit = before.unit;
      reading.why = before.why;
      continue;
    }
    const bool is_count = before.unit.empty() && !before.counted.empty() && !before.is_range;
    if (!is_bare || !is_count || before.number.in_words != reading.number.in_words) continue;
    reading.counted = before.counted;
    reading.counted_base = before.counted_base;
  }
}

// Gives money of an unnamed dollar its country: AUD for USD, AUc for USc.
void name_dollars(std::vector<AmountReading>& readings, std::string_view dollar) {
  if (dollar.size() != 3 || dollar == "USD") return;
  const bool is_spelled =
      std::any_of(readings.begin(), readings.end(),
                  [&](const AmountReading& reading) { return reading.unit.starts_with(dollar); });
  if (is_spelled) return;
  for (AmountReading& reading : readings) {
    if (!reading.is_bare_dollar) continue;
    if (reading.unit.starts_with("USD")) reading.unit.replace(0, 3, dollar);
    if (reading.unit.starts_with("USc")) reading.unit.replace(0, 2, dollar.substr(0, 2));
  }
}

Quantity make_quantity(const QuantityText& text, const AmountReading& reading) {
  Quantity quantity;
  quantity.span = text.pieces.span(reading.begin, reading.end);
  Amount& amount = quantity.amount;
  const double sign = reading.is_negative ? -1 : 1;
  if (reading.is_range) {
    amount.low = reading.low;
    amount.high = reading.high;
  } else if (reading.number.is_vague) {
    amount.low = reading.number.low;
    amount.high = reading.number.high;
  } else {
    amount.value = sign * reading.number.value;
  }
  if (!reading.unit.empty()) amount.unit = reading.unit;
  amount.modifier = reading.modifier;
  amount.change = reading.change;
  if (!reading.counted.empty()) {
    quantity.counted = reading.counted_base;
    quantity.counted_span = text.pieces.span(reading.counted.begin, reading.counted.end);
  }
  quantity.concept_words = concept_of(text, reading);
  quantity.why = reading.why;
  return quantity;
}

}  // namespace

std::vector<Quantity> find_quantities(const Analysis& analysis, const QuantityLexicon& lexicon,
                                      std::string_view dollar) {
  const Pieces pieces(analysis);
  QuantityText text{analysis, pieces, *lexicon.tables, {}, {}, {}};
  std::vector<AmountReading> readings = find_readings(text);
  name_dollars(readings, dollar);
  share_units(text, readings);
  inherit(text, readings);
  text.in_amount.assign(pieces.size(), false);
  for (const AmountReading& reading : readings) {
    std::fill_n(text.in_amount.begin() + static_cast<std::ptrdiff_t>(reading.begin),
                reading.end - reading.begin, true);
  }
  std::vector<Quantity> quantities;
  quantities.reserve(readings.size());
  for (const AmountReading& reading : readings) {
    Quantity quantity = make_quantity(text, reading);
    if (reading.is_same_change) quantity.concept_words = quantities.back().concept_words;
    quantities.push_back(std::move(quantity));
  }
  return quantities;
}

}  // namespace synoptic
