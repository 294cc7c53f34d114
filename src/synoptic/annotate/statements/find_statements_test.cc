#include "synoptic/annotate/statements/find_statements.h"

#include <gtest/gtest.h>

#include "synoptic/annotate/entities/find_entities.h"
#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

std::vector<Statement> find(std::string_view text) {
  static const EntityLexicon names = load_entity_lexicon();
  static const StatementLexicon lexicon = load_statement_lexicon();
  const Analysis analysis = analyse(text, split_lines(text), nullptr);
  return find_statements(analysis, find_entities(analysis, names), names, lexicon);
}

TEST(FindStatements, EmptyText) { EXPECT_TRUE(find("").empty()); }

TEST(FindStatements, ClauseBehindTheVerb) {
  const std::string_view text = "Minister Liis Tamm said the harbour would close.";
  const std::vector<Statement> found = find(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(slice(text, found[0].content.at(0)), "the harbour would close");
  EXPECT_EQ(slice(text, found[0].source.at(0)), "Minister Liis Tamm");
  EXPECT_EQ(found[0].why, "statement.after:say");
}

}  // namespace
}  // namespace synoptic
