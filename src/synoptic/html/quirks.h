#pragma once

#include "synoptic/html/tokenizer.h"

namespace synoptic {

// Does this doctype put a page into quirks mode (HTML standard 13.2.6.4.1)?
bool asks_for_quirks(const HtmlToken& doctype);

}  // namespace synoptic
