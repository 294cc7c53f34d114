#pragma once

// What the tests of this folder share.

#include <string>
#include <vector>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/statements/find_statements.h"
#include "synoptic/base/strings.h"
#include "synoptic/text/language_model.h"

namespace synoptic {

struct FoundStatements {
  Entities entities;
  std::vector<Statement> statements;
};

// The statements of a text, with the parties that their speakers are.
inline FoundStatements find_in(std::string_view text) {
  static const EntityLexicon names = load_entity_lexicon();
  static const StatementLexicon lexicon = load_statement_lexicon();
  static const std::optional<LanguageModel> model = LanguageModel::embedded();
  const Analysis analysis = analyse(text, split_lines(text), model ? &*model : nullptr);
  FoundStatements found;
  found.entities = find_entities(analysis, names);
  found.statements = find_statements(analysis, found.entities, names, lexicon);
  return found;
}

inline std::string words_at(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += " … ";
    out += slice(text, span);
  }
  return out;
}

}  // namespace synoptic
