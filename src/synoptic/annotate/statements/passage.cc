#include "synoptic/annotate/statements/passage.h"

#include <algorithm>

#include "synoptic/annotate/statements/quotation_use.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

// Walks tokens and quotations together. A passage ends where the writer's sentence does:
//
//   “We sign. We go,” she said. “Now!” he cried. “No.” They left.
//   ^------------------------^  ^--------------^ ^---^ ^--------^
//
// Behind a quotation with a full stop of its own the next word decides (a capital begins a new
// passage), behind one with "?" or "!" whether a cue of speech follows.

namespace synoptic {
namespace {

// "RIGA, May 3 (Reuters) - | The road": the unit behind a dateline, or 0.
std::size_t behind_dateline(const Passage& passage) {
  constexpr std::size_t kLongest = 14;
  if (!passage.is(0, WordClass::name)) return 0;
  for (std::size_t unit = 1; unit < std::min(passage.units.size(), kLongest); ++unit) {
    if (passage.is(unit, WordClass::dash)) return unit + 1;
    if (!is_in(passage.units[unit].cls,
               {WordClass::name, WordClass::comma, WordClass::number, WordClass::time,
                WordClass::open, WordClass::close, WordClass::stop})) {
      return 0;
    }
  }
  return 0;
}

constexpr TokenIndex kAttributionWords = 12;  // a speaker is named within so many words

class PassageFinder {
 public:
  PassageFinder(const Analysis& analysis, const std::vector<Quotation>& quotations,
                const StatementLexicon::Tables& tables)
      : analysis_(analysis), quotations_(quotations), tables_(tables) {}

  void read(Span paragraph, std::size_t number) {
    number_ = number;
    const std::size_t first = passages_.size();
    TokenIndex token = next_token_;
    while (token < analysis_.tokens.size() && analysis_.tokens[token].span.end <= paragraph.end) {
      token = take(token, paragraph);
    }
    next_token_ = token;
    finish();
    if (first == passages_.size()) return;
    passages_[first].is_first = true;
    passages_[first].first = behind_dateline(passages_[first]);
    passages_.back().is_last = true;
  }

  std::vector<Passage> take_passages() { return std::move(passages_); }

 private:
  TokenIndex take(TokenIndex token, Span paragraph) {
    const Span span = analysis_.tokens[token].span;
    while (next_ < quotations_.size() && quotations_[next_].span.end <= span.begin) ++next_;
    skip_small(span);
    if (next_ < quotations_.size() && quotations_[next_].span.begin <= span.begin &&
        is_opaque(quotations_[next_])) {
      return take_quotation(token, paragraph);
    }
    add_word(token);
    return token + 1;
  }

  // Titles, nicknames, fragments and what lies inside another are read as words.
  void skip_small(Span span) {
    while (next_ < quotations_.size() && quotations_[next_].span.begin <= span.begin &&
           !is_opaque(quotations_[next_])) {
      const Quotation& quotation = quotations_[next_];
      if (quotation.use == QuotationUse::fragment) quoted_until_ = quotation.span.end;
      ++next_;
    }
  }

  static bool is_opaque(const Quotation& quotation) {
    return quotation.depth == 0 && quotation.use == QuotationUse::speech;
  }

  TokenIndex take_quotation(TokenIndex token, Span paragraph) {
    const Quotation& quotation = quotations_[next_];
    TokenIndex last = token + 1;
    while (last < analysis_.tokens.size() &&
           analysis_.tokens[last].span.begin < quotation.span.end) {
      ++last;
    }
    Unit unit;
    unit.tokens = {token, last};
    unit.span = quotation.span;
    unit.cls = WordClass::quotation;
    unit.quotation = next_;
    unit.is_finished = ends_like_speech(analysis_.text, trim(analysis_.text, quotation.inner));
    open_.units.push_back(unit);
    ++next_;
    const bool at_end =
        last >= analysis_.tokens.size() || analysis_.tokens[last].span.begin >= paragraph.end;
    if (at_end || ends_behind(quotation, last)) finish();
    return last;
  }

  bool ends_behind(const Quotation& quotation, TokenIndex next) const {
    const std::string_view inner = trim(slice(analysis_.text, quotation.inner));
    if (inner.empty()) return false;
    const char32_t last = decode_before(inner, inner.size()).value;
    if (is_in(class_of(analysis_, next), {WordClass::stop, WordClass::dash})) return false;
    if (last == U',' || is_letter(last) || is_digit(last)) return false;
    const bool is_capital = !is_lower(decode_at(analysis_.form(next), 0).value);
    if (!is_capital) return false;
    return !is_attributed(next);
  }

  // "…!” the minister of trade cried.": a cue of speech, and nothing that it governs behind it.
  bool is_attributed(TokenIndex token) const {
    const auto size = static_cast<TokenIndex>(analysis_.tokens.size());
    const TokenIndex end = std::min<TokenIndex>(size, token + kAttributionWords);
    for (TokenIndex at = token; at < end; ++at) {
      const WordClass cls = class_of(analysis_, at);
      if (cls == WordClass::stop || cls == WordClass::mark || cls == WordClass::colon) return false;
      if (!is_speech_cue(analysis_.folded(at))) continue;
      return at + 1 < size && closes_attribution(at + 1);
    }
    return false;
  }

  bool is_speech_cue(std::string_view folded) const {
    const auto found = tables_.verb_forms.find(folded);
    if (found == tables_.verb_forms.end()) return false;
    const CueForm form = found->second.front();
    const auto finite =
        static_cast<std::uint8_t>(VerbForm::past) | static_cast<std::uint8_t>(VerbForm::third);
    return (form.forms & finite) != 0 && tables_.verbs[form.cue].takes(Frame::quote);
  }

  bool closes_attribution(TokenIndex next) const {
    return is_in(class_of(analysis_, next), {WordClass::stop, WordClass::comma, WordClass::time,
                                             WordClass::preposition, WordClass::subordinator});
  }

  void add_word(TokenIndex token) {
    Unit unit;
    unit.tokens = {token, token + 1};
    unit.span = analysis_.tokens[token].span;
    unit.cls = class_of(analysis_, token);
    unit.folded = analysis_.folded(token);
    unit.is_quoted = unit.span.begin < quoted_until_;
    open_.units.push_back(unit);
    if (ends_sentence(token)) finish();
  }

  // A sentence of the language layer, but none that ends in a word: behind such an end the
  // writer's sentence goes on, or the paragraph ends.
  bool ends_sentence(TokenIndex token) {
    const auto& sentences = analysis_.sentences;
    while (next_sentence_ < sentences.size() && sentences[next_sentence_].last <= token) {
      ++next_sentence_;
    }
    const bool ends =
        next_sentence_ < sentences.size() && sentences[next_sentence_].last == token + 1;
    return ends && !is_in(class_of(analysis_, token), kGoingOn) &&
           analysis_.tokens[token].kind != TokenKind::word;
  }

  // No sentence ends in these: "(R-", a hyphen that is classed as part of its word.
  static constexpr std::initializer_list<WordClass> kGoingOn = {
      WordClass::adjective, WordClass::comma, WordClass::dash, WordClass::open};

  void finish() {
    if (open_.units.empty()) return;
    open_.paragraph = number_;
    passages_.push_back(std::move(open_));
    open_ = Passage{};
  }

  const Analysis& analysis_;
  const std::vector<Quotation>& quotations_;
  const StatementLexicon::Tables& tables_;
  std::vector<Passage> passages_;
  Passage open_;
  std::size_t number_ = 0;
  std::size_t next_ = 0;  // quotation
  std::size_t next_sentence_ = 0;
  TokenIndex next_token_ = 0;
  std::uint32_t quoted_until_ = 0;
};

}  // namespace

std::size_t unit_of(const Passage& passage, TokenIndex token) {
  const auto found =
      std::partition_point(passage.units.begin(), passage.units.end(),
                           [token](const Unit& unit) { return unit.tokens.last <= token; });
  if (found == passage.units.end() || !found->tokens.contains(token)) return kNone;
  return static_cast<std::size_t>(found - passage.units.begin());
}

std::vector<Span> paragraphs_of(const Analysis& analysis) {
  std::vector<Span> paragraphs;
  std::size_t sentence = 0;
  for (const Span line : split_lines(analysis.text)) {
    while (sentence < analysis.sentences.size() &&
           analysis.sentences[sentence].span.end <= line.begin) {
      ++sentence;
    }
    const bool is_cut = sentence < analysis.sentences.size() && !paragraphs.empty() &&
                        analysis.sentences[sentence].span.begin < line.begin;
    if (is_cut) {
      paragraphs.back().end = line.end;
    } else {
      paragraphs.push_back(line);
    }
  }
  return paragraphs;
}

std::vector<Passage> find_passages(const Analysis& analysis, const std::vector<Span>& paragraphs,
                                   const std::vector<Quotation>& quotations,
                                   const StatementLexicon::Tables& tables) {
  PassageFinder finder(analysis, quotations, tables);
  for (std::size_t number = 0; number < paragraphs.size(); ++number) {
    finder.read(paragraphs[number], number);
  }
  return finder.take_passages();
}

}  // namespace synoptic
