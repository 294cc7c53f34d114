#pragma once

#include <functional>
#include <string>

#include "synoptic/base/problem.h"

namespace synoptic {

// Calls `visit` with `path`, or, where it is a folder, with the path of every regular file below
// it, in the order of the names; hidden entries and links to folders are passed over. Folders that
// cannot be read or hold nothing become problems.
void walk(const std::string& path, const std::function<void(const std::string&)>& visit,
          ProblemSink& problems);

}  // namespace synoptic
