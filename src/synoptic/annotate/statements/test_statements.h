#pragma once

// What the tests of this folder share.

#include <string>
#include <vector>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/annotate/statements/find_statements.h"
#include "synoptic/base/strings.h"
#include "synoptic/model/names.h"
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

// "direct claiming <the mayor> = Ana Ruiz to Jan Visser (letter): “We go.”", a line a statement.
inline std::string show_frame(std::string_view text) {
  const FoundStatements found = find_in(text);
  const auto name = [&](PartyIndex party) { return found.entities.parties[party].name; };
  std::string out;
  for (const Statement& statement : found.statements) {
    if (!out.empty()) out += "\n";
    out += name_of(statement.kind);
    if (statement.is_negated) out += " not";
    if (statement.is_hypothetical) out += " perhaps";
    if (statement.stance != Stance::neutral) out.append(" ").append(name_of(statement.stance));
    out += " <" + words_at(text, statement.source) + ">";
    if (statement.speaker) out += " = " + name(*statement.speaker);
    for (std::size_t i = 0; i < statement.speakers.size(); ++i) {
      out += (i == 0 ? " = " : "+") + name(statement.speakers[i]);
    }
    if (statement.addressee) out += " to " + name(*statement.addressee);
    if (!statement.medium.empty()) out += " (" + statement.medium + ")";
    out += ": " + words_at(text, statement.content);
  }
  return out;
}

struct FrameRow {
  std::string_view name;
  std::string_view text;
  std::string_view expected;
};

}  // namespace synoptic
