#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace synoptic {

// The bytes of a file that was compiled into the program, by its path below data/
// ("statements/cues.tsv"), or "models/NAME.bin". Aligned to 64 bytes, valid for ever.
std::optional<std::string_view> embedded_file(std::string_view name);

// What all of them together are: 16 hexadecimal digits that change when any name or byte does
// (XXH3). Reads every byte: some milliseconds.
std::string embedded_digest();

}  // namespace synoptic
