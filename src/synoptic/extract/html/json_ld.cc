// schema.org in scripts. All objects are gathered first, so that {"@id": "#jane"} finds the person
// that stands elsewhere in the graph:
//
//   [{"@type":"NewsArticle","author":{"@id":"#p1"}}, {"@type":"Person","@id":"#p1","name":"Jane
//   Doe"}]
//
// schema.org types: https://schema.org/Article and what is derived from it.

#include "synoptic/extract/html/json_ld.h"

#include <algorithm>
#include <array>
#include <deque>

#include "synoptic/base/json_value.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxDepth = 40;
constexpr std::size_t kMaxScriptBytes = std::size_t{4} << 20;
constexpr std::size_t kMaxAuthors = 64;
constexpr std::size_t kMaxParts = 16;

constexpr std::array<std::string_view, 20> kArticleTypes = {"NewsArticle",
                                                            "ReportageNewsArticle",
                                                            "AnalysisNewsArticle",
                                                            "OpinionNewsArticle",
                                                            "BackgroundNewsArticle",
                                                            "AskPublicNewsArticle",
                                                            "ReviewNewsArticle",
                                                            "Article",
                                                            "BlogPosting",
                                                            "LiveBlogPosting",
                                                            "SocialMediaPosting",
                                                            "TechArticle",
                                                            "ScholarlyArticle",
                                                            "Report",
                                                            "SatiricalArticle",
                                                            "AdvertiserContentArticle",
                                                            "Review",
                                                            "WebPage",
                                                            "VideoObject",
                                                            "Recipe"};

// The name of a type without the address of its vocabulary.
std::string_view bare_type(std::string_view type) {
  const std::size_t slash = type.find_last_of("/:");
  return slash == std::string_view::npos ? type : type.substr(slash + 1);
}

// Calls take(type) for each type of an object.
template <typename Take>
void for_each_type(const JsonValue& object, const Take& take) {
  const JsonValue* type = object.find("@type");
  if (type == nullptr) return;
  if (type->is(JsonValue::Kind::string)) take(bare_type(type->text()));
  for (const JsonValue& item : type->items()) take(bare_type(item.text()));
}

bool has_type(const JsonValue& object, std::string_view wanted) {
  bool has = false;
  for_each_type(object, [&](std::string_view type) { has |= type == wanted; });
  return has;
}

std::string_view article_type(const JsonValue& object) {
  std::string_view found;
  for_each_type(object, [&](std::string_view type) {
    const bool is_article =
        std::find(kArticleTypes.begin(), kArticleTypes.end(), type) != kArticleTypes.end();
    if (is_article && found.empty()) found = type;
  });
  return found;
}

// Text that stands as a string, in the first item of an array, or under "@value".
std::string_view text_of(const JsonValue* value) {
  if (value == nullptr) return {};
  if (value->is(JsonValue::Kind::string)) return trim(value->text());
  if (!value->items().empty()) return text_of(&value->items().front());
  const JsonValue* inner = value->find("@value");
  return inner != nullptr && inner->is(JsonValue::Kind::string) ? trim(inner->text())
                                                                : std::string_view();
}

std::string_view text_of(const JsonValue& object, std::string_view name) {
  return text_of(object.find(name));
}

bool is_restricted(const JsonValue& object) {
  const JsonValue* access = object.find("isAccessibleForFree");
  if (access == nullptr) return false;
  return (access->is(JsonValue::Kind::boolean) && !access->boolean()) ||
         equals_ignoring_case(access->text(), "false");
}

// The number that "wordCount" gives, as a number or in words; 0 where it is none.
std::size_t words_of(const JsonValue& count) {
  const double number = count.number(-1);
  if (number >= 0 && number < 1e6) return static_cast<std::size_t>(number);
  return parse_number(trim(count.text())).value_or(0);
}

void add_restricted_parts(const JsonValue* part, StructuredArticle& article) {
  if (part == nullptr) return;
  for (const JsonValue& item : part->items()) add_restricted_parts(&item, article);
  if (!is_restricted(*part) || article.restricted_parts.size() >= kMaxParts) return;
  article.is_restricted = true;
  const std::string_view selector = text_of(*part, "cssSelector");
  if (!selector.empty()) article.restricted_parts.emplace_back(selector);
}

// Without comments around the whole, CDATA marks and a last semicolon, control characters as
// blanks.
std::string mended(std::string_view script) {
  std::string out(script);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  const std::size_t begin = out.find_first_of("{[");
  const std::size_t end = out.find_last_of("}]");
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  std::string_view rest = std::string_view(out).substr(begin, end - begin + 1);
  if (rest.starts_with("[CDATA[")) {
    const std::size_t inner = rest.find_first_of("{[", 7);
    if (inner == std::string_view::npos) return {};
    rest.remove_prefix(inner);
    rest = rest.substr(0, rest.find_last_of('}') + 1);
  }
  return std::string(rest);
}

class Graph {
 public:
  explicit Graph(const HtmlTree& tree) {
    for (std::uint32_t node = tree.root(); node != kNoNode; node = tree.next_in_order(node)) {
      if (!tree[node].is(HtmlTag::script)) continue;
      const std::string type = lower(tree.attribute_or_empty(node, "type"));
      if (type.find("ld+json") != std::string::npos) add_script(tree.text_of(node));
    }
    for (const JsonValue& root : roots_) gather(root, 0);
  }

  std::vector<StructuredArticle> articles() const {
    std::vector<StructuredArticle> out;
    for (const JsonValue* object : objects_) {
      const std::string_view type = article_type(*object);
      if (!type.empty()) out.push_back(article_of(*object, type));
    }
    return out;
  }

 private:
  void add_script(const std::string& script) {
    if (script.size() > kMaxScriptBytes) return;
    auto parsed = JsonValue::parse(trim(script), kMaxDepth);
    if (!parsed) parsed = JsonValue::parse(mended(script), kMaxDepth);
    if (parsed) roots_.push_back(std::move(parsed).value());
  }

  void gather(const JsonValue& value, std::size_t depth) {
    if (depth > kMaxDepth) return;
    if (value.is(JsonValue::Kind::object)) {
      objects_.push_back(&value);
      const std::string_view id = text_of(value, "@id");
      if (!id.empty() && value.members().size() > 1) {
        by_id_.try_emplace(std::string(id), &value);
      }
    }
    for (const JsonValue& item : value.items()) gather(item, depth + 1);
    for (const auto& member : value.members()) gather(member.second, depth + 1);
  }

  // What an object with nothing but an "@id" stands for.
  const JsonValue& resolved(const JsonValue& value) const {
    if (!value.is(JsonValue::Kind::object) || value.find("name") != nullptr) return value;
    const auto found = by_id_.find(text_of(value, "@id"));
    return found == by_id_.end() ? value : *found->second;
  }

  void add_authors(const JsonValue* value, std::vector<StatedAuthor>& out,
                   std::size_t depth = 0) const {
    if (value == nullptr || depth > 4 || out.size() >= kMaxAuthors) return;
    if (value->is(JsonValue::Kind::string)) {
      const auto found = by_id_.find(value->text());
      if (found != by_id_.end()) {
        add_authors(found->second, out, depth + 1);
      } else if (!trim(value->text()).empty()) {
        out.push_back({squeeze(value->text()), false});
      }
      return;
    }
    for (const JsonValue& item : value->items()) add_authors(&item, out, depth + 1);
    if (!value->is(JsonValue::Kind::object)) return;
    const JsonValue& author = resolved(*value);
    const bool is_organisation =
        has_type(author, "Organization") || has_type(author, "NewsMediaOrganization");
    const JsonValue* name = author.find("name");
    if (name == nullptr) return;
    if (name->is(JsonValue::Kind::string) && !trim(name->text()).empty()) {
      out.push_back({squeeze(name->text()), is_organisation});
    }
    for (const JsonValue& item : name->items()) {
      if (!trim(item.text()).empty()) out.push_back({squeeze(item.text()), is_organisation});
    }
  }

  StructuredArticle article_of(const JsonValue& object, std::string_view type) const {
    StructuredArticle article;
    article.type = type;
    article.headline = squeeze(text_of(object, "headline"));
    if (article.headline.empty()) article.headline = squeeze(text_of(object, "name"));
    article.description = squeeze(text_of(object, "description"));
    article.body = text_of(object, "articleBody");
    article.published = text_of(object, "datePublished");
    if (article.published.empty()) article.published = text_of(object, "dateCreated");
    article.modified = text_of(object, "dateModified");
    article.language = text_of(object, "inLanguage");
    article.url = text_of(object, "url");
    const JsonValue* publisher = object.find("publisher");
    if (publisher != nullptr && !publisher->items().empty())
      publisher = &publisher->items().front();
    if (publisher != nullptr) {
      article.publisher = publisher->is(JsonValue::Kind::string)
                              ? std::string(trim(publisher->text()))
                              : std::string(text_of(resolved(*publisher), "name"));
    }
    add_authors(object.find("author"), article.authors);
    if (article.authors.empty()) add_authors(object.find("creator"), article.authors);
    article.credit_text = squeeze(text_of(object, "creditText"));
    for (const char* name : {"sourceOrganization", "provider"}) {
      std::vector<StatedAuthor> sources;
      add_authors(object.find(name), sources);
      for (const StatedAuthor& source : sources) article.sources.push_back(source.name);
    }
    const JsonValue* count = object.find("wordCount");
    if (count != nullptr) article.word_count = words_of(*count);
    article.is_restricted = is_restricted(object);
    add_restricted_parts(object.find("hasPart"), article);
    return article;
  }

  std::deque<JsonValue> roots_;
  std::vector<const JsonValue*> objects_;
  StringMap<const JsonValue*> by_id_;
};

}  // namespace

std::vector<StructuredArticle> read_json_ld(const HtmlTree& tree) { return Graph(tree).articles(); }

}  // namespace synoptic::page
