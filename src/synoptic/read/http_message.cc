// HTTP/1.1 200 OK                        status 200
// Content-Type: text/html; charset=x     media_type "text/html", charset_of "x"
// Transfer-Encoding: chunked
//
// 5 CR LF <p>Th CR LF 0 CR LF CR LF      bytes "<p>Th"
//
// RFC 9112, 7.1 for chunks. Content is unpacked by ByteReader, which knows by its first bytes
// whether there is anything to undo;
// Brotli and deflate have no such bytes, so that the header is believed.

#include "synoptic/read/http_message.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/read/byte_reader.h"
#include "synoptic/read/content_codings.h"

namespace synoptic {
namespace {

constexpr std::size_t kMostFields = 1000;
constexpr std::size_t kMostCodings = 4;

std::optional<std::size_t> hex_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 8) return std::nullopt;
  std::size_t value = 0;
  for (const char c : digits) {
    const char small = static_cast<char>(c | 0x20);
    const int digit = c >= '0' && c <= '9'           ? c - '0'
                      : small >= 'a' && small <= 'f' ? small - 'a' + 10
                                                     : -1;
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<std::size_t>(digit);
  }
  return value;
}

// The size line at the begin of `rest`, which is taken off; nothing where it is none.
std::optional<std::size_t> take_chunk_size(std::string_view& rest) {
  const std::size_t end = rest.substr(0, 256).find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view line = rest.substr(0, end);
  line = trim(line.substr(0, line.find(';')));
  const auto size = hex_number(line);
  if (size.has_value()) rest.remove_prefix(end + 1);
  return size;
}

void join_chunks(HttpBody& body) {
  std::string_view rest = body.bytes;
  std::string out;
  auto size = take_chunk_size(rest);
  if (!size.has_value()) return;
  while (size.has_value() && *size > 0) {
    out += rest.substr(0, *size);
    if (*size > rest.size()) body.fault = "its last chunk is cut off";
    rest.remove_prefix(std::min(*size, rest.size()));
    while (rest.starts_with('\r') || rest.starts_with('\n')) rest.remove_prefix(1);
    size = take_chunk_size(rest);
  }
  if (!size.has_value() && body.fault.empty()) body.fault = "its chunks are broken";
  body.bytes = std::move(out);
}

void unpack(HttpBody& body, const Budget& budget) {
  std::string_view packed = body.bytes;
  ByteReader reader([&packed] { return std::exchange(packed, {}); }, budget);
  std::string out;
  fill_to(reader, out, budget.document_bytes + 1);
  if (!reader.fault().empty()) body.fault = reader.fault();
  body.bytes = std::move(out);
}

bool is_told_by_first_bytes(std::string_view coding) {
  constexpr std::string_view kKnown[] = {"", "identity", "none", "gzip", "x-gzip", "zstd", "utf-8"};
  return std::find(std::begin(kKnown), std::end(kKnown), coding) != std::end(kKnown);
}

// Undoes Brotli or deflate, unless the body is a page that was stored decoded.
void undo_untold(HttpBody& body, std::string_view coding, const Budget& budget) {
  const std::string_view text = trim(body.bytes);
  if (text.empty() || text.front() == '<') return;
  Unpacked unpacked =
      coding == "br" ? undo_brotli(body.bytes, budget) : undo_deflate(body.bytes, budget);
  body.bytes = std::move(unpacked.bytes);
  if (!unpacked.fault.empty()) body.fault = std::move(unpacked.fault);
}

// Undoes one coding; false where it is not known.
bool undo_coding(HttpBody& body, std::string_view coding, const Budget& budget) {
  if (coding == "br" || coding == "deflate") {
    undo_untold(body, coding, budget);
    return true;
  }
  if (!is_told_by_first_bytes(coding)) return false;
  unpack(body, budget);
  return true;
}

}  // namespace

HeaderFields HeaderFields::parse(std::string_view lines) {
  HeaderFields out;
  for (std::string_view line : split(lines, '\n')) {
    const bool is_folded = line.starts_with(' ') || line.starts_with('\t');
    const std::string_view value = trim(line);
    if (is_folded && !out.fields_.empty()) {
      out.fields_.back().second += ' ';
      out.fields_.back().second += value;
      continue;
    }
    const std::size_t colon = value.find(':');
    if (colon == std::string_view::npos || out.fields_.size() == kMostFields) continue;
    out.fields_.emplace_back(trim(value.substr(0, colon)), trim(value.substr(colon + 1)));
  }
  return out;
}

std::string_view HeaderFields::find(std::string_view name) const {
  for (const auto& [key, value] : fields_) {
    if (equals_ignoring_case(key, name)) return value;
  }
  return {};
}

std::optional<std::size_t> end_of_headers(std::string_view message) {
  for (std::size_t at = message.find('\n'); at != std::string_view::npos;
       at = message.find('\n', at + 1)) {
    const std::string_view behind = message.substr(at + 1, 2);
    if (behind.starts_with('\n')) return at + 2;
    if (behind == "\r\n") return at + 3;
  }
  return std::nullopt;
}

HttpHead parse_http_head(std::string_view head) {
  HttpHead out;
  const std::size_t end = std::min(head.find('\n'), head.size());
  const std::vector<std::string_view> words = split(trim(head.substr(0, end)), ' ');
  if (words.size() < 2 || !words[0].starts_with("HTTP/")) return out;
  const auto status = parse_number(words[1]);
  if (!status.has_value() || *status < 100 || *status > 999) return out;
  out.status = static_cast<int>(*status);
  out.fields = HeaderFields::parse(head.substr(std::min(end + 1, head.size())));
  return out;
}

std::string media_type(std::string_view content_type) {
  return lower(trim(content_type.substr(0, content_type.find(';'))));
}

std::string charset_of(std::string_view content_type) {
  const std::string small = lower(content_type);
  const std::size_t at = small.find("charset=");
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(small).substr(at + 8);
  value = trim(value.substr(0, value.find(';')));
  if (value.size() > 1 && (value.front() == '"' || value.front() == '\'')) {
    value = value.substr(1, value.find(value.front(), 1) - 1);
  }
  return std::string(value);
}

HttpBody decode_http_body(const HeaderFields& fields, std::string body, const Budget& budget) {
  HttpBody out{std::move(body), {}};
  if (lower(fields.find("Transfer-Encoding")).find("chunked") != std::string::npos) {
    join_chunks(out);
  }
  const std::string codings = lower(trim(fields.find("Content-Encoding")));
  std::vector<std::string_view> names = split(codings, ',');
  if (names.size() > kMostCodings) return {{}, "its content is packed too often, not read"};
  // They stand in the order in which they were applied (RFC 9110, 8.4).
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    if (undo_coding(out, trim(*name), budget)) continue;
    return {{}, "its content is packed as " + codings + ", not read"};
  }
  if (out.bytes.size() > budget.document_bytes) {
    out.bytes.resize(budget.document_bytes);
    out.fault = "longer than " + std::to_string(budget.document_bytes) +
                " bytes when unpacked, the rest is left out";
  }
  return out;
}

}  // namespace synoptic
