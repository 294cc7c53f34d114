#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "synoptic/base/strings.h"
#include "synoptic/cli/command.h"
#include "synoptic/cli/input.h"
#include "synoptic/pipeline.h"
#include "synoptic/render/csv.h"
#include "synoptic/render/html.h"
#include "synoptic/render/markdown.h"
#include "synoptic/render/terminal.h"

namespace synoptic {
namespace {

Status cannot_write(const std::filesystem::path& path) {
  return Error{ErrorCode::not_writable, "cannot be written; is the folder there and yours?",
               path.string()};
}

// Writes beside the file and then moves, so that an interrupt leaves the old file or the new one.
Status write_file(const std::filesystem::path& path, std::string_view text) {
  const std::filesystem::path part = path.string() + ".part";
  {
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.flush();
    if (!file) return cannot_write(path);
  }
  std::error_code failed;
  std::filesystem::rename(part, path, failed);
  if (failed) return cannot_write(path);
  return std::monostate{};
}

Status write_tables(const std::filesystem::path& folder, const std::vector<CsvTable>& tables) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) return cannot_write(folder);
  for (const CsvTable& table : tables) {
    if (const Status written = write_file(folder / table.name, table.text); !written) {
      return written.error();
    }
  }
  return std::monostate{};
}

bool is_known_output(std::string_view output) {
  for (const std::string_view ending : {".html", ".json", ".md", ".csv"}) {
    if (output.size() > ending.size() && output.ends_with(ending)) return true;
  }
  return false;
}

// Asked before the work, so that nobody waits for a page that cannot be written.
Status check_output(const std::string& output) {
  if (!is_known_output(output)) {
    return Error{ErrorCode::usage, "its ending must be .html, .json, .md or .csv", output};
  }
  const std::filesystem::path folder = std::filesystem::path(output).parent_path();
  const bool is_writable = ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
  return is_writable ? Status(std::monostate{}) : cannot_write(output);
}

Status write_output(const RenderInput& input, const std::string& output) {
  const WholeOutput whole;
  if (output.ends_with(".csv")) return write_tables(output, render_csv(input));
  if (output.ends_with(".html")) return write_file(output, render_html(input));
  if (output.ends_with(".md")) return write_file(output, render_markdown(input));
  std::string json;
  write_record(input.record, input.versions, 1, json);
  return write_file(output, json);
}

// The command that gives the page of what was compared now, if it can be said in a line.
std::string next_step(const Options& options) {
  constexpr std::size_t kLongest = 90;
  std::string out = "synoptic compare";
  for (const std::string& operand : options.operands) {
    const bool is_plain = operand.find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                              "_-./+,:@%") == std::string::npos;
    if (!is_plain || out.size() > kLongest) return "synoptic compare … -o story.html";
    out += " " + operand;
  }
  return out + " -o story.html";
}

void print(const Options& options, const RenderInput& input, Console& console) {
  std::string out;
  if (options.json) {
    write_record(input.record, input.versions, 0, out);
  } else {
    out = render_terminal(input, {.width = console.width(),
                                  .in_color = console.in_color(),
                                  .next_step = options.quiet ? "" : next_step(options)});
  }
  console.write(out);
}

}  // namespace

int run_compare(const Options& options, Console& console) {
  if (!has_input(options, "compare", console)) return kWrongUsage;
  const bool has_output = !options.output.empty() && options.output != "-";
  if (const Status usable = has_output ? check_output(options.output) : Status(std::monostate{});
      !usable) {
    console.report(usable.error());
    return usable.error().code == ErrorCode::usage ? kWrongUsage : kSomeUnread;
  }
  const Lexicons lexicons = load_lexicons();
  ProblemSink unread;
  std::vector<Article> articles = extract_all(options, console, unread, lexicons.extract);
  std::erase_if(articles, [](const Article& a) { return a.no_article != NoArticle::none; });
  if (articles.empty() && !has_output && !options.json) {
    console.report(
        Error{ErrorCode::usage, "no report could be read, there is nothing to compare", "compare"});
    return console.status();
  }
  const Comparison story = compare(std::move(articles), std::move(unread), lexicons);
  const RecordVersions versions = program_versions();
  const RenderInput input{story.record, story.reports, versions};
  if (has_output) {
    if (const Status written = write_output(input, options.output); !written) {
      console.report(written.error());
    } else {
      console.note("wrote " + options.output);
    }
  }
  if (!has_output || options.json) print(options, input, console);
  return console.status();
}

}  // namespace synoptic
