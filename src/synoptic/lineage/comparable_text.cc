#include "synoptic/lineage/comparable_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "synoptic/annotate/statements/find_quotations.h"
#include "synoptic/base/utf8.h"
#include "synoptic/lineage/set_off_speech.h"

namespace synoptic {
namespace {

constexpr std::uint32_t kSmallWordBytes = 3;  // "the", "of", "was"

std::vector<Span> quoted_spans(const Report& report) {
  std::vector<Span> paragraphs;
  for (const Block& block : report.article.blocks) paragraphs.push_back(block.span);
  std::vector<Span> spans = find_set_off_speech(report.article.text, paragraphs);
  for (const Quotation& quotation : find_quotations(report.article.text, paragraphs)) {
    const bool is_said =
        quotation.use == QuotationUse::speech || quotation.use == QuotationUse::fragment;
    if (is_said) spans.push_back(quotation.inner);
  }
  for (const Statement& statement : report.annotations.statements) {
    if (statement.kind != StatementKind::direct) continue;
    spans.insert(spans.end(), statement.content.begin(), statement.content.end());
  }
  return spans;
}

std::vector<Span> name_spans(const Report& report) {
  std::vector<Span> spans;
  for (const EntityMention& mention : report.annotations.entities) spans.push_back(mention.span);
  for (const Party& party : report.annotations.parties) {
    for (const Role& role : party.roles) spans.push_back(role.span);
  }
  return spans;
}

// For each word: does it lie in one of the spans?
std::vector<bool> mark(const std::vector<Word>& words, std::vector<Span> spans) {
  std::vector<bool> marks(words.size(), false);
  std::sort(spans.begin(), spans.end());
  std::size_t next = 0;
  std::uint32_t reach = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (; next < spans.size() && spans[next].begin <= words[i].span.begin; ++next) {
      reach = std::max(reach, spans[next].end);
    }
    marks[i] = words[i].span.begin < reach;
  }
  return marks;
}

bool is_name_like(std::string_view word) {
  const char32_t first = decode_at(word, 0).value;
  return is_upper(first) || is_digit(first);
}

}  // namespace

ComparableText make_comparable(const Report& report) {
  ComparableText text;
  text.words = find_words(report.article.text);
  text.quoted = mark(text.words, quoted_spans(report));
  text.own = mark(text.words, name_spans(report));
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const std::string_view word = slice(report.article.text, text.words[i].span);
    text.own[i] = !text.own[i] && word.size() > kSmallWordBytes && !is_name_like(word);
  }
  return text;
}

}  // namespace synoptic
