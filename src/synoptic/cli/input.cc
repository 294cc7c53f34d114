#include "synoptic/cli/input.h"

#include "synoptic/read/read_documents.h"

namespace synoptic {

void for_each_document(const Options& options, Console& console, ProblemSink& problems,
                       const std::function<void(const Document&)>& take) {
  Inputs inputs{.paths = options.operands, .format = {}, .budget = {}};
  if (!options.format.empty()) inputs.format = options.format;
  std::size_t reported = 0;
  const auto say = [&] {
    console.report(problems, reported);
    reported = problems.size();
  };
  const auto take_one = [&](Document&& document) {
    say();
    take(document);
  };
  read_documents(inputs, take_one, problems);
  say();
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
