#include "synoptic/collate/wording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <set>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestShortName = 14;

// "01-name" of "in/01-name.txt.gz"; of "feed.jsonl#7" it is "7".
std::string stem_of(const RecordReport& report) {
  std::string_view name = report.article.empty() ? report.path : report.article;
  name = name.substr(name.find_last_of("/#") + 1);
  for (bool has_ending = true; has_ending;) {
    has_ending = false;
    for (const std::string_view ending : {".gz", ".zst", ".txt", ".html", ".htm", ".md"}) {
      if (!name.ends_with(ending) || name.size() == ending.size()) continue;
      name.remove_suffix(ending.size());
      has_ending = true;
    }
  }
  return std::string(name);
}

std::string leading_digits(const std::string& stem) {
  return stem.substr(0, stem.find_first_not_of("0123456789"));
}

bool are_names(const std::vector<std::string>& names) {
  const auto is_name = [](const std::string& name) {
    return !name.empty() && name.size() <= kLongestShortName;
  };
  const std::set<std::string_view> distinct(names.begin(), names.end());
  return distinct.size() == names.size() && std::all_of(names.begin(), names.end(), is_name);
}

std::string with_separators(double number) {
  std::array<char, 40> digits;
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  if (end.ec != std::errc()) return "?";
  std::string out(digits.data(), end.ptr);
  const std::size_t point = std::min(out.find('.'), out.size());
  const std::size_t first = out.starts_with('-') ? 1 : 0;
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    out.insert(at, 1, ',');
  }
  return out;
}

// "1.5 million", "120,000", "14".
std::string number_text(double number) {
  struct Scale {
    double factor;
    std::string_view word;
  };
  constexpr Scale kScales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  for (const Scale& scale : kScales) {
    const double scaled = number / scale.factor;
    if (std::fabs(scaled) < 1 || std::fabs(scaled) >= 1e6) continue;
    const double rounded = std::round(scaled * 1000) / 1000;
    // A figure that is not round in its scale would lose digits: 1,234,567.
    if (std::fabs(rounded * scale.factor - number) > std::fabs(number) * 1e-12) continue;
    return with_separators(rounded).append(scale.word);
  }
  return with_separators(number);
}

std::string_view modifier_text(Modifier modifier) {
  switch (modifier) {
    case Modifier::exact:
      return "";
    case Modifier::about:
      return "about ";
    case Modifier::at_least:
      return "at least ";
    case Modifier::at_most:
      return "up to ";
    case Modifier::more_than:
      return "more than ";
    case Modifier::less_than:
      return "less than ";
    case Modifier::nearly:
      return "nearly ";
  }
  return "";
}

std::string_view change_text(Change change) {
  switch (change) {
    case Change::none:
      return "";
    case Change::up:
      return "up ";
    case Change::down:
      return "down ";
  }
  return "";
}

bool is_currency(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What readers call the commonest units of UCUM.
std::string_view unit_word(std::string_view unit) {
  struct Word {
    std::string_view unit;
    std::string_view word;
  };
  constexpr Word kWords[] = {
      {"a", "year"},        {"mo", "month"},        {"wk", "week"},     {"d", "day"},
      {"h", "hour"},        {"min", "minute"},      {"s", "second"},    {"m", "metre"},
      {"t", "tonne"},       {"[mi_i]", "mile"},     {"[ft_i]", "foot"}, {"[in_i]", "inch"},
      {"[lb_av]", "pound"}, {"[bbl_us]", "barrel"}, {"ha", "hectare"},  {"l", "litre"},
      {"L", "litre"},       {"[acr_us]", "acre"},   {"kg", "kg"},       {"km", "km"}};
  for (const Word& word : kWords) {
    if (word.unit == unit) return word.word;
  }
  return {};
}

std::string with_unit(const std::string& number, std::string_view unit) {
  if (unit == "1" || unit.empty()) return number;
  if (unit == "Cel") return number + " °C";
  if (unit == "kg" || unit == "km") return number + " " + std::string(unit);
  const std::string_view word = unit_word(unit);
  if (!word.empty()) return number + " " + (number == "1" ? std::string(word) : plural(word));
  if (unit == "USD") return "$" + number;
  if (unit == "EUR") return "€" + number;
  if (unit == "GBP") return "£" + number;
  if (is_currency(unit)) return std::string(unit) + " " + number;
  return number + " " + std::string(unit);
}

}  // namespace

std::vector<std::string> short_names(const std::vector<RecordReport>& reports) {
  std::vector<std::string> stems;
  std::vector<std::string> digits;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    stems.push_back(stem_of(reports[i]));
    digits.push_back(leading_digits(stems.back()));
    ids.push_back("r" + std::to_string(i + 1));
  }
  if (are_names(digits)) return digits;
  return are_names(stems) ? stems : ids;
}

std::string amount_text(const Amount& amount) {
  std::string out(change_text(amount.change));
  out += modifier_text(amount.modifier);
  if (amount.value) return out + with_unit(number_text(*amount.value), amount.unit);
  if (amount.low && amount.high) {
    return out +
           with_unit(number_text(*amount.low) + " to " + number_text(*amount.high), amount.unit);
  }
  if (amount.low) return out + "from " + with_unit(number_text(*amount.low), amount.unit);
  if (amount.high) return out + "up to " + with_unit(number_text(*amount.high), amount.unit);
  return out;
}

bool is_time_unit(std::string_view unit) {
  constexpr std::string_view kUnits[] = {"a", "mo", "wk", "d", "h", "min", "s"};
  return std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
}

std::string plural(std::string_view noun) {
  std::string out(noun);
  struct Irregular {
    std::string_view one;
    std::string_view many;
  };
  constexpr Irregular kIrregular[] = {
      {"person", "people"},       {"man", "men"},       {"woman", "women"},
      {"child", "children"},      {"life", "lives"},    {"aircraft", "aircraft"},
      {"people", "people"},       {"police", "police"}, {"series", "series"},
      {"personnel", "personnel"}, {"staff", "staff"},   {"foot", "feet"},
      {"half", "halves"}};
  for (const Irregular& word : kIrregular) {
    const bool is_whole_word =
        out.size() == word.one.size() ||
        (out.size() > word.one.size() && out[out.size() - word.one.size() - 1] == ' ');
    if (!out.ends_with(word.one) || !is_whole_word) continue;
    return out.substr(0, out.size() - word.one.size()).append(word.many);
  }
  if (out.ends_with("sman")) return out.replace(out.size() - 2, 2, "en");
  const char last = out.empty() ? 's' : out.back();
  if (out.ends_with("men") || last == 's') return out.ends_with("ss") ? out + "es" : out;
  const bool after_vowel = out.size() > 1 && std::string_view("aeiou").find(out[out.size() - 2]) !=
                                                 std::string_view::npos;
  if (last == 'y' && !after_vowel) return out.substr(0, out.size() - 1) + "ies";
  if (last == 'x' || out.ends_with("ch") || out.ends_with("sh")) return out + "es";
  return out + "s";
}

std::string figure_text(const RecordFigure& figure) {
  std::string out = amount_text(figure.amount);
  if (figure.counted.empty()) return out;
  const bool is_one = figure.amount.value && *figure.amount.value == 1;
  return out + " " + (is_one ? figure.counted : plural(figure.counted));
}

std::string shortened(std::string_view text, std::size_t limit) {
  std::size_t at = 0;
  std::size_t blank = 0;
  for (std::size_t points = 0; at < text.size(); ++points) {
    if (points == limit) break;
    if (text[at] == ' ') blank = at;
    at += decode_at(text, at).size;
  }
  if (at >= text.size()) return std::string(text);
  const std::size_t cut = blank > at / 2 ? blank : at;
  return std::string(trim(text.substr(0, cut))) + "…";
}

std::string in_quotes(std::string_view text, std::size_t limit) {
  constexpr std::string_view kMarks[] = {"“", "”", "„", "«", "»", "\""};
  text = trim(text);
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return "“" + shortened(trim(text), limit) + "”";
}

std::vector<ReportIndex> reports_in(std::span<const Version> versions) {
  std::vector<ReportIndex> out;
  for (const Version& version : versions) out.push_back(version.report);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace synoptic
