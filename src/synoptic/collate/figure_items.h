#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "synoptic/collate/sentence_profile.h"
#include "synoptic/collate/story_view.h"

namespace synoptic {

using WordSet = std::set<std::string>;

enum class VoiceKind { report, party, unknown };

// Who says it.
struct Voice {
  VoiceKind kind = VoiceKind::report;
  Holder party;            // of kind party; of an agency, where it is a party of the story
  bool by_agency = false;  // of kind report: the report names an agency for it
};

// A quantity of one report with all that it is compared by.
struct FigureItem {
  ReportIndex report = 0;
  std::uint32_t quantity = 0;
  const Quantity* value = nullptr;
  Voice voice;
  WordSet counted;
  WordSet topic;                // counted and concept words
  WordSet clause;               // the rarer words of the clause
  std::set<PartyIndex> places;  // countries and places named in the clause
  std::string occasion;         // TIMEX3; empty where it is not known
  std::set<std::string> days;   // that the clause names
  bool is_english = true;
  std::shared_ptr<const SentenceProfile> profile;
};

// The quantities of all reports that may be figures, in the order of the reports and their texts.
// Durations are times; a bracketed conversion gives the amount before it once more; "the two
// countries" and "one of its backers" count nothing. Linear in the quantities, but for the links of
// lineage and names of parties, which are looked through for those that an agency is named for.
std::vector<FigureItem> list_figure_items(const StoryView& story);

}  // namespace synoptic
