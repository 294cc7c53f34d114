#include "synoptic/collate/align_events.h"

#include <gtest/gtest.h>

#include "synoptic/collate/collate.h"
#include "synoptic/collate/report_builder.h"

namespace synoptic {
namespace {

// Who did what with whom on which day, by one report: "Ana Ruiz", "PE".
struct Told {
  const char* name;
  const char* text;
  std::vector<std::pair<const char*, const char*>> parties;  // name and country
  bool is_reciprocal = true;                                 // else the first does it to the others
  Standing standing = Standing::done;
  const char* day = "";
};

Report report_of(const Told& told) {
  ReportBuilder builder(told.name, told.text);
  std::vector<PartyIndex> parties;
  for (const auto& [name, country] : told.parties) {
    const bool is_state = std::string_view(name) == "Peru";
    parties.push_back(builder.party(name, is_state ? EntityType::state : EntityType::person));
  }
  Report report = builder.build();
  for (std::size_t i = 0; i < parties.size(); ++i) {
    report.annotations.parties[parties[i]].country = told.parties[i].second;
  }
  Event event;
  const auto end = static_cast<std::uint32_t>(report.article.text.size());
  event.source.assign(parties.begin(), told.is_reciprocal ? parties.end() : parties.begin() + 1);
  if (!told.is_reciprocal) event.target.assign(parties.begin() + 1, parties.end());
  event.is_reciprocal = told.is_reciprocal;
  event.standing = told.standing;
  event.span = event.trigger = {0, end};
  if (*told.day != '\0') {
    event.time = 0;
    report.annotations.times = {{{0, end}, TimeType::date, told.day, "test"}};
  }
  report.annotations.events = {event};
  return report;
}

std::vector<RecordEvent> events_of(const std::vector<Told>& told) {
  static const CollateLexicon kLexicon = load_collate_lexicon();
  std::vector<Report> reports;
  for (const Told& one : told) reports.push_back(report_of(one));
  return collate(reports, kLexicon).events;
}

const Told kMet = {"a",
                   "Ana Ruiz met Idris Saleh in Lima.",
                   {{"Ana Ruiz", "PE"}, {"Idris Saleh", "TD"}},
                   true,
                   Standing::done,
                   "2024-03-12"};

TEST(AlignEvents, AMeetingIsOneWhoeverIsSaidToHaveCome) {
  Told hosted = {"b",
                 "Idris Saleh came to see Ana Ruiz.",
                 {{"Idris Saleh", "TD"}, {"Ana Ruiz", "PE"}},
                 false,
                 Standing::done,
                 "2024-03-12"};
  const std::vector<RecordEvent> one = events_of({kMet, hosted});
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].source.size(), 2u);
  EXPECT_TRUE(one[0].target.empty()) << "who met has no target";
  hosted.day = "2024-03-19";
  EXPECT_EQ(events_of({kMet, hosted}).size(), 2u) << "another day";
  hosted.day = "2024-03";
  hosted.text = "Idris Saleh met Ana Ruiz in Lima.";
  EXPECT_EQ(events_of({kMet, hosted}).size(), 1u) << "a month that the day lies in";
}

TEST(AlignEvents, TwoPersonsOfOneStateDoTwoThings) {
  const Told other = {
      "b", "Jorge Paz met Idris Saleh in Lima.", {{"Jorge Paz", "PE"}, {"Idris Saleh", "TD"}}};
  EXPECT_EQ(events_of({kMet, other}).size(), 2u);
  const Told state = {
      "b", "Peru met Idris Saleh in Lima.", {{"Peru", "PE"}, {"Idris Saleh", "TD"}}};
  EXPECT_EQ(events_of({kMet, state}).size(), 1u) << "a state may be whoever acts for it";
  EXPECT_EQ(events_of({kMet, state, {"c", other.text, other.parties}}).size(), 2u)
      << "and brings no two together";
}

TEST(AlignEvents, AMeetingToComeIsNotOneThatWasHeld) {
  const Told planned = {"b",
                        "Ana Ruiz will meet Idris Saleh in Lima.",
                        {{"Ana Ruiz", "PE"}, {"Idris Saleh", "TD"}},
                        true,
                        Standing::promised};
  EXPECT_EQ(events_of({kMet, planned}).size(), 2u);
}

}  // namespace
}  // namespace synoptic
