#include "synoptic/text/analysis.h"

#include <algorithm>

#include "synoptic/base/utf8.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/lemmatiser.h"
#include "synoptic/text/predict.h"
#include "synoptic/text/sentences.h"
#include "synoptic/text/tokenize.h"
#include "synoptic/text/tree_rules.h"

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

// What is known only from the words or from the tree.
void complete_features(Analysis& analysis) {
  const auto set = [](Token& token, Feature feature) {
    token.features |= static_cast<std::uint16_t>(feature);
  };
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
    Token& token = analysis.tokens[i];
    const std::string_view form = analysis.folded(i);
    const bool is_negative = form == "not" || form == "n't" || form == "no" || form == "never" ||
                             form == "nt" || form == "neither" || form == "nor";
    if (is_negative) set(token, Feature::negative);
    const bool is_auxiliary = token.relation == Relation::aux_pass;
    if (is_auxiliary && token.head != kNoToken) set(analysis.tokens[token.head], Feature::passive);
    const bool is_reduced = token.relation == Relation::acl && token.has(Feature::participle);
    if (is_reduced) set(token, Feature::passive);
  }
}

void set_lemmas(const LanguageModel& model, Analysis& analysis) {
  constexpr std::size_t kLongestEnding = 2;
  auto pool = std::make_shared<std::string>();
  std::size_t room = 0;
  for (const Analysis::Word& word : analysis.words) room += word.folded.size() + kLongestEnding;
  pool->reserve(room + analysis.pool->size());
  pool->append(*analysis.pool);
  const char* const from = analysis.pool->data();
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    Analysis::Word& word = analysis.words[i];
    const bool is_pooled =
        word.folded.data() >= from && word.folded.data() < from + analysis.pool->size();
    if (is_pooled) {
      word.folded = std::string_view(*pool).substr(
          static_cast<std::size_t>(word.folded.data() - from), word.folded.size());
    }
    const Lemma lemma = find_lemma(model, word.folded, analysis.tokens[i]);
    word.lemma = lemma.stem;
    if (lemma.ending.empty()) continue;
    const std::size_t begin = pool->size();
    pool->append(lemma.stem);
    pool->append(lemma.ending);
    word.lemma = std::string_view(*pool).substr(begin);
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
  Analysis analysis;
  analysis.text = text;
  analysis.tokens.reserve(text.size() / 5);
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  if (paragraphs.empty()) paragraphs = {&whole, 1};
  std::vector<std::uint32_t> ends;
  for (const Span paragraph : paragraphs) {
    find_tokens(text, paragraph, analysis.tokens);
    ends.push_back(static_cast<std::uint32_t>(analysis.tokens.size()));
  }
  fold_words(analysis);
  std::uint32_t first = 0;
  for (const std::uint32_t last : ends) {
    find_sentences(analysis, first, last, model);
    first = last;
  }
  if (model) {
    predict(*model, analysis);
    set_lemmas(*model, analysis);
    mend_trees(analysis);
    complete_features(analysis);
  }
  return analysis;
}

}  // namespace synoptic
