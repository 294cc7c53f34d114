#pragma once

#include <string>
#include <vector>

namespace synoptic {

// Input that could not be read, or could be read only in part. Reading goes on behind it.
struct Problem {
  std::string path;    // the document, as it was given
  std::string place;   // "line 3", "byte 120"; empty for the whole document
  std::string reason;  // in words for a user, without a full stop

  friend bool operator==(const Problem&, const Problem&) = default;
  friend auto operator<=>(const Problem&, const Problem&) = default;
};

// Where readers put what they could not read, in the order of the input.
using ProblemSink = std::vector<Problem>;

}  // namespace synoptic
