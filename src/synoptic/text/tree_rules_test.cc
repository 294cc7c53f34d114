#include "synoptic/text/tree_rules.h"

#include <gtest/gtest.h>

#include <vector>

#include "synoptic/text/syntax.h"

namespace synoptic {
namespace {

struct Arc {
  TokenIndex head;
  Relation relation;
  Tag tag;
  std::string_view lemma;
};

// What the parser said of a text, built by hand.
Analysis parsed(std::string_view text, const std::vector<Arc>& arcs) {
  Analysis analysis = analyse(text, {}, nullptr);
  EXPECT_EQ(analysis.tokens.size(), arcs.size());
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    analysis.tokens[i].head = arcs[i].head;
    analysis.tokens[i].relation = arcs[i].relation;
    analysis.tokens[i].tag = arcs[i].tag;
    if (!arcs[i].lemma.empty()) analysis.words[i].lemma = arcs[i].lemma;
  }
  analysis.is_tagged = analysis.is_parsed = true;
  return analysis;
}

Analysis warned_on(std::string_view text, Tag tag) {
  return parsed(text, {{1, Relation::nsubj, Tag::propn, ""},
                       {kNoToken, Relation::root, Tag::verb, "warn"},
                       {3, Relation::case_, Tag::adp, ""},
                       {1, Relation::obl, tag, ""},
                       {6, Relation::mark, Tag::sconj, ""},
                       {6, Relation::nsubj, Tag::pron, ""},
                       {3, Relation::acl, Tag::verb, "fail"}});
}

TEST(MendTrees, LiftsAClauseFromTheDay) {
  Analysis analysis = warned_on("Lund warned on Monday that it failed", Tag::propn);
  mend_trees(analysis);
  EXPECT_EQ(complement_clause(analysis, 1), 6u);
}

TEST(MendTrees, LeavesAClauseWithTheNounItExplains) {
  Analysis analysis = warned_on("Lund warned in fear that it failed", Tag::noun);
  mend_trees(analysis);
  EXPECT_EQ(analysis.tokens[6].head, 3u);
}

TEST(MendTrees, MakesASubjectOfWhoStandsBehindAQuotation) {
  Analysis analysis =
      parsed("\"It failed,\" said Lund", {{2, Relation::punct, Tag::punct, ""},
                                          {2, Relation::nsubj, Tag::pron, ""},
                                          {5, Relation::ccomp, Tag::verb, "fail"},
                                          {2, Relation::punct, Tag::punct, ""},
                                          {2, Relation::punct, Tag::punct, ""},
                                          {kNoToken, Relation::root, Tag::verb, "say"},
                                          {5, Relation::obj, Tag::propn, ""}});
  mend_trees(analysis);
  EXPECT_EQ(subject_of(analysis, 5), 6u);
}

TEST(MendTrees, GivesEachVerbItsSubject) {
  Analysis analysis =
      parsed("Plans, she said, fail.", {{3, Relation::nsubj, Tag::noun, ""},
                                        {0, Relation::punct, Tag::punct, ""},
                                        {3, Relation::nsubj, Tag::pron, ""},
                                        {kNoToken, Relation::root, Tag::verb, "say"},
                                        {5, Relation::punct, Tag::punct, ""},
                                        {3, Relation::ccomp, Tag::verb, "fail"},
                                        {3, Relation::punct, Tag::punct, ""}});
  mend_trees(analysis);
  EXPECT_EQ(subject_of(analysis, 3), 2u);
  EXPECT_EQ(subject_of(analysis, 5), 0u);
  EXPECT_EQ(root_of(analysis, 3), 5u);
  EXPECT_EQ(complement_clause(analysis, 3), 5u);
  EXPECT_EQ(analysis.tokens[6].head, 5u);
}

TEST(MendTrees, MakesASubjectOfTheObjectBeforeAFiniteClause) {
  Analysis analysis =
      parsed("She said trade has risen", {{1, Relation::nsubj, Tag::pron, ""},
                                          {kNoToken, Relation::root, Tag::verb, "say"},
                                          {1, Relation::obj, Tag::noun, ""},
                                          {4, Relation::aux, Tag::aux, ""},
                                          {1, Relation::ccomp, Tag::verb, "rise"}});
  mend_trees(analysis);
  EXPECT_EQ(subject_of(analysis, 4), 2u);
  EXPECT_EQ(object_of(analysis, 1), kNoToken);
}

TEST(MendTrees, GivesTheSubjectWhatStandsBetweenItAndItsVerb) {
  Analysis analysis = parsed("She said trade between them has risen, something good",
                             {{1, Relation::nsubj, Tag::pron, ""},
                              {kNoToken, Relation::root, Tag::verb, "say"},
                              {1, Relation::obj, Tag::noun, ""},
                              {4, Relation::case_, Tag::adp, ""},
                              {6, Relation::obl, Tag::pron, ""},
                              {6, Relation::aux, Tag::aux, ""},
                              {1, Relation::ccomp, Tag::verb, "rise"},
                              {8, Relation::punct, Tag::punct, ""},
                              {6, Relation::nsubj, Tag::pron, ""},
                              {8, Relation::amod, Tag::adj, ""}});
  mend_trees(analysis);
  EXPECT_EQ(subject_of(analysis, 6), 2u);
  EXPECT_EQ(analysis.tokens[4].head, 2u);
  EXPECT_EQ(analysis.tokens[4].relation, Relation::nmod);
}

TEST(MendTrees, SetsAnOpeningParticipleBeside) {
  Analysis analysis = parsed("Smiling, she said no", {{3, Relation::ccomp, Tag::verb, "smile"},
                                                      {0, Relation::punct, Tag::punct, ""},
                                                      {3, Relation::nsubj, Tag::pron, ""},
                                                      {kNoToken, Relation::root, Tag::verb, "say"},
                                                      {3, Relation::obj, Tag::intj, ""}});
  analysis.tokens[0].features = static_cast<std::uint16_t>(Feature::gerund);
  mend_trees(analysis);
  EXPECT_EQ(complement_clause(analysis, 3), kNoToken);
  EXPECT_EQ(subject_of(analysis, 0), 2u);
}

}  // namespace
}  // namespace synoptic
