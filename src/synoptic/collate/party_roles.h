#pragma once

#include <string_view>

#include "synoptic/collate/story_view.h"

namespace synoptic {

// Adds to each party of the story the roles that its reports give it, each with one version per
// report and party of the article: where it stands, in whose words (`holder`, absent for the
// report's own) and, where the report says since or until when, the time. Needs `parties` and
// `party_of` of the view. Linear in the roles and times, but for the statements of a report, which
// are looked through once per role.
void add_roles(StoryView& story);

// Do the reports say that the party holds the office (a name_key: "president", "foreign minister"),
// and not that it did or is yet to? Any head of a state or government is a "leader" and a "head of
// state".
bool holds_office(const RecordParty& party, std::string_view office);

}  // namespace synoptic
