#include "synoptic/collate/join_identities.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

RecordParty party(std::string name, EntityType type, std::string country = "",
                  std::string role = "") {
  RecordParty out;
  out.name = name;
  out.names = {std::move(name)};
  out.type = type;
  out.country = std::move(country);
  if (!role.empty()) out.roles = {{std::move(role), {}}};
  return out;
}

RecordParty person(std::string name, std::string country = "", std::string role = "") {
  return party(std::move(name), EntityType::person, std::move(country), std::move(role));
}

using Story = std::vector<RecordParty>;

// The rule that makes the first parties of two stories one, or "" where they stay apart.
std::string why_one(const RecordParty& a, const RecordParty& b, const Story& company = {}) {
  Story first = {a};
  Story second = {b};
  first.insert(first.end(), company.begin(), company.end());
  second.insert(second.end(), company.begin(), company.end());
  for (const Identity& identity : join_identities(std::vector{first, second})) {
    const IdentityMember& member = identity.members.front();
    if (member.story == 0 && member.party == 0) {
      return identity.members.size() == 2 ? identity.members[1].why : "";
    }
  }
  return "lost";
}

TEST(JoinIdentities, NeedsMoreThanANameThatManyBear) {
  struct Row {
    RecordParty a;
    RecordParty b;
    const char* why;
    const char* reason;
  };
  const EntityType org = EntityType::org;
  const EntityType place = EntityType::place;
  const Row rows[] = {
      {person("Liis Tamm", "EE"), person("Liis Tamm", "EE"), "country", "name and country"},
      {person("Liis Tamm", "EE"), person("L. Tamm", "EE"), "country", "an initial fits"},
      {person("Liis Tamm"), person("Liis Tamm"), "", "a name alone"},
      {person("Liis Tamm", "EE"), person("Liis Tamm", "FI"), "", "of two countries"},
      {person("Liis Tamm", "EE"), person("Kersti Tamm", "EE"), "", "other first names"},
      {person("Tamm", "EE"), person("Tamm", "EE"), "", "no full name"},
      {person("Liis Tamm", "", "foreign minister"),
       person("Liis Tamm", "EE", "Estonian foreign minister"), "role", "the same office"},
      {person("Liis Tamm", "", "minister"), person("Liis Tamm", "", "singer"), "", "two offices"},
      {party("Forum of Baltic Ports", org), party("Forum of Baltic Ports", org), "name", "telling"},
      {party("Supreme Court", org), party("Supreme Court", org), "", "every state has one"},
      {party("Supreme Court", org, "EE"), party("Supreme Court", org, "EE"), "country",
       "Estonia's"},
      {party("Brakelund", org), party("Brakelund", org), "", "one word may be anything"},
      {party("Brakelund", org), party("Brakelund", place), "", "of two kinds"},
      {party("France", EntityType::state, "FR"), party("French", EntityType::norp, "FR"), "country",
       "a state and its adjective"},
      {party("Saaremaa", place, "EE"), party("Saaremaa", EntityType::place, "EE"), "country",
       "a place of one state"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(why_one(row.a, row.b), row.why)
        << row.a.name << ", " << row.b.name << ": " << row.reason;
  }
}

TEST(JoinIdentities, KnowsAPersonByCompany) {
  const Story company = {person("Per Aalto"), party("Harbour Board", EntityType::org),
                         party("Estonia", EntityType::state, "EE")};
  EXPECT_EQ(why_one(person("Liis Tamm"), person("Liis Tamm"), company), "company");
  EXPECT_EQ(why_one(person("Liis Tamm"), person("Liis Tamm"), {company[0], company[2]}), "")
      << "one companion, and a state that everybody names";
  const std::vector<Identity> joined =
      join_identities(std::vector{Story{person("Liis Tamm"), company[0], company[1]},
                                  Story{company[0], company[1], person("Liis Tamm")}});
  ASSERT_EQ(joined.size(), 3u);
  EXPECT_EQ(joined[0].members[1].story, 1u);
  EXPECT_EQ(joined[0].members[1].party, 2u);
  EXPECT_EQ(joined[0].members[1].evidence,
            (std::vector<std::string>{"harbour board", "per aalto"}));
}

TEST(JoinIdentities, NeverJoinsTwoOfOneStory) {
  const RecordParty named = person("Liis Tamm", "EE");
  const std::vector<Identity> joined = join_identities(
      std::vector{Story{named}, Story{person("L. Tamm", "EE"), person("Lea Tamm", "EE")}});
  ASSERT_EQ(joined.size(), 2u);
  EXPECT_EQ(joined[0].members.size(), 2u);
  EXPECT_EQ(joined[0].names, (std::vector<std::string>{"L. Tamm", "Liis Tamm"}));
  EXPECT_EQ(joined[1].members.size(), 1u);
}

TEST(JoinIdentities, LeavesAloneWhatFitsTwo) {
  const RecordParty initial = person("L. Tamm", "EE");
  const RecordParty liis = person("Liis Tamm", "EE");
  const RecordParty lea = person("Lea Tamm", "EE");
  EXPECT_EQ(join_identities(std::vector{Story{initial}, Story{liis}, Story{lea}}).size(), 3u);
  EXPECT_EQ(join_identities(std::vector{Story{liis}, Story{lea}, Story{initial}}).size(), 3u);
  EXPECT_EQ(join_identities(std::vector{Story{liis}, Story{initial}}).size(), 1u);
}

TEST(JoinIdentities, NamesAnIdentityByItsFullestName) {
  const std::vector<Identity> joined = join_identities(std::vector{
      Story{person("Liis Tamm", "EE")}, Story{person("Liis Anna Tamm", "EE", "minister")}});
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].name, "Liis Anna Tamm");
  EXPECT_EQ(joined[0].country, "EE");
  EXPECT_EQ(join_identities({}), std::vector<Identity>{});
}

TEST(JoinIdentities, KnowsTheCountryOfAllItHasJoined) {
  const Story company = {person("Per Aalto"), party("Harbour Board", EntityType::org)};
  const auto with_company = [&](RecordParty first) {
    Story story = {std::move(first)};
    story.insert(story.end(), company.begin(), company.end());
    return story;
  };
  const std::vector<Identity> joined = join_identities(
      std::vector{with_company(person("Liis Tamm")), Story{person("Liis Tamm", "EE", "minister")},
                  with_company(person("Liis Tamm", "FI", "singer")),
                  Story{person("Liis Tamm", "", "minister")}});
  ASSERT_EQ(joined.size(), 4u);
  EXPECT_EQ(joined[0].country, "FI") << "by company";
  EXPECT_EQ(joined[0].members.size(), 2u);
  EXPECT_EQ(joined[3].country, "EE") << "by role";
  EXPECT_EQ(joined[3].members.size(), 2u);
}

TEST(JoinIdentities, TakesManyOfOneName) {
  const std::vector<Story> stories(20000, Story{person("Liis Tamm", "EE")});
  const std::vector<Identity> joined = join_identities(stories);
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].members.size(), 20000u);
}

TEST(JoinIdentities, PutsEveryPartyIntoOneIdentity) {
  std::vector<Story> stories;
  for (int i = 0; i < 2000; ++i)
    stories.push_back({person(std::to_string(1000 + i) + " Tamm", "EE")});
  EXPECT_EQ(join_identities(stories).size(), 2000u);
}

}  // namespace
}  // namespace synoptic
