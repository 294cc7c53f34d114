#pragma once

#include <string>
#include <string_view>

namespace synoptic {

// What a file holds.
enum class Container { plain_text, html, json_lines, xml, warc, unreadable };

struct ContainerGuess {
  Container container = Container::plain_text;
  std::string reason;  // why it is not read, in words for a user; for unreadable
};

// Tells the kind of a file by its first bytes (64 KiB are plenty), after decompression. The name
// of the file plays no part. Linear in head.size().
ContainerGuess tell_kind(std::string_view head);

}  // namespace synoptic
