// The names for one thing are many (dc.date, article:published_time, parsely-pub-date …); they are
// kept as they are, and asked in the order of trust by those who read a field.

#include "synoptic/extract/html/stated_metadata.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/units.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxTags = 2000;

void read_meta(const HtmlTree& tree, std::uint32_t node, StatedMetadata& out) {
  const auto content = tree.attribute(node, "content");
  if (!content.has_value() || out.tags.size() >= kMaxTags) return;
  const std::string value = squeeze(*content);
  if (value.empty()) return;
  for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
    const auto name = tree.attribute(node, key);
    if (name.has_value() && !trim(*name).empty()) {
      const std::string_view prefix = key == "itemprop" ? "itemprop:" : "";
      out.tags.emplace_back(std::string(prefix) + lower(trim(*name)), value);
    }
  }
}

void read_link(const HtmlTree& tree, std::uint32_t node, StatedMetadata& out) {
  const std::string_view rel = tree.attribute_or_empty(node, "rel");
  const std::string_view href = trim(tree.attribute_or_empty(node, "href"));
  if (out.canonical.empty() && equals_ignoring_case(rel, "canonical")) out.canonical = href;
}

std::string folded_words(std::string_view text) {
  std::string out;
  for (const Word& word : split_words(text)) out += word.folded + " ";
  return out;
}

}  // namespace

std::string_view StatedMetadata::first(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const auto& tag : tags) {
      if (tag.first == name) return tag.second;
    }
  }
  return {};
}

std::vector<std::string_view> StatedMetadata::all(std::string_view name) const {
  std::vector<std::string_view> out;
  for (const auto& tag : tags) {
    if (tag.first == name) out.emplace_back(tag.second);
  }
  return out;
}

StatedMetadata read_stated_metadata(const HtmlTree& tree) {
  StatedMetadata out;
  for (std::uint32_t node = tree.root(); node != kNoNode; node = tree.next_in_order(node)) {
    const HtmlNode& n = tree[node];
    if (n.is(HtmlTag::meta)) read_meta(tree, node, out);
    if (n.is(HtmlTag::link)) read_link(tree, node, out);
    if (n.is(HtmlTag::title) && out.title_element.empty()) {
      out.title_element = squeeze(tree.text_of(node));
    }
    if (n.is(HtmlTag::html) && out.language.empty()) {
      out.language = trim(tree.attribute_or_empty(node, "lang"));
      if (out.language.empty()) out.language = trim(tree.attribute_or_empty(node, "xml:lang"));
    }
  }
  out.articles = read_json_ld(tree);
  return out;
}

const StructuredArticle* main_article(const StatedMetadata& stated, std::string_view headline) {
  const std::string wanted = folded_words(headline);
  const StructuredArticle* best = nullptr;
  int best_rank = 0;
  for (const StructuredArticle& article : stated.articles) {
    const std::string own = folded_words(article.headline);
    const bool is_same = !own.empty() && !wanted.empty() && own == wanted;
    const bool is_like =
        !own.empty() && !wanted.empty() &&
        (wanted.find(own) != std::string::npos || own.find(wanted) != std::string::npos);
    int rank = is_same ? 8 : is_like ? 6 : 0;
    if (!article.body.empty()) rank += 2;
    if (!article.published.empty()) rank += 1;
    const bool is_article =
        article.type != "Review" && article.type != "WebPage" && article.type != "VideoObject";
    if (is_article) rank += 4;
    if (rank > best_rank) {
      best_rank = rank;
      best = &article;
    }
  }
  return best;
}

}  // namespace synoptic::page
