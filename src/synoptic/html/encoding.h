#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/model/article.h"

namespace synoptic {

// The name of the encoding that a label stands for ("latin1" gives "windows-1252"), by the
// Encoding standard, 4.2; ASCII case and white space around it do not count. Empty where the label
// is none. Valid for ever.
std::string_view encoding_of_label(std::string_view label);

// The encoding of an HTML page by the HTML standard, 13.2.3: byte order mark, else `transport` (the
// charset of a Content-Type header; may be empty), else a <meta> within the first 1024 bytes.
// Empty where none of them says it. Names as encoding_of_label() gives them, valid for ever.
std::string_view sniff_encoding(std::string_view bytes, std::string_view transport = {});

// UTF-8 text made from bytes, with the way back (equal sizes: copied; see SourceRun).
struct DecodedText {
  std::string text;
  std::vector<SourceRun> runs;  // in order, cover all of `text`
  std::string_view encoding;    // the name of what it was decoded from
};

// `bytes` as UTF-8 without a byte order mark. What `encoding` (a name or label) does not know
// becomes U+FFFD; an unknown encoding is read as windows-1252. Never fails; linear.
DecodedText decode_bytes(std::string_view bytes, std::string_view encoding);

// The same with the encoding that sniff_encoding() finds, else UTF-8 where the bytes are mostly
// that, else windows-1252.
DecodedText decode_html(std::string_view bytes, std::string_view transport = {});

}  // namespace synoptic
