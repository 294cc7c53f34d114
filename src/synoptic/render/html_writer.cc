#include "synoptic/render/html_writer.h"

#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    const char32_t c = point.value;
    const bool is_space = c == '\n' || c == '\t';
    const bool is_control = (c < 0x20 && !is_space) || (c >= 0x7F && c < 0xA0);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else {
      append_utf8(out, is_control ? kReplacement : c);
    }
  }
}

bool is_web_address(std::string_view url) {
  return starts_with_ignoring_case(url, "https://") || starts_with_ignoring_case(url, "http://");
}

}  // namespace

void HtmlWriter::open(std::string_view tag, std::initializer_list<PageAttribute> attributes) {
  out_.append("<").append(tag);
  for (const PageAttribute& attribute : attributes) {
    out_.append(" ").append(attribute.name).append("=\"");
    append_escaped(out_, attribute.value);
    out_ += '"';
  }
  out_ += '>';
  open_.push_back(tag);
}

void HtmlWriter::single(std::string_view tag, std::initializer_list<PageAttribute> attributes) {
  open(tag, attributes);
  open_.pop_back();
}

void HtmlWriter::close() {
  SYNOPTIC_CHECK(!open_.empty());
  out_.append("</").append(open_.back()).append(">");
  open_.pop_back();
}

void HtmlWriter::text(std::string_view text) { append_escaped(out_, text); }

void HtmlWriter::element(std::string_view tag, std::initializer_list<PageAttribute> attributes,
                         std::string_view content) {
  open(tag, attributes);
  text(content);
  close();
}

void HtmlWriter::own_code(std::string_view tag, std::string_view code) {
  open(tag);
  out_ += code;
  close();
}

void HtmlWriter::outside_link(std::string_view url) {
  if (is_web_address(url)) {
    element("a", {{"href", url}, {"rel", "noreferrer nofollow"}}, url);
  } else {
    text(url);
  }
}

}  // namespace synoptic
