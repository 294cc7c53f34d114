#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/unit_facts.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {

// The role of every unit of a page, none of them unknown.
struct PageRoles {
  std::vector<Role> roles;            // one for each unit
  std::optional<std::size_t> title;   // the unit that is the title
  std::optional<std::size_t> outlet;  // the unit that names the outlet
  std::size_t body_begin = 0;         // the first unit of the text; the number of units without one
  std::size_t body_end = 0;           // behind the last
};

inline bool is_text_role(Role role) {
  return role == Role::body || role == Role::heading || role == Role::standfirst;
}

// Tells the role of each unit: by its own cues where these decide, by the line model else, then by
// its place: what opens the page, what repeats, what follows a header of comments. Linear.
PageRoles assign_roles(const Units& units, const std::vector<UnitFacts>& facts,
                       const Tables& tables);

}  // namespace synoptic::page
