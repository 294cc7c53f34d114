#pragma once

#include <string>

#include "synoptic/render/render_input.h"

namespace synoptic {

struct TerminalOptions {
  int width = 80;              // columns
  bool in_color = false;       // ANSI colours; nothing is said by colour alone
  std::string next_step = {};  // a command line the reader may want next; empty for none
};

// The record as a page of text: one line that says what is told, conflicts, what reports agree
// on, what only one has, quotations with their wordings, lineage, what was set aside. Reports are
// called by the names of their files. Control characters of the input are not passed on.
std::string render_terminal(const RenderInput& input, const TerminalOptions& options);

}  // namespace synoptic
