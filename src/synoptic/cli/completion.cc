// Completion for shells and the manual page, made of the table of commands.

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/cli/command.h"
#include "synoptic/cli/help.h"
#include "synoptic/pipeline.h"

namespace synoptic {
namespace {

std::vector<OptionSpec> options_of(const CommandSpec& command) {
  std::vector<OptionSpec> out(command.options);
  out.insert(out.end(), common_options().begin(), common_options().end());
  return out;
}

std::string option_words(const CommandSpec& command) {
  std::vector<std::string> words;
  for (const OptionSpec& option : options_of(command)) {
    for (const std::string_view name : split(option.names, ',')) words.emplace_back(name);
  }
  return join(words, " ");
}

std::string command_words() {
  std::vector<std::string> words;
  for (const CommandSpec& command : commands()) words.emplace_back(command.name);
  return join(words, " ");
}

// What may follow the options that take one of some words.
std::string bash_choices() {
  std::string out;
  for (const CommandSpec& command : commands()) {
    for (const OptionSpec& option : command.options) {
      if (option.choices.empty()) continue;
      std::string names(option.names);
      std::replace(names.begin(), names.end(), ',', '|');
      const std::string line = "    " + names + ") COMPREPLY=($(compgen -W \"" +
                               std::string(option.choices) + "\" -- \"$word\")); return ;;\n";
      if (out.find(line) == std::string::npos) out += line;
    }
  }
  return out;
}

std::string bash_completion() {
  std::string cases;
  for (const CommandSpec& command : commands()) {
    cases += "    " + std::string(command.name) + ") words=\"" + option_words(command) + "\" ;;\n";
  }
  return "_synoptic() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} words=\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    COMPREPLY=($(compgen -W \"" +
         command_words() +
         " --help --version\" -- \"$word\"))\n"
         "    return\n"
         "  fi\n"
         "  case ${COMP_WORDS[COMP_CWORD-1]} in\n" +
         bash_choices() + "    help) COMPREPLY=($(compgen -W \"" + command_words() +
         "\" -- \"$word\")); return ;;\n"
         "    completion) COMPREPLY=($(compgen -W \"bash zsh fish\" -- \"$word\")); return ;;\n"
         "  esac\n"
         "  case ${COMP_WORDS[1]} in\n" +
         cases +
         "  esac\n"
         "  case $word in\n"
         "    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _synoptic synoptic\n";
}

// In single quotes, for zsh and fish.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string zsh_option(const OptionSpec& option) {
  std::string help(option.help.substr(0, option.help.size() - 1));
  std::replace(help.begin(), help.end(), ':', ' ');
  std::string out;
  for (const std::string_view name : split(option.names, ',')) {
    std::string spec = std::string(name) + "[" + help + "]";
    if (!option.choices.empty()) {
      spec += ":" + std::string(option.value) + ":(" + std::string(option.choices) + ")";
    } else if (!option.value.empty()) {
      spec += ":" + std::string(option.value) + ":_files";
    }
    out += " " + quoted(spec);
  }
  return out;
}

std::string zsh_completion() {
  std::string names;
  std::string cases;
  for (const CommandSpec& command : commands()) {
    const std::string name(command.name);
    names += "    " + quoted(name + ":" + std::string(command.summary)) + "\n";
    cases += "    " + name + ") _arguments";
    for (const OptionSpec& option : options_of(command)) cases += zsh_option(option);
    cases += " '*:input:_files' ;;\n";
  }
  return "#compdef synoptic\n_synoptic() {\n  local -a names\n  names=(\n" + names +
         "  )\n  if (( CURRENT == 2 )); then\n    _describe command names\n    return\n  fi\n"
         "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n" +
         cases + "  esac\n}\ncompdef _synoptic synoptic\n";
}

std::string fish_completion() {
  std::string out = "complete -c synoptic -n __fish_use_subcommand -l version -d Version\n";
  for (const CommandSpec& command : commands()) {
    const std::string name(command.name);
    out += "complete -c synoptic -n __fish_use_subcommand -f -a " + name + " -d " +
           quoted(command.summary) + "\n";
    for (const OptionSpec& option : options_of(command)) {
      out += "complete -c synoptic -n '__fish_seen_subcommand_from " + name + "'";
      for (const std::string_view word : split(option.names, ',')) {
        out += word.starts_with("--") ? " -l " + std::string(word.substr(2))
                                      : " -s " + std::string(word.substr(1));
      }
      if (!option.value.empty()) out += option.choices.empty() ? " -r" : " -x";
      if (!option.choices.empty()) out += " -a " + quoted(option.choices);
      out += " -d " + quoted(option.help) + "\n";
    }
  }
  return out;
}

// troff takes "-" for a hyphen and a leading "." or "'" for a request.
std::string troff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-' || c == '\\') out += '\\';
    if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
    out += c;
  }
  return out;
}

std::string troff_options(std::span<const OptionSpec> options) {
  std::string out;
  for (const OptionSpec& option : options) {
    out += ".TP\n\\fB";
    for (const char c : option.names) out += c == ',' ? "\\fR, \\fB" : troff(std::string(1, c));
    out += "\\fR";
    if (!option.value.empty()) out += " \\fI" + troff(option.value) + "\\fR";
    out += "\n" + troff(option.help) + "\n";
    if (!option.choices.empty()) out += "One of: " + troff(option.choices) + ".\n";
  }
  return out;
}

std::string troff_command(const CommandSpec& command) {
  std::string out = ".SS \"" + troff(command.name) + " " + troff(command.operands) + "\"\n";
  out += troff(command.purpose) + "\n.PP\n.nf\n";
  for (const std::string_view example : command.examples) out += "    " + troff(example) + "\n";
  return out + ".fi\n" + troff_options(command.options);
}

}  // namespace

int run_completion(const Options& options, Console& console) {
  const std::string shell = options.operands.size() == 1 ? options.operands.front() : "";
  if (shell == "bash") {
    console.write(bash_completion());
  } else if (shell == "zsh") {
    console.write(zsh_completion());
  } else if (shell == "fish") {
    console.write(fish_completion());
  } else {
    console.report(Error{ErrorCode::usage, "name one shell: bash, zsh or fish", "completion"});
    return kWrongUsage;
  }
  return console.status();
}

int run_man(const Options& options, Console& console) {
  if (!options.operands.empty()) {
    console.report(Error{ErrorCode::usage, "takes no operand; there is one page for all", "man"});
    return kWrongUsage;
  }
  std::string out = ".TH SYNOPTIC 1 \"\" \"synoptic " + program_versions().program +
                    "\"\n.SH NAME\nsynoptic \\- lay news reports of one event side by side\n"
                    ".SH SYNOPSIS\n.B synoptic\n\\fICOMMAND\\fR [options] \\fIINPUT\\fR...\n"
                    ".SH DESCRIPTION\n"
                    "An INPUT is a file, a folder, or \\- for standard input. Plain text, HTML, "
                    "JSON Lines, feeds, news items and web archives are told apart by content, "
                    "also inside gzip and zstd. Standard "
                    "output carries only the result; problems go to standard error, one line "
                    "each, and reading goes on. Nothing reaches the network.\n.SH COMMANDS\n";
  for (const CommandSpec& command : commands()) out += troff_command(command);
  out += ".SH \"OPTIONS OF EVERY COMMAND\"\n" + troff_options(common_options());
  out +=
      ".SH \"EXIT STATUS\"\n0 all well; 1 some input could not be read or the work failed; 2 "
      "wrong usage; 130 interrupted.\n.SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nIf not empty, no "
      "colours are printed.\n";
  console.write(out);
  return console.status();
}

}  // namespace synoptic
