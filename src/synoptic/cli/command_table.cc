// The one table of commands: the parser, --help, the manual page and the completions are made of
// it, so that they cannot differ.

#include "synoptic/cli/command.h"

namespace synoptic {
namespace {

const OptionSpec kFormat{"--format", "FORMAT",
                         "Take every INPUT as FORMAT, whatever it looks like.", &Options::format,
                         "text html jsonl rss atom jsonfeed ninjs newsml warc"};
const OptionSpec kJobs{"-j,--jobs", "N",
                       "Work on N documents at once, 1 to 256; without it, on as many as the "
                       "machine has cores. The output is the same with any N.",
                       &Options::jobs};
const OptionSpec kSourceMap{"--source-map", "",
                            "Add source_map: the source bytes of every stretch of the text.",
                            &Options::source_map};

const OptionSpec kProgress{"--progress", "",
                           "Tell how far the work is on standard error also where that is no "
                           "terminal.",
                           &Options::progress};

const std::vector<OptionSpec> kCommon = {
    {"--json", "", "Print JSON; commands that print nothing else take it as given.",
     &Options::json},
    {"-q,--quiet", "", "Print no messages and no progress, only problems.", &Options::quiet},
    {"--no-color", "", "Print no colours; NO_COLOR in the environment does the same.",
     &Options::no_color},
    {"-h,--help", "", "Print this help.", &Options::help},
};

CommandSpec extract_command() {
  return {"extract",
          "one article per line, as JSON",
          "INPUT...",
          "Finds what each document publishes: clean text, title, bylines, credits, date and "
          "language, and what is no part of the article, set aside. Prints one JSON object a "
          "line, as soon as it is found.",
          {"synoptic extract page.txt", "synoptic extract --json - < articles.jsonl",
           "synoptic extract archive/ > articles.jsonl"},
          {kFormat, kSourceMap, kJobs, kProgress},
          run_extract};
}

CommandSpec annotate_command() {
  return {"annotate",
          "the same lines with what was found in the text",
          "INPUT...",
          "Adds annotations to each article: sentences, names and parties, statements, "
          "quantities, times and events, each with its bytes and the rule that found it.",
          {"synoptic annotate page.txt", "synoptic annotate - < articles.jsonl > annotated.jsonl"},
          {kFormat, kSourceMap, kJobs, kProgress},
          run_annotate};
}

CommandSpec parse_command() {
  return {"parse",
          "tokens, tags and heads, as CoNLL-U",
          "INPUT...",
          "Prints each article's sentences in the CoNLL-U format of Universal Dependencies. The "
          "output is the same with --json.",
          {"synoptic parse page.txt", "synoptic parse - < articles.jsonl > parsed.conllu"},
          {kFormat, kJobs, kProgress},
          run_parse};
}

CommandSpec stories_command() {
  return {"stories",
          "which articles report the same happening",
          "INPUT...",
          "Sorts articles into stories and prints for each article, as JSON, the story it "
          "belongs to. Reads all inputs before it prints.",
          {"synoptic stories articles/", "synoptic stories --summary articles.jsonl",
           "synoptic stories --parties --json archive/ > who.jsonl"},
          {{"--summary", "", "Print one line per story instead.", &Options::summary},
           {"--parties", "",
            "Print one line per person, body, state and place instead, and the stories it is told "
            "of in. Annotates and compares every story.",
            &Options::parties},
           kFormat,
           kJobs,
           kProgress},
          run_stories};
}

CommandSpec compare_command() {
  return {"compare",
          "the record of one story told by all inputs",
          "INPUT...",
          "Lays the reports of one story side by side: what they agree on, what only one says, "
          "where they contradict each other, who is quoted in which words, and which text was "
          "copied from where. Prints a summary, or writes FILE: .html a page that needs nothing "
          "else, .json the whole record, .md Markdown, .csv a folder of tables.",
          {"synoptic compare a.txt b.txt c.txt", "synoptic compare story/ -o story.html",
           "synoptic compare --json story/ > record.json"},
          {{"-o,--output", "FILE", "Write FILE (.html, .json, .md or .csv) instead of a summary.",
            &Options::output},
           kFormat,
           kJobs,
           kProgress},
          run_compare};
}

CommandSpec relate_command() {
  return {"relate",
          "how two sentences stand to each other",
          "FILE...",
          R"(Reads lines of JSON, {"id","a","b"} with two sentences each (optionally "date_a" and )"
          R"("date_b"), and prints {"id","label","score","why"}: same, related, contradict or )"
          "unrelated. It is what compare aligns claims with.",
          {"synoptic relate pairs.jsonl", "synoptic relate - < pairs.jsonl"},
          {},
          run_relate};
}

std::vector<CommandSpec> make_commands() {
  return {extract_command(),
          annotate_command(),
          parse_command(),
          stories_command(),
          compare_command(),
          relate_command(),
          {"help",
           "help for a command",
           "[COMMAND]",
           "Prints what a command does and the options it takes.",
           {"synoptic help compare"},
           {},
           run_help},
          {"completion",
           "completion for bash, zsh or fish",
           "SHELL",
           "Prints a script that completes commands and options in the shell named.",
           {"synoptic completion bash > ~/.local/share/bash-completion/completions/synoptic",
            "synoptic completion zsh > ~/.zfunc/_synoptic",
            "synoptic completion fish > ~/.config/fish/completions/synoptic.fish"},
           {},
           run_completion},
          {"man",
           "the manual page, as troff",
           "",
           "Prints the manual page.",
           {"synoptic man | man -l -"},
           {},
           run_man}};
}

}  // namespace

std::span<const CommandSpec> commands() {
  static const std::vector<CommandSpec> kCommands = make_commands();
  return kCommands;
}

std::span<const OptionSpec> common_options() { return kCommon; }

const CommandSpec* find_command(std::string_view name) {
  for (const CommandSpec& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace synoptic
