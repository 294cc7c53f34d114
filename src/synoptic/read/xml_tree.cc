// pugixml behind a gate: the encoding is settled before it (it knows but a few), the number of
// nodes is bounded before it (an element of four bytes takes 64 in memory), and all text that comes
// out is made well-formed ("&#xD800;" is no character).
//
// pugixml reads and prints without recursion; the walks here do too, so depth costs nothing.

#include "synoptic/read/xml_tree.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &error));
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

// The value of encoding="…" in the XML declaration.
std::string declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{200}));
  const std::size_t at = head.find("encoding");
  if (!head.starts_with("<?xml") || at == std::string_view::npos) return {};
  const std::size_t open = head.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const std::size_t close = head.find(head[open], open + 1);
  if (close == std::string_view::npos) return {};
  return std::string(head.substr(open + 1, close - open - 1));
}

// Latin 1 is read as Windows-1252, as every browser does; a text whose declaration can be read byte
// by byte is in no encoding of 16 bits.
std::string encoding_of(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with(std::string_view("<\0", 2))) {
    return "UTF-16LE";
  }
  if (bytes.starts_with("\xfe\xff") || bytes.starts_with(std::string_view("\0<", 2))) {
    return "UTF-16BE";
  }
  const std::string declared = lower(declared_encoding(bytes));
  const bool is_latin = declared.empty() || declared == "iso-8859-1" || declared == "latin1" ||
                        declared == "us-ascii";
  if (is_latin) return "windows-1252";
  return declared.starts_with("utf-16") || declared.starts_with("ucs") ? "utf-8" : declared;
}

std::string to_utf8(const std::string& bytes) {
  if (is_utf8(bytes) && bytes.find('\0') == std::string::npos) return bytes;
  Converter converter = open_converter(encoding_of(bytes));
  if (converter == nullptr) converter = open_converter("windows-1252");
  if (converter == nullptr) return {};
  std::string out(bytes.size() * 3 + 16, '\0');
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t size = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), out.data(),
                                               static_cast<std::int32_t>(out.size()), bytes.data(),
                                               static_cast<std::int32_t>(bytes.size()), &error);
  out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(size) : 0);
  return out;
}

std::string well_formed(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    append_utf8(out, c.value);
    at += c.size;
  }
  return out;
}

struct StringWriter : pugi::xml_writer {
  std::string out;
  void write(const void* data, std::size_t size) override {
    out.append(static_cast<const char*>(data), size);
  }
};

}  // namespace

bool XmlTree::is_closed(pugi::xml_node node) const {
  if (fault.empty() || node.next_sibling()) return true;
  const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  if (begin >= fault_byte) return false;
  const std::string end_tag = "</" + std::string(node.name());
  return std::string_view(text).substr(begin, fault_byte - begin).rfind(end_tag) !=
         std::string_view::npos;
}

Result<XmlTree> parse_xml(const std::string& bytes, const Budget& budget) {
  XmlTree tree;
  tree.text = to_utf8(bytes);
  if (tree.text.starts_with("\xEF\xBB\xBF")) tree.text.erase(0, 3);
  const auto marks = static_cast<std::size_t>(std::count_if(
      tree.text.begin(), tree.text.end(), [](char c) { return c == '<' || c == '='; }));
  if (marks > budget.feed_nodes) {
    return Error{ErrorCode::too_large,
                 "it has more than " + std::to_string(budget.feed_nodes) + " tags and attributes", ""};
  }
  const pugi::xml_parse_result result = tree.document.load_buffer(
      tree.text.data(), tree.text.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!result) {
    tree.fault = lower(result.description());
    tree.fault_byte = std::min(static_cast<std::size_t>(result.offset), tree.text.size());
  }
  return tree;
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name, std::string_view prefix) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view full = child.name();
    if (full == name) return child;
    if (full.size() == prefix.size() + name.size() && full.starts_with(prefix) &&
        full.ends_with(name)) {
      return child;
    }
  }
  return {};
}

pugi::xml_node child_with_prefix(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (local_name(child) == name && std::string_view(child.name()) != name) return child;
  }
  return {};
}

pugi::xml_node next_below(pugi::xml_node node, pugi::xml_node root) {
  if (const pugi::xml_node child = node.first_child()) return child;
  while (node && node != root) {
    if (const pugi::xml_node next = node.next_sibling()) return next;
    node = node.parent();
  }
  return {};
}

pugi::xml_node find_below(pugi::xml_node node, std::string_view local) {
  for (pugi::xml_node at = node.first_child(); at; at = next_below(at, node)) {
    if (local_name(at) == local) return at;
  }
  return {};
}

std::string text_below(pugi::xml_node node) {
  std::string out;
  for (pugi::xml_node at = node.first_child(); at; at = next_below(at, node)) {
    out += at.value();
  }
  return well_formed(out);
}

std::string line_below(pugi::xml_node node) { return squeeze(text_below(node)); }

std::string attribute_of(pugi::xml_node node, const char* name) {
  return std::string(trim(well_formed(node.attribute(name).value())));
}

std::string markup_below(pugi::xml_node node) {
  StringWriter writer;
  for (const pugi::xml_node child : node.children()) {
    child.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  }
  return well_formed(writer.out);
}

}  // namespace synoptic
