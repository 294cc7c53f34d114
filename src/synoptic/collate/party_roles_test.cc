#include "synoptic/collate/party_roles.h"

#include <gtest/gtest.h>

#include "synoptic/collate/join_parties.h"

namespace synoptic {
namespace {

Span at(std::string_view text, std::string_view piece) {
  const std::size_t begin = text.find(piece);
  EXPECT_NE(begin, std::string_view::npos) << piece;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + piece.size())};
}

// A report on Liis Tamm (party 0) and Per Aalto (party 1), with a role of the former.
Report report_on(std::string text, std::string_view role) {
  Report report;
  report.article.text = std::move(text);
  Party tamm = {"Liis Tamm", EntityType::person, "", {}};
  tamm.roles.push_back({std::string(role), at(report.article.text, role)});
  report.annotations.parties = {tamm, {"Per Aalto", EntityType::person, "", {}}};
  report.annotations.entities = {
      {at(report.article.text, "Liis Tamm"), EntityType::person, 0, "test"},
      {at(report.article.text, "Per Aalto"), EntityType::person, 1, "test"}};
  return report;
}

// Aalto says what stands at `piece`.
void quote(Report& report, std::string_view piece, StatementKind kind) {
  Statement statement;
  statement.content = {at(report.article.text, piece)};
  statement.speaker = 1;
  statement.kind = kind;
  report.annotations.statements.push_back(statement);
}

void date(Report& report, std::string_view piece, const char* value) {
  TimeExpression time;
  time.span = at(report.article.text, piece);
  time.value = value;
  report.annotations.times.push_back(time);
}

std::vector<RecordRole> roles_of_tamm(const std::vector<Report>& reports) {
  StoryView story;
  story.reports = reports;
  JoinedParties joined = join_parties(reports);
  story.parties = std::move(joined.parties);
  story.party_of = std::move(joined.party_of);
  add_roles(story);
  return story.parties[story.party_of[0][0]].roles;
}

TEST(AddRoles, JoinsARoleOfTwoReportsWhateverItsCase) {
  const std::vector<RecordRole> roles = roles_of_tamm(
      {report_on("Interim President Liis Tamm met Per Aalto.", "Interim President"),
       report_on("The interim president, Liis Tamm, met Per Aalto.", "interim president")});
  ASSERT_EQ(roles.size(), 1u);
  EXPECT_EQ(roles[0].text, "Interim President");
  ASSERT_EQ(roles[0].versions.size(), 2u);
  EXPECT_EQ(roles[0].versions[1].report, 1u);
  EXPECT_EQ(roles[0].versions[1].text, "interim president");
}

TEST(AddRoles, SaysInWhoseWordsARoleStands) {
  Report report = report_on("\"The usurper and president Liis Tamm must go,\" Per Aalto said.",
                            "usurper and president");
  quote(report, "The usurper and president Liis Tamm must go,", StatementKind::direct);
  const std::vector<RecordRole> quoted = roles_of_tamm({report});
  ASSERT_EQ(quoted.size(), 1u);
  EXPECT_EQ(quoted[0].versions[0].holder, std::optional<PartyIndex>(1));

  report.annotations.statements[0].kind = StatementKind::indirect;
  EXPECT_EQ(roles_of_tamm({report})[0].versions[0].holder, std::nullopt)
      << "what a report renders in its own words is in its voice";
}

TEST(AddRoles, TakesNoRelationForARole) {
  EXPECT_TRUE(roles_of_tamm({report_on("Per Aalto met his Estonian counterpart, Liis Tamm.",
                                       "Estonian counterpart")})
                  .empty());
}

TEST(AddRoles, KnowsSinceWhen) {
  struct Row {
    const char* text;
    const char* role;
    const char* time;
    const char* reason;
  };
  const Row rows[] = {
      {"Liis Tamm, president since 2016, met Per Aalto.", "president", "2016", "since"},
      {"Liis Tamm, minister until 2016, met Per Aalto.", "minister", "2016", "until"},
      {"Liis Tamm, the 2016 laureate, met Per Aalto.", "2016 laureate", "2016", "inside"},
      {"President Liis Tamm met Per Aalto in 2016.", "President", "", "the time of the meeting"},
      {"Liis Tamm, the president, in her words of 2016, Per Aalto.", "president", "",
       "too far behind"},
  };
  for (const Row& row : rows) {
    Report report = report_on(row.text, row.role);
    date(report, "2016", "2016");
    const std::vector<RecordRole> roles = roles_of_tamm({report});
    ASSERT_EQ(roles.size(), 1u) << row.text;
    EXPECT_EQ(roles[0].versions[0].time, row.time) << row.text << ": " << row.reason;
  }
}

}  // namespace
}  // namespace synoptic
