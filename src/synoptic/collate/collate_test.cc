#include "synoptic/collate/collate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "synoptic/collate/report_builder.h"

namespace synoptic {
namespace {

const CollateLexicon& lexicon() {
  static const CollateLexicon kLexicon = load_collate_lexicon();
  return kLexicon;
}

// A report with one figure of money that a person vouches for.
Report spending(const char* name, const char* sentence, const char* concept_words,
                Standing standing, const char* date) {
  ReportBuilder builder(name, sentence, date);
  const PartyIndex speaker = builder.party("Ilse Vanderkam");
  const std::uint32_t statement = builder.statement(sentence, speaker);
  Quantity& quantity = builder.quantity("$45 million", 45e6, "USD", sentence);
  quantity.concept_words = concept_words;
  quantity.standing = standing;
  quantity.statement = statement;
  return builder.build();
}

constexpr const char* kSpent = "Ilse Vanderkam: Belgium has spent $45 million on railways.";
constexpr const char* kWillSpend = "Ilse Vanderkam: Belgium will spend $45 million on harbours.";

TEST(Collate, SpentAndStillToBeSpentIsAConflictOfStanding) {
  const Record record = collate(
      std::vector{
          spending("a", kSpent, "spend railway Belgium", Standing::done, "2024-03-12"),
          spending("b", kWillSpend, "spend harbour Belgium", Standing::promised, "2024-03-14")},
      lexicon());
  ASSERT_EQ(record.figures.size(), 1u);
  EXPECT_EQ(record.figures[0].verdict, Verdict::conflict);
  ASSERT_EQ(record.conflicts.size(), 1u);
  EXPECT_EQ(record.conflicts[0].kind, ConflictKind::standing);
  EXPECT_EQ(record.conflicts[0].sides[0].reading, "done");
  EXPECT_EQ(record.conflicts[0].sides[0].versions[0].report, 0u);
  EXPECT_EQ(record.conflicts[0].sides[1].reading, "promised");
  EXPECT_EQ(record.conflicts[0].sentence,
            "$45 million, by the account of Ilse Vanderkam: already done in report a (“Ilse "
            "Vanderkam: Belgium has spent $45 million on railways.”), still promised in report b "
            "(“Ilse Vanderkam: Belgium will spend $45 million on harbours.”).");
}

TEST(Collate, DoneAndDeniedIsAConflictOfPolarityWhereBothSayTheSame) {
  const auto conflicts_with = [](const char* sentence) {
    return collate(
               std::vector{
                   spending("a", kSpent, "spend railway Belgium", Standing::done, "2024-03-12"),
                   spending("b", sentence, "railway Belgium", Standing::denied, "2024-03-12")},
               lexicon())
        .conflicts;
  };
  const std::vector<Conflict> conflicts =
      conflicts_with("Ilse Vanderkam: Belgium has not spent $45 million on railways.");
  ASSERT_EQ(conflicts.size(), 1u);
  EXPECT_EQ(conflicts[0].kind, ConflictKind::polarity);
  EXPECT_TRUE(conflicts_with("Ilse Vanderkam: nobody could say where the railways of Belgium had "
                             "lost the $45 million.")
                  .empty())
      << "other words deny something else";
}

TEST(Collate, OnlyAParticularAmountConflictsInItsStanding) {
  struct Row {
    double value;
    Modifier modifier;
    std::size_t conflicts;
    const char* reason;
  };
  const Row rows[] = {
      {45e6, Modifier::exact, 1, "money in millions"},
      {45e6, Modifier::more_than, 0, "a bound"},
      {2, Modifier::exact, 0, "two of anything"},
  };
  for (const Row& row : rows) {
    std::vector<Report> reports = {
        spending("a", kSpent, "spend railway Belgium", Standing::done, "2024-03-12"),
        spending("b", kWillSpend, "spend harbour Belgium", Standing::promised, "2024-03-14")};
    for (Report& report : reports) {
      report.annotations.quantities[0].amount.value = row.value;
      report.annotations.quantities[0].amount.modifier = row.modifier;
    }
    EXPECT_EQ(collate(reports, lexicon()).conflicts.size(), row.conflicts) << row.reason;
  }
}

TEST(Collate, PlannedAndThenDoneIsProgress) {
  const Record record = collate(
      std::vector{
          spending("a", kWillSpend, "spend harbour Belgium", Standing::promised, "2024-03-12"),
          spending("b", kSpent, "spend harbour Belgium", Standing::done, "2024-03-14")},
      lexicon());
  EXPECT_TRUE(record.conflicts.empty());
  ASSERT_EQ(record.figures.size(), 1u);
  EXPECT_EQ(record.figures[0].verdict, Verdict::agreed);
}

Report deaths(const char* name, const char* sentence, const char* number, double value) {
  ReportBuilder builder(name, sentence);
  Quantity& quantity = builder.quantity(number, value, "1", sentence);
  quantity.counted = "person";
  quantity.concept_words = "flood kill region";
  quantity.standing = Standing::done;
  return builder.build();
}

TEST(Collate, DifferentCountsOfOneThingAreAConflictOfValue) {
  const Record record =
      collate(std::vector{deaths("a", "The floods have killed 61 people in the region.", "61", 61),
                          deaths("b", "The floods have killed 84 people in the region.", "84", 84)},
              lexicon());
  ASSERT_EQ(record.conflicts.size(), 1u);
  EXPECT_EQ(record.conflicts[0].kind, ConflictKind::value);
  EXPECT_EQ(record.conflicts[0].sides[0].reading, "61 people");
  EXPECT_EQ(record.conflicts[0].sides[1].reading, "84 people");
  for (const RecordFigure& figure : record.figures) EXPECT_EQ(figure.verdict, Verdict::conflict);
}

TEST(Collate, CountsOfOtherPlacesAreNoConflict) {
  const auto with_place = [](const char* name, const char* sentence, const char* number,
                             double value, const char* place) {
    ReportBuilder builder(name, sentence);
    builder.party(place, EntityType::place);
    Quantity& quantity = builder.quantity(number, value, "1", sentence);
    quantity.counted = "person";
    quantity.concept_words = "flood kill";
    return builder.build();
  };
  const Record record = collate(
      std::vector{
          with_place("a", "The floods have killed 61 people in Overijssel.", "61", 61,
                     "Overijssel"),
          with_place("b", "The floods have killed 22 people in Zwolle.", "22", 22, "Zwolle")},
      lexicon());
  EXPECT_TRUE(record.conflicts.empty());
}

TEST(Collate, OneReportThatGivesBothAmountsMeansTwoThings) {
  ReportBuilder both("b", "In May they signed 12 pacts. In June they signed 70 pacts.");
  for (auto [number, value, clause] : {std::tuple("12", 12.0, "In May they signed 12 pacts."),
                                       std::tuple("70", 70.0, "In June they signed 70 pacts.")}) {
    Quantity& quantity = both.quantity(number, value, "1", clause);
    quantity.counted = "pact";
    quantity.concept_words = "sign";
  }
  ReportBuilder one("a", "They signed 12 pacts.");
  Quantity& quantity = one.quantity("12", 12, "1", "They signed 12 pacts.");
  quantity.counted = "pact";
  quantity.concept_words = "sign";
  const Record record = collate(std::vector{one.build(), both.build()}, lexicon());
  EXPECT_TRUE(record.conflicts.empty());
}

TEST(Collate, WhatAPartySaysIsNotMergedWithWhatAReportSays) {
  ReportBuilder own("b", "Belgium has spent $45 million on railways.");
  Quantity& quantity =
      own.quantity("$45 million", 45e6, "USD", "Belgium has spent $45 million on railways.");
  quantity.concept_words = "spend railway Belgium";
  quantity.standing = Standing::done;
  const Record record = collate(
      std::vector{spending("a", kSpent, "spend railway Belgium", Standing::done, "2024-03-12"),
                  own.build()},
      lexicon());
  ASSERT_EQ(record.figures.size(), 2u);
  EXPECT_TRUE(record.figures[0].holder.has_value());
  EXPECT_FALSE(record.figures[1].holder.has_value());
  EXPECT_TRUE(record.conflicts.empty());
}

Report quoting(const char* name, const char* text, const char* content, StatementKind kind) {
  ReportBuilder builder(name, text);
  builder.statement(content, builder.party("Marek Dubois"), kind);
  return builder.build();
}

TEST(Collate, TranslationsAndFragmentsAreOneStatement) {
  const char* first =
      "“Any delay of the repairs is reckless, harms the village and threatens the harvest,” "
      "Marek Dubois said.";
  const char* second =
      "Marek Dubois called it: “Every postponement of the repairs is reckless, harmful to the "
      "village and a threat to the harvest.”";
  const char* fragment = "Marek Dubois said it would be “reckless” to wait.";
  const Record record = collate(
      std::vector{
          quoting("a", first,
                  "Any delay of the repairs is reckless, harms the village and threatens the "
                  "harvest",
                  StatementKind::direct),
          quoting("b", second,
                  "Every postponement of the repairs is reckless, harmful to the village and a "
                  "threat to the harvest.",
                  StatementKind::direct),
          quoting("c", fragment, "it would be “reckless” to wait", StatementKind::mixed)},
      lexicon());
  ASSERT_EQ(record.statements.size(), 1u);
  EXPECT_EQ(record.statements[0].wordings, 3u);
  EXPECT_EQ(record.statements[0].versions.size(), 3u);
  ASSERT_FALSE(record.claims.empty());
  EXPECT_EQ(record.claims[0].kind, ClaimKind::statement);
  EXPECT_EQ(record.claims[0].verdict, Verdict::agreed);
}

TEST(Collate, LikeWordsOfTwoSpeakersAreTwoStatements) {
  const auto said_by = [](const char* name, const char* speaker) {
    ReportBuilder builder(name, std::string(speaker) + " said the bridge must be closed at once.");
    builder.statement("the bridge must be closed at once", builder.party(speaker));
    return builder.build();
  };
  const Record record =
      collate(std::vector{said_by("a", "Marek Dubois"), said_by("b", "Lena Hauge")}, lexicon());
  EXPECT_EQ(record.statements.size(), 2u);
}

TEST(Collate, ASpeakerWhoIsNoPartyIsNamedAsPrinted) {
  ReportBuilder builder("a", "The striking dockers said the port must open.");
  builder.statement("the port must open", std::nullopt);
  Report report = builder.build();
  report.annotations.statements[0].source = {builder.at("The striking dockers")};
  const Record record = collate(std::vector{report}, lexicon());
  ASSERT_EQ(record.statements.size(), 1u);
  EXPECT_EQ(record.statements[0].source, "The striking dockers");

  report.annotations.parties = {{"Dockers", EntityType::org, "", {}}};
  report.annotations.statements[0].speaker = 0;
  EXPECT_EQ(collate(std::vector{report}, lexicon()).statements[0].source, "")
      << "a party has its name";
}

TEST(Collate, AFigureThatIsNamedAfterNoPartyHasItsSource) {
  ReportBuilder builder("a", "According to the papers, the port cost $45 million.");
  Quantity& quantity = builder.quantity("$45 million", 45e6, "USD", "the port cost $45 million");
  quantity.statement = builder.statement("the port cost $45 million", std::nullopt);
  Report report = builder.build();
  report.annotations.statements[0].source = {builder.at("the papers")};
  const Record record = collate(std::vector{report}, lexicon());
  ASSERT_EQ(record.figures.size(), 1u);
  EXPECT_FALSE(record.figures[0].holder.has_value());
  EXPECT_EQ(record.figures[0].source, "the papers");
  EXPECT_EQ(record.claims[0].source, "the papers");
}

TEST(Collate, APronounNamesNoSpeaker) {
  ReportBuilder builder("a", "They said the port must open.");
  builder.statement("the port must open", std::nullopt);
  Report report = builder.build();
  report.annotations.statements[0].source = {builder.at("They")};
  EXPECT_EQ(collate(std::vector{report}, lexicon()).statements[0].source, "");
}

TEST(Collate, WordsThatTwoCuesGovernAreOneVersion) {
  ReportBuilder builder("a", "The port is estimated to be worth much, Lena Hauge said.");
  builder.statement("The port is estimated to be worth much", builder.party("Lena Hauge"));
  builder.statement("The port is estimated to be worth much", std::nullopt);
  const Record record = collate(std::vector{builder.build()}, lexicon());
  ASSERT_EQ(record.statements.size(), 1u);
  EXPECT_EQ(record.statements[0].versions.size(), 1u);
  EXPECT_EQ(record.statements[0].wordings, 1u);
}

TEST(Collate, AThingSpokenOfIsWhatTheCueMakesOfIt) {
  const auto told = [](const char* name, std::string cue, const char* content, Stance stance) {
    ReportBuilder builder(name, "Lena Hauge " + cue + " " + content + ".");
    builder.statement(content, builder.party("Lena Hauge"));
    Report report = builder.build();
    report.annotations.statements[0].stance = stance;
    return report;
  };
  const Report discussed =
      told("a", "discussed", "further trade between the two towns", Stance::neutral);
  const char* const content = "the growing trade between the two towns";
  const auto count = [&](const Report& other) {
    return collate(std::vector{discussed, other}, lexicon()).statements.size();
  };
  EXPECT_EQ(count(told("b", "praised", content, Stance::claiming)), 2u);
  EXPECT_EQ(count(told("b", "talked about", content, Stance::neutral)), 1u);
}

TEST(Collate, AnAgencyHoldsAFigureThatNobodyElseTells) {
  const auto told = [](const char* name, std::string text, bool is_by_agency) {
    ReportBuilder builder(name, std::move(text));
    const char* const clause = "the port cost $45 million";
    Quantity& quantity = builder.quantity("$45 million", 45e6, "USD", clause);
    quantity.concept_words = "port cost";
    Report report = builder.build();
    if (!is_by_agency) return report;
    const Span agency = builder.at("Reuters");
    report.annotations.entities = {{agency, EntityType::org, 0, "test"}};
    report.annotations.parties = {{"Reuters", EntityType::org, "", {}}};
    Statement statement;
    statement.content = {builder.at(clause)};
    statement.source = {agency};
    report.annotations.statements = {statement};
    report.annotations.quantities[0].statement = 0;
    return report;
  };
  const Report by_agency = told("a", "Reuters reported that the port cost $45 million.", true);
  const Record alone = collate(std::vector{by_agency}, lexicon());
  ASSERT_EQ(alone.figures.size(), 1u);
  ASSERT_TRUE(alone.figures[0].holder.has_value());
  EXPECT_EQ(alone.parties[*alone.figures[0].holder].name, "Reuters");

  const Record both = collate(
      std::vector{by_agency, told("b", "It said the port cost $45 million.", false)}, lexicon());
  ASSERT_EQ(both.figures.size(), 1u) << "an agency's words are the report's own";
  EXPECT_FALSE(both.figures[0].holder.has_value());
  EXPECT_TRUE(both.figures[0].versions[0].holder.has_value());
}

TEST(Collate, LabelsAreListedWhereThereIsAChoice) {
  ReportBuilder a("a", "The Dubois regime fell.");
  a.party("Dubois");
  ReportBuilder b("b", "The Dubois government fell. The Hauge government stands.");
  b.party("Dubois");
  b.party("Hauge");
  const Record record = collate(std::vector{a.build(), b.build()}, lexicon());
  ASSERT_EQ(record.labels.size(), 2u);
  EXPECT_EQ(record.labels[0].text, "Dubois government");
  EXPECT_EQ(record.labels[1].text, "Dubois regime");
  EXPECT_FALSE(record.labels[1].voice.has_value());
}

// Labels with the party they are for and whose words they are: "Norway: Hauge regime (League)".
std::vector<std::string> labels_of(const std::vector<Report>& reports) {
  const Record record = collate(reports, lexicon());
  std::vector<std::string> out;
  for (const Label& label : record.labels) {
    const std::string voice = label.voice ? record.parties[*label.voice].name : "report";
    out.push_back(record.parties[label.party].name + ": " + label.text + " (" + voice + ")");
  }
  return out;
}

// Lena Hauge leads Norway, which the text names, and Oslo is its capital.
Report on_norway(std::string text, const std::vector<std::string>& names) {
  ReportBuilder builder("a", std::move(text));
  for (const std::string& name : names) {
    const bool is_person = name == "Hauge";
    builder.party(name, is_person        ? EntityType::person
                        : name == "Oslo" ? EntityType::place
                                         : EntityType::state);
  }
  Report report = builder.build();
  for (Party& party : report.annotations.parties) {
    party.country = "NO";
    if (party.type == EntityType::person) party.roles = {{"president", {0, 1}}};
  }
  return report;
}

TEST(Collate, WhoRulesAStateIsOneThing) {
  EXPECT_EQ(
      labels_of({on_norway("The Hauge regime fell. The Norwegian government fell, and the "
                           "Oslo authorities, too. The hated regime was weak.",
                           {"Norwegian", "Hauge", "Oslo"})}),
      (std::vector<std::string>{
          "Norwegian: hated regime (report)", "Norwegian: Hauge regime (report)",
          "Norwegian: Norwegian government (report)", "Norwegian: Oslo authorities (report)"}));
  EXPECT_EQ(
      labels_of({on_norway("The Norwegian government fell. The regime was weak.", {"Norwegian"})}),
      std::vector<std::string>{})
      << "nobody says whose regime it was";
}

TEST(Collate, WhatANameIsCalledBehindAsIsALabel) {
  ReportBuilder builder("a",
                        "Ruiz backed the Hauge government and Hauge as Norway's \"legitimate "
                        "authority\".");
  builder.party("Hauge");
  Report report = builder.build();
  const std::string& text = report.article.text;
  const auto second = static_cast<std::uint32_t>(text.rfind("Hauge"));
  report.annotations.entities.push_back({{second, second + 5}, EntityType::person, 0, "test"});
  EXPECT_EQ(labels_of({report}),
            (std::vector<std::string>{"Hauge: Hauge government (report)",
                                      "Hauge: legitimate authority (report)"}));
}

TEST(Collate, AStatesOppositionIsNoneOfItsNames) {
  ReportBuilder a("a", "Norway's opposition left.");
  a.party("Norway", EntityType::state);
  ReportBuilder b("b", "Norway's government stayed.");
  b.party("Norway", EntityType::state);
  EXPECT_TRUE(collate(std::vector{a.build(), b.build()}, lexicon()).labels.empty());
}

TEST(Collate, ALabelSaidByABodyIsInItsVoice) {
  ReportBuilder a("a", "The League condemned the Dubois government as an \"illegitimate regime\".");
  a.party("Dubois");
  const PartyIndex league = a.party("League", EntityType::org);
  a.statement("the Dubois government as an \"illegitimate regime\"", league, StatementKind::mixed);
  const Record record = collate(std::vector{a.build()}, lexicon());
  ASSERT_EQ(record.labels.size(), 2u);
  EXPECT_EQ(record.labels[1].text, "illegitimate regime");
  ASSERT_TRUE(record.labels[1].voice.has_value());
  EXPECT_EQ(record.parties[*record.labels[1].voice].name, "League");
  EXPECT_EQ(record.parties[record.labels[1].party].name, "Dubois");
}

TEST(Collate, OneReportHasARecordToo) {
  const Record record =
      collate(std::vector{spending("a", kSpent, "spend railway", Standing::done, "")}, lexicon());
  ASSERT_EQ(record.claims.size(), 2u);
  EXPECT_EQ(record.claims[0].verdict, Verdict::single);
  EXPECT_EQ(record.claims[0].independent_sources, 1u);
  EXPECT_TRUE(record.claims[0].missing_from.empty());
}

TEST(Collate, NoReportHasAnEmptyRecord) { EXPECT_EQ(collate({}, lexicon()), Record{}); }

}  // namespace
}  // namespace synoptic
