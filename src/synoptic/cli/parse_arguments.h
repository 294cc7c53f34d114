#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/result.h"
#include "synoptic/cli/command.h"

namespace synoptic {

// What `arguments` (those behind the command's name) ask of the command. Wrong usage is an Error
// whose message says what to do, with a suggestion for an option that is misspelt.
Result<Options> parse_arguments(const CommandSpec& command, std::vector<std::string> arguments);

// That there is no command `name`, or no such option in its place, with what may be meant.
Error unknown_command(std::string_view name);

// The one of `known` that `word` is most likely meant to be: at most two letters differ, or three
// in a long word, and less than half of it; empty if none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace synoptic
