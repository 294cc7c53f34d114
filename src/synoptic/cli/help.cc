#include "synoptic/cli/help.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/cli/parse_arguments.h"
#include "synoptic/pipeline.h"

namespace synoptic {
namespace {

constexpr int kOptionColumn = 24;

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

// "-o, --output FILE"; options without a short name stand under the long ones.
std::string option_head(const OptionSpec& option) {
  std::string out = option.names.starts_with("--") ? "    " : "";
  for (const char c : option.names) out += c == ',' ? std::string(", ") : std::string(1, c);
  if (!option.value.empty()) out += " " + std::string(option.value);
  return out;
}

std::string option_lines(std::span<const OptionSpec> options, int width) {
  std::string out;
  for (const OptionSpec& option : options) {
    std::string help(option.help);
    if (!option.choices.empty()) {
      std::string choices(option.choices);
      std::replace(choices.begin(), choices.end(), ' ', '|');
      help += " One of " + choices + ".";
    }
    std::string lines = wrap(help, width, kOptionColumn);
    const std::string head = "  " + option_head(option);
    if (head.size() + 1 < static_cast<std::size_t>(kOptionColumn)) {
      lines.replace(0, head.size(), head);
      out += lines;
    } else {
      out += head + "\n" + lines;
    }
  }
  return out;
}

}  // namespace

std::string wrap(std::string_view text, int width, int indent) {
  const auto limit = static_cast<std::size_t>(std::max(width, indent + 20));
  std::string out;
  std::string line(static_cast<std::size_t>(indent), ' ');
  bool is_empty = true;
  for (const std::string_view word : split(text, ' ')) {
    if (!is_empty && line.size() + 1 + word.size() > limit) {
      out += line + "\n";
      line.assign(static_cast<std::size_t>(indent), ' ');
      is_empty = true;
    }
    if (!is_empty) line += ' ';
    line += word;
    is_empty = false;
  }
  return out + line + "\n";
}

std::string short_help() {
  std::string out =
      "synoptic lays news reports of one event side by side: what they agree on, what only one\n"
      "says, where they contradict each other, and who copied whom. It works offline.\n\n"
      "  synoptic compare a.txt b.txt c.txt\n"
      "  synoptic compare story/ -o story.html\n\n"
      "Usage: synoptic COMMAND [options] INPUT...\n\n"
      "An INPUT is a file, a folder, or - for standard input.\n\nCommands:\n";
  for (const CommandSpec& command : commands()) {
    out += "  " + padded(std::string(command.name), 12) + std::string(command.summary) + "\n";
  }
  return out + "\nsynoptic COMMAND --help says more; synoptic --version names the versions.\n";
}

std::string version_line() {
  const RecordVersions versions = program_versions();
  return "synoptic " + versions.program + " (data " + versions.data + ", schema " +
         std::to_string(kRecordSchema) + ")\n";
}

std::string command_help(const CommandSpec& command, int width) {
  width = std::min(width, 100);
  const std::string name = "synoptic " + std::string(command.name);
  std::string out = name + ": " + std::string(command.summary) + "\n\nExamples:\n";
  for (const std::string_view example : command.examples) {
    out += "  " + std::string(example) + "\n";
  }
  out += "\nUsage: " + name + " [options] " + std::string(command.operands) + "\n\n";
  out += wrap(command.purpose, width, 0) + "\nOptions:\n";
  out += option_lines(command.options, width) + option_lines(common_options(), width);
  return out +
         "\nExit status: 0 all well, 1 some input could not be read or the work failed, 2 "
         "wrong usage,\n130 interrupted.\n";
}

int run_help(const Options& options, Console& console) {
  if (options.operands.empty()) {
    console.write(short_help());
    return kAllWell;
  }
  if (options.operands.size() > 1) {
    console.report(Error{ErrorCode::usage, "name one command", "help"});
    return kWrongUsage;
  }
  const CommandSpec* command = find_command(options.operands.front());
  if (command == nullptr) {
    console.report(unknown_command(options.operands.front()));
    return kWrongUsage;
  }
  console.write(command_help(*command, console.width()));
  return kAllWell;
}

}  // namespace synoptic
