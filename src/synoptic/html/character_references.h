#pragma once

#include <cstddef>
#include <string_view>

#include "synoptic/html/storage.h"

namespace synoptic {

// A character reference that was recognised; `size` 0 where there is none.
struct HtmlReference {
  std::string_view text;  // what it stands for, valid as long as the storage
  std::size_t size = 0;   // its bytes, from "&" on
};

// The reference that begins at byte `at` of `text`, where an "&" stands (HTML standard 13.2.5.72
// to 13.2.5.80). In an attribute, a name without ";" before "=" or a letter or digit is none.
// Constant time: looks ahead no farther than the longest name, and over the digits of a number.
HtmlReference read_reference(std::string_view text, std::size_t at, bool in_attribute,
                             HtmlStorage& storage);

}  // namespace synoptic
