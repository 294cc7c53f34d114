#include "synoptic/cli/input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <thread>
#include <utility>

#include "synoptic/cli/progress.h"
#include "synoptic/read/read_documents.h"
#include "synoptic/read/walk.h"

namespace synoptic {
namespace {

std::uint64_t bytes_of_standard_input() {
  struct stat status {};
  const bool is_file = ::fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode);
  return is_file ? static_cast<std::uint64_t>(status.st_size) : 0;
}

// How much there is to read; 0 where that cannot be known before it is read.
std::uint64_t bytes_of_inputs(const std::vector<std::string>& paths) {
  std::uint64_t total = 0;
  bool is_known = true;
  const auto add = [&](const std::string& path) {
    std::error_code failed;
    const std::uintmax_t bytes =
        path == "-" ? bytes_of_standard_input() : std::filesystem::file_size(path, failed);
    if (path == "-" && bytes == 0) is_known = false;
    if (!failed) total += bytes;
  };
  ProblemSink told_when_read;
  for (const std::string& path : paths) {
    if (path == "-") {
      add(path);
    } else {
      walk(path, add, told_when_read);
    }
  }
  return is_known ? total : 0;
}

}  // namespace

unsigned jobs_of(const Options& options) {
  return options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

void for_each_document(const Options& options, Console& console, ProblemSink& problems,
                       const DocumentWork& work) {
  Progress progress(console, console.shows_progress() ? bytes_of_inputs(options.operands) : 0);
  Inputs inputs{.paths = options.operands, .format = {}, .budget = {}};
  if (!options.format.empty()) inputs.format = options.format;
  inputs.on_bytes = [&](std::size_t bytes) { progress.read(bytes); };
  const auto tell = [&](const ProblemSink& found) {
    console.report(found);
    problems.insert(problems.end(), found.begin(), found.end());
  };
  ProblemSink unread;  // since the last document
  OrderedWork ordered(jobs_of(options));
  const auto give = [&](Document&& document) {
    const std::size_t bytes = document.bytes.size();
    auto work_on = [&, document = std::move(document),
                    before = std::exchange(unread, {})]() -> OrderedWork::Delivery {
      ProblemSink found = before;
      return [&, deliver = work(document, found), found] {
        tell(found);
        deliver();
        progress.done();
      };
    };
    ordered.give(bytes, std::move(work_on));
  };
  read_documents(inputs, give, unread);
  ordered.finish();
  tell(unread);
}

std::vector<Article> extract_all(const Options& options, Console& console, ProblemSink& problems,
                                 const ExtractLexicon& lexicon) {
  std::vector<Article> articles;
  for_each_document(options, console, problems, [&](const Document& document, ProblemSink& found) {
    return [&articles, article = extract_article(document, lexicon, &found)]() mutable {
      articles.push_back(std::move(article));
      count_done();
    };
  });
  return articles;
}

bool has_input(const Options& options, std::string_view command, Console& console) {
  if (!options.operands.empty()) return true;
  const std::string name(command);
  console.report(Error{ErrorCode::usage,
                       "no INPUT; name a file or a folder, or - for standard input; see synoptic " +
                           name + " --help",
                       name});
  return false;
}

}  // namespace synoptic
