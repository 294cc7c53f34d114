#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "synoptic/cli/console.h"

namespace synoptic {

// What the user set on the command line.
struct Options {
  std::vector<std::string> operands;
  std::string format;  // empty: told by content
  std::string output;
  bool json = false;
  bool quiet = false;
  bool no_color = false;
  bool help = false;
  bool source_map = false;
  bool summary = false;
  bool parties = false;
  bool progress = false;
  unsigned jobs = 0;  // 0: as many as the machine has cores
};

// One option of a command. Help, manual page, completion and the parser are made of this.
struct OptionSpec {
  std::string_view names;  // "-o,--output"
  std::string_view value;  // what it takes: "FILE"; empty for a flag
  std::string_view help;   // begins with a capital, ends with a full stop
  std::variant<bool Options::*, std::string Options::*, unsigned Options::*> target;
  std::string_view choices = {};  // "text html jsonl": what the value must be, where it is fixed
};

struct CommandSpec {
  std::string_view name;
  std::string_view summary;   // one line, without a full stop
  std::string_view operands;  // "INPUT..."
  std::string_view purpose;   // some sentences, wrapped where they are shown
  std::vector<std::string_view> examples;
  std::vector<OptionSpec> options;  // besides common_options()
  int (*run)(const Options&, Console&);
};

// All commands in the order of the help.
std::span<const CommandSpec> commands();
std::span<const OptionSpec> common_options();
const CommandSpec* find_command(std::string_view name);

int run_extract(const Options& options, Console& console);
int run_annotate(const Options& options, Console& console);
int run_parse(const Options& options, Console& console);
int run_stories(const Options& options, Console& console);
int run_compare(const Options& options, Console& console);
int run_relate(const Options& options, Console& console);
int run_help(const Options& options, Console& console);
int run_completion(const Options& options, Console& console);
int run_man(const Options& options, Console& console);

}  // namespace synoptic
