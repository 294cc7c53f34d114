// Three formats of the trade carry the same things under other names:
//
//   NewsML-G2  <newsItem guid> itemMeta, contentMeta/headline, contentSet/inlineXML
//   NewsML 1   <NewsItem> NewsIdentifier/PublicIdentifier, NewsLines/HeadLine, DataContent
//   NITF       <nitf> docdata/doc-id, body.head/hedline/hl1, body.content
//
// so one reader asks for the first of the names that is there. NITF is also what the other two
// usually inline: what the wrapper does not say is taken from it. Namespaces are passed over.

#include "synoptic/read/news_xml.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/read/stated_dates.h"

namespace synoptic {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_paragraph(std::string_view name) {
  return is_one_of(name, {"p", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "tr",
                          "pre", "blockquote", "bq", "block", "div", "fn"});
}

bool is_no_text(std::string_view name) {
  return is_one_of(name, {"media", "script", "style", "figure", "head", "body.head", "body.end"});
}

// The paragraphs below an element, as they are put together.
class ParagraphWriter {
 public:
  void add(std::string_view text) { line_ += text; }
  void add_blank() { line_ += ' '; }
  void end_paragraph() {
    const std::string paragraph = squeeze(line_);
    line_.clear();
    if (paragraph.empty()) return;
    if (!out_.empty()) out_ += "\n\n";
    out_ += paragraph;
  }
  std::string take() {
    end_paragraph();
    return std::move(out_);
  }

 private:
  std::string line_;
  std::string out_;
};

// The text of an element tree, without recursion: each element is met on the way in, and again on
// the way out.
std::string paragraphs_below(pugi::xml_node root) {
  ParagraphWriter writer;
  pugi::xml_node at = root.first_child();
  while (at && at != root) {
    const std::string_view name = local_name(at);
    writer.add(at.value());
    if (is_paragraph(name)) writer.end_paragraph();
    if (is_one_of(name, {"br", "td", "th"})) writer.add_blank();
    const bool is_entered = at.first_child() && !is_no_text(name);
    if (is_entered) {
      at = at.first_child();
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      if (is_paragraph(local_name(at))) writer.end_paragraph();
    }
    if (at != root) at = at.next_sibling();
  }
  return writer.take();
}

// The text of the first of these elements below `node` that has one.
std::string first_line(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string line = line_below(find_below(node, name));
    if (!line.empty()) return line;
  }
  return {};
}

struct AttributeName {
  std::string_view element;
  const char* attribute;
};

std::string first_attribute(pugi::xml_node node, std::initializer_list<AttributeName> names) {
  for (const AttributeName& name : names) {
    std::string value = attribute_of(find_below(node, name.element), name.attribute);
    if (!value.empty()) return value;
  }
  return {};
}

std::string or_else(std::string first, std::string second) {
  return first.empty() ? std::move(second) : std::move(first);
}

// "canceled" of "stat:canceled", "Canceled" or "Cancelled"; empty for what is usable.
std::string status_of(const std::string& stated) {
  const std::size_t colon = stated.rfind(':');
  const std::string word = lower(colon == std::string::npos ? stated : stated.substr(colon + 1));
  if (word == "canceled" || word == "cancelled") return "canceled";
  return word == "withheld" || word == "embargoed" ? "withheld" : std::string();
}

// NITF as a whole document, or what is inlined in another one.
bool is_nitf(pugi::xml_node node) { return local_name(node) == "nitf"; }

pugi::xml_node nitf_in(pugi::xml_node item) {
  return is_nitf(item) ? item : find_below(item, "nitf");
}

bool has_elements(pugi::xml_node node) {
  const auto is_element = [](pugi::xml_node child) { return child.type() == pugi::node_element; };
  return std::any_of(node.begin(), node.end(), is_element);
}

// Character data is plain text whose lines count, or a page whose tags are escaped.
void take_character_data(pugi::xml_node node, Document& document) {
  document.bytes = text_below(node);
  const std::string_view text = trim(document.bytes);
  if (text.starts_with('<') && text.ends_with('>')) document.kind = DocumentKind::fragment;
  if (text.empty()) document.bytes.clear();
}

void take_text(pugi::xml_node item, Document& document) {
  document.kind = DocumentKind::article_text;
  if (const pugi::xml_node nitf = nitf_in(item)) {
    document.bytes = paragraphs_below(find_below(nitf, "body.content"));
    return;
  }
  for (const std::string_view name : {"inlineXML", "inlineData", "DataContent"}) {
    const pugi::xml_node content = find_below(item, name);
    if (has_elements(content)) {
      document.bytes = paragraphs_below(content);
    } else {
      take_character_data(content, document);
    }
    if (!document.bytes.empty()) return;
  }
}

void read_dates(pugi::xml_node item, StatedFields& stated) {
  const std::string created = or_else(
      first_line(item, {"contentCreated", "firstCreated", "FirstCreated", "versionCreated"}),
      first_attribute(item,
                      {{"date.issue", "norm"}, {"date.release", "norm"}, {"story.date", "norm"}}));
  const std::string changed =
      first_line(item, {"contentModified", "versionCreated", "ThisRevisionCreated"});
  stated.date = normalise_date(created);
  stated.updated = normalise_date(changed);
  if (stated.updated == stated.date) stated.updated.clear();
}

std::string outlet_of(pugi::xml_node item) {
  const pugi::xml_node provider = find_below(item, "provider");
  std::string name = first_line(provider, {"name"});
  name = or_else(std::move(name), attribute_of(provider, "literal"));
  const pugi::xml_node party = find_below(find_below(item, "Provider"), "Party");
  return or_else(std::move(name), attribute_of(party, "FormalName"));
}

std::string lang_of(pugi::xml_node item) {
  const pugi::xml_node meta = find_below(item, "contentMeta");
  return or_else(
      attribute_of(find_below(meta, "language"), "tag"),
      or_else(first_attribute(item, {{"Language", "FormalName"}}), attribute_of(item, "xml:lang")));
}

StatedFields stated_of_item(pugi::xml_node item) {
  StatedFields out;
  read_dates(item, out);
  out.title = first_line(item, {"headline", "HeadLine", "hl1", "title"});
  out.outlet = outlet_of(item);
  out.lang = lang_of(item);
  out.authors = names_in_byline(first_line(item, {"by", "ByLine", "byline"}));
  const std::string credit =
      first_line(item, {"creditline", "CreditLine", "distributor", "infoSource"});
  if (!credit.empty()) out.credits.push_back(credit);
  out.status = status_of(or_else(first_attribute(item, {{"pubStatus", "qcode"}}),
                                 first_attribute(item, {{"Status", "FormalName"}})));
  return out;
}

std::string id_of_item(pugi::xml_node item) {
  std::string id = attribute_of(item, "guid");
  id = or_else(std::move(id), first_line(item, {"PublicIdentifier"}));
  return or_else(std::move(id), first_attribute(item, {{"doc-id", "id-string"}}));
}

// Does the item say that it is no text? ("ninat:picture", <MediaType FormalName="Photo"/>)
bool is_other_medium(pugi::xml_node item) {
  if (local_name(item) == "packageItem") return true;
  const std::string kind = lower(or_else(first_attribute(item, {{"itemClass", "qcode"}}),
                                         first_attribute(item, {{"MediaType", "FormalName"}})));
  return !kind.empty() && !kind.ends_with("text") && !kind.ends_with("composite");
}

void read_item(pugi::xml_node item, std::size_t number, const DocumentTarget& target) {
  Document document;
  document.id = id_of_item(item);
  document.path = target.path;
  take_text(item, document);
  document.stated = stated_of_item(item);
  if (document.id.empty()) document.id = target.path + ":" + std::to_string(number);
  if (!document.bytes.empty()) {
    target.take(std::move(document));
  } else if (!is_other_medium(item)) {
    target.complain("item " + document.id, "no text is inlined in it");
  }
}

bool is_item(pugi::xml_node node) {
  return is_one_of(local_name(node), {"newsItem", "NewsItem", "packageItem", "nitf"});
}

// The item at `node`, else the next one; items within items belong to them.
pugi::xml_node next_item(pugi::xml_node node, pugi::xml_node root) {
  while (node && !is_item(node)) node = next_below(node, root);
  return node;
}

pugi::xml_node behind(pugi::xml_node node, pugi::xml_node root) {
  while (node && node != root) {
    if (const pugi::xml_node next = node.next_sibling()) return next;
    node = node.parent();
  }
  return {};
}

}  // namespace

std::vector<std::string> names_in_byline(std::string_view byline) {
  std::vector<std::string> out;
  std::string line = squeeze(byline);
  if (starts_with_ignoring_case(line, "by ")) line.erase(0, 3);
  line.resize(std::min(line.find_first_of(",;(|"), line.size()));
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min({line.find(" and ", at), line.find(" & ", at), line.size()});
    const std::string_view name = trim(std::string_view(line).substr(at, end - at));
    if (!name.empty()) out.emplace_back(name);
    at = end == line.size() ? end : line.find(' ', end + 1) + 1;
  }
  return out;
}

bool is_news_root(pugi::xml_node root) {
  return is_item(root) || is_one_of(local_name(root), {"newsMessage", "NewsML"});
}

void read_news_xml(const XmlTree& tree, const DocumentTarget& target) {
  const pugi::xml_node root = tree.root();
  std::size_t number = 0;
  pugi::xml_node item = next_item(root, root);
  while (item && tree.is_closed(item)) {
    read_item(item, ++number, target);
    item = item == root ? pugi::xml_node() : next_item(behind(item, root), root);
  }
  if (!tree.fault.empty()) {
    target.complain("byte " + std::to_string(tree.fault_byte), "the XML is broken (" + tree.fault +
                                                                   "), " + std::to_string(number) +
                                                                   " items before are read");
  } else if (number == 0) {
    target.complain("", "it holds no news item");
  }
}

}  // namespace synoptic
