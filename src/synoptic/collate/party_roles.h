#pragma once

#include "synoptic/collate/story_view.h"

namespace synoptic {

// Adds to each party of the story the roles that its reports give it, each with one version per
// report and party of the article: where it stands, in whose words (`holder`, absent for the
// report's own) and, where the report says since or until when, the time. Needs `parties` and
// `party_of` of the view. Linear in the roles and times, but for the statements of a report, which
// are looked through once per role.
void add_roles(StoryView& story);

}  // namespace synoptic
