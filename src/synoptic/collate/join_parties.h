#pragma once

#include <span>
#include <vector>

#include "synoptic/model/record.h"
#include "synoptic/model/report.h"

namespace synoptic {

struct JoinedParties {
  std::vector<RecordParty> parties;               // those told of by most reports first
  std::vector<std::vector<PartyIndex>> party_of;  // [report][party of the article] → parties
};

// One party for each person, organisation, state or place of a story, over all its reports.
// Parties join that share a full name (accents and case aside), a country, an acronym, or where
// one bears only the surname of a single other person. Namesakes with different first names stay
// apart. Every party of every report lands in exactly one. Cost: linear in the mentions, and
// quadratic in the distinct persons of the story.
JoinedParties join_parties(std::span<const Report> reports);

}  // namespace synoptic
