#include <unistd.h>

#include <string>
#include <vector>

#include "synoptic/cli/command.h"
#include "synoptic/cli/help.h"
#include "synoptic/cli/parse_arguments.h"

namespace synoptic {
namespace {

int run_command(const CommandSpec& command, std::vector<std::string> arguments) {
  const Result<Options> parsed = parse_arguments(command, std::move(arguments));
  if (!parsed) {
    Console({}).report(parsed.error());
    return kWrongUsage;
  }
  const Options& options = parsed.value();
  Console console(
      {.no_color = options.no_color, .is_quiet = options.quiet, .with_progress = options.progress});
  if (options.help) {
    console.write(command_help(command, console.width()));
    return kAllWell;
  }
  return command.run(options, console);
}

int run(const std::vector<std::string>& arguments) {
  Console console({});
  if (arguments.empty()) {
    if (::isatty(STDOUT_FILENO) != 0) {
      console.write(short_help());
      return kAllWell;
    }
    console.report(Error{ErrorCode::usage, "no command; see synoptic --help", ""});
    return kWrongUsage;
  }
  const std::string& first = arguments.front();
  if (first == "-h" || first == "--help") {
    console.write(short_help());
    return kAllWell;
  }
  if (first == "--version") {
    console.write(version_line());
    return kAllWell;
  }
  const CommandSpec* command = find_command(first);
  if (command == nullptr) {
    console.report(unknown_command(first));
    return kWrongUsage;
  }
  return run_command(*command, {arguments.begin() + 1, arguments.end()});
}

}  // namespace
}  // namespace synoptic

int main(int count, char** arguments) {
  synoptic::end_on_interrupt();
  return synoptic::run({arguments + 1, arguments + count});
}
