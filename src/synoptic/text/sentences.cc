#include "synoptic/text/sentences.h"

#include "synoptic/base/utf8.h"
#include "synoptic/text/tokenize.h"

// From left to right over a paragraph's tokens with one bit of state, whether a quotation is open.
//   He asked: "Will it rain? Nobody knows." She left at 5 p.m. on Monday.
// gives three sentences: the mark after "rain" ends one, as a capital follows; the quotation mark
// behind "knows." closes it and stays with it; "p.m." is followed by lower case.
namespace synoptic {
namespace {

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, const std::vector<Token>& tokens, std::uint32_t last)
      : text_(text), tokens_(tokens), last_(last) {}

  void split(std::uint32_t first, std::vector<Sentence>& sentences) {
    bool opens_in_quote = false;
    for (std::uint32_t begin = first; begin < last_;) {
      const std::uint32_t end = find_end(begin);
      Sentence sentence;
      sentence.span = {tokens_[begin].span.begin, tokens_[end - 1].span.end};
      sentence.first = begin;
      sentence.last = end;
      sentence.opens_in_quote = opens_in_quote;
      sentences.push_back(sentence);
      opens_in_quote = is_quote_open_;
      begin = end;
    }
  }

 private:
  std::string_view form(std::uint32_t token) const { return slice(text_, tokens_[token].span); }
  char32_t first_letter(std::uint32_t token) const {
    return decode_at(text_, tokens_[token].span.begin).value;
  }

  // The token behind the sentence that begins at `begin`.
  std::uint32_t find_end(std::uint32_t begin) {
    for (std::uint32_t token = begin; token < last_; ++token) {
      follow_quote(token);
      if (!may_end(token)) continue;
      std::uint32_t end = token + 1;
      while (end < last_ && closes(end)) follow_quote(end++);
      if (end == last_ || may_begin(token, end)) return end;
      token = end - 1;
    }
    return last_;
  }

  void follow_quote(std::uint32_t token) {
    const char32_t c = first_letter(token);
    const bool is_straight = c == '"';
    if (c == U'“' || c == U'«') is_quote_open_ = true;
    if (c == U'”' || c == U'»') is_quote_open_ = false;
    if (is_straight) is_quote_open_ = !is_quote_open_;
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

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::uint32_t last_;
  bool is_quote_open_ = false;
};

}  // namespace

void find_sentences(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                    std::uint32_t last, std::vector<Sentence>& sentences) {
  SentenceSplitter(text, tokens, last).split(first, sentences);
}

}  // namespace synoptic
