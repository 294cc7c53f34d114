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

TEST(JoinParties, HasNothingToSayOfNothing) { EXPECT_TRUE(joined_names({}).empty()); }

}  // namespace
}  // namespace synoptic
