#pragma once

#include <span>
#include <string>
#include <vector>

#include "synoptic/cli/command.h"
#include "synoptic/model/report.h"

namespace synoptic {

// Who stands in which stories, one line each: those in most stories first, then as they come up.
// As text: name, type, country, number of stories, the stories; with --json all that is known and
// what made the parties of the stories one (collate/join_identities.h). Compares the reports of
// every story, on as many threads as the options say.
std::string story_parties(std::span<const Report> reports, std::span<const Story> stories,
                          const Options& options);

}  // namespace synoptic
