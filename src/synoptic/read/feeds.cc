// Item by item, no state between them:
//
//   <item><title>Dam reopened</title><guid>a1</guid><pubDate>Tue, 12 Mar 2024 08:15:00
//   GMT</pubDate> <content:encoded>&lt;p&gt;The dam …</content:encoded></item>
//
// gives a Document "a1" of kind fragment with the bytes "<p>The dam …". Elements of the core formats
// count only without a prefix (or with that of the root: <atom:feed>), so that <media:title> and
// <itunes:author> are not taken for the item's own; those of modules count with any prefix.

#include "synoptic/read/feeds.h"

#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/read/stated_dates.h"

namespace synoptic {
namespace {

// "atom:" of <atom:feed>.
std::string prefix_of(pugi::xml_node root) {
  const std::string_view name = root.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string() : std::string(name.substr(0, colon + 1));
}

void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

bool is_web_address(std::string_view text) {
  return starts_with_ignoring_case(text, "http://") || starts_with_ignoring_case(text, "https://");
}

// "Jane Doe" of "jane@example.org (Jane Doe)"; an address alone names nobody.
std::string name_in_author(const std::string& author) {
  const std::size_t open = author.find('(');
  const std::size_t close = author.rfind(')');
  if (author.find('@') == std::string::npos) return author;
  if (open == std::string::npos || close == std::string::npos || close < open) return {};
  return std::string(trim(std::string_view(author).substr(open + 1, close - open - 1)));
}

void add_author(std::vector<std::string>& authors, std::string name) {
  if (!name.empty()) authors.push_back(std::move(name));
}

// What a feed says of all its items.
struct FeedFields {
  std::string prefix;
  std::string outlet;
  std::string lang;
  std::vector<std::string> authors;
};

Document start_document(const DocumentTarget& target, const FeedFields& feed) {
  Document document;
  document.path = target.path;
  document.kind = DocumentKind::fragment;
  document.stated.outlet = feed.outlet;
  document.stated.lang = feed.lang;
  return document;
}

void name_document(Document& document, const DocumentTarget& target, std::size_t number) {
  if (document.id.empty()) document.id = document.stated.url;
  if (document.id.empty()) document.id = target.path + ":" + std::to_string(number);
}

// RSS

std::string rss_link(pugi::xml_node item) {
  const std::string link = line_below(child_named(item, "link"));
  if (!link.empty()) return link;
  const pugi::xml_node guid = child_named(item, "guid");
  const bool is_link = attribute_of(guid, "isPermaLink") != "false";
  const std::string id = line_below(guid);
  if (is_link && is_web_address(id)) return id;
  return attribute_of(child_with_prefix(item, "link"), "href");
}

void read_rss_text(pugi::xml_node item, Document& document) {
  const pugi::xml_node full = child_with_prefix(item, "encoded");
  document.bytes = text_below(full);
  if (!trim(document.bytes).empty()) return;
  document.stated.is_summary = true;
  document.bytes = text_below(child_named(item, "description"));
}

void read_rss_fields(pugi::xml_node item, StatedFields& stated) {
  stated.url = rss_link(item);
  stated.title = plain_title(text_below(child_named(item, "title")));
  stated.date = normalise_date(line_below(child_named(item, "pubDate")));
  set_if_empty(stated.date, normalise_date(line_below(child_with_prefix(item, "date"))));
  const std::string lang = line_below(child_with_prefix(item, "language"));
  if (!lang.empty()) stated.lang = lang;
  for (const pugi::xml_node child : item.children()) {
    if (local_name(child) == "creator") add_author(stated.authors, line_below(child));
  }
  if (!stated.authors.empty()) return;
  add_author(stated.authors, name_in_author(line_below(child_named(item, "author"))));
}

Document read_rss_item(pugi::xml_node item, const FeedFields& feed, const DocumentTarget& target) {
  Document document = start_document(target, feed);
  document.id = line_below(child_named(item, "guid"));
  read_rss_fields(item, document.stated);
  read_rss_text(item, document);
  const std::string credit = line_below(child_named(item, "source"));
  if (!credit.empty()) document.stated.credits.push_back(credit);
  return document;
}

FeedFields read_rss_channel(pugi::xml_node channel) {
  FeedFields out;
  out.outlet = plain_title(text_below(child_named(channel, "title")));
  out.lang = line_below(child_named(channel, "language"));
  set_if_empty(out.lang, line_below(child_with_prefix(channel, "language")));
  return out;
}

// Atom

std::string atom_link(pugi::xml_node entry, std::string_view prefix) {
  std::string other;
  for (const pugi::xml_node child : entry.children()) {
    if (local_name(child) != "link" ||
        std::string_view(child.name()).size() != prefix.size() + std::string_view("link").size()) {
      continue;
    }
    const std::string rel = attribute_of(child, "rel");
    if (!rel.empty() && rel != "alternate") continue;
    const std::string type = attribute_of(child, "type");
    if (type.empty() || type == "text/html") return attribute_of(child, "href");
    set_if_empty(other, attribute_of(child, "href"));
  }
  return other;
}

std::vector<std::string> atom_authors(pugi::xml_node entry, std::string_view prefix) {
  std::vector<std::string> out;
  for (const pugi::xml_node child : entry.children()) {
    if (local_name(child) != "author") continue;
    add_author(out, line_below(child_named(child, "name", prefix)));
  }
  return out;
}

std::string atom_title(pugi::xml_node title) {
  const std::string type = attribute_of(title, "type");
  return type == "html" ? plain_title(text_below(title)) : line_below(title);
}

// RFC 4287, 4.1.3: text as it is, HTML as character data, XHTML as a <div> of elements.
bool take_atom_text(pugi::xml_node content, Document& document) {
  const std::string type = lower(attribute_of(content, "type"));
  if (type == "xhtml") {
    document.bytes = markup_below(content);
  } else {
    document.bytes = text_below(content);
  }
  const bool is_text = type.empty() || type == "text" || type == "text/plain";
  document.kind = is_text ? DocumentKind::article_text : DocumentKind::fragment;
  return !trim(document.bytes).empty();
}

Document read_atom_entry(pugi::xml_node entry, const FeedFields& feed,
                         const DocumentTarget& target) {
  const std::string& prefix = feed.prefix;
  const auto line = [&](const char* name) { return line_below(child_named(entry, name, prefix)); };
  Document document = start_document(target, feed);
  document.id = line("id");
  StatedFields& stated = document.stated;
  stated.url = atom_link(entry, prefix);
  stated.title = atom_title(child_named(entry, "title", prefix));
  stated.date = normalise_date(line("published"));
  const std::string updated = normalise_date(line("updated"));
  if (stated.date.empty()) {
    stated.date = updated;
  } else if (updated != stated.date) {
    stated.updated = updated;
  }
  stated.authors = atom_authors(entry, prefix);
  if (stated.authors.empty()) stated.authors = feed.authors;
  const pugi::xml_node source = child_named(entry, "source", prefix);
  const std::string origin = atom_title(child_named(source, "title", prefix));
  if (!origin.empty()) stated.outlet = origin;
  const std::string lang = attribute_of(entry, "xml:lang");
  if (!lang.empty()) stated.lang = lang;
  if (!take_atom_text(child_named(entry, "content", prefix), document)) {
    stated.is_summary = true;
    take_atom_text(child_named(entry, "summary", prefix), document);
  }
  return document;
}

FeedFields read_atom_feed(pugi::xml_node feed) {
  FeedFields out;
  out.prefix = prefix_of(feed);
  out.outlet = atom_title(child_named(feed, "title", out.prefix));
  out.lang = attribute_of(feed, "xml:lang");
  out.authors = atom_authors(feed, out.prefix);
  return out;
}

// Calls `read_item` for the children of `parent` that are called `name`.
template <typename ReadItem>
std::size_t read_items(pugi::xml_node parent, const std::string& name, const XmlTree& tree,
                       const DocumentTarget& target, const ReadItem& read_item) {
  std::size_t number = 0;
  for (const pugi::xml_node item : parent.children(name.c_str())) {
    if (!tree.is_closed(item)) break;
    Document document = read_item(item);
    name_document(document, target, ++number);
    target.take(std::move(document));
  }
  return number;
}

std::size_t read_rss(const XmlTree& tree, const DocumentTarget& target) {
  const pugi::xml_node channel = child_named(tree.root(), "channel");
  const FeedFields feed = read_rss_channel(channel);
  const auto read_item = [&](pugi::xml_node item) { return read_rss_item(item, feed, target); };
  // RSS 0.9 and 1.0 have the items beside the channel.
  const bool is_beside = !child_named(channel, "item");
  return read_items(is_beside ? tree.root() : channel, "item", tree, target, read_item);
}

std::size_t read_atom(const XmlTree& tree, const DocumentTarget& target) {
  const FeedFields feed = read_atom_feed(tree.root());
  const auto read_item = [&](pugi::xml_node entry) { return read_atom_entry(entry, feed, target); };
  return read_items(tree.root(), feed.prefix + "entry", tree, target, read_item);
}

// The character of "&amp;" or "&#8217;" at the begin of `text`, and what it takes there.
std::pair<char32_t, std::size_t> read_reference(std::string_view text) {
  constexpr std::pair<std::string_view, char32_t> kNamed[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const auto& [name, value] : kNamed) {
    if (text.starts_with(name)) return {value, name.size()};
  }
  const std::size_t end = text.substr(0, 12).find(';');
  if (!text.starts_with("&#") || end == std::string_view::npos) return {0, 0};
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  char32_t value = 0;
  for (const char c : text.substr(is_hex ? 3 : 2, end - (is_hex ? 3 : 2))) {
    const int digit = c >= '0' && c <= '9'             ? c - '0'
                      : is_hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : is_hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                       : -1;
    if (digit < 0 || value > 0x10FFFF) return {0, 0};
    value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return value == 0 ? std::pair<char32_t, std::size_t>{0, 0} : std::pair{value, end + 1};
}

// The bytes of a tag at the begin of `text`; 0 where a "<" is only a sign.
std::size_t tag_size(std::string_view text) {
  if (text.size() < 3 || text[0] != '<') return 0;
  const char first = text[1] == '/' ? text[2] : text[1];
  if ((first | 0x20) < 'a' || (first | 0x20) > 'z') return 0;
  const std::size_t end = text.substr(0, 1024).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::string plain_title(std::string_view html) {
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::string_view rest = html.substr(at);
    const auto [value, size] =
        rest[0] == '&' ? read_reference(rest) : std::pair<char32_t, std::size_t>{};
    if (size > 0) {
      append_utf8(out, value);
      at += size;
    } else if (const std::size_t tag = tag_size(rest)) {
      at += tag;
    } else {
      out += html[at++];
    }
  }
  return squeeze(out);
}

bool is_feed_root(pugi::xml_node root) {
  const std::string_view name = local_name(root);
  return name == "rss" || name == "RDF" || name == "feed";
}

void read_feed(const XmlTree& tree, const DocumentTarget& target) {
  const bool is_atom = local_name(tree.root()) == "feed";
  const std::size_t items = is_atom ? read_atom(tree, target) : read_rss(tree, target);
  if (!tree.fault.empty()) {
    target.complain("byte " + std::to_string(tree.fault_byte), "the feed is broken (" + tree.fault +
                                                                   "), " + std::to_string(items) +
                                                                   " items before are read");
  } else if (items == 0) {
    target.complain("", "the feed holds no items");
  }
}

}  // namespace synoptic
