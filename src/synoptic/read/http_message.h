#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/base/budget.h"

namespace synoptic {

// Header fields as RFC 9112, 5 and WARC 1.1, 4 write them: a name, a colon, a value; lines that
// begin with a blank go on with the one before. Lines without a colon are passed over.
class HeaderFields {
 public:
  // Reads `lines`, without the first line of the message. Linear.
  static HeaderFields parse(std::string_view lines);

  // The value of the first field of that name, whatever its case; empty where there is none.
  std::string_view find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// Where the empty line behind the headers ends, LF or CR LF; nothing where there is none.
std::optional<std::size_t> end_of_headers(std::string_view message);

// The head of an HTTP response.
struct HttpHead {
  int status = 0;  // 0 where the first line is none of HTTP
  HeaderFields fields;
};
HttpHead parse_http_head(std::string_view head);

// "text/html" of "Text/HTML; charset=x", and "x".
std::string media_type(std::string_view content_type);
std::string charset_of(std::string_view content_type);

// A body with transfer coding and content coding undone.
struct HttpBody {
  std::string bytes;
  std::string fault;  // what could not be undone or was left out; empty where all is well
};

// Undoes "chunked", gzip, zstd, Brotli and deflate. A body that does not look as the headers say is taken as it is:
// many archives store it decoded and keep the headers. Codings that are not known give no bytes
// and a fault; what is damaged, or longer than budget.document_bytes, is cut there. Linear.
HttpBody decode_http_body(const HeaderFields& fields, std::string body, const Budget& budget);

}  // namespace synoptic
