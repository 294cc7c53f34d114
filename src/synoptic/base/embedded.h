#pragma once

#include <optional>
#include <string_view>

namespace synoptic {

// The bytes of a file that was compiled into the program, by its path below data/
// ("statements/cues.tsv"), or "models/NAME.bin". Aligned to 64 bytes, valid for ever.
std::optional<std::string_view> embedded_file(std::string_view name);

}  // namespace synoptic
