// The three versions differ in the case of their keys and in what they hold:
//
//   1.x  {"uri":"u","headline":"…","byline":"…","versioncreated":"…","body_text":"…"}
//   2.x  {"uri":"u","headlines":[{"value":"…"}],"by":"…","versionCreated":"…",
//         "bodies":[{"contentType":"text/plain","value":"…"}]}
//   3.x  the same as 2.x for all that is read here
//
// so each field is looked up under both names. Of several bodies the one whose role says that it is
// the main text or nothing is taken, as text before HTML.

#include "synoptic/read/ninjs.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/read/news_xml.h"
#include "synoptic/read/stated_dates.h"

namespace synoptic {
namespace {

using Names = std::initializer_list<std::string_view>;

const JsonValue* find_any(const JsonValue& object, Names names) {
  for (const std::string_view name : names) {
    if (const JsonValue* value = object.find(name)) return value;
  }
  return nullptr;
}

// Text, or the first text in a list of {"value": …}.
std::string text_in(const JsonValue* value, std::string_view member = "value") {
  if (value == nullptr) return {};
  if (value->is(JsonValue::Kind::string)) return std::string(value->text());
  for (const JsonValue& item : value->items()) {
    const JsonValue* text = item.find(member);
    if (text != nullptr && !text->text().empty()) return std::string(text->text());
  }
  return {};
}

std::string text_of(const JsonValue& item, Names names) { return text_in(find_any(item, names)); }

bool is_html_type(std::string_view type) { return lower(type).find("html") != std::string::npos; }

struct NinjsBody {
  const JsonValue* value = nullptr;
  bool is_html = false;
};

// Is `found` a better text than `best`? Text before HTML, and the first of a kind.
void choose(NinjsBody& best, NinjsBody found) {
  if (found.value == nullptr || found.value->text().empty()) return;
  if (best.value == nullptr || (best.is_html && !found.is_html)) best = found;
}

bool is_main_role(const JsonValue& body) {
  const JsonValue* role = body.find("role");
  if (role == nullptr || role->text().empty()) return true;
  return lower(role->text()).find("main") != std::string::npos || role->text() == "body";
}

NinjsBody body_of(const JsonValue& item) {
  NinjsBody main;
  NinjsBody other;
  if (const JsonValue* bodies = item.find("bodies")) {
    for (const JsonValue& body : bodies->items()) {
      const JsonValue* type = find_any(body, {"contentType", "contenttype"});
      const bool is_html = type != nullptr && is_html_type(type->text());
      choose(is_main_role(body) ? main : other, {body.find("value"), is_html});
    }
  }
  if (main.value == nullptr) main = other;
  choose(main, {item.find("body_text"), false});
  for (const char* name : {"body_html", "body_xhtml"}) choose(main, {item.find(name), true});
  return main;
}

std::vector<std::string> credits_of(const JsonValue& item) {
  std::vector<std::string> out;
  if (const JsonValue* sources = find_any(item, {"infoSources", "infosource"})) {
    for (const JsonValue& source : sources->items()) {
      const JsonValue* name = source.find("name");
      if (name != nullptr && !name->text().empty()) out.emplace_back(name->text());
    }
  }
  return out;
}

std::string status_of(const JsonValue& item) {
  const std::string status = lower(text_of(item, {"pubStatus", "pubstatus"}));
  return status == "canceled" || status == "withheld" ? status : std::string();
}

StatedFields stated_of(const JsonValue& item) {
  StatedFields out;
  out.title = squeeze(text_of(item, {"headlines", "headline"}));
  if (out.title.empty()) out.title = squeeze(text_of(item, {"title"}));
  out.date = normalise_date(text_of(item, {"firstCreated", "firstcreated"}));
  out.updated = normalise_date(text_of(item, {"versionCreated", "versioncreated"}));
  if (out.date.empty()) out.date = std::exchange(out.updated, {});
  if (out.updated == out.date) out.updated.clear();
  out.outlet = squeeze(text_in(find_any(item, {"provider"}), "name"));
  if (out.outlet.empty())
    out.outlet = squeeze(text_of(item, {"copyrightHolder", "copyrightholder"}));
  out.lang = text_of(item, {"language"});
  out.authors = names_in_byline(text_of(item, {"by", "byline"}));
  out.credits = credits_of(item);
  out.status = status_of(item);
  const std::string uri = text_of(item, {"uri"});
  if (uri.starts_with("http://") || uri.starts_with("https://")) out.url = uri;
  return out;
}

}  // namespace

bool is_ninjs(const JsonValue& object) {
  if (text_of(object, {"uri"}).empty()) return false;
  return find_any(object,
                  {"headlines", "headline", "bodies", "body_text", "body_html", "body_xhtml",
                   "versionCreated", "versioncreated", "pubStatus", "pubstatus"}) != nullptr;
}

Result<Document> parse_ninjs(const JsonValue& item) {
  const NinjsBody body = body_of(item);
  if (body.value == nullptr) return Error{ErrorCode::malformed, "the item holds no text", ""};
  Document document;
  document.id = text_of(item, {"uri"});
  document.kind = body.is_html ? DocumentKind::fragment : DocumentKind::article_text;
  document.bytes = body.value->text();
  document.stated = stated_of(item);
  return document;
}

}  // namespace synoptic
