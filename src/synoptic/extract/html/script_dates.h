#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/html/tree.h"

namespace synoptic::page {

// What the name before a date in a script says of it.
enum class ScriptDateKind : std::uint8_t { published, created, updated, other };

struct ScriptDate {
  ScriptDateKind kind = ScriptDateKind::other;
  bool in_json_ld = false;
  std::string text;  // from the day on, at most 32 bytes
};

// The dates that stand behind a name in the scripts of a page, in its order: embedded state, data
// for counting readers, JSON-LD that cannot be parsed or describes another kind of thing. At most
// 200, from the first 4 MB. Linear.
std::vector<ScriptDate> read_script_dates(const HtmlTree& tree);

}  // namespace synoptic::page
