#pragma once

#include <string_view>

#include "synoptic/html/byte_classes.h"
#include "synoptic/html/tokenizer.h"

namespace synoptic {

// Is it a text of nothing but the HTML standard's white space?
inline bool is_space_text(const HtmlToken& token) {
  if (token.kind != HtmlTokenKind::text) return false;
  for (const char c : token.text) {
    if (!is_html_space(c)) return false;
  }
  return true;
}

}  // namespace synoptic
