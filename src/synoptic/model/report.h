#pragma once

#include <cstdint>
#include <vector>

#include "synoptic/model/annotations.h"
#include "synoptic/model/article.h"

namespace synoptic {

// An article with what was found in it.
struct Report {
  Article article;
  Annotations annotations;

  friend bool operator==(const Report&, const Report&) = default;
};

// The reports of one happening: indices into the reports it was found among, ascending.
struct Story {
  std::vector<std::uint32_t> reports;

  friend bool operator==(const Story&, const Story&) = default;
};

}  // namespace synoptic
