// Depth first, names of one folder in byte order, so that the same tree gives the same documents
// in the same order on every file system. Links to folders are not followed: they may form loops.

#include "synoptic/read/walk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace synoptic {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDepth = 64;

std::vector<fs::directory_entry> sorted_entries(const std::string& folder, ProblemSink& problems) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->path().filename().string().starts_with('.')) entries.push_back(*it);
  }
  if (error) problems.push_back({folder, "", "the folder cannot be read: " + error.message()});
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
  return entries;
}

std::size_t walk_folder(const std::string& folder, int depth,
                        const std::function<void(const std::string&)>& visit,
                        ProblemSink& problems) {
  if (depth > kMaxDepth) {
    problems.push_back({folder, "", "folders are nested too deep"});
    return 0;
  }
  std::size_t visited = 0;
  for (const fs::directory_entry& entry : sorted_entries(folder, problems)) {
    std::error_code error;
    const std::string path = entry.path().string();
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      visited += walk_folder(path, depth + 1, visit, problems);
    } else if (entry.is_regular_file(error)) {
      visit(path);
      ++visited;
    }
  }
  return visited;
}

}  // namespace

void walk(const std::string& path, const std::function<void(const std::string&)>& visit,
          ProblemSink& problems) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    visit(path);
    return;
  }
  const std::size_t before = problems.size();
  if (walk_folder(path, 0, visit, problems) == 0 && problems.size() == before) {
    problems.push_back({path, "", "the folder holds no files"});
  }
}

}  // namespace synoptic
