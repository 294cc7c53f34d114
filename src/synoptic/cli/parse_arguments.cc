#include "synoptic/cli/parse_arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <numeric>
#include <utility>

#include "synoptic/base/strings.h"

namespace synoptic {
namespace {

constexpr unsigned kMostJobs = 256;

// Edit distance with a swap of two neighbours counted once (optimal string alignment); words of
// the command line are short.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(above, row);
  }
  return above[b.size()];
}

std::vector<std::string_view> option_names(const CommandSpec& command) {
  std::vector<std::string_view> out;
  for (const auto& options : {std::span<const OptionSpec>(command.options), common_options()}) {
    for (const OptionSpec& option : options) {
      for (const std::string_view name : split(option.names, ',')) out.push_back(name);
    }
  }
  return out;
}

// What an option that takes a number must be given.
CLI::Validator whole_number() {
  const auto check = [](std::string& text) -> std::string {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    if (is_number && number >= 1 && number <= kMostJobs) return {};
    return text + " is no whole number from 1 to " + std::to_string(kMostJobs);
  };
  return {check, ""};
}

void add_option(CLI::App& app, const OptionSpec& option, Options& out) {
  const std::string names(option.names);
  if (const auto* flag = std::get_if<bool Options::*>(&option.target)) {
    app.add_flag(names, out.*(*flag));
    return;
  }
  if (const auto* number = std::get_if<unsigned Options::*>(&option.target)) {
    app.add_option(names, out.*(*number))->check(whole_number());
    return;
  }
  CLI::Option* added =
      app.add_option(names, out.*(std::get<std::string Options::*>(option.target)));
  if (option.choices.empty()) return;
  std::vector<std::string> choices;
  for (const std::string_view choice : split(option.choices, ' ')) choices.emplace_back(choice);
  added->check(CLI::IsMember(choices));
}

Error wrong_usage(const CommandSpec& command, std::string message) {
  return {ErrorCode::usage, message + "; see synoptic " + std::string(command.name) + " --help",
          ""};
}

Error unknown_option(const CommandSpec& command, const std::string& option) {
  const std::string_view near = nearest(option.substr(0, option.find('=')), option_names(command));
  const std::string hint = near.empty() ? "" : " (did you mean " + std::string(near) + "?)";
  return wrong_usage(command, "no option " + option + hint);
}

// "--output takes FILE", of the option that goes without.
std::string takes_a_value(const CommandSpec& command, std::string_view name) {
  for (const OptionSpec& option : command.options) {
    const std::vector<std::string_view> names = split(option.names, ',');
    const bool is_it = std::find(names.begin(), names.end(), name) != names.end();
    if (is_it) return std::string(name) + " takes " + std::string(option.value);
  }
  return std::string(name) + " takes a value";
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
  constexpr std::size_t kLongest = 40;
  std::string_view best;
  if (word.size() > kLongest) return best;
  std::size_t best_distance = word.size() > 8 ? 4 : 3;
  for (const std::string_view candidate : known) {
    const std::size_t found = distance(word, candidate);
    if (found < best_distance && 2 * found < candidate.size()) {
      best = candidate;
      best_distance = found;
    }
  }
  return best;
}

Error unknown_command(std::string_view name) {
  std::vector<std::string_view> known = {"--help", "--version"};
  for (const CommandSpec& command : commands()) known.push_back(command.name);
  const std::string_view near = nearest(name, known);
  const std::string kind = name.starts_with('-') ? "no option " : "no command ";
  const std::string hint =
      near.empty() ? "see synoptic --help" : "did you mean " + std::string(near) + "?";
  return {ErrorCode::usage, kind + std::string(name) + "; " + hint, ""};
}

Result<Options> parse_arguments(const CommandSpec& command, std::vector<std::string> arguments) {
  Options out;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const OptionSpec& option : command.options) add_option(app, option, out);
  for (const OptionSpec& option : common_options()) add_option(app, option, out);
  app.add_option("operands", out.operands);
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  const std::vector<std::string> literal(dashes + (dashes != arguments.end()), arguments.end());
  arguments.erase(dashes, arguments.end());
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string_view what = error.what();
    return wrong_usage(command, takes_a_value(command, what.substr(0, what.find(':'))));
  } catch (const CLI::ParseError& error) {
    return wrong_usage(command, error.what());
  }
  for (const std::string& extra : app.remaining()) {
    if (extra.size() > 1 && extra[0] == '-') return unknown_option(command, extra);
    out.operands.push_back(extra);
  }
  out.operands.insert(out.operands.end(), literal.begin(), literal.end());
  return out;
}

}  // namespace synoptic
