#include "synoptic/text/sentences.h"

#include "synoptic/base/utf8.h"
#include "synoptic/text/boundaries.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/tokenize.h"

// From left to right over a paragraph's tokens with one bit of state, whether a quotation is open.
//   He asked: "Will it rain? Nobody knows." She left at 5 p.m. on Monday.
// gives three sentences: the mark after "rain" ends one, as a capital follows; the quotation mark
// behind "knows." closes it and stays with it; "p.m." is followed by lower case.
namespace synoptic {
namespace {

class SentenceSplitter {
 public:
  SentenceSplitter(Analysis& analysis, std::uint32_t last, const LanguageModel* model)
      : analysis_(analysis),
        text_(analysis.text),
        tokens_(analysis.tokens),
        last_(last),
        model_(model) {}

  void split(std::uint32_t first) {
    bool opens_in_quote = false;
    bound_ = model_ ? dateline_end(analysis_, first, last_) : first;
    for (std::uint32_t begin = first; begin < last_;) {
      limit_ = find_limit(begin);
      const std::uint32_t end = model_ ? find_learned_end(begin) : find_end(begin);
      Sentence sentence;
      sentence.span = {tokens_[begin].span.begin, tokens_[end - 1].span.end};
      sentence.first = begin;
      sentence.last = end;
      sentence.opens_in_quote = opens_in_quote;
      analysis_.sentences.push_back(sentence);
      opens_in_quote = is_quote_open_;
      begin = end;
    }
  }

 private:
  std::string_view form(std::uint32_t token) const { return slice(text_, tokens_[token].span); }
  char32_t first_letter(std::uint32_t token) const {
    return decode_at(text_, tokens_[token].span.begin).value;
  }
  void follow(std::uint32_t token) {
    is_quote_open_ = follow_quote(analysis_, token, is_quote_open_);
  }

  // Where the sentence that begins at `begin` ends at the latest. No writer's sentence is that
  // long; what asks a whole sentence for each of its words stays linear in the text.
  std::uint32_t find_limit(std::uint32_t begin) const {
    constexpr std::uint32_t kMostTokens = 500;
    std::uint32_t limit = begin + kMostTokens;
    while (limit < last_ && limit < begin + 2 * kMostTokens && !tokens_[limit].space_before) {
      ++limit;
    }
    return limit < last_ ? limit : last_;
  }

  // The token behind the sentence that begins at `begin`, by rules alone.
  std::uint32_t find_end(std::uint32_t begin) {
    for (std::uint32_t token = begin; token < limit_; ++token) {
      follow(token);
      if (!may_end(token)) continue;
      std::uint32_t end = token + 1;
      while (end < limit_ && closes(end)) follow(end++);
      if (end == limit_ || may_begin(token, end)) return end;
      token = end - 1;
    }
    return limit_;
  }

  std::uint32_t find_learned_end(std::uint32_t begin) {
    for (std::uint32_t token = begin; token + 1 < limit_; ++token) {
      follow(token);
      if (token < bound_) continue;
      const bool ends = must_be_boundary(analysis_, token, last_) ||
                        (may_be_boundary(analysis_, token, last_) && is_learned_end(begin, token));
      if (ends) return token + 1;
    }
    follow(limit_ - 1);
    return limit_;
  }

  bool is_learned_end(std::uint32_t begin, std::uint32_t token) const {
    const BoundaryState state{is_quote_open_, token + 1 - begin};
    std::int64_t sum = 0;
    for (const std::uint32_t place : boundary_features(analysis_, token, last_, state)) {
      sum += model_->boundaries[place];
    }
    constexpr std::int64_t kBetweenCapitals = 500;  // lest "on Friday | The Hague" be two
    return sum > (is_between_capitals(analysis_, token, last_) ? kBetweenCapitals : 0);
  }

  bool may_end(std::uint32_t token) const {
    const std::string_view mark = form(token);
    if (tokens_[token].kind == TokenKind::punctuation) {
      return mark.front() == '.' || mark.front() == '!' || mark.front() == '?' || mark == "…";
    }
    return abbreviation_of(mark) == Abbreviation::ending;
  }

  // Marks that belong to the sentence that ended before them.
  bool closes(std::uint32_t token) const {
    const char32_t c = first_letter(token);
    if (c == U')' || c == U']' || c == U'”' || c == U'»') return true;
    const bool is_quote = c == '"' || c == '\'' || c == U'’';
    if (!is_quote || tokens_[token].space_before) return false;
    return c != '"' || is_quote_open_;
  }

  // May a sentence begin at `next`, behind one that ended at `token`?
  bool may_begin(std::uint32_t token, std::uint32_t next) const {
    const std::string_view mark = form(token);
    const char32_t c = first_letter(next);
    if (is_lower(c)) return false;
    const bool is_abbreviation = tokens_[token].kind != TokenKind::punctuation;
    if (is_abbreviation) return is_upper(c) && tokens_[next].space_before && opens_clause(next);
    const bool is_soft = mark.size() > 1 && mark.front() == '.';
    if (is_soft) return is_upper(c) || c == '"' || c == U'“';
    const bool is_dash = c == '-' || c == U'–' || c == U'—' || c == ',' || c == ';' || c == ':';
    return !is_dash;
  }

  // Words that open a sentence far more often than they go on behind an abbreviation.
  bool opens_clause(std::uint32_t token) const {
    const std::string word = lower(form(token));
    for (const std::string_view opener :
         {"the", "a",    "an",    "he",    "she",   "it",  "they", "we",  "i",
          "you", "this", "that",  "these", "in",    "on",  "at",   "but", "and",
          "if",  "when", "while", "after", "there", "his", "her",  "its", "their",
          "for", "as",   "no",    "some",  "what",  "why", "how",  "who"}) {
      if (word == opener) return true;
    }
    return false;
  }

  Analysis& analysis_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t last_;
  std::uint32_t limit_ = 0;
  std::uint32_t bound_ = 0;     // no sentence ends before this token: it is in the dateline
  const LanguageModel* model_;  // null: rules alone
  bool is_quote_open_ = false;
};

}  // namespace

void find_sentences(Analysis& analysis, std::uint32_t first, std::uint32_t last,
                    const LanguageModel* model) {
  const bool has_learned = model && model->boundaries.size() == kBoundaryTableSize;
  SentenceSplitter(analysis, last, has_learned ? model : nullptr).split(first);
}

}  // namespace synoptic
