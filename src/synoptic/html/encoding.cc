// Sniffing: a byte order mark, else the transport, else the standard's prescan of the first 1024
// bytes, which reads tags as far as it must to find
//
//   <meta charset="koi8-r">    <meta http-equiv="Content-Type" content="text/html; charset=koi8-r">

#include "synoptic/html/encoding.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/html/byte_classes.h"

namespace synoptic {
namespace {

constexpr std::size_t kPrescanBytes = 1024;

std::string_view encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  return {};
}

struct MetaFacts {
  bool has_content_type = false;
  bool needs_content_type = false;
  bool has_charset = false;
  std::string_view encoding;
  std::vector<std::string_view> seen;
};

class MetaPrescan {
 public:
  explicit MetaPrescan(std::string_view head) : head_(head) {}

  std::string_view run() {
    while (at_ < head_.size()) {
      at_ = head_.find('<', at_);
      if (at_ == std::string_view::npos) break;
      const std::string_view encoding = read_markup();
      if (!encoding.empty()) return encoding;
    }
    return {};
  }

 private:
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };

  // Goes on behind what begins with "<" at at_; the encoding where it is a <meta> that says it.
  std::string_view read_markup() {
    const std::string_view rest = head_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::size_t end = head_.find("-->", at_ + 2);
      at_ = end == std::string_view::npos ? head_.size() : end + 3;
      return {};
    }
    if (starts_with_ignoring_case(rest, "<meta") && rest.size() > 5 &&
        (is_html_space(rest[5]) || rest[5] == '/')) {
      at_ += 5;
      return read_meta();
    }
    const std::size_t letter = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
    if (letter < rest.size() && is_html_letter(rest[letter])) {
      at_ = find_html_class(head_, at_, kHtmlSpace | kHtmlValueEnd);
      Attribute attribute;
      while (read_attribute(attribute)) continue;
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
      at_ = std::min(head_.find('>', at_), head_.size());
    } else {
      ++at_;
    }
    return {};
  }

  std::string_view read_meta() {
    MetaFacts facts;
    Attribute attribute;
    while (read_attribute(attribute)) note(attribute, facts);
    if (at_ >= head_.size() || facts.encoding.empty()) return {};
    if (facts.needs_content_type && !facts.has_content_type) return {};
    if (facts.encoding.starts_with("utf-16")) return "utf-8";
    return facts.encoding == "x-user-defined" ? "windows-1252" : facts.encoding;
  }

  static void note(const Attribute& attribute, MetaFacts& facts) {
    for (const std::string_view name : facts.seen) {
      if (equals_ignoring_case(name, attribute.name)) return;
    }
    facts.seen.push_back(attribute.name);
    if (equals_ignoring_case(attribute.name, "http-equiv")) {
      if (equals_ignoring_case(attribute.value, "content-type")) facts.has_content_type = true;
    } else if (equals_ignoring_case(attribute.name, "charset")) {
      facts.encoding = encoding_of_label(attribute.value);
      facts.has_charset = true;
      facts.needs_content_type = false;
    } else if (equals_ignoring_case(attribute.name, "content") && !facts.has_charset &&
               facts.encoding.empty()) {
      facts.encoding = encoding_in_content(attribute.value);
      facts.needs_content_type = !facts.encoding.empty();
    }
  }

  // "text/html; charset=koi8-r" (HTML standard, "extracting a character encoding").
  static std::string_view encoding_in_content(std::string_view content) {
    constexpr std::string_view kWord = "charset";
    for (std::size_t at = 0; at + kWord.size() <= content.size(); ++at) {
      if (!starts_with_ignoring_case(content.substr(at), kWord)) continue;
      std::size_t sign = at + kWord.size();
      while (sign < content.size() && is_html_space(content[sign])) ++sign;
      if (sign >= content.size() || content[sign] != '=') continue;
      std::string_view value = content.substr(sign + 1);
      while (!value.empty() && is_html_space(value.front())) value.remove_prefix(1);
      if (value.empty()) return {};
      if (value[0] == '"' || value[0] == '\'') {
        const std::size_t end = value.find(value[0], 1);
        return end == std::string_view::npos ? std::string_view()
                                             : encoding_of_label(value.substr(1, end - 1));
      }
      const std::size_t end = std::min(value.find_first_of("\t\n\f\r ;"), value.size());
      return encoding_of_label(value.substr(0, end));
    }
    return {};
  }

  // "Get an attribute" of the prescan; false at the end of the tag or of the bytes.
  bool read_attribute(Attribute& attribute) {
    while (at_ < head_.size() && (is_html_space(head_[at_]) || head_[at_] == '/')) ++at_;
    if (at_ >= head_.size() || head_[at_] == '>') return false;
    const std::size_t begin = at_;
    at_ = find_html_class(head_, begin + 1, kHtmlNameEnd);
    attribute = {head_.substr(begin, at_ - begin), {}};
    const std::size_t sign = skip_space(at_);
    if (sign >= head_.size() || head_[sign] != '=') return at_ < head_.size();
    at_ = skip_space(sign + 1);
    return read_value(attribute);
  }

  bool read_value(Attribute& attribute) {
    if (at_ >= head_.size()) return false;
    const char quote = head_[at_];
    const bool is_quoted = quote == '"' || quote == '\'';
    const std::size_t begin = is_quoted ? at_ + 1 : at_;
    const std::size_t end = is_quoted ? std::min(head_.find(quote, begin), head_.size())
                                      : find_html_class(head_, begin, kHtmlValueEnd);
    attribute.value = head_.substr(begin, end - begin);
    at_ = std::min(is_quoted ? end + 1 : end, head_.size());
    return end < head_.size();
  }

  std::size_t skip_space(std::size_t at) const {
    while (at < head_.size() && is_html_space(head_[at])) ++at;
    return at;
  }

  std::string_view head_;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view sniff_encoding(std::string_view bytes, std::string_view transport) {
  const std::string_view marked = encoding_of_mark(bytes);
  if (!marked.empty()) return marked;
  const std::string_view told = encoding_of_label(transport);
  if (!told.empty()) return told;
  return MetaPrescan(bytes.substr(0, kPrescanBytes)).run();
}

}  // namespace synoptic
