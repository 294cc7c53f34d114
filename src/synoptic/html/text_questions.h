#pragma once

#include <string_view>

#include "synoptic/html/byte_classes.h"
#include "synoptic/html/tokenizer.h"

namespace synoptic {

inline bool is_html_space_only(std::string_view text) {
  for (const char c : text) {
    if (!is_html_space(c)) return false;
  }
  return true;
}

// Is it a text of nothing but the HTML standard's white space?
inline bool is_space_text(const HtmlToken& token) {
  return token.kind == HtmlTokenKind::text && is_html_space_only(token.text);
}

}  // namespace synoptic
