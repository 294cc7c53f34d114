#pragma once

#include <cstdint>
#include <string_view>

#include "synoptic/base/span.h"
#include "synoptic/extract/mapped_text.h"

namespace synoptic::page {

// What stands before the words of a line, and says how they are to be shown.
struct LineMarks {
  std::uint32_t indent = 0;  // columns; a tab is four
  std::uint8_t heading = 0;  // 1 to 6 for "#" to "######"
  bool is_bullet = false;
  bool is_quote = false;  // ">"
  bool is_rule = false;   // nothing but a rule: "---", "* * *"; or no letter or digit at all
  Span words;             // the rest of the line, trimmed
};

// Reads the marks of one line of `text`. Linear in the line.
LineMarks read_line_marks(std::string_view text, Span line);

// Is the text written in Markdown? One heading, link or escape is enough, weaker marks must come
// twice. Looks at the first 256 KiB.
bool is_markdown(std::string_view text);

struct InlineOptions {
  bool markdown = false;
};

// What a link or picture took of the words of a line, in bytes of the view.
struct InlineCounts {
  std::uint32_t link_bytes = 0;
  bool has_picture = false;
};

// Appends the words of `span` as a reader sees them: white space of every kind as one blank,
// zero-width characters and soft hyphens gone; in Markdown escapes, emphasis and code marks undone,
// a link as its text, a picture as nothing, <https://…> as the address. Linear.
InlineCounts append_view(MappedText& view, std::string_view text, Span span, InlineOptions options);

}  // namespace synoptic::page
