#include "synoptic/text/boundaries.h"

#include <algorithm>

#include "synoptic/base/hash.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/tokenize.h"

// What tells a sentence's end: the words around the place, their shapes, blanks, the state of
// quotation and how long the sentence is by now. A heading without an end mark ends before a
// capital that no name explains: "… Storm hits coast Thousands fled on Monday …".
namespace synoptic {
namespace {

// What a token looks like, as one letter.
char look(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  if (token >= last) return '$';
  const std::string_view form = analysis.form(token);
  const char32_t first = decode_at(form, 0).value;
  switch (analysis.tokens[token].kind) {
    case TokenKind::number:
      return '0';
    case TokenKind::url:
      return 'u';
    case TokenKind::email:
      return 'm';
    case TokenKind::hashtag:
      return 'h';
    case TokenKind::handle:
      return 'h';
    case TokenKind::emoticon:
      return 'e';
    case TokenKind::punctuation:
    case TokenKind::symbol:
      return first < 0x80 ? static_cast<char>(first) : '~';
    case TokenKind::word:
      break;
  }
  if (form.back() == '.') return form.size() == 2 ? 'I' : 'A';
  if (!is_upper(first)) return 'x';
  const bool is_all_upper = form.size() > 1 && is_upper(decode_before(form, form.size()).value);
  return is_all_upper ? 'U' : 'X';
}

std::uint64_t word_code(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  return token >= last ? 0 : hash64(analysis.folded(token));
}

std::uint32_t place(std::uint64_t kind, std::uint64_t a, std::uint64_t b, std::uint64_t c = 0) {
  std::uint64_t h = kind * 0x9E3779B97F4A7C15u;
  for (const std::uint64_t part : {a, b, c}) {
    h = (h ^ part) * 0xFF51AFD7ED558CCDu;
    h ^= h >> 33;
  }
  return static_cast<std::uint32_t>(h % kBoundaryTableSize);
}

bool is_end_mark(const Analysis& analysis, std::uint32_t token) {
  const std::string_view form = analysis.form(token);
  return analysis.tokens[token].kind == TokenKind::punctuation &&
         (form.front() == '.' || form.front() == '!' || form.front() == '?' || form == "…");
}

// "J. Paz and A. Ruiz": an initial among names. Not "vitamin C. Doctors".
bool is_initial_of_name(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  if (look(analysis, token, last) != 'I' || look(analysis, token + 1, last) != 'X') return false;
  if (token == 0) return true;
  const char before = look(analysis, token - 1, last);
  return before != 'x' || analysis.folded(token - 1) == "and";
}

// "No. 5", "Nos. 3 and 4".
bool is_of_number(const Analysis& analysis, std::uint32_t token) {
  const std::string_view folded = analysis.folded(token);
  const bool is_counting = folded == "no." || folded == "nos." || folded == "vol." ||
                           folded == "pp." || folded == "art." || folded == "fig.";
  return is_counting && analysis.tokens[token + 1].kind == TokenKind::number;
}

bool is_listed(std::string_view list, std::string_view word) {
  const std::string whole = " " + std::string(word.substr(0, 16)) + " ";
  return list.find(whole) != std::string_view::npos;
}

bool is_zone(std::string_view folded) {
  return is_listed(" gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist jst et pt ", folded);
}

bool is_month(std::string_view folded) {
  return is_listed(
      " january february march april may june july august september october november december "
      "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug "
      "sept sep oct nov dec ",
      folded);
}

bool is_day_or_zone(std::string_view folded) {
  return is_zone(folded) || is_month(folded) ||
         is_listed(" monday tuesday wednesday thursday friday saturday sunday ", folded);
}

// "5 p.m. Tuesday", "Lt. Halvorsen": what follows belongs to the abbreviation.
bool is_bound_abbreviation(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  const std::string_view form = analysis.form(token);
  if (form.back() != '.' || form.size() < 2) return false;
  const bool is_title = form.size() > 2 && abbreviation_of(form) == Abbreviation::title;
  if (is_title || is_of_number(analysis, token) || is_initial_of_name(analysis, token, last)) {
    return true;
  }
  const std::string_view folded = analysis.folded(token);
  return (folded == "a.m." || folded == "p.m.") && is_day_or_zone(analysis.folded(token + 1));
}

// Is a line of the text ended between a token and the next?
bool has_line_break(const Analysis& analysis, std::uint32_t token) {
  const Span gap{analysis.tokens[token].span.end, analysis.tokens[token + 1].span.begin};
  return slice(analysis.text, gap).find('\n') != std::string_view::npos;
}

// "15:00 GMT Saturday", "5 p.m. EST Nov. 9", "May 31": one time.
bool is_inside_time(const Analysis& analysis, std::uint32_t token) {
  const std::string_view here = analysis.folded(token);
  if (here.size() < 2 || here.size() > 9 || has_line_break(analysis, token)) return false;
  if (analysis.tokens[token + 1].kind == TokenKind::number) return is_month(here);
  const bool is_before_name = is_upper(decode_at(analysis.form(token + 1), 0).value);
  return is_before_name && is_zone(here) && is_day_or_zone(analysis.folded(token + 1));
}

// "5 GHz", "500 Philippine pesos", "2 million Swiss francs": a number and its unit.
bool is_inside_figure(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  const std::string_view here = analysis.folded(token);
  const bool may_scale = here.size() == 7 || here.size() == 8;
  const bool is_number = look(analysis, token, last) == '0' ||
                         (may_scale && is_listed(" million billion trillion ", here));
  if (!is_number || has_line_break(analysis, token)) return false;
  if (is_listed(" khz mhz ghz hz kwh mwh gwh twh kw mw gw mph kb mb gb tb mbps gbps btu ",
                analysis.folded(token + 1))) {
    return true;
  }
  return token + 2 < last &&
         is_listed(
             " dollars pounds francs pesos rupees crowns kronor kroner dinars dirhams rials "
             "riyals roubles rubles shillings lira lire won yen yuan krona krone marks ",
             analysis.folded(token + 2));
}

// What no sentence ends with or no other begins behind, whatever the words are: an open bracket, a
// hyphen inside a word ("(R-Ohio)"), an article or preposition ("in | The Hague"), a capital
// before a capital on one line without a mark ("on Friday | The Hague", "Share Their | Thoughts").
bool is_in_midst(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  const char here = look(analysis, token, last);
  if (here == '(' || here == '[' || is_inside_time(analysis, token) ||
      is_inside_figure(analysis, token, last)) {
    return true;
  }
  const bool is_glued = !analysis.tokens[token + 1].space_before;
  if (here == '-' && is_glued) return true;
  constexpr std::string_view kOpen = " a an the of in at by for from with to ";
  const std::string_view folded = analysis.folded(token);
  const bool is_open =
      folded.size() <= 4 && kOpen.find(" " + std::string(folded) + " ") != std::string_view::npos;
  return is_open && here == 'x';
}

}  // namespace

namespace {

// "in the U.S. | She does not": a pronoun goes on with no abbreviation.
bool is_before_pronoun(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  constexpr std::string_view kPronouns = " he it she they we ";
  if (abbreviation_of(analysis.form(token)) != Abbreviation::ending) return false;
  const std::string next = " " + std::string(analysis.folded(token + 1).substr(0, 8)) + " ";
  return look(analysis, token + 1, last) == 'X' && kPronouns.find(next) != std::string_view::npos;
}

}  // namespace

bool is_between_capitals(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  return look(analysis, token, last) == 'X' && look(analysis, token + 1, last) == 'X' &&
         !has_line_break(analysis, token);
}

bool must_be_boundary(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  if (token + 1 >= last || token == 0) return false;
  if (is_before_pronoun(analysis, token, last)) return true;
  const bool is_stop = analysis.form(token) == "." && !analysis.tokens[token].space_before &&
                       !analysis.tokens[token + 1].space_before;
  const bool is_behind_word =
      analysis.tokens[token - 1].kind == TokenKind::word && analysis.form(token - 1).size() > 1;
  return is_stop && is_behind_word && look(analysis, token + 1, last) == 'X';
}

std::uint32_t dateline_end(const Analysis& analysis, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kMostTokens = 14;
  constexpr std::string_view kInside = ",()/.";
  if (look(analysis, first, last) != 'U') return first;
  for (std::uint32_t token = first; token < last && token < first + kMostTokens; ++token) {
    const char kind = look(analysis, token, last);
    const char32_t c = decode_at(analysis.text, analysis.tokens[token].span.begin).value;
    const bool is_dash = c == '-' || c == U'–' || c == U'—';
    if (is_dash && analysis.tokens[token].space_before) return token + 1;
    const bool is_name = kind == 'X' || kind == 'U' || kind == 'A' || kind == 'I' || kind == '0';
    if (!is_name && kInside.find(kind) == std::string_view::npos) return first;
  }
  return first;
}

bool follow_quote(const Analysis& analysis, std::uint32_t token, bool is_open) {
  const char32_t c = decode_at(analysis.text, analysis.tokens[token].span.begin).value;
  if (c == U'“' || c == U'«') return true;
  if (c == U'”' || c == U'»') return false;
  return c == '"' ? !is_open : is_open;
}

bool may_be_boundary(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
  if (token + 1 >= last) return true;
  if (is_bound_abbreviation(analysis, token, last)) return false;
  const char32_t next = decode_at(analysis.text, analysis.tokens[token + 1].span.begin).value;
  const bool is_glued = !analysis.tokens[token + 1].space_before;
  const bool ends = is_end_mark(analysis, token);
  if (is_glued && !ends && !is_upper(next)) return false;
  if (is_in_midst(analysis, token, last)) return false;
  if (is_lower(next)) {
    const char32_t first = decode_at(analysis.text, analysis.tokens[token].span.begin).value;
    return ends || first == U'”' || first == '"' || first == ')';
  }
  return next != ',' && next != ';' && next != '%';
}

BoundaryFeatures boundary_features(const Analysis& analysis, std::uint32_t token,
                                   std::uint32_t last, BoundaryState state) {
  const std::uint32_t next = token + 1;
  const std::uint64_t w0 = word_code(analysis, token, last);
  const std::uint64_t w1 = word_code(analysis, next, last);
  const std::uint64_t w2 = word_code(analysis, next + 1, last);
  const std::uint64_t before = state.length > 1 ? word_code(analysis, token - 1, last) : 1;
  const std::uint64_t l0 = static_cast<unsigned char>(look(analysis, token, last));
  const std::uint64_t l1 = static_cast<unsigned char>(look(analysis, next, last));
  const std::uint64_t l2 = static_cast<unsigned char>(look(analysis, next + 1, last));
  const std::uint64_t l3 = static_cast<unsigned char>(look(analysis, next + 2, last));
  const std::uint64_t lb =
      state.length > 1 ? static_cast<unsigned char>(look(analysis, token - 1, last)) : 1;
  const std::uint64_t blank = next < last && analysis.tokens[next].space_before;
  const std::uint64_t quote = state.is_quote_open;
  const std::uint64_t length = std::min<std::uint64_t>(state.length, 40) / 4;
  const auto kind = static_cast<std::uint64_t>(abbreviation_of(analysis.form(token)));
  return {place(1, w0, l1),
          place(2, l0, w1),
          place(3, w0, w1),
          place(4, before, w0, l1),
          place(5, w1, w2, l0),
          place(6, l0, l1, l2 << 8 | lb),
          place(7, l0, l1, blank),
          place(8, l0, l1, quote << 8 | blank),
          place(9, l0, l1, length),
          place(10, kind, l1, w1),
          place(11, w1, l2, l0),
          place(12, lb << 8 | l0, l1 << 8 | l2, l3),
          place(13, before, l0, l1),
          place(14, l0, l1, state.length < 3 ? state.length : 3),
          place(15, w0, blank),
          place(16, l0 << 8 | l1, w2, l3),
          place(17, l0 == '.', l1, length)};
}

}  // namespace synoptic
