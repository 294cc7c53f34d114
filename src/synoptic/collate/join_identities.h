#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "synoptic/model/record.h"

namespace synoptic {

// One party of one story, and what makes it the same as the others of its identity.
struct IdentityMember {
  std::uint32_t story = 0;
  PartyIndex party = 0;               // of that story's record
  std::string why;                    // the rule that joined it; "first" for the first
  std::vector<std::string> evidence;  // what the rule found: "minister", "EE", names of company

  friend bool operator==(const IdentityMember&, const IdentityMember&) = default;
};

// A person, organisation, state or place over many stories.
struct Identity {
  std::string name;  // its fullest name
  EntityType type = EntityType::other;
  std::string country;
  std::vector<std::string> names;       // all forms, the fullest first
  std::vector<IdentityMember> members;  // by story; one of each story at most

  friend bool operator==(const Identity&, const Identity&) = default;
};

// Tells which parties of several stories are one. A name alone is not enough for what many may be
// called: a person needs the same country, office or company beside an equal or fitting full name,
// a body or place with a common name the same country or company, a state its country. Two parties
// of one story are never one, nor two of known and different countries; what fits several stays
// alone. `stories` holds the parties of each story, as collate() gives them; identities come in the
// order of their first members. Linear in the parties times the identities that bear one surname or
// name, of which 300 are compared.
std::vector<Identity> join_identities(std::span<const std::vector<RecordParty>> stories);

}  // namespace synoptic
