#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/budget.h"
#include "synoptic/base/problem.h"
#include "synoptic/model/document.h"

namespace synoptic {

// What the user asks to be read.
struct Inputs {
  // Files, folders (walked in the order of their names, hidden entries passed over), or "-" for
  // standard input.
  std::vector<std::string> paths;
  // "text", "html", "jsonl", "rss", "atom", "jsonfeed", "ninjs", "newsml" or "warc": taken as that,
  // whatever the content looks like.
  std::optional<std::string> format;
  Budget budget;
  // Told how many bytes were taken from a file, each time some are; may be empty.
  std::function<void(std::size_t)> on_bytes = {};
};

// Reads every document of `inputs` and gives each to `take`, in the order of the paths; within
// a file in the order of its lines, items or records. gzip and zstd are undone. The kind is told by
// content.
//
// Never fails: what cannot be opened, is empty, binary, cut off, over the budget or of a kind that
// is not read becomes a Problem with its place and reason, and reading goes on. Holds one
// document (JSON Lines: one line; feeds: the feed) at a time in memory. Linear in the bytes read.
void read_documents(const Inputs& inputs, const std::function<void(Document&&)>& take,
                    ProblemSink& problems);

// The same for bytes that are already at hand, under the name `path`.
void read_bytes(const std::string& path, std::string_view bytes, const Inputs& inputs,
                const std::function<void(Document&&)>& take, ProblemSink& problems);

}  // namespace synoptic
