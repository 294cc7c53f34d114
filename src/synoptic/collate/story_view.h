#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/collate/relate.h"
#include "synoptic/lineage/find_lineage.h"
#include "synoptic/model/record.h"
#include "synoptic/model/report.h"

namespace synoptic {

// So many items of one kind and report are compared with those of others, in the order of the
// text; what comes behind them in a text without end is listed, but stands alone.
constexpr std::uint32_t kMostCompared = 300;

// What the steps of collation share: the reports in their defined order, who is who in all of
// them, and which text came from where. Every step reads it and adds one list to the record.
struct StoryView {
  std::span<const Report> reports;
  std::vector<std::string> names;  // how a reader calls each: its outlet, else "report 02"
  Lineage lineage;
  std::vector<RecordParty> parties;
  std::vector<std::vector<PartyIndex>> party_of;  // [report][party of the article] → parties
  std::map<std::pair<ReportIndex, std::uint32_t>, PartyIndex> described;  // speakers of statements
  RelateLexicon lexicon;

  const Article& article(ReportIndex report) const { return reports[report].article; }
  const Annotations& annotations(ReportIndex report) const { return reports[report].annotations; }
};

// The party of the record that an article's party became.
inline std::optional<PartyIndex> party_in_record(const StoryView& story, ReportIndex report,
                                                 std::optional<PartyIndex> party) {
  if (!party) return std::nullopt;
  return story.party_of[report][*party];
}

// Does a double quotation mark stand at the byte?
bool is_quotation_mark(std::string_view text, std::size_t at);

// Who says a statement: the party that its report names, or one that the report only describes and
// another report names (see describe_speakers).
std::optional<PartyIndex> speaker_in_record(const StoryView& story, ReportIndex report,
                                            std::uint32_t statement);

// The words that name who says a statement; empty where nobody is named but by a pronoun.
std::string source_words(const StoryView& story, ReportIndex report, std::uint32_t statement);

// A version that points at `span` of a report's text.
Version version_at(const StoryView& story, ReportIndex report, Span span, std::string_view why);

// In whose words `span` of a report's text stands: the speaker whose quotation holds it, or absent
// for the report itself. What a report renders in its own words is in its own voice.
Holder voice_at(const StoryView& story, ReportIndex report, Span span);

}  // namespace synoptic
