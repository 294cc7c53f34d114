#pragma once

#include <string_view>

#include "synoptic/extract/mapped_text.h"

namespace synoptic::page {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };

// The encoding of a text, by its byte order mark, else by its zero bytes (UTF-16), else by
// validity: what is no UTF-8 is Windows-1252, unless it is UTF-8 with a few damaged bytes.
Encoding tell_encoding(std::string_view bytes);

// `bytes` as UTF-8, without a byte order mark, mapped back to the bytes. Bytes that mean nothing
// become U+FFFD. Never fails; linear.
MappedText decode(std::string_view bytes);
MappedText decode(std::string_view bytes, Encoding encoding);

}  // namespace synoptic::page
