#include "synoptic/annotate/statements/word_class.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "synoptic/base/utf8.h"

// Closed classes are told by a sorted table of forms. Of the open classes, nouns and verbs are
// what matters: without tags every unknown word is a noun, and cue verbs are told by their forms
// in verb_group.cc.

namespace synoptic {
namespace {

using Entry = std::pair<std::string_view, WordClass>;
using enum WordClass;

constexpr auto kForms = std::to_array<Entry>({
    {"'d", auxiliary},
    {"'ll", auxiliary},
    {"'m", auxiliary},
    {"'re", auxiliary},
    {"'s", genitive},
    {"'ve", auxiliary},
    {"a", determiner},
    {"about", preposition},
    {"above", preposition},
    {"across", preposition},
    {"after", subordinator},
    {"again", adverb},
    {"against", preposition},
    {"ago", adverb},
    {"all", determiner},
    {"almost", adverb},
    {"along", preposition},
    {"already", adverb},
    {"also", adverb},
    {"although", subordinator},
    {"always", adverb},
    {"am", auxiliary},
    {"amid", preposition},
    {"among", preposition},
    {"an", determiner},
    {"and", coordinator},
    {"another", determiner},
    {"any", determiner},
    {"are", auxiliary},
    {"around", preposition},
    {"as", subordinator},
    {"at", preposition},
    {"be", auxiliary},
    {"because", subordinator},
    {"been", auxiliary},
    {"before", subordinator},
    {"behind", preposition},
    {"being", auxiliary},
    {"between", preposition},
    {"both", determiner},
    {"but", coordinator},
    {"by", preposition},
    {"ca", auxiliary},
    {"can", auxiliary},
    {"could", auxiliary},
    {"despite", preposition},
    {"did", auxiliary},
    {"do", auxiliary},
    {"does", auxiliary},
    {"during", preposition},
    {"each", determiner},
    {"earlier", adverb},
    {"either", determiner},
    {"even", adverb},
    {"ever", adverb},
    {"every", determiner},
    {"everybody", pronoun},
    {"everyone", pronoun},
    {"except", preposition},
    {"few", determiner},
    {"for", preposition},
    {"friday", time},
    {"from", preposition},
    {"had", auxiliary},
    {"has", auxiliary},
    {"have", auxiliary},
    {"having", auxiliary},
    {"he", pronoun},
    {"her", genitive},
    {"here", adverb},
    {"him", pronoun},
    {"himself", pronoun},
    {"his", genitive},
    {"how", wh},
    {"however", adverb},
    {"i", pronoun},
    {"if", subordinator},
    {"in", preposition},
    {"inside", preposition},
    {"into", preposition},
    {"is", auxiliary},
    {"it", pronoun},
    {"its", genitive},
    {"itself", pronoun},
    {"just", adverb},
    {"last", adjective},
    {"later", adverb},
    {"like", preposition},
    {"many", determiner},
    {"may", auxiliary},
    {"me", pronoun},
    {"might", auxiliary},
    {"monday", time},
    {"most", determiner},
    {"must", auxiliary},
    {"my", genitive},
    {"myself", pronoun},
    {"n't", negation},
    {"near", preposition},
    {"neither", determiner},
    {"never", negation},
    {"no", determiner},
    {"nobody", pronoun},
    {"nor", coordinator},
    {"not", negation},
    {"now", adverb},
    {"of", preposition},
    {"off", preposition},
    {"often", adverb},
    {"on", preposition},
    {"once", subordinator},
    {"one", number},
    {"only", adverb},
    {"onto", preposition},
    {"or", coordinator},
    {"our", genitive},
    {"out", adverb},
    {"outside", preposition},
    {"over", preposition},
    {"per", preposition},
    {"repeatedly", adverb},
    {"saturday", time},
    {"several", determiner},
    {"shall", auxiliary},
    {"she", pronoun},
    {"should", auxiliary},
    {"simply", adverb},
    {"since", subordinator},
    {"so", adverb},
    {"some", determiner},
    {"somebody", pronoun},
    {"someone", pronoun},
    {"soon", adverb},
    {"still", adverb},
    {"such", determiner},
    {"sunday", time},
    {"than", preposition},
    {"that", that},
    {"the", determiner},
    {"their", genitive},
    {"them", pronoun},
    {"themselves", pronoun},
    {"then", adverb},
    {"there", pronoun},
    {"these", determiner},
    {"they", pronoun},
    {"this", determiner},
    {"those", determiner},
    {"though", subordinator},
    {"through", preposition},
    {"thursday", time},
    {"to", to},
    {"today", time},
    {"together", adverb},
    {"tomorrow", time},
    {"tonight", time},
    {"too", adverb},
    {"toward", preposition},
    {"towards", preposition},
    {"tuesday", time},
    {"twice", adverb},
    {"under", preposition},
    {"unless", subordinator},
    {"until", subordinator},
    {"up", adverb},
    {"upon", preposition},
    {"us", pronoun},
    {"via", preposition},
    {"was", auxiliary},
    {"we", pronoun},
    {"wednesday", time},
    {"were", auxiliary},
    {"what", wh},
    {"when", subordinator},
    {"where", subordinator},
    {"whether", wh},
    {"which", relative},
    {"while", subordinator},
    {"who", relative},
    {"whom", relative},
    {"whose", relative},
    {"why", wh},
    {"will", auxiliary},
    {"with", preposition},
    {"within", preposition},
    {"without", preposition},
    {"wo", auxiliary},
    {"would", auxiliary},
    {"yesterday", time},
    {"yet", adverb},
    {"you", pronoun},
    {"your", genitive},
});
static_assert(std::is_sorted(kForms.begin(), kForms.end()));

constexpr std::size_t kLetters = 256;

// Where the forms with each first byte begin in kForms, and where they end.
constexpr std::array<std::uint16_t, kLetters + 1> kFirst = [] {
  std::array<std::uint16_t, kLetters + 1> first{};
  std::size_t form = 0;
  for (std::size_t byte = 0; byte <= kLetters; ++byte) {
    while (form < kForms.size() && static_cast<unsigned char>(kForms[form].first.front()) < byte) {
      ++form;
    }
    first[byte] = static_cast<std::uint16_t>(form);
  }
  return first;
}();

std::optional<WordClass> closed_class(std::string_view folded) {
  if (folded.empty()) return std::nullopt;
  const auto byte = static_cast<unsigned char>(folded.front());
  for (std::size_t form = kFirst[byte]; form < kFirst[byte + 1]; ++form) {
    if (kForms[form].first == folded) return kForms[form].second;
  }
  return std::nullopt;
}

WordClass class_of_mark(std::string_view folded) {
  const char c = folded.empty() ? ' ' : folded.front();
  if (folded == "'" || folded == "''" || c == '"' || c == '`') return mark;
  switch (c) {
    case ',':
      return comma;
    case ':':
      return colon;
    case ';':
      return semicolon;
    case '-':
      return dash;
    case '.':
    case '?':
    case '!':
      return stop;
    case '(':
    case '[':
      return open;
    case ')':
    case ']':
      return close;
    default:
      if (folded == "―") return dash;
      return folded == "…" ? stop : other;
  }
}

WordClass class_of_tag(Tag tag) {
  switch (tag) {
    case Tag::adj:
      return adjective;
    case Tag::adp:
      return preposition;
    case Tag::adv:
      return adverb;
    case Tag::aux:
      return auxiliary;
    case Tag::cconj:
      return coordinator;
    case Tag::det:
      return determiner;
    case Tag::num:
      return number;
    case Tag::part:
      return other;
    case Tag::pron:
      return pronoun;
    case Tag::propn:
      return name;
    case Tag::sconj:
      return subordinator;
    case Tag::verb:
      return verb;
    case Tag::noun:
    case Tag::sym:
      return noun;
    case Tag::intj:
    case Tag::punct:
    case Tag::x:
      return other;
  }
  return other;
}

WordClass guess(const Analysis& analysis, TokenIndex token) {
  const std::string_view form = analysis.form(token);
  if (is_upper(decode_at(form, 0).value)) return name;
  if (form.ends_with("ly")) return adverb;
  return noun;
}

// "His" is a genitive, "her" one only before a noun: "told her that".
bool is_object_her(const Analysis& analysis, TokenIndex token) {
  if (analysis.folded(token) != "her" || token + 1 >= analysis.tokens.size()) return false;
  const std::optional<WordClass> next = closed_class(analysis.folded(token + 1));
  return analysis.tokens[token + 1].kind == TokenKind::punctuation ||
         (next && *next != adjective && *next != adverb);
}

// "(said) Fed Chair Janet Tamm": a capital before a name that the tags take for a verb.
bool is_name_like_verb(const Analysis& analysis, TokenIndex token) {
  if (analysis.tokens[token].tag != Tag::verb || token + 1 >= analysis.tokens.size()) return false;
  const TokenIndex head = analysis.tokens[token].head;
  const bool is_opening = token == 0 || !analysis.tokens[token].space_before;
  return !is_opening && is_upper(decode_at(analysis.form(token), 0).value) &&
         analysis.tokens[token + 1].tag == Tag::propn && head != kNoToken &&
         analysis.tokens[head].tag == Tag::propn;
}

// A hyphen between two words is no dash.
bool is_hyphen(const Analysis& analysis, TokenIndex token) {
  const bool glued = !analysis.tokens[token].space_before;
  const bool glued_after =
      token + 1 < analysis.tokens.size() && !analysis.tokens[token + 1].space_before;
  const bool is_shared = glued && token + 1 < analysis.tokens.size() &&
                         analysis.folded(token + 1) == "and";  // "above- and below-ground"
  return analysis.folded(token) == "-" && ((glued && glued_after) || is_shared);
}

}  // namespace

WordClass class_of(const Analysis& analysis, TokenIndex token) {
  const std::string_view folded = analysis.folded(token);
  const TokenKind kind = analysis.tokens[token].kind;
  if (kind == TokenKind::punctuation) {
    return is_hyphen(analysis, token) ? adjective : class_of_mark(folded);
  }
  if (kind == TokenKind::number) return number;
  if (is_object_her(analysis, token)) return pronoun;
  const std::optional<WordClass> closed = closed_class(folded);
  const Tag tag = analysis.tokens[token].tag;
  if (closed) {
    const bool is_main_verb = *closed == auxiliary && tag == Tag::verb;
    const bool is_contracted = *closed == genitive && folded == "'s" && tag != Tag::part;
    const bool is_capital = token > 0 && is_upper(decode_at(analysis.form(token), 0).value);
    const bool is_name = *closed == auxiliary && is_capital && tag == Tag::propn;
    if (analysis.is_tagged && is_name) return name;
    if (analysis.is_tagged && is_main_verb) return verb;
    if (analysis.is_tagged && is_contracted && (tag == Tag::aux || tag == Tag::verb)) {
      return auxiliary;
    }
    return *closed;
  }
  if (kind == TokenKind::symbol) return number;
  if (kind != TokenKind::word) return name;
  if (analysis.is_parsed && is_name_like_verb(analysis, token)) return name;
  const bool is_joined = token > 0 && !analysis.tokens[token].space_before &&
                         analysis.folded(token - 1) == "-" && is_hyphen(analysis, token - 1);
  if (is_joined && tag != Tag::noun && tag != Tag::propn) return adjective;
  return analysis.is_tagged ? class_of_tag(tag) : guess(analysis, token);
}

}  // namespace synoptic
