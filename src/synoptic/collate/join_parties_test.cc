#include "synoptic/collate/join_parties.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace synoptic {
namespace {

// A report that names each party once, in a text of these names.
Report report_naming(const std::vector<Party>& parties) {
  Report report;
  for (const Party& party : parties) {
    const auto begin = static_cast<std::uint32_t>(report.article.text.size());
    report.article.text += party.name + ". ";
    const auto end = begin + static_cast<std::uint32_t>(party.name.size());
    const auto index = static_cast<PartyIndex>(report.annotations.parties.size());
    report.annotations.entities.push_back({{begin, end}, party.type, index, "test"});
    report.annotations.parties.push_back(party);
  }
  return report;
}

Party party(const char* name, EntityType type, const char* country = "") {
  return {name, type, country, {}};
}

std::vector<std::string> joined_names(const std::vector<Report>& reports) {
  std::vector<std::string> names;
  for (const RecordParty& joined : join_parties(reports).parties) {
    std::string line;
    for (const std::string& name : joined.names) line += (line.empty() ? "" : " = ") + name;
    names.push_back(line);
  }
  std::sort(names.begin(), names.end());
  return names;
}

using Names = std::vector<std::string>;
constexpr EntityType kPerson = EntityType::person;
constexpr EntityType kOrg = EntityType::org;

TEST(JoinParties, KnowsOnePersonByManyNames) {
  EXPECT_EQ(joined_names({report_naming({party("Inés Calderón", kPerson)}),
                          report_naming({party("Ines Calderon", kPerson)}),
                          report_naming({party("Calderón", kPerson)})}),
            Names{"Ines Calderon = Inés Calderón = Calderón"});
}

TEST(JoinParties, JoinsAnInitialToItsName) {
  EXPECT_EQ(joined_names({report_naming({party("Per Aalto", kPerson)}),
                          report_naming({party("P. Aalto", kPerson)})}),
            Names{"P. Aalto = Per Aalto"});
}

TEST(JoinParties, KeepsNamesakesApart) {
  EXPECT_EQ(joined_names({report_naming({party("Anna Berg", kPerson)}),
                          report_naming({party("Olaf Berg", kPerson)}),
                          report_naming({party("Berg", kPerson)})}),
            (Names{"Anna Berg", "Berg", "Olaf Berg"}));
}

TEST(JoinParties, ASurnameOfAPlaceIsNoPerson) {
  EXPECT_EQ(joined_names({report_naming({party("Jack London", kPerson)}),
                          report_naming({party("London", EntityType::place)})}),
            (Names{"Jack London", "London"}));
}

TEST(JoinParties, JoinsStatesByCountry) {
  EXPECT_EQ(joined_names({report_naming({party("Norway", EntityType::state, "NO")}),
                          report_naming({party("Norwegian", EntityType::norp, "NO")})}),
            Names{"Norway = Norwegian"});
}

TEST(JoinParties, JoinsAnAcronymThatOneReportSpellsOut) {
  Report spelt = report_naming({party("National Relief Office", kOrg)});
  spelt.article.text += "NRO";
  const auto end = static_cast<std::uint32_t>(spelt.article.text.size());
  spelt.annotations.entities.push_back({{end - 3, end}, kOrg, 0, "test"});
  EXPECT_EQ(joined_names({spelt, report_naming({party("NRO", kOrg)})}),
            Names{"National Relief Office = NRO"});
}

TEST(JoinParties, ListsThoseOfMostReportsFirstAndMapsEveryParty) {
  const std::vector<Report> reports = {
      report_naming({party("Acme", kOrg), party("Per Aalto", kPerson)}),
      report_naming({party("Aalto", kPerson)})};
  const JoinedParties joined = join_parties(reports);
  ASSERT_EQ(joined.parties.size(), 2u);
  EXPECT_EQ(joined.parties[0].name, "Per Aalto");
  EXPECT_EQ(joined.party_of, (std::vector<std::vector<PartyIndex>>{{1, 0}, {0}}));
}

struct JoinRow {
  Party a;
  Party b;
  bool is_one;
  const char* reason;
};

TEST(JoinParties, JoinsTwoNamesOnlyWhereTheyAreOnes) {
  const JoinRow rows[] = {
      {party("Torunn M. Aaslid", kPerson), party("Torunn Aaslid", kPerson), true, "a middle name"},
      {party("Torunn M. Aaslid", kPerson), party("Torunn K. Aaslid", kPerson), false,
       "two middle names"},
      {party("Ray 'The Cat' Berg", kPerson), party("Ray Berg", kPerson), true, "a nickname"},
      {party("Ray Berg Jr.", kPerson), party("Ray Berg", kPerson), true, "a suffix"},
      {party("Ilse Brandtner", kPerson), party("Ilse Brantner", kPerson), true, "a letter apart"},
      {party("Ilse Berg", kPerson), party("Ilse Borg", kPerson), false, "short names differ"},
      {party("Ilse Brandtner", kPerson), party("Olga Brantner", kPerson), false, "two forenames"},
      {party("Ana Ruiz", kPerson), party("Ana Ruiz", EntityType::other), true,
       "a full name of another kind"},
      {party("Washington", kPerson), party("Washington", EntityType::place), false,
       "a single word of another kind"},
      {party("Bank of Northern Savings", kOrg), party("BNS", kOrg), true, "initials"},
      {party("Northern Data Systems Corp.", kOrg), party("NDS", kOrg), true,
       "initials without the kind of body"},
      {party("Northern Data Systems", kOrg), party("NRO", kOrg), false, "other initials"},
      {party("Brakelund Motors", kOrg), party("Brakelund", kOrg), true, "without its kind"},
      {party("Oslo Red Riders", kOrg), party("Red Riders", kOrg), true, "without its place"},
      {party("University of Texas", kOrg), party("Texas", kOrg), false, "what stands behind of"},
      {party("Estonian Foreign Ministry", kOrg), party("Foreign Ministry", kOrg), false,
       "every state has one"},
      {party("France", EntityType::state, "FR"), party("French", EntityType::norp, "FR"), true,
       "a country"},
      {party("Paris", EntityType::place, "FR"), party("France", EntityType::state, "FR"), false,
       "a capital is no state"},
  };
  for (const JoinRow& row : rows) {
    const std::vector<Report> reports = {report_naming({row.a}), report_naming({row.b})};
    EXPECT_EQ(join_parties(reports).parties.size(), row.is_one ? 1u : 2u)
        << row.a.name << " / " << row.b.name << ": " << row.reason;
  }
}

TEST(JoinParties, AnInitialOfTwoPersonsIsNeithers) {
  EXPECT_EQ(joined_names({report_naming({party("Jon Berg", kPerson)}),
                          report_naming({party("Jan Berg", kPerson)}),
                          report_naming({party("J. Berg", kPerson)})}),
            (Names{"J. Berg", "Jan Berg", "Jon Berg"}));
}

TEST(JoinParties, TwoSpellingsInOneReportAreTwoPersons) {
  EXPECT_EQ(joined_names({report_naming(
                {party("Ilse Brandtner", kPerson), party("Ilse Brantner", kPerson)})}),
            (Names{"Ilse Brandtner", "Ilse Brantner"}));
}

TEST(JoinParties, OfTwoBearersOfASurnameTheRoleDecides) {
  Party minister = party("Anna Berg", kPerson);
  minister.roles.push_back({"trade minister", {}});
  Party named_short = party("Berg", kPerson);
  named_short.roles.push_back({"Trade Minister", {}});
  const std::vector<Report> reports = {report_naming({minister}),
                                       report_naming({party("Olaf Berg", kPerson)}),
                                       report_naming({named_short})};
  EXPECT_EQ(joined_names(reports), (Names{"Anna Berg = Berg", "Olaf Berg"}));
  const std::vector<RecordParty> parties = join_parties(reports).parties;
  EXPECT_EQ(parties[0].versions.back().why, "party:surname_role");
}

TEST(JoinParties, SaysWhatJoinedEachName) {
  const std::vector<RecordParty> parties =
      join_parties(std::vector<Report>{report_naming({party("Per Aalto", kPerson)}),
                                       report_naming({party("Aalto", kPerson)})})
          .parties;
  ASSERT_EQ(parties.size(), 1u);
  ASSERT_EQ(parties[0].versions.size(), 2u);
  EXPECT_EQ(parties[0].versions[0].text, "Per Aalto");
  EXPECT_EQ(parties[0].versions[0].why, "party:name");
  EXPECT_EQ(parties[0].versions[1].report, 1u);
  EXPECT_EQ(parties[0].versions[1].text, "Aalto");
  EXPECT_EQ(parties[0].versions[1].why, "party:surname");
}

TEST(JoinParties, HasNothingToSayOfNothing) { EXPECT_TRUE(joined_names({}).empty()); }

}  // namespace
}  // namespace synoptic
