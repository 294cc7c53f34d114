#include <cstddef>
#include <cstdint>
#include <string_view>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/statements/find_quotations.h"
#include "synoptic/annotate/statements/find_statements.h"
#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

void check_span(std::string_view text, Span span) {
  SYNOPTIC_CHECK(span.begin <= span.end && span.end <= text.size());
  if (is_utf8(text)) SYNOPTIC_CHECK(is_boundary(text, span.begin) && is_boundary(text, span.end));
}

void check_quotations(std::string_view text) {
  std::uint32_t at = 0;
  for (const Quotation& quotation : find_quotations(text, {})) {
    check_span(text, quotation.span);
    check_span(text, quotation.inner);
    SYNOPTIC_CHECK(quotation.span.contains(quotation.inner) && quotation.span.begin >= at);
    at = quotation.span.begin;
  }
}

void check_statements(std::string_view text, const LanguageModel* model) {
  static const EntityLexicon kNames = load_entity_lexicon();
  static const StatementLexicon kLexicon = load_statement_lexicon();
  const Analysis analysis = analyse(text, split_lines(text), model);
  const Entities entities = find_entities(analysis, kNames);
  for (const Statement& statement : find_statements(analysis, entities, kNames, kLexicon)) {
    SYNOPTIC_CHECK(!statement.content.empty() && !statement.why.empty());
    for (const Span span : statement.content) check_span(text, span);
    for (const Span span : statement.cue) check_span(text, span);
    for (const Span span : statement.source) check_span(text, span);
    if (statement.speaker) SYNOPTIC_CHECK(*statement.speaker < entities.parties.size());
    if (statement.addressee) SYNOPTIC_CHECK(*statement.addressee < entities.parties.size());
  }
}

}  // namespace
}  // namespace synoptic

// Any bytes give quotations in order, and statements whose spans and parties exist, with the
// language model and without it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kModel = synoptic::LanguageModel::embedded();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  synoptic::check_quotations(text);
  synoptic::check_statements(text, kModel ? &*kModel : nullptr);
  synoptic::check_statements(text, nullptr);
  return 0;
}
