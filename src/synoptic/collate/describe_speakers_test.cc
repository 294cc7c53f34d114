#include "synoptic/collate/describe_speakers.h"

#include <gtest/gtest.h>

#include "synoptic/collate/join_parties.h"
#include "synoptic/collate/party_roles.h"

namespace synoptic {
namespace {

Span at(std::string_view text, std::string_view piece) {
  const std::size_t begin = text.find(piece);
  EXPECT_NE(begin, std::string_view::npos) << piece;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + piece.size())};
}

void add_party(Report& report, Party party, std::string_view printed) {
  const auto index = static_cast<PartyIndex>(report.annotations.parties.size());
  report.annotations.entities.push_back(
      {at(report.article.text, printed), party.type, index, "test"});
  report.annotations.parties.push_back(std::move(party));
}

// Knows the persons of the story, with their countries and offices.
Report knowing_report() {
  Report report;
  report.article.text =
      "Estonian President Liis Tamm. Estonian foreign minister Per Aalto. Former Estonian foreign "
      "minister Siim Orav. The opposition leader Kai Saar. Dutch minister Jan Vos. Dutch minister "
      "Piet Kuyper.";
  const std::string& text = report.article.text;
  const auto person = [&](const char* name, const char* country, const char* role) {
    add_party(report, {name, EntityType::person, country, {{role, at(text, role)}}}, name);
  };
  person("Liis Tamm", "EE", "Estonian President");
  person("Per Aalto", "EE", "Estonian foreign minister");
  person("Siim Orav", "EE", "Former Estonian foreign minister");
  person("Kai Saar", "EE", "opposition leader");
  person("Jan Vos", "NL", "Dutch minister Jan");
  person("Piet Kuyper", "NL", "Dutch minister Piet");
  return report;
}

// A statement whose source is all of `source`, with `name` for a party of the country.
Report describing_report(std::string source, std::string_view name, const char* country,
                         EntityType type) {
  Report report;
  report.article.text = std::move(source);
  if (!name.empty()) add_party(report, {std::string(name), type, country, {}}, name);
  Statement statement;
  statement.source = {{0, static_cast<std::uint32_t>(report.article.text.size())}};
  report.annotations.statements = {statement};
  return report;
}

std::string speaker_of(const Report& describing) {
  const std::vector<Report> reports = {knowing_report(), describing};
  StoryView story;
  story.reports = reports;
  JoinedParties joined = join_parties(reports);
  story.parties = std::move(joined.parties);
  story.party_of = std::move(joined.party_of);
  add_roles(story);
  describe_speakers(story);
  const auto speaker = speaker_in_record(story, 1, 0);
  return speaker ? story.parties[*speaker].name : "";
}

TEST(DescribeSpeakers, FindsTheOneWhoBearsTheOffice) {
  struct Row {
    const char* source;
    const char* name;
    const char* country;
    const char* speaker;
    const char* reason;
  };
  const Row rows[] = {
      {"the Estonian president", "Estonian", "EE", "Liis Tamm", "by country and office"},
      {"The president of Estonia", "Estonia", "EE", "Liis Tamm", "the country behind"},
      {"Estonia's president", "Estonia", "EE", "Liis Tamm", "a genitive"},
      {"the Estonian leader", "Estonian", "EE", "Liis Tamm", "a president leads"},
      {"the Estonian foreign minister", "Estonian", "EE", "Per Aalto", "not who was"},
      {"the Estonian minister", "Estonian", "EE", "Per Aalto", "the only minister in office"},
      {"the Dutch minister", "Dutch", "NL", "", "one of two"},
      {"the Estonian chancellor", "Estonian", "EE", "", "nobody bears it"},
      {"the French president", "French", "FR", "", "nobody is of that country"},
      {"the president", "", "", "", "no country"},
      {"an aide to the Estonian president", "Estonian", "EE", "", "more than the office"},
      {"Estonian", "Estonian", "EE", "", "no office"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(speaker_of(describing_report(row.source, row.name, row.country, EntityType::state)),
              row.speaker)
        << row.source << ": " << row.reason;
  }
}

TEST(DescribeSpeakers, LeavesASpeakerThatItsReportNames) {
  Report report = describing_report("the Estonian president", "Estonian", "EE", EntityType::state);
  report.annotations.statements[0].speaker = 0;
  EXPECT_EQ(speaker_of(report), "Estonian");
}

TEST(DescribeSpeakers, ATownIsNoCountry) {
  EXPECT_EQ(
      speaker_of(describing_report("the Tallinn president", "Tallinn", "EE", EntityType::place)),
      "");
}

}  // namespace
}  // namespace synoptic
