#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/base/budget.h"
#include "synoptic/base/problem.h"
#include "synoptic/html/tree.h"

namespace synoptic {

struct HtmlOptions {
  bool scripting = false;      // as a browser that runs scripts: <noscript> is raw text
  std::string_view path = {};  // of the document, for problems
  // Where the text's bytes came from (DecodedText::runs), so that problems name bytes of the file;
  // null: the text's own bytes.
  const std::vector<SourceRun>* origin = nullptr;
  // Parse as the contents of such an element ("div", "svg path"), the standard's fragment case: the
  // tree then has one <html> whose children are the fragment. Empty: a whole document.
  std::string_view context = {};
};

// The tree of a page, by the HTML standard ("Parsing HTML documents", 13.2). `text` is UTF-8, as
// decode_html() gives it; bytes that are no UTF-8 stay as they are. Never fails: every text has a
// tree. Time and memory are linear in the text, with these cuts, each reported once to `problems`
// (where not null): bytes and nodes over the budget; nesting over budget.depth (deeper elements
// become siblings); more than 256 attributes of one tag; more than 64 open formatting elements;
// formatting elements opened again more often than the text's length warrants.
HtmlTree parse_html(std::string text, const Budget& budget = {}, ProblemSink* problems = nullptr,
                    const HtmlOptions& options = {});

}  // namespace synoptic
