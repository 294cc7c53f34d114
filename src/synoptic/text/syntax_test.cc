#include "synoptic/text/syntax.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace synoptic {
namespace {

struct Arc {
  TokenIndex head;
  Relation relation;
  Tag tag;
};

// A parse built by hand: one arc for each token of the text.
Analysis parsed(std::string_view text, std::initializer_list<Arc> arcs) {
  Analysis analysis = analyse(text, {}, nullptr);
  EXPECT_EQ(analysis.tokens.size(), arcs.size());
  std::size_t i = 0;
  for (const Arc& arc : arcs) {
    analysis.tokens[i].head = arc.head;
    analysis.tokens[i].relation = arc.relation;
    analysis.tokens[i++].tag = arc.tag;
  }
  analysis.is_tagged = analysis.is_parsed = true;
  return analysis;
}

Analysis reported() {
  Analysis analysis =
      parsed("The ministry said it would not send planes", {{1, Relation::det, Tag::det},
                                                            {2, Relation::nsubj, Tag::noun},
                                                            {kNoToken, Relation::root, Tag::verb},
                                                            {6, Relation::nsubj, Tag::pron},
                                                            {6, Relation::aux, Tag::aux},
                                                            {6, Relation::advmod, Tag::part},
                                                            {2, Relation::ccomp, Tag::verb},
                                                            {6, Relation::obj, Tag::noun}});
  analysis.tokens[4].features = static_cast<std::uint16_t>(Feature::modal);
  analysis.tokens[5].features = static_cast<std::uint16_t>(Feature::negative);
  return analysis;
}

TEST(Syntax, AnswersAboutAReportedClause) {
  const Analysis analysis = reported();
  EXPECT_EQ(subject_of(analysis, 2), 1u);
  EXPECT_EQ(complement_clause(analysis, 2), 6u);
  EXPECT_EQ(subject_of(analysis, 6), 3u);
  EXPECT_EQ(object_of(analysis, 6), 7u);
  EXPECT_TRUE(is_negated(analysis, 6));
  EXPECT_FALSE(is_negated(analysis, 2));
  EXPECT_EQ(modal_of(analysis, 6), 4u);
  EXPECT_EQ(modal_of(analysis, 2), kNoToken);
  EXPECT_EQ(clause_of(analysis, 7), 6u);
  EXPECT_EQ(root_of(analysis, 7), 2u);
  EXPECT_EQ(subtree(analysis, 6), (TokenRange{3, 8}));
  EXPECT_EQ(slice(analysis.text, subtree_span(analysis, 1)), "The ministry");
  EXPECT_EQ(head_noun(analysis, {0, 2}), 1u);
  EXPECT_EQ(children(analysis, 2), (std::vector<TokenIndex>{1, 6}));
}

TEST(Syntax, AnswersAboutAPassive) {
  const Analysis analysis =
      parsed("Vaccines were sent by Cuba and Peru", {{2, Relation::nsubj_pass, Tag::noun},
                                                     {2, Relation::aux_pass, Tag::aux},
                                                     {kNoToken, Relation::root, Tag::verb},
                                                     {4, Relation::case_, Tag::adp},
                                                     {2, Relation::obl, Tag::propn},
                                                     {6, Relation::cc, Tag::cconj},
                                                     {4, Relation::conj, Tag::propn}});
  EXPECT_TRUE(is_passive(analysis, 2));
  EXPECT_EQ(passive_agent(analysis, 2), 4u);
  EXPECT_EQ(object_of(analysis, 2), 0u);
  EXPECT_EQ(conjuncts(analysis, 4), (std::vector<TokenIndex>{4, 6}));
  EXPECT_EQ(preposition_of(analysis, 4), 3u);
  EXPECT_EQ(noun_phrase(analysis, 4), (TokenRange{4, 5}));
}

TEST(Syntax, GivesEmptyAnswersWithoutAParse) {
  const Analysis analysis = analyse("The ministry said so", {}, nullptr);
  EXPECT_EQ(subject_of(analysis, 2), kNoToken);
  EXPECT_EQ(object_of(analysis, kNoToken), kNoToken);
  EXPECT_EQ(complement_clause(analysis, 2), kNoToken);
  EXPECT_TRUE(children(analysis, 2).empty());
  EXPECT_FALSE(is_negated(analysis, 2));
  EXPECT_EQ(clause_of(analysis, 3), kNoToken);
  EXPECT_EQ(subtree(analysis, 2), (TokenRange{2, 3}));
  EXPECT_TRUE(subtree(analysis, kNoToken).empty());
  EXPECT_EQ(head_noun(analysis, {0, 2}), 1u);
  EXPECT_EQ(span_of(analysis, {3, 3}), (Span{0, 0}));
}

TEST(Syntax, EndsOnARingOfHeads) {
  const Analysis analysis = parsed("a b", {{1, Relation::dep, Tag::x}, {0, Relation::dep, Tag::x}});
  EXPECT_FALSE(is_within(analysis, 0, kNoToken));
  EXPECT_LT(root_of(analysis, 0), 2u);
}

}  // namespace
}  // namespace synoptic
