// {"version":"https://jsonfeed.org/version/1.1","title":"Lagoon Herald","items":[
//   {"id":"1","url":"https://lagoon.example/1","content_html":"<p>The dam …"}]}
//
// One document for each item (jsonfeed.org/version/1.1). `authors` of 1.1 and `author` of 1.0
// are both known.

#include "synoptic/read/json_feed.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/read/stated_dates.h"

namespace synoptic {
namespace {

std::string text_of(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value == nullptr ? std::string() : std::string(value->text());
}

// The first of the members that holds text.
std::string first_text(const JsonValue& object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string text = text_of(object, name);
    if (!text.empty()) return text;
  }
  return {};
}

std::vector<std::string> authors_of(const JsonValue& object) {
  std::vector<std::string> out;
  const auto add = [&](const JsonValue& author) {
    std::string name = squeeze(text_of(author, "name"));
    if (!name.empty()) out.push_back(std::move(name));
  };
  if (const JsonValue* authors = object.find("authors")) {
    for (const JsonValue& author : authors->items()) add(author);
  }
  if (const JsonValue* author = object.find("author"); author != nullptr && out.empty()) {
    add(*author);
  }
  return out;
}

void read_item_text(const JsonValue& item, Document& document) {
  document.kind = DocumentKind::fragment;
  document.bytes = text_of(item, "content_html");
  if (!document.bytes.empty()) return;
  document.kind = DocumentKind::article_text;
  document.bytes = text_of(item, "content_text");
  if (!document.bytes.empty()) return;
  document.stated.is_summary = true;
  document.bytes = text_of(item, "summary");
}

std::string id_of_item(const JsonValue& item, const std::string& otherwise) {
  const JsonValue* id = item.find("id");
  if (id == nullptr) return otherwise;
  const double number = id->number(-1);
  if (number >= 0 && number < 9e15) return std::to_string(static_cast<std::uint64_t>(number));
  return id->text().empty() ? otherwise : std::string(id->text());
}

Document read_item(const JsonValue& item, const JsonValue& feed) {
  Document document;
  StatedFields& stated = document.stated;
  read_item_text(item, document);
  stated.url = first_text(item, {"url", "external_url"});
  stated.title = squeeze(text_of(item, "title"));
  stated.outlet = squeeze(text_of(feed, "title"));
  stated.date = normalise_date(text_of(item, "date_published"));
  stated.updated = normalise_date(text_of(item, "date_modified"));
  if (stated.date.empty()) stated.date = std::exchange(stated.updated, {});
  if (stated.updated == stated.date) stated.updated.clear();
  stated.lang = first_text(item, {"language"});
  if (stated.lang.empty()) stated.lang = text_of(feed, "language");
  stated.authors = authors_of(item);
  if (stated.authors.empty()) stated.authors = authors_of(feed);
  return document;
}

}  // namespace

bool is_json_feed(const JsonValue& object) {
  const std::string version = text_of(object, "version");
  return version.find("://jsonfeed.org/version/") != std::string::npos;
}

void read_json_feed(const JsonValue& feed, const std::string& place, const DocumentTarget& target) {
  const JsonValue* items = feed.find("items");
  if (items == nullptr || items->items().empty()) {
    target.complain(place, "the feed holds no items");
    return;
  }
  std::size_t number = 0;
  for (const JsonValue& item : items->items()) {
    ++number;
    if (!item.is(JsonValue::Kind::object)) {
      target.complain("item " + std::to_string(number), "it is no JSON object");
      continue;
    }
    Document document = read_item(item, feed);
    document.path = target.path;
    document.id = id_of_item(item, target.path + ":" + std::to_string(number));
    target.take(std::move(document));
  }
}

}  // namespace synoptic
