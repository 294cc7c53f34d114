#include "synoptic/text/syntax.h"

#include <gtest/gtest.h>

#include <algorithm>
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

TEST(Syntax, NotOnlyNegatesNothing) {
  const auto clause = [](const char* text) {
    return parsed(text, {{3, Relation::nsubj, Tag::noun},
                         {3, Relation::advmod, Tag::part},
                         {3, Relation::advmod, Tag::adv},
                         {kNoToken, Relation::root, Tag::verb}});
  };
  Analysis only = clause("Peru not only sold");
  only.tokens[1].features = static_cast<std::uint16_t>(Feature::negative);
  EXPECT_TRUE(opens_addition(only, 1));
  EXPECT_FALSE(is_negated(only, 3));
  Analysis truly = clause("Peru not even sold");
  truly.tokens[1].features = static_cast<std::uint16_t>(Feature::negative);
  EXPECT_FALSE(opens_addition(truly, 1));
  EXPECT_TRUE(is_negated(truly, 3));
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

TEST(Syntax, SharesSubjectsAndFindsClausesAround) {
  Analysis fled = parsed("She left , saying it failed", {{1, Relation::nsubj, Tag::pron},
                                                         {kNoToken, Relation::root, Tag::verb},
                                                         {3, Relation::punct, Tag::punct},
                                                         {1, Relation::advcl, Tag::verb},
                                                         {5, Relation::nsubj, Tag::pron},
                                                         {3, Relation::ccomp, Tag::verb}});
  EXPECT_EQ(subject_of(fled, 3), kNoToken) << "no participle";
  fled.tokens[3].features = static_cast<std::uint16_t>(Feature::gerund);
  EXPECT_EQ(subject_of(fled, 3), 0u);
  const Analysis between =
      parsed("Plans , she said , fail", {{5, Relation::nsubj, Tag::noun},
                                         {3, Relation::punct, Tag::punct},
                                         {3, Relation::nsubj, Tag::pron},
                                         {5, Relation::parataxis, Tag::verb},
                                         {3, Relation::punct, Tag::punct},
                                         {kNoToken, Relation::root, Tag::verb}});
  EXPECT_EQ(complement_clause(between, 3), 5u);
  EXPECT_EQ(subject_of(between, 5), 0u);
  const Analysis extraposed =
      parsed("It was said that it failed", {{2, Relation::expl, Tag::pron},
                                            {2, Relation::aux_pass, Tag::aux},
                                            {kNoToken, Relation::root, Tag::verb},
                                            {5, Relation::mark, Tag::sconj},
                                            {5, Relation::nsubj, Tag::pron},
                                            {2, Relation::csubj_pass, Tag::verb}});
  EXPECT_EQ(complement_clause(extraposed, 2), 5u);
}

// A token that any question may answer with: one of the text, or none.
bool is_answer(const Analysis& analysis, TokenIndex token) {
  return token == kNoToken || token < analysis.tokens.size();
}

bool is_ordered(const Analysis& analysis, const std::vector<TokenIndex>& list) {
  return std::is_sorted(list.begin(), list.end()) &&
         (list.empty() || list.back() < analysis.tokens.size());
}

void ask_everything(const Analysis& a, TokenIndex token, TokenIndex other) {
  for (const auto& question :
       {subject_of, object_of, indirect_object_of, passive_agent, complement_clause, marker_of,
        clause_of, root_of, modal_of, preposition_of}) {
    EXPECT_TRUE(is_answer(a, question(a, token)));
  }
  EXPECT_TRUE(is_answer(a, child_with(a, token, Relation::obj)));
  EXPECT_TRUE(is_answer(a, head_noun(a, {token, other})));
  EXPECT_TRUE(is_ordered(a, children(a, token)));
  EXPECT_TRUE(is_ordered(a, children_with(a, token, {Relation::obj, Relation::conj})));
  EXPECT_TRUE(is_ordered(a, conjuncts(a, token)));
  EXPECT_TRUE(is_ordered(a, oblique_with(a, token, "by")));
  EXPECT_LE(subtree(a, token).last, a.tokens.size());
  EXPECT_LE(subtree_span(a, token).end, a.text.size());
  EXPECT_LE(noun_phrase(a, token).last, a.tokens.size());
  EXPECT_LE(span_of(a, {token, other}).end, a.text.size());
  EXPECT_LE(sentence_of(a, token), a.sentences.size());
  EXPECT_EQ(is_within(a, token, token), token < a.tokens.size());
  for (const auto& question : {is_negated, is_passive, is_predicate, is_nominal}) {
    EXPECT_FALSE(token >= a.tokens.size() && question(a, token));
  }
}

TEST(Syntax, AnswersEveryQuestionOnAnyGraph) {
  constexpr std::string_view kText =
      "No ship that was sent by them arrived. \xFF said, \"not\" who may not go by it.";
  std::uint64_t state = 7;
  const auto random = [&](std::uint64_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>((state >> 33) % below);
  };
  for (int round = 0; round < 300; ++round) {
    Analysis analysis = analyse(kText, {}, nullptr);
    const auto size = static_cast<std::uint32_t>(analysis.tokens.size());
    for (Token& token : analysis.tokens) {  // rings, heads in other sentences and beyond the text
      token.head = random(8) == 0 ? kNoToken : random(size + 2);
      token.relation = static_cast<Relation>(random(static_cast<unsigned>(Relation::xcomp) + 1));
      token.tag = static_cast<Tag>(random(static_cast<unsigned>(Tag::x) + 1));
      token.features = static_cast<std::uint16_t>(random(1 << 10));
    }
    analysis.is_parsed = round % 10 != 0;
    for (TokenIndex token = 0; token < size + 2; ++token) {
      ask_everything(analysis, token, random(size + 2));
    }
    ask_everything(analysis, kNoToken, 0);
    ask_everything(analysis, 0, kNoToken);
  }
}

TEST(Syntax, EndsOnARingOfHeads) {
  const Analysis analysis = parsed("a b", {{1, Relation::dep, Tag::x}, {0, Relation::dep, Tag::x}});
  EXPECT_FALSE(is_within(analysis, 0, kNoToken));
  EXPECT_LT(root_of(analysis, 0), 2u);
  const Analysis joined =
      parsed("a b", {{1, Relation::conj, Tag::noun}, {0, Relation::conj, Tag::noun}});
  EXPECT_EQ(conjuncts(joined, 0), (std::vector<TokenIndex>{0, 1}));
}

}  // namespace
}  // namespace synoptic
