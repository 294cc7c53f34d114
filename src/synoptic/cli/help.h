#pragma once

#include <string>

#include "synoptic/cli/command.h"

namespace synoptic {

std::string short_help();    // the commands, one line each
std::string version_line();  // program, data and schema
std::string command_help(const CommandSpec& command, int width);

// `text` broken at blanks into lines of at most `width` columns, each behind `indent` blanks.
std::string wrap(std::string_view text, int width, int indent);

}  // namespace synoptic
