#include <filesystem>
#include <fstream>

#include "synoptic/base/strings.h"
#include "synoptic/cli/command.h"
#include "synoptic/cli/input.h"
#include "synoptic/pipeline.h"
#include "synoptic/render/render_input.h"

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

bool is_known_output(std::string_view output) { return output.ends_with(".json"); }

Status write_output(const RenderInput& input, const std::string& output) {
  std::string json;
  write_record(input.record, input.versions, 1, json);
  return write_file(output, json);
}

void print(const RenderInput& input, Console& console) {
  std::string out;
  write_record(input.record, input.versions, 0, out);
  console.write(out);
}

}  // namespace

int run_compare(const Options& options, Console& console) {
  if (!has_input(options, "compare", console)) return kWrongUsage;
  const bool has_output = !options.output.empty() && options.output != "-";
  if (has_output && !is_known_output(options.output)) {
    console.report(
        Error{ErrorCode::usage, "its ending must be .html, .json, .md or .csv", options.output});
    return kWrongUsage;
  }
  const Lexicons lexicons = load_lexicons();
  std::vector<Report> reports;
  ProblemSink unread;
  for_each_document(options, console, unread, [&](const Document& document) {
    reports.push_back(make_report(document, lexicons));
  });
  const Comparison story = compare(std::move(reports), std::move(unread), lexicons);
  const RecordVersions versions = program_versions();
  const RenderInput input{story.record, story.reports, versions};
  if (!has_output || options.json) print(input, console);
  if (!has_output) return console.status();
  if (const Status written = write_output(input, options.output); !written) {
    console.report(written.error());
  } else {
    console.note("wrote " + options.output);
  }
  return console.status();
}

}  // namespace synoptic
