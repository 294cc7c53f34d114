// A short ladder of tests on the first bytes, the surest first:
//
//   "%PDF-1.4"              unreadable: a PDF file
//   "WARC/1.0\r\n"          warc
//   "{\"id\": 7, …"         json_lines
//   "<?xml …><rss …"        xml
//   "<!DOCTYPE html>"       html
//   "The river rose\n\n"    plain_text
//
// The HTML tags are those of the WHATWG MIME Sniffing Standard, section 7.1. UTF-16 is no binary
// file: its NUL bytes stand at every other place.

#include "synoptic/read/tell_kind.h"

#include <algorithm>
#include <array>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

struct Magic {
  std::string_view bytes;
  const char* what;
};

constexpr std::array kMagics = {
    Magic{"%PDF-", "a PDF file"},
    Magic{"PK\x03\x04", "a ZIP archive or an office document"},
    Magic{"\x89PNG", "a PNG picture"},
    Magic{"\xff\xd8\xff", "a JPEG picture"},
    Magic{"GIF8", "a GIF picture"},
    Magic{"SQLite format 3", "an SQLite database"},
    Magic{"\x7f"
          "ELF",
          "a program"},
    Magic{"\x1f\x8b", "compressed twice"},
    Magic{"\x28\xb5\x2f\xfd", "compressed twice"},
    Magic{"BZh", "compressed with bzip2"},
    Magic{"\xfd"
          "7zXZ",
          "compressed with xz"},
};

constexpr std::array<std::string_view, 21> kHtmlTags = {
    "!doctype html", "html",    "head",    "script", "iframe", "h1",   "div", "font",
    "table",         "a",       "style",   "title",  "b",      "body", "br",  "p",
    "meta",          "article", "section", "main",   "link"};

constexpr std::array<std::string_view, 9> kXmlRoots = {
    "rss", "feed", "RDF", "newsMessage", "newsItem", "packageItem", "NewsML", "NewsItem", "nitf"};

std::string_view skip_space(std::string_view text) {
  while (!text.empty() && is_space(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  return text;
}

std::string_view skip_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return skip_space(text);
}

// The part of the head as 8-bit text: UTF-16 loses its zero bytes, so that the tests below see
// the ASCII letters of either encoding.
std::string narrow(std::string_view head) {
  std::string out;
  for (const char c : head.substr(0, 8192)) {
    if (c != '\0' && c != '\xff' && c != '\xfe') out += c;
  }
  return out;
}

bool begins_with_tag(std::string_view text, std::string_view name) {
  if (!text.starts_with('<') || !starts_with_ignoring_case(text.substr(1), name)) return false;
  const std::string_view rest = text.substr(1 + name.size());
  return rest.empty() || rest.front() == '>' || rest.front() == '/' ||
         is_space(static_cast<unsigned char>(rest.front()));
}

// Without the comments, declarations and processing instructions that may stand before the root.
std::string_view skip_prologue(std::string_view text) {
  for (;;) {
    const std::string_view closer = text.starts_with("<?") ? "?>" : "-->";
    if (!text.starts_with("<?") && !text.starts_with("<!--")) return text;
    const std::size_t end = text.find(closer);
    if (end == std::string_view::npos) return {};
    text = skip_space(text.substr(end + closer.size()));
  }
}

bool is_html(std::string_view text) {
  if (text.starts_with("<!--")) {
    const std::string_view behind = skip_prologue(text);
    return behind.empty() || behind.front() == '<';
  }
  const std::string_view root = skip_prologue(text);
  if (text.starts_with("<?xml")) {
    return begins_with_tag(root, "html") || begins_with_tag(root, "!doctype html");
  }
  return std::any_of(kHtmlTags.begin(), kHtmlTags.end(),
                     [&](std::string_view name) { return begins_with_tag(root, name); });
}

// Without the prefix of the root element: "<atom:feed" gives "<feed".
std::string without_prefix(const std::string& root) {
  const std::size_t end = std::min(root.find_first_of(" \t\r\n/>"), root.size());
  const std::size_t colon = root.substr(0, end).find(':');
  if (!root.starts_with('<') || colon == std::string::npos) return root;
  return "<" + root.substr(colon + 1);
}

// A feed, or an item in a format of the trade. A document type names its root element.
bool is_known_xml(std::string_view text) {
  constexpr std::string_view kDocumentType = "<!doctype";
  const std::string_view behind = skip_prologue(text);
  std::string root = without_prefix(std::string(behind));
  if (starts_with_ignoring_case(behind, kDocumentType)) {
    root = without_prefix("<" + std::string(skip_space(behind.substr(kDocumentType.size()))));
  }
  return std::any_of(kXmlRoots.begin(), kXmlRoots.end(),
                     [&](std::string_view name) { return begins_with_tag(root, name); });
}

// "{" and behind it a name in quotation marks, or nothing.
bool is_json_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::string_view inside = skip_space(text.substr(1));
  return inside.empty() || inside.front() == '"' || inside.front() == '}';
}

bool is_json_array(std::string_view text) {
  return text.starts_with('[') && is_json_object(skip_space(text.substr(1)));
}

// UTF-16 by its byte order mark, or because nearly all zero bytes stand on one side.
bool is_utf16(std::string_view head) {
  if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) return true;
  if (head.find('\0') == std::string_view::npos) return false;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i & 1] += head[i] == '\0';
  const std::size_t more = std::max(zeros[0], zeros[1]);
  const std::size_t less = std::min(zeros[0], zeros[1]);
  return more * 3 > head.size() && less * 20 < more;
}

// Pages and texts may hold a few zero bytes and other controls by mistake; what is no text is full
// of them.
bool is_binary(std::string_view head) {
  if (is_utf16(head)) return false;
  std::size_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_format = byte >= 0x08 && byte <= 0x0d;  // backspace, and white space
    controls += byte < 0x20 && !is_format && byte != 0x1b;
  }
  return controls * 50 > head.size();
}

}  // namespace

ContainerGuess tell_kind(std::string_view head) {
  for (const Magic& magic : kMagics) {
    if (head.starts_with(magic.bytes)) {
      return {Container::unreadable, "it is " + std::string(magic.what) + ", which is not read"};
    }
  }
  // The content of its records may well be binary.
  if (head.starts_with("WARC/")) return {Container::warc, {}};
  if (is_binary(head)) return {Container::unreadable, "it is a binary file, not text"};
  const std::string narrowed = narrow(head);
  const std::string_view text = skip_mark(narrowed);
  if (is_json_object(text)) return {Container::json_lines, {}};
  if (is_json_array(text)) {
    return {Container::unreadable, "it is a JSON array; give one object a line (JSON Lines)"};
  }
  if (is_known_xml(text)) return {Container::xml, {}};
  if (is_html(text)) return {Container::html, {}};
  if (text.starts_with("<?xml")) return {Container::unreadable, "it is XML of a kind not read"};
  return {Container::plain_text, {}};
}

}  // namespace synoptic
