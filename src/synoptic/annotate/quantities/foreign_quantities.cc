#include "synoptic/annotate/quantities/foreign_quantities.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/base/words.h"

// Walks the words of a text. A word of digits begins a number; groups of three digits behind single
// blanks go on with it; then come scale words, a link and what is counted:
//
//   120 000 фильтров        120000 {фильтров}
//   45 mil millones de dólares     45e9 USD
//   12 de marzo, 12.3.2024, 18:05, 2024     none

namespace synoptic {

struct ForeignWords {
  StringMap<double> scales;
  StringMap<std::string> units;
  StringSet links;
  StringSet months;
};

namespace {

constexpr std::size_t kLongestNumber = 24;  // bytes
constexpr double kFirstYear = 1500;
constexpr double kLastYear = 2100;
constexpr std::string_view kSeparators = ".,'";

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_grouped(const std::vector<std::string_view>& groups) {
  const bool has_lead = !groups.front().empty() && groups.front().size() <= 3;
  return has_lead && groups.front() != "0" &&
         std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

double number_of(const std::string& digits) { return std::strtod(digits.c_str(), nullptr); }

// "1.234.567,8", "120.000", "7,5"; nothing for dates and version numbers.
std::optional<double> value_of(std::string_view form) {
  const std::size_t last = form.find_last_of(kSeparators);
  if (last == std::string_view::npos) return number_of(std::string(form));
  std::vector<std::string_view> groups;
  for (std::size_t begin = 0; begin <= form.size();) {
    const std::size_t end = std::min(form.find_first_of(kSeparators, begin), form.size());
    groups.push_back(form.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::string_view decimals = groups.back();
  const bool is_one_mark =
      form.find_first_not_of("0123456789") == form.find_last_not_of("0123456789") ||
      form.find(form[last]) != last;
  std::string digits;
  if (is_grouped(groups) && is_one_mark) {
    for (const std::string_view group : groups) digits += group;
    return number_of(digits);
  }
  groups.pop_back();
  const bool parts_decimals = form.find(form[last]) == last && !decimals.empty();
  if (!parts_decimals || (groups.size() > 1 && !is_grouped(groups))) return std::nullopt;
  for (const std::string_view group : groups) digits += group;
  return number_of(digits + "." + std::string(decimals));
}

class ForeignFinder {
 public:
  ForeignFinder(std::string_view text, const std::vector<Span>& sentences,
                const ForeignWords& tables)
      : text_(text), sentences_(sentences), tables_(tables), words_(find_words(text)) {}

  std::vector<Quantity> run() {
    std::vector<Quantity> found;
    for (std::size_t at = 0; at < words_.size();) {
      const std::size_t end = number_end(at);
      if (end > at) {
        if (auto quantity = read(at, end)) found.push_back(std::move(*quantity));
      }
      at = std::max(end, at + 1);
    }
    return found;
  }

 private:
  std::string_view form(std::size_t word) const { return slice(text_, words_[word].span); }

  std::string folded(std::size_t word) const {
    return word < words_.size() ? fold(form(word)) : std::string();
  }

  // What stands between a word and the one before it, or behind the last.
  std::string_view gap_before(std::size_t word) const {
    const std::uint32_t begin = word > 0 ? words_[word - 1].span.end : 0;
    const auto end =
        word < words_.size() ? words_[word].span.begin : static_cast<std::uint32_t>(text_.size());
    return text_.substr(begin, end - begin);
  }

  static bool is_blank(std::string_view gap) {
    return gap == " " || gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
  }

  bool is_digits(std::size_t word) const {
    const std::string_view digits = form(word);
    return digits.size() <= kLongestNumber && is_ascii_digit(digits.front()) &&
           digits.find_first_not_of("0123456789.,'") == std::string_view::npos;
  }

  // Behind the words of one number: "120 000" are two. `at` where none begins.
  std::size_t number_end(std::size_t at) const {
    if (!is_digits(at)) return at;
    std::size_t end = at + 1;
    const bool may_group = form(at).size() <= 3;
    while (may_group && end < words_.size() && end < at + 5 && is_blank(gap_before(end)) &&
           form(end).size() == 3 && is_digits(end)) {
      ++end;
    }
    return end;
  }

  std::optional<Quantity> read(std::size_t at, std::size_t end) const {
    if (is_part_of_more(at, end)) return std::nullopt;
    std::string digits;
    for (std::size_t word = at; word < end; ++word) digits += form(word);
    const std::optional<double> number = value_of(digits);
    if (!number) return std::nullopt;

    Quantity quantity;
    double value = *number;
    std::size_t last = end;
    while (last < words_.size() && last < end + 2 && is_blank(gap_before(last))) {
      const auto scale = tables_.scales.find(folded(last));
      if (scale == tables_.scales.end()) break;
      value *= scale->second;
      ++last;
    }
    quantity.amount.value = value;
    quantity.span = cover(words_[at].span, words_[last - 1].span);
    quantity.why = "quantities:other-language";
    if (!set_unit(at, last, quantity) && !set_counted(last, quantity)) return std::nullopt;
    const bool is_bare = last == end && quantity.amount.unit == "1";
    if (is_bare && may_be_date(at, end, value)) return std::nullopt;
    quantity.clause = sentence_of(quantity.span);
    return quantity;
  }

  // "18:05", "3-2", "12/03", "§ 5", "B-52": a number that is part of something else.
  bool is_part_of_more(std::size_t at, std::size_t end) const {
    constexpr std::string_view kGlue = ":/-#";
    const std::string_view before = gap_before(at);
    const std::string_view behind = gap_before(end);
    const bool is_glued_before =
        !before.empty() && kGlue.find(before.back()) != std::string_view::npos;
    const bool is_glued_behind =
        behind.size() == 1 && kGlue.find(behind.front()) != std::string_view::npos;
    return is_glued_before || is_glued_behind;
  }

  // A year, or the day of a date: "12. März", "12 de marzo", "12 марта".
  bool may_be_date(std::size_t at, std::size_t end, double value) const {
    const bool is_plain = end == at + 1 && form(at).find_first_of(kSeparators) == std::string::npos;
    if (is_plain && form(at).size() == 4 && value >= kFirstYear && value <= kLastYear) return true;
    const bool has_link = tables_.links.contains(folded(end));
    return tables_.months.contains(folded(end + (has_link ? 1 : 0))) || gap_before(end)[0] == '.';
  }

  // Signs on either side, or a word for money, per cent or years.
  bool set_unit(std::size_t at, std::size_t last, Quantity& quantity) const {
    if (const auto sign = sign_before(at)) {
      quantity.amount.unit = sign->first;
      quantity.span.begin -= static_cast<std::uint32_t>(sign->second);
      return true;
    }
    if (const auto sign = sign_behind(last)) {
      quantity.amount.unit = sign->first;
      quantity.span.end += static_cast<std::uint32_t>(sign->second);
      return true;
    }
    if (last >= words_.size() || !is_blank(gap_before(last))) return false;
    std::size_t word = last;
    const bool has_link = tables_.links.contains(folded(word)) && word + 1 < words_.size();
    if (has_link && tables_.units.contains(folded(word + 1))) ++word;
    const std::string two = folded(word) + " " + folded(word + 1);
    const auto pair = tables_.units.find(two);
    const auto found = pair != tables_.units.end() ? pair : tables_.units.find(folded(word));
    if (found == tables_.units.end()) return false;
    quantity.amount.unit = found->second;
    const std::size_t behind = pair != tables_.units.end() ? word + 1 : word;
    quantity.span.end = words_[behind].span.end;
    return true;
  }

  using Sign = std::pair<std::string_view, std::size_t>;  // code, bytes with the blank
  static constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
      {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₽", "RUB"}, {"%", "%"}};

  std::optional<Sign> sign_before(std::size_t at) const {
    const std::string_view gap = gap_before(at);
    for (const auto& [sign, code] : kSigns) {
      if (sign == "%") continue;
      if (gap.ends_with(sign)) return Sign{code, sign.size()};
      if (gap.ends_with(std::string(sign) + " ")) return Sign{code, sign.size() + 1};
    }
    return std::nullopt;
  }

  std::optional<Sign> sign_behind(std::size_t last) const {
    const std::string_view gap = gap_before(last);
    for (const auto& [sign, code] : kSigns) {
      for (const std::string_view blank : {"", " ", "\u00A0", "\u202F"}) {
        if (gap.starts_with(std::string(blank) + std::string(sign))) {
          return Sign{code, blank.size() + sign.size()};
        }
      }
    }
    return std::nullopt;
  }

  // "61 personas", "120.000 filtros de agua": the word behind, as it stands.
  bool set_counted(std::size_t last, Quantity& quantity) const {
    std::size_t word = last;
    if (word < words_.size() && is_blank(gap_before(word)) &&
        tables_.links.contains(folded(word))) {
      ++word;
    }
    if (word >= words_.size() || !is_blank(gap_before(word))) return false;
    if (!is_letter(decode_at(form(word), 0).value)) return false;
    quantity.counted = form(word);
    quantity.counted_span = words_[word].span;
    return true;
  }

  Span sentence_of(Span span) const {
    const auto found =
        std::partition_point(sentences_.begin(), sentences_.end(),
                             [&](const Span& sentence) { return sentence.end <= span.begin; });
    const bool lies_in_one = found != sentences_.end() && found->contains(span);
    return lies_in_one ? *found : span;
  }

  std::string_view text_;
  const std::vector<Span>& sentences_;
  const ForeignWords& tables_;
  std::vector<Word> words_;
};

}  // namespace

ForeignQuantityLexicon load_foreign_quantity_lexicon() {
  auto words = std::make_shared<ForeignWords>();
  const Table table = Table::embedded("quantities/foreign_words.tsv");
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string word = fold(table.at(row, "word"));
    const std::string_view kind = table.at(row, "kind");
    const std::string value(table.at(row, "value"));
    if (kind == "scale") words->scales.emplace(word, number_of(value));
    if (kind == "unit") words->units.emplace(word, value);
    if (kind == "link") words->links.emplace(word);
  }
  const Table dates = Table::embedded("extract/date_words.tsv");
  for (std::size_t row = 0; row < dates.size(); ++row) {
    if (dates.at(row, "kind") == "month") words->months.emplace(fold(dates.at(row, "word")));
  }
  return {words};
}

std::vector<Quantity> find_foreign_quantities(std::string_view text,
                                              const std::vector<Span>& sentences,
                                              const ForeignQuantityLexicon& lexicon) {
  return ForeignFinder(text, sentences, *lexicon.words).run();
}

}  // namespace synoptic
