#include "synoptic/text/analysis.h"

#include <algorithm>

#include "synoptic/base/utf8.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/sentences.h"
#include "synoptic/text/tokenize.h"

// Runs the stages one after another: tokens and sentences paragraph by paragraph, then forms.
// Folded forms that differ from the text go into one pool, which is sized before it is filled so
// that views into it stay valid.
namespace synoptic {
namespace {

bool is_plain(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z') && c != '`';
  });
}

void split_paragraph(Span paragraph, Analysis& analysis) {
  const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
  find_tokens(analysis.text, paragraph, analysis.tokens);
  const auto last = static_cast<std::uint32_t>(analysis.tokens.size());
  find_sentences(analysis.text, analysis.tokens, first, last, analysis.sentences);
}

void fold_words(Analysis& analysis) {
  constexpr std::size_t kGrowth = 3;  // one byte that is no UTF-8 gives the three of U+FFFD
  std::size_t room = 0;
  for (const Token& token : analysis.tokens) room += kGrowth * token.span.size();
  auto pool = std::make_shared<std::string>();
  pool->reserve(room);
  analysis.words.resize(analysis.tokens.size());
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    Analysis::Word& word = analysis.words[i];
    word.folded = analysis.form(i);
    if (!is_plain(word.folded)) {
      const std::size_t begin = pool->size();
      pool->append(fold(word.folded));
      word.folded = std::string_view(*pool).substr(begin);
    }
    word.lemma = word.folded;
  }
  analysis.pool = std::move(pool);
}

}  // namespace

std::size_t sentence_at(const Analysis& analysis, std::uint32_t at) {
  const auto& all = analysis.sentences;
  const auto found = std::partition_point(all.begin(), all.end(),
                                          [&](const Sentence& s) { return s.span.end <= at; });
  const bool holds = found != all.end() && found->span.begin <= at;
  return holds ? static_cast<std::size_t>(found - all.begin()) : all.size();
}

std::size_t token_at(const Analysis& analysis, std::uint32_t at) {
  const auto& all = analysis.tokens;
  const auto found = std::partition_point(all.begin(), all.end(),
                                          [&](const Token& t) { return t.span.end <= at; });
  return static_cast<std::size_t>(found - all.begin());
}

Analysis analyse(std::string_view text, std::span<const Span> paragraphs,
                 const LanguageModel* model) {
  static_cast<void>(model);
  Analysis analysis;
  analysis.text = text;
  analysis.tokens.reserve(text.size() / 5);
  if (paragraphs.empty()) split_paragraph({0, static_cast<std::uint32_t>(text.size())}, analysis);
  for (const Span paragraph : paragraphs) split_paragraph(paragraph, analysis);
  fold_words(analysis);
  return analysis;
}

}  // namespace synoptic
