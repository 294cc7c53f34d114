#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "synoptic/cli/command.h"
#include "synoptic/cli/ordered_work.h"
#include "synoptic/extract/extract_article.h"
#include "synoptic/model/article.h"

namespace synoptic {

// Reads the documents of the command's operands and works on each, on as many threads as the
// options say (none said: as the machine has cores); deliveries come in the order of the input.
// Problems, of reading and those that `work` tells, are printed in that order too and kept in
// `problems`; progress is shown. No operand at all is wrong usage: the caller has checked
// has_input().
using DocumentWork = std::function<OrderedWork::Delivery(const Document&, ProblemSink&)>;
void for_each_document(const Options& options, Console& console, ProblemSink& problems,
                       const DocumentWork& work);

// The articles of all documents, in the order of the input.
std::vector<Article> extract_all(const Options& options, Console& console, ProblemSink& problems,
                                 const ExtractLexicon& lexicon);

// On how many threads the options let the command work.
unsigned jobs_of(const Options& options);

// Are there operands? Says what is missing if not.
bool has_input(const Options& options, std::string_view command, Console& console);

}  // namespace synoptic
