#include "synoptic/text/scan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "synoptic/base/strings.h"
#include "synoptic/base/table.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/tokenize.h"

// What a token of each kind looks like; tokenize.cc asks in a fixed order. The conventions are
// those of the English treebanks of Universal Dependencies: "anti-war" is one word, "U.S.-made"
// three, "don't" two, "63m" a number and its unit, "9/11" and "1,000" one number.
namespace synoptic {
namespace {

char32_t code_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode_at(text, at).value : 0;
}

bool is_word_letter(char32_t c) {
  return is_letter(c) || (c >= 0x300 && c <= 0x36F);  // combining accents
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at;
}

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

const StringMap<std::size_t>& contractions() {
  static const StringMap<std::size_t> kTable = [] {
    StringMap<std::size_t> all;
    const Table table = Table::embedded("text/contractions.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      all.emplace(table.at(row, "form"), table.at(row, "first").size());
    }
    return all;
  }();
  return kTable;
}

const StringSet& prefixes() {
  static const StringSet kTable = [] {
    StringSet all;
    const Table table = Table::embedded("text/prefixes.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) all.emplace(table.at(row, "prefix"));
    return all;
  }();
  return kTable;
}

const StringMap<Abbreviation>& abbreviations() {
  static const StringMap<Abbreviation> kTable = [] {
    StringMap<Abbreviation> all;
    const Table table = Table::embedded("text/abbreviations.tsv");
    for (std::size_t row = 0; row < table.size(); ++row) {
      const std::string_view kind = table.at(row, "kind");
      all.emplace(table.at(row, "form"), kind == "title"    ? Abbreviation::title
                                         : kind == "ending" ? Abbreviation::ending
                                                            : Abbreviation::inner);
    }
    return all;
  }();
  return kTable;
}

bool is_known_domain(std::string_view label) {
  constexpr std::array<std::string_view, 31> kEnds = {
      "au",  "biz", "ca",  "co",   "com",  "de",  "doc", "edu", "eu",  "exe", "fr",
      "gif", "gov", "htm", "html", "info", "int", "jpg", "mil", "mp3", "net", "org",
      "pdf", "php", "png", "ru",   "tv",   "txt", "uk",  "xls", "zip"};
  return std::find(kEnds.begin(), kEnds.end(), label) != kEnds.end();
}

// Ends an address before the marks of the sentence around it.
std::size_t without_end_marks(std::string_view address) {
  std::size_t size = address.size();
  const bool has_opening = address.find('(') != std::string_view::npos;
  constexpr std::string_view kMarks = ".,;:!?'\")]}>*|";
  while (size > 0) {
    if (kMarks.find(address[size - 1]) != std::string_view::npos) {
      if (address[size - 1] == ')' && has_opening) break;
      --size;
    } else if (size > 3 && (address.substr(size - 3, 2) == "\xE2\x80")) {
      size -= 3;  // a curly mark
    } else {
      break;
    }
  }
  return size;
}

std::size_t address_until_mark(std::string_view rest) {
  const std::size_t end = rest.find_first_of("<>\"|");
  return without_end_marks(rest.substr(0, end));
}

// The length of a host name such as "news.example.co.uk", or of a name of at least three parts in
// lower case ("alt.garden.roses"); 0 without a known last part otherwise.
std::size_t match_host(std::string_view rest) {
  constexpr std::size_t kLongest = 100;
  std::size_t at = 0, label = 0, found = 0, parts = 0;
  while (at < rest.size() && at < kLongest) {
    while (at < rest.size() && at < kLongest &&
           (is_alnum(rest[at]) || rest[at] == '-' || rest[at] == '_')) {
      ++at;
    }
    if (at == label) break;
    const bool ends = at >= rest.size() || !is_letter(code_at(rest, at));
    const std::string_view part = rest.substr(label, at - label);
    parts = part.size() > 1 && is_lower(code_at(part, 0)) ? parts + 1 : 0;
    if (label > 0 && ends && (is_known_domain(part) || parts >= 3)) found = at;
    if (at >= rest.size() || rest[at] != '.') break;
    label = ++at;
  }
  return found;
}

std::size_t match_email(std::string_view rest) {
  constexpr std::size_t kLongestName = 64;
  std::size_t at = 0;
  while (
      at < rest.size() && at < kLongestName &&
      (is_alnum(rest[at]) || std::string_view("._-+%").find(rest[at]) != std::string_view::npos)) {
    ++at;
  }
  if (at == 0 || at >= rest.size() || rest[at] != '@') return 0;
  std::size_t end = at + 1;
  while (end < rest.size() && (is_alnum(rest[end]) || rest[end] == '.' || rest[end] == '-')) ++end;
  while (end > at && !is_alnum(rest[end - 1])) --end;
  return rest.substr(at, end - at).find('.') == std::string_view::npos ? 0 : end;
}

// "th", "st", "nd", "rd", "s" that belong to the digits before.
std::size_t match_number_suffix(std::string_view rest) {
  std::size_t size = 0;
  if (starts_with_ignoring_case(rest, "th") || starts_with_ignoring_case(rest, "st") ||
      starts_with_ignoring_case(rest, "nd") || starts_with_ignoring_case(rest, "rd")) {
    size = 2;
  } else if (!rest.empty() && rest[0] == 's') {
    size = 1;
  }
  return size > 0 && !is_letter(code_at(rest, size)) && count_digits(rest, size) == 0 ? size : 0;
}

// Groups of digits with hyphens that are one number: "713-555-0100", "11-20-2000", "555-0100".
std::size_t match_hyphened_digits(std::string_view rest) {
  constexpr std::size_t kLongestNumber = 24;
  std::size_t at = count_digits(rest, 0), groups = 1, last = at;
  const std::size_t first = at;
  while (at > 0 && at + 1 < rest.size() && (rest[at] == '-' || rest[at] == '/')) {
    const std::size_t digits = count_digits(rest, at + 1);
    if (digits == 0 || at > kLongestNumber) break;
    at += 1 + digits;
    last = digits;
    ++groups;
  }
  const bool is_phone = groups == 2 && first == 3 && last == 4;
  return (groups >= 3 && at <= kLongestNumber) || is_phone ? at : 0;
}

bool is_clitic(std::string_view letters) {
  constexpr std::array<std::string_view, 6> kClitics = {"s", "m", "d", "re", "ve", "ll"};
  return std::any_of(kClitics.begin(), kClitics.end(),
                     [&](std::string_view c) { return equals_ignoring_case(letters, c); });
}

// The bytes of letters that follow an apostrophe.
std::size_t letters_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < 4 && is_letter(static_cast<unsigned char>(text[end])))
    ++end;
  return end - at;
}

// "U.S.", "a.m.", "e.g.", "J.": single letters that take turns with full stops.
std::size_t match_dotted(std::string_view rest) {
  std::size_t at = 0, letters = 0;
  while (at < rest.size()) {
    const CodePoint c = decode_at(rest, at);
    if (!is_letter(c.value) || code_at(rest, at + c.size) != '.') break;
    at += c.size + 1;
    ++letters;
  }
  if (letters == 0) return 0;
  const CodePoint next = at < rest.size() ? decode_at(rest, at) : CodePoint{};
  if (letters > 1) {
    const bool is_last_letter =
        is_letter(next.value) && !is_word_letter(code_at(rest, at + next.size));
    return is_last_letter ? at + next.size : at;
  }
  const char32_t only = decode_at(rest, 0).value;
  const bool goes_on = at < rest.size() && is_lower(next.value);
  return is_upper(only) && only != 'I' && !goes_on ? at : 0;
}

bool joins_with_hyphen(std::string_view before, std::string_view after) {
  if (!is_letter(code_at(after, 0))) return false;
  return before.size() <= 12 && prefixes().contains(lower(before));
}

bool joins_with_ampersand(std::string_view before, std::string_view after) {
  return before.size() <= 3 && is_upper(code_at(before, 0)) && is_upper(code_at(after, 0)) &&
         (before.size() == 1 || is_upper(code_at(before, 1)));
}

// Does the mark at `at` belong to the word before it?
bool goes_on(std::string_view rest, std::size_t at) {
  const CodePoint mark = decode_at(rest, at);
  const std::string_view before = rest.substr(0, at);
  const std::string_view after = rest.substr(at + mark.size);
  if (is_apostrophe(mark.value)) return is_letter(code_at(after, 0));
  if (mark.value == '-') return joins_with_hyphen(before, after);
  if (mark.value == '&') return joins_with_ampersand(before, after);
  if (mark.value == '_') return true;
  return mark.value == 0xAD;  // a soft hyphen
}

bool is_pictograph(char32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F ||
         c == 0x200D;
}

std::size_t match_pictographs(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size()) {
    const CodePoint c = decode_at(rest, at);
    if (!is_pictograph(c.value)) break;
    at += c.size;
  }
  return at;
}

std::size_t run_length(std::string_view rest, std::string_view marks) {
  const std::size_t end = rest.find_first_not_of(marks);
  return end == std::string_view::npos ? rest.size() : end;
}

bool is_symbol_mark(char32_t c) {
  constexpr std::u32string_view kSymbols = U"%+=<>^~|#$&@°§©®™±×÷€£¥¢₹₽№";
  return kSymbols.find(c) != std::u32string_view::npos || c == kReplacement;
}

}  // namespace

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x00B4 || c == '`' || c == 0x02BC;
}

std::size_t match_address(std::string_view rest) {
  std::size_t scheme = 0;
  while (scheme < rest.size() && scheme < 12 && is_alnum(rest[scheme])) ++scheme;
  if (scheme > 1 && rest.substr(scheme, 3) == "://") return address_until_mark(rest);
  if (starts_with_ignoring_case(rest, "www.") && rest.size() > 4 && is_alnum(rest[4])) {
    return address_until_mark(rest);
  }
  if (const std::size_t mail = match_email(rest); mail > 0) return mail;
  const std::size_t host = match_host(rest);
  if (host == 0) return 0;
  return host < rest.size() && rest[host] == '/' ? address_until_mark(rest) : host;
}

std::size_t match_tag(std::string_view rest) {
  if (rest.size() < 2 || (rest[0] != '#' && rest[0] != '@')) return 0;
  if (!is_letter(code_at(rest, 1)) && rest[1] != '_') return 0;
  std::size_t at = 1;
  while (at < rest.size()) {
    const CodePoint c = decode_at(rest, at);
    if (!is_word_letter(c.value) && !is_digit(c.value) && c.value != '_') break;
    at += c.size;
  }
  return at;
}

std::size_t match_emoticon(std::string_view rest, bool is_first) {
  if (const std::size_t size = match_pictographs(rest); size > 0) return size;
  if (rest.size() >= 2 && rest.substr(0, 2) == "<3" && count_digits(rest, 1) == 1) return 2;
  const std::string_view eyes = is_first ? ":;=8" : ":;=";
  if (rest.size() < 2 || eyes.find(rest[0]) == std::string_view::npos) return 0;
  std::size_t at = rest[1] == '-' || rest[1] == '\'' ? 2 : 1;
  const std::size_t mouth = run_length(rest.substr(at), ")(");
  if (mouth > 0) return at + mouth;
  const bool is_mouth =
      at < rest.size() && std::string_view("DPpoO|/\\").find(rest[at]) != std::string_view::npos;
  return is_first && is_mouth && at + 1 == rest.size() ? at + 1 : 0;
}

std::size_t match_currency(std::string_view rest) {
  constexpr std::array<std::string_view, 16> kSigns = {"AU$", "US$", "HK$", "NZ$", "$US", "$AU",
                                                       "$NZ", "A$",  "C$",  "R$",  "S$",  "$A",
                                                       "€",   "£",   "¥",   "$"};
  for (const std::string_view sign : kSigns) {
    if (rest.substr(0, sign.size()) != sign) continue;
    if (is_letter(code_at(rest, sign.size())) && sign.size() > 2 && sign[0] == '$') continue;
    return sign.size();
  }
  return 0;
}

std::size_t match_number(std::string_view rest) {
  std::size_t at = 0;
  if (rest.size() > 1 && rest[0] == '.' && count_digits(rest, 1) > 0) at = 1;
  if (count_digits(rest, at) == 0) return 0;
  if (const std::size_t size = match_hyphened_digits(rest); size > 0) return size;
  at += count_digits(rest, at);
  constexpr std::string_view kSeparators = ".,:/";
  while (at + 1 < rest.size() && kSeparators.find(rest[at]) != std::string_view::npos &&
         count_digits(rest, at + 1) > 0) {
    at += 1 + count_digits(rest, at + 1);
  }
  return at + match_number_suffix(rest.substr(at));
}

std::size_t match_word(std::string_view rest) {
  if (rest.empty()) return 0;
  const CodePoint first = decode_at(rest, 0);
  std::size_t at = 0;
  if (!is_word_letter(first.value)) {
    if (!is_apostrophe(first.value)) return 0;
    const std::size_t letters = letters_after(rest, first.size);
    return is_clitic(rest.substr(first.size, letters)) ? first.size + letters : 0;
  }
  if (const std::size_t size = match_dotted(rest); size > 0) return size;
  while (at < rest.size()) {
    const CodePoint c = decode_at(rest, at);
    const bool is_inside =
        is_word_letter(c.value) || is_digit(c.value) || (at > 0 && goes_on(rest, at));
    if (!is_inside) break;
    at += c.size;
  }
  const bool has_stop = at < rest.size() && rest[at] == '.';
  return has_stop && abbreviations().contains(rest.substr(0, at + 1)) ? at + 1 : at;
}

std::size_t match_stem(std::string_view word) {
  constexpr std::size_t kLongestContraction = 12;
  if (word.size() <= kLongestContraction) {
    const auto known = contractions().find(lower(word));
    if (known != contractions().end()) return known->second;
  }
  for (std::size_t at = 1; at < word.size(); ++at) {
    const CodePoint mark = decode_at(word, at);
    if (!is_apostrophe(mark.value)) continue;
    const std::size_t letters = letters_after(word, at + mark.size);
    const std::string_view after = word.substr(at + mark.size, letters);
    const std::size_t end = at + mark.size + letters;
    if (end < word.size() && !is_apostrophe(code_at(word, end))) continue;
    const bool is_not = equals_ignoring_case(after, "t") && (word[at - 1] | 0x20) == 'n';
    if (is_not) return at > 1 ? at - 1 : end;
    if (is_clitic(after)) return at;
  }
  return word.size();
}

Mark match_mark(std::string_view rest) {
  const CodePoint c = decode_at(rest, 0);
  if (c.value == '!' || c.value == '?') return {run_length(rest, "!?"), false};
  constexpr std::string_view kRuns = "-.*=_~'`<>+#";
  if (c.value < 0x80 && kRuns.find(static_cast<char>(c.value)) != std::string_view::npos) {
    const std::size_t size = run_length(rest, rest.substr(0, 1));
    return {size, size == 1 && is_symbol_mark(c.value)};
  }
  return {c.size, is_symbol_mark(c.value)};
}

Abbreviation abbreviation_of(std::string_view form) {
  if (form.size() < 2 || form.back() != '.') return Abbreviation::none;
  if (const auto known = abbreviations().find(form); known != abbreviations().end()) {
    return known->second;
  }
  const std::size_t first = decode_at(form, 0).size;
  if (form.size() == first + 1)
    return is_letter(code_at(form, 0)) ? Abbreviation::title : Abbreviation::none;
  const bool is_dotted = is_letter(code_at(form, 0)) && form[first] == '.';
  return is_dotted ? Abbreviation::ending : Abbreviation::none;
}

}  // namespace synoptic
