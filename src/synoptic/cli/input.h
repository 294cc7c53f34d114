#pragma once

#include <functional>

#include "synoptic/cli/command.h"
#include "synoptic/model/article.h"
#include "synoptic/model/document.h"

namespace synoptic {

// Reads the documents of the command's operands and hands each to `take`, which says whether to
// go on. Problems are printed as they come and kept in `problems`. No operand at all is wrong
// usage: the caller has checked has_input().
void for_each_document(const Options& options, Console& console, ProblemSink& problems,
                       const std::function<void(const Document&)>& take);

// Are there operands? Says what is missing if not.
bool has_input(const Options& options, std::string_view command, Console& console);

}  // namespace synoptic
