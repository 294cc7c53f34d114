#include "synoptic/lineage/find_lineage.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/lineage/agency_names.h"
#include "synoptic/lineage/set_off_speech.h"

namespace synoptic {
namespace {

Span find_span(const Report& report, std::string_view words) {
  const std::size_t at = report.article.text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Report make_report(std::string text, std::string_view said = {}) {
  Report report;
  report.article.text = std::move(text);
  if (said.empty()) return report;
  Statement statement;
  statement.kind = StatementKind::direct;
  statement.content = {find_span(report, said)};
  report.annotations.statements.push_back(statement);
  return report;
}

Report crediting(std::string text, const std::string& agency, Span source = {900, 910}) {
  Report report = make_report(std::move(text));
  report.article.credits.push_back({agency, source, "credit-line"});
  return report;
}

constexpr std::string_view kShared =
    "offered medical aid to the island in forms of tents and blankets";

TEST(Lineage, KeepsNarrationAndQuotationApart) {
  struct Row {
    std::string a;
    std::string a_said;
    std::string b;
    std::vector<std::string> narration;
    std::vector<std::string> quotation;
    const char* reason;
  };
  const Row rows[] = {
      {"The minister offered medical aid to the island in forms of tents and blankets on Friday.",
       "",
       "Norway has offered medical aid to the island in forms of tents and blankets.",
       {std::string(kShared)},
       {},
       "words of the reports' own"},
      {"\"We will rebuild every school on the island before winter,\" she said.",
       "We will rebuild every school on the island before winter,",
       "She promised: We will rebuild every school on the island before winter, come what may.",
       {},
       {"We will rebuild every school on the island before winter"},
       "quoted in one of the two"},
      {"Rescuers reached the last village by boat late at night. \"Nobody was left behind there,\" "
       "Ada Vey said.",
       "Nobody was left behind there,",
       "Rescuers reached the last village by boat late at night. Nobody was left behind there, Ada "
       "Vey said.",
       {"Rescuers reached the last village by boat late at night"},
       {"Nobody was left behind there,\" Ada Vey said"},
       "cut where the two meet; the end alone proves nothing"},
      {"Norwegian Prime Minister Ada Vey and Chilean President Tom Quinn met in Oslo.",
       "",
       "On Monday Norwegian Prime Minister Ada Vey and Chilean President Tom Quinn spoke.",
       {},
       {},
       "names and titles only"},
      {"He called for calm.", "", "She called for calm.", {}, {}, "too few words"},
  };
  for (const Row& row : rows) {
    const Lineage lineage =
        find_lineage(std::vector{make_report(row.a, row.a_said), make_report(row.b)});
    std::vector<std::string> narration;
    std::vector<std::string> quotation;
    for (const LineageLink& link : lineage.links) {
      auto& list = link.evidence == LineageEvidence::narration ? narration : quotation;
      for (const SharedPassage& passage : link.passages) list.push_back(passage.text);
      EXPECT_EQ(link.direction, LineageDirection::unknown);
    }
    EXPECT_EQ(narration, row.narration) << row.reason;
    EXPECT_EQ(quotation, row.quotation) << row.reason;
  }
}

TEST(Lineage, GivesTheSharedSpansOfEachReport) {
  const Report a = make_report("Norway " + std::string(kShared) + ". It did so late on Friday.");
  const Report b = make_report("It is said that Norway's minister " + std::string(kShared));
  const Lineage lineage = find_lineage(std::vector{a, b, make_report("Nothing of the kind.")});
  EXPECT_EQ(lineage.narration[0], std::vector{find_span(a, kShared)});
  EXPECT_EQ(lineage.narration[1], std::vector{find_span(b, kShared)});
  EXPECT_TRUE(lineage.narration[2].empty());
  EXPECT_TRUE(lineage.dependent.empty());
}

TEST(Lineage, KnowsTheDirectionWhereAnOutletIsCredited) {
  const Report later = crediting("Norway " + std::string(kShared) + ".", "The Fjord Post");
  Report earlier = make_report("The minister " + std::string(kShared));
  earlier.article.outlet = "The Fjord Post";
  const Lineage lineage = find_lineage(std::vector{later, earlier});
  ASSERT_EQ(lineage.links.size(), 2u);
  EXPECT_EQ(lineage.links[0].from, 1u);
  EXPECT_EQ(lineage.links[0].to, 0u);
  EXPECT_EQ(lineage.links[0].direction, LineageDirection::from_to);
  EXPECT_EQ(lineage.links[0].passages[0].from, find_span(earlier, kShared));
  EXPECT_EQ(lineage.dependent, (std::vector<std::pair<ReportIndex, ReportIndex>>{{0, 1}}));
}

TEST(Lineage, ListsCredits) {
  Report report = crediting("A dam broke. It cost 3 million, the agency Kyodo said.", "Efe");
  report.article.credits.push_back({"Agence France-Presse", {0, 5}, "text"});
  report.article.source_runs = {{{0, 54}, {0, 54}}};
  Statement fact;
  fact.content = {find_span(report, "It cost 3 million")};
  fact.source = {find_span(report, "the agency Kyodo")};
  report.annotations.statements = {fact};
  const Lineage lineage = find_lineage(std::vector{report});
  ASSERT_EQ(lineage.links.size(), 3u);
  EXPECT_EQ(lineage.links[0].agency, "AFP");
  EXPECT_EQ(lineage.links[0].versions[0].span, (Span{0, 5}));
  EXPECT_FALSE(lineage.links[0].versions[0].in_source);
  EXPECT_EQ(lineage.links[1].agency, "EFE");
  EXPECT_TRUE(lineage.links[1].versions[0].in_source);
  EXPECT_EQ(lineage.links[2].agency, "Kyodo");
  EXPECT_TRUE(lineage.links[2].is_single_fact);
  EXPECT_EQ(lineage.links[2].versions[0].text, "It cost 3 million");
}

TEST(Lineage, KnowsAgenciesByTheirNames) {
  const AgencyNames names = load_agency_names();
  struct Row {
    std::string_view text;
    std::optional<std::string> agency;
    const char* reason;
  };
  const Row rows[] = {
      {"the state news agency Xinhua", "Xinhua", "one word"},
      {"THE ASSOCIATED PRESS", "AP", "two words, in capitals"},
      {"an AP reporter", "AP", "an acronym"},
      {"an ap reporter", std::nullopt, "no acronym"},
      {"the Reuters news agency", "Reuters", "the longest form"},
      {"Interfaxes", std::nullopt, "part of a word"},
      {"", std::nullopt, "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(find_agency(row.text, names), row.agency) << row.reason;
  EXPECT_EQ(usual_name("efe", names), "EFE");
  EXPECT_EQ(usual_name("The Fjord Post", names), "The Fjord Post");
}

TEST(Lineage, KnowsSpeechThatIsSetOffWithoutMarks) {
  const std::string report = "The dam broke at dawn.\nEngineers came.\nIt was old.\n";
  struct Row {
    std::string paragraph;
    std::string rest;
    bool is_speech;
    const char* reason;
  };
  const Row rows[] = {
      {"The dam was safe last year. — Ada Vey (@adavey) May 3", report, true, "a post"},
      {"VEY: Well, who was it? QUINN: The deputy.", report, true, "a transcript"},
      {"Tom and I join with a grieving nation.", report, true, "a statement in full"},
      {"\"I saw it,\" she said.", report, false, "has marks"},
      {"I saw it.", "We ran to the shore.\nI lost my shoes.\nIt rained.", false, "an eye-witness"},
      {"The US sent aid.", report, false, "no pronoun"},
  };
  for (const Row& row : rows) {
    const auto speech = find_set_off_speech(row.paragraph + "\n" + row.rest, {});
    EXPECT_EQ(!speech.empty(), row.is_speech) << row.reason;
  }
}

TEST(Lineage, TakesAnyBytes) {
  const Report report = make_report("\xFF\xC3(\x80 \xE2\x80 one two three four five six seven");
  const Lineage lineage = find_lineage(std::vector{report, report, Report{}});
  EXPECT_EQ(lineage.dependent.size(), 1u) << "equal texts are copies, however short";
}

}  // namespace
}  // namespace synoptic
