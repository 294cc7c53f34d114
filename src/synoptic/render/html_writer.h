#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

struct PageAttribute {
  std::string_view name;  // a literal of ours, never from the input
  std::string_view value;
};

// Writes HTML by appending to a string. Tags and attribute names are literals of the program; all
// else that is given is text and escaped, so that no input can become markup: "&", "<", ">", both
// quotation marks, and control characters, which become U+FFFD as do bytes that are no UTF-8.
class HtmlWriter {
 public:
  explicit HtmlWriter(std::string& out) : out_(out) {}

  void open(std::string_view tag, std::initializer_list<PageAttribute> attributes = {});
  void close();  // the tag opened last
  void single(std::string_view tag, std::initializer_list<PageAttribute> attributes);  // "meta"
  void text(std::string_view text);
  void element(std::string_view tag, std::initializer_list<PageAttribute> attributes,
               std::string_view text);
  void element(std::string_view tag, std::string_view text) { element(tag, {}, text); }

  // The page's own style or script, as it is compiled in; never anything else.
  void own_code(std::string_view tag, std::string_view code);

  // A link to `url` if it is http or https, else its text alone.
  void outside_link(std::string_view url);

 private:
  std::string& out_;
  std::vector<std::string_view> open_;
};

}  // namespace synoptic
