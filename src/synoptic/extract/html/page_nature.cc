// Two questions that no single block answers:
//
//   "Page not found" over two sentences and a search field      no article: error
//   forty links and no paragraph                                 no article: index
//   three sentences, then "Subscribe to continue reading"        an article's beginning: paywall
//
// Pages often state "isAccessibleForFree": false and send the whole text all the same; the element
// that "hasPart" names then holds it, or the text is long. So what they state is believed only
// where the text looks cut: it is short, and a wall stands behind it or its last sentence has no
// end.

#include "synoptic/extract/html/page_nature.h"

#include <algorithm>
#include <string_view>

#include "synoptic/base/strings.h"

namespace synoptic::page {
namespace {

constexpr std::uint32_t kMessageWords = 120;      // an error message, a demand for consent
constexpr std::uint32_t kShortWords = 200;        // a stub without any statement
constexpr std::uint32_t kShortStatedWords = 400;  // one that the page states to be restricted
constexpr std::uint32_t kPartWords = 40;          // enough to say that the restricted part is there
constexpr std::uint32_t kWallWords = 40;
constexpr std::size_t kWallReach = 8;  // blocks behind the text

std::uint32_t text_words(const PageView& page) {
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    if (page.kinds.is_text[i]) words += page.facts[i].word_count;
  }
  return words;
}

const Unit& unit(const PageView& page, std::size_t i) { return page.blocks.units.units[i]; }

bool has_in_titles(const PageView& page, PagePhrase kind) {
  if (page.phrases.has(split_words(page.stated.title_element), kind)) return true;
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    if (unit(page, i).heading == 1 && page.phrases.has(unit(page, i).words, kind)) return true;
  }
  return false;
}

bool states_an_article(const PageView& page) {
  const bool has_date = !page.stated.first({"article:published_time"}).empty();
  return has_date || (page.article != nullptr && !page.article->published.empty());
}

// Of the words of the page, those in blocks that speak of consent; and of bytes, those in links.
struct PageShares {
  std::uint32_t words = 0;
  std::uint32_t consent_words = 0;
  std::size_t bytes = 0;
  std::size_t link_bytes = 0;
  std::size_t linked_blocks = 0;
};

PageShares shares_of(const PageView& page) {
  PageShares out;
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    const Unit& u = unit(page, i);
    out.words += page.facts[i].word_count;
    out.bytes += u.view.text.size();
    out.link_bytes += u.link_bytes;
    out.linked_blocks += u.link_bytes * 2 > u.view.text.size() ? 1 : 0;
    if (page.phrases.has(u.words, PagePhrase::consent)) {
      out.consent_words += page.facts[i].word_count;
    }
  }
  return out;
}

bool shows_video(const PageView& page) {
  if (page.stated.first({"og:type"}).starts_with("video")) return true;
  return std::any_of(page.stated.articles.begin(), page.stated.articles.end(),
                     [](const StructuredArticle& a) { return a.type == "VideoObject"; });
}

bool text_has(const PageView& page, PagePhrase kind) {
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    if (page.kinds.is_text[i] && page.phrases.has(unit(page, i).words, kind)) return true;
  }
  return false;
}

NoArticle tell_without_text(const PageView& page) {
  const PageShares shares = shares_of(page);
  if (shares.consent_words * 3 > shares.words) return NoArticle::consent;
  if (shows_video(page)) return NoArticle::video;
  const bool is_list = shares.linked_blocks >= 3 && shares.link_bytes * 2 > shares.bytes;
  return is_list ? NoArticle::index : NoArticle::unclear;
}

// ".premium-body" or "#rest" of the selectors that "hasPart" names; lists and paths are passed
// over.
bool matches_selector(const HtmlTree& tree, std::uint32_t node, std::string_view selector) {
  selector = trim(selector);
  if (selector.size() < 2 || selector.find_first_of(" ,>[:") != std::string_view::npos)
    return false;
  const std::string_view name = selector.substr(1);
  if (selector[0] == '#') return tree.attribute_or_empty(node, "id") == name;
  if (selector[0] != '.') return false;
  const std::vector<std::string_view> classes = split(tree.attribute_or_empty(node, "class"), ' ');
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

bool is_inside_restricted_part(const PageView& page, std::uint32_t node) {
  for (std::size_t up = 0; up < 40 && node != kNoNode; ++up, node = page.tree[node].parent) {
    for (const std::string& selector : page.article->restricted_parts) {
      if (matches_selector(page.tree, node, selector)) return true;
    }
  }
  return false;
}

bool holds_restricted_part(const PageView& page) {
  if (page.article == nullptr || page.article->restricted_parts.empty()) return false;
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < page.facts.size(); ++i) {
    if (!page.kinds.is_text[i]) continue;
    if (is_inside_restricted_part(page, page.blocks.places[i].node))
      words += page.facts[i].word_count;
  }
  return words >= kPartWords;
}

// The blocks with the words of a subscription's wall, from the begin of the text on: set aside, or
// taken for text though they are short.
std::vector<std::size_t> find_walls(const PageView& page) {
  constexpr Areas kElsewhere =
      area_bit(Area::navigation) | area_bit(Area::footer) | area_bit(Area::header);
  std::vector<std::size_t> walls;
  const std::size_t end = std::min(page.facts.size(), page.kinds.text_end + kWallReach);
  for (std::size_t i = page.kinds.text_begin; i < end; ++i) {
    if ((page.blocks.places[i].areas & kElsewhere) != 0) continue;
    if (page.kinds.is_text[i] && page.facts[i].word_count > kWallWords) continue;
    if (page.phrases.has(unit(page, i).words, PagePhrase::paywall)) walls.push_back(i);
  }
  return walls;
}

bool ends_cut(const PageView& page) {
  for (std::size_t i = page.kinds.text_end; i-- > page.kinds.text_begin;) {
    if (!page.kinds.is_text[i]) continue;
    const std::string_view text = unit(page, i).view.text;
    return text.ends_with("…") || text.ends_with("...") || text.ends_with("[…]");
  }
  return false;
}

bool is_stated_restricted(const PageView& page) {
  const std::string_view tier =
      page.stated.first({"article:content_tier", "og:article:content_tier"});
  return tier == "locked" || (page.article != nullptr && page.article->is_restricted);
}

}  // namespace

NoArticle tell_no_article(const PageView& page) {
  const std::uint32_t words = text_words(page);
  if (words > kMessageWords) return NoArticle::none;
  if (has_in_titles(page, PagePhrase::error) && !states_an_article(page)) return NoArticle::error;
  if (words == 0) return tell_without_text(page);
  const bool is_consent = text_has(page, PagePhrase::consent) && !states_an_article(page);
  return is_consent ? NoArticle::consent : NoArticle::none;
}

bool is_paywall_stub(const PageView& page) {
  const std::uint32_t words = text_words(page);
  if (words == 0 || words > kShortStatedWords || holds_restricted_part(page)) return false;
  const bool is_stated = is_stated_restricted(page);
  const bool is_walled = !find_walls(page).empty();
  if (!is_stated && !is_walled) return false;
  const std::size_t all = page.article == nullptr ? 0 : page.article->word_count;
  if (all > 0) return words * 3 < all * 2;
  const bool names_part = page.article != nullptr && !page.article->restricted_parts.empty();
  if (is_stated) return is_walled || ends_cut(page) || (names_part && words < kShortWords);
  return words < kShortWords;
}

std::vector<std::size_t> find_wall_blocks(const PageView& page) {
  std::vector<std::size_t> out;
  for (const std::size_t wall : find_walls(page)) {
    const std::uint32_t box = page.tree[page.blocks.places[wall].node].parent;
    const Span box_source = box == kNoNode ? Span{} : page.tree[box].source;
    const auto is_inside = [&](std::size_t i) {
      return box_source.begin <= unit(page, i).source.begin &&
             unit(page, i).source.end <= box_source.end;
    };
    // An element that holds the text before the wall, too, is no box of the wall.
    std::size_t before = wall;
    while (before > 0 && !page.kinds.is_text[before - 1]) --before;
    const bool is_box = before == 0 || !is_inside(before - 1);
    out.push_back(wall);
    for (std::size_t i = wall + 1; is_box && i < page.facts.size() && is_inside(i); ++i) {
      out.push_back(i);
    }
  }
  return out;
}

}  // namespace synoptic::page
