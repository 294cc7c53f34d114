#include "synoptic/read/read_documents.h"

#include <fstream>
#include <iterator>

namespace synoptic {

bool is_known_format(const std::string& name) {
  return name == "text" || name == "html" || name == "jsonl";
}

void read_bytes(const std::string& path, std::string_view bytes, const Inputs&,
                const std::function<void(Document&&)>& take, ProblemSink& problems) {
  if (bytes.empty()) {
    problems.push_back({path, "", "the file is empty"});
    return;
  }
  Document document;
  document.id = path;
  document.path = path;
  document.bytes = std::string(bytes);
  take(std::move(document));
}

void read_documents(const Inputs& inputs, const std::function<void(Document&&)>& take,
                    ProblemSink& problems) {
  for (const std::string& path : inputs.paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    read_bytes(path, bytes, inputs, take, problems);
  }
}

}  // namespace synoptic
