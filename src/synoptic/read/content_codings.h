#pragma once

#include <string>
#include <string_view>

#include "synoptic/base/budget.h"

namespace synoptic {

// Bytes with a coding undone.
struct Unpacked {
  std::string bytes;
  std::string fault;  // why they end early, in words for a user; empty where all is well
};

// Undoes Brotli (RFC 7932), which no first bytes tell. What is damaged or cut off gives what stands
// before. Stops behind budget.document_bytes + 1 bytes, and where they are more than
// budget.expansion_ratio times the packed ones, counted beyond 1 MiB.
Unpacked undo_brotli(std::string_view packed, const Budget& budget);

// The same for "deflate": zlib's format (RFC 1950), or bare deflate (RFC 1951), as servers send it.
Unpacked undo_deflate(std::string_view packed, const Budget& budget);

}  // namespace synoptic
