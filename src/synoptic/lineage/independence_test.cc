#include "synoptic/lineage/independence.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

Version version(ReportIndex report, Span span) {
  Version v;
  v.report = report;
  v.span = span;
  return v;
}

LineageLink shared(ReportIndex from, ReportIndex to, Span a, Span b,
                   LineageEvidence evidence = LineageEvidence::narration) {
  LineageLink link;
  link.from = from;
  link.to = to;
  link.evidence = evidence;
  link.passages = {{a, b, "", 9}};
  return link;
}

LineageLink credit(const char* agency, ReportIndex to) {
  LineageLink link;
  link.agency = agency;
  link.to = to;
  link.evidence = LineageEvidence::credit;
  return link;
}

LineageLink fact_credit(const char* agency, ReportIndex to, Span span) {
  LineageLink link = credit(agency, to);
  link.is_single_fact = true;
  link.versions = {version(to, span)};
  return link;
}

TEST(Independence, CountsEachTextAndAgencyOnce) {
  const std::vector<Version> claim{version(0, {10, 20}), version(1, {30, 40}), version(2, {5, 9})};
  struct Row {
    std::vector<LineageLink> links;
    std::vector<std::pair<ReportIndex, ReportIndex>> dependent;
    std::uint32_t expected;
    const char* reason;
  };
  const Row rows[] = {
      {{}, {}, 3, "nothing shared"},
      {{shared(0, 1, {0, 12}, {20, 32})}, {}, 2, "the claim is copied"},
      {{shared(0, 1, {0, 10}, {20, 32})}, {}, 3, "the passage ends before the claim in one"},
      {{shared(0, 1, {0, 12}, {20, 32}, LineageEvidence::quotation)}, {}, 3, "one utterance"},
      {{credit("AFP", 0), credit("AFP", 2)}, {}, 2, "one agency for all"},
      {{credit("AFP", 0), credit("dpa", 2)}, {}, 3, "two agencies"},
      {{credit("AFP", 0), credit("AFP", 7)}, {}, 3, "who does not make the claim is no source"},
      {{fact_credit("ANSA", 0, {8, 25}), fact_credit("ANSA", 1, {35, 60})}, {}, 2, "this fact"},
      {{fact_credit("ANSA", 0, {8, 25}), fact_credit("ANSA", 1, {50, 60})}, {}, 3, "another fact"},
      {{fact_credit("ANSA", 0, {8, 25}), credit("ANSA", 1)}, {}, 2, "one for all, one for this"},
      {{}, {{0, 2}}, 2, "a copy"},
      {{shared(0, 1, {0, 12}, {20, 32}), credit("AFP", 1), credit("AFP", 2)}, {}, 1, "a chain"},
  };
  for (const Row& row : rows) {
    Lineage lineage;
    lineage.links = row.links;
    lineage.dependent = row.dependent;
    EXPECT_EQ(count_independent(claim, lineage), row.expected) << row.reason;
  }
  EXPECT_EQ(count_independent({}, Lineage{}), 0u);
}

Report make_report(const char* text) {
  Report report;
  report.article.text = text;
  return report;
}

// A claim in `count` reports, at all of their text.
std::uint32_t count_in_all(const std::vector<Report>& reports) {
  std::vector<Version> versions;
  for (ReportIndex i = 0; i < reports.size(); ++i) {
    const auto size = static_cast<std::uint32_t>(reports[i].article.text.size());
    versions.push_back(version(i, {0, size}));
  }
  return count_independent(versions, find_lineage(reports));
}

TEST(Independence, AnAddedCopyChangesNoCount) {
  std::vector<Report> reports{
      make_report("Norway sent nine boats to the island late on Monday, the minister told us."),
      make_report(
          "Nine boats went out from Norway. \"We will stay until all are safe,\" she said."),
      make_report("\"We will stay until all are safe,\" said the woman who leads the effort."),
  };
  EXPECT_EQ(count_in_all(reports), 3u);
  for (std::size_t copied = 0; copied < 3; ++copied) {
    std::vector<Report> more = reports;
    for (int times = 0; times < 9; ++times) more.push_back(reports[copied]);
    EXPECT_EQ(count_in_all(more), 3u) << "copies of " << copied;
  }
}

}  // namespace
}  // namespace synoptic
