// A page says its headline up to six times: in a visible heading, for those who share it (og:title,
// twitter:title), for machines (JSON-LD), for the window (<title>). Each wording is a candidate
// with all that speaks for it; which one is the headline is left to weights (evidence.h). Two
// sources agree where their words do, whatever their case and marks:
//
//   <title>River floods three villages | The Lagoon Herald</title>   window; window_cut at " | "
//   <h1>River floods three villages</h1>                             h1_first, h1_only, window_cut
//   … <h1><span class="kicker">Weather</span> River floods …</h1>      h1_with_kicker; h1_part

#include "synoptic/extract/html/page_title.h"

#include <algorithm>
#include <span>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/html/page_blocks.h"
#include "synoptic/extract/units.h"
#include "synoptic/html/parse.h"

namespace synoptic::page {

const std::array<std::string_view, kTitleEvidenceCount> kTitleEvidenceNames = {"h1_first",
                                                                               "h1_only",
                                                                               "h1_other",
                                                                               "h1_path",
                                                                               "h1_part",
                                                                               "h1_with_kicker",
                                                                               "h2",
                                                                               "marked",
                                                                               "named",
                                                                               "og",
                                                                               "og_cut",
                                                                               "twitter",
                                                                               "twitter_cut",
                                                                               "stated",
                                                                               "window",
                                                                               "window_cut",
                                                                               "window_begin",
                                                                               "ld_main",
                                                                               "ld_article",
                                                                               "ld_page",
                                                                               "is_site",
                                                                               "names_site",
                                                                               "is_short",
                                                                               "is_long",
                                                                               "is_cut_off",
                                                                               "has_colon",
                                                                               "ends_longer",
                                                                               "begins_longer",
                                                                               "ends_with_other",
                                                                               "begins_with_other",
                                                                               "og_alone",
                                                                               "h1_against_og",
                                                                               "h1_against_ld",
                                                                               "ld_against_h1",
                                                                               "two_sources",
                                                                               "three_sources",
                                                                               "four_sources"};

namespace {

using Kind = TitleEvidence;

constexpr std::size_t kMaxHeadings = 8;
constexpr std::size_t kMaxHeadingsRead = 64;           // those that say nothing too
constexpr std::uint32_t kMaxHeadingBytes = 64u << 10;  // with markup
constexpr std::size_t kMaxArticles = 64;               // of JSON-LD
constexpr std::size_t kMaxCandidates = 40;
constexpr std::size_t kMaxTitleBytes = 600;
constexpr std::size_t kPathAncestors = 4;
constexpr std::array<std::string_view, 13> kSeparators = {
    " | ", " - ", " – ", " — ", " « ", " » ", " :: ", " · ", " • ", " / ", "：", "｜", " : "};
// Words of the classes of a line over the headline, and of what is there for screen readers.
constexpr std::array<std::string_view, 16> kKickerNames = {
    "kicker",    "overline",   "topline",  "dachzeile", "eyebrow",  "roofline",
    "overtitle", "offscreen",  "badge",    "flag",      "category", "surtitle",
    "antetitle", "spitzmarke", "pretitle", "hidden"};

std::string folded_words(std::string_view text) {
  std::string out;
  for (const Word& word : split_words(text)) out += word.folded + " ";
  return out;
}

// Character references and markup that a source wrote into its text are read once more.
std::string plain(std::string_view text) {
  text = text.substr(0, kMaxTitleBytes);
  const bool has_markup =
      text.find('&') != std::string_view::npos || text.find('<') != std::string_view::npos;
  if (!has_markup) return squeeze(text);
  const HtmlTree tree = parse_html("<body>" + std::string(text));
  return squeeze(tree.text_of(HtmlTree::root()));
}

// Letters and digits alone: "The Daily Tide" and "dailytide" share "dailytide".
std::string squashed(std::string_view text) {
  std::string out;
  for (const Word& word : split_words(text)) out += word.folded;
  return out;
}

// "dailytide" of "https://www.dailytide.example/news".
std::string host_name(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  std::string longest;
  for (const std::string_view label : split(host, '.')) {
    if (label.size() > longest.size()) longest = squashed(label);
  }
  return longest;
}

// The names a site goes by.
class SiteNames {
 public:
  explicit SiteNames(const StatedMetadata& stated) {
    add(stated.first({"og:site_name"}));
    add(stated.first({"application-name"}));
    add(stated.first({"apple-mobile-web-app-title"}));
    for (const StructuredArticle& article : stated.articles) add(article.publisher);
    host_ = host_name(stated.canonical);
    if (host_.empty()) host_ = host_name(stated.first({"og:url"}));
  }

  void add(std::string_view name) {
    std::string words = folded_words(name.substr(0, kMaxTitleBytes));
    if (!words.empty() && names_.size() < 8) names_.push_back(std::move(words));
  }

  bool knows() const { return !names_.empty() || !host_.empty(); }

  bool is_site(std::string_view words) const {
    return std::find(names_.begin(), names_.end(), words) != names_.end();
  }

  // Is a piece of a title the site's name, or a part of it, or more than it?
  bool is_named_by(std::string_view piece) const {
    const std::string words = folded_words(piece);
    if (words.empty()) return false;
    const auto is_like = [&](const std::string& name) {
      return words.find(name) != std::string::npos || name.find(words) != std::string::npos;
    };
    if (std::any_of(names_.begin(), names_.end(), is_like)) return true;
    const std::string letters = squashed(piece);
    return host_.size() >= 4 && letters.size() >= 3 &&
           (letters.find(host_) != std::string::npos || host_.find(letters) != std::string::npos);
  }

 private:
  std::vector<std::string> names_;  // folded words
  std::string host_;
};

// Where a title is parted: [begin, end) of a separator.
std::vector<Span> find_separators(std::string_view title) {
  std::vector<Span> out;
  for (std::size_t at = 0; at < title.size(); ++at) {
    for (const std::string_view separator : kSeparators) {
      if (!title.substr(at).starts_with(separator)) continue;
      out.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + separator.size())});
      at += separator.size() - 1;
      break;
    }
  }
  return out;
}

// The title without pieces behind or before it that name the site; where the site is unknown,
// without a last piece that is much shorter than the rest.
std::string without_site(std::string_view title, const SiteNames& site) {
  constexpr std::size_t kMinBytes = 8;
  const std::vector<Span> parts = find_separators(title);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? parts[i + 1].begin : title.size();
    const std::string_view piece = title.substr(parts[i].end, end - parts[i].end);
    if (parts[i].begin < kMinBytes || !site.is_named_by(piece)) continue;
    const bool is_rest_short = title.size() - parts[i].end < 2 * std::size_t{parts[i].begin};
    if (is_rest_short) return std::string(trim(title.substr(0, parts[i].begin)));
  }
  if (parts.empty()) return std::string(title);
  const std::string_view first = title.substr(0, parts.front().begin);
  const std::string_view rest = title.substr(parts.front().end);
  if (site.is_named_by(first) && rest.size() > first.size()) return std::string(trim(rest));
  const std::string_view last = title.substr(parts.back().end);
  const std::size_t cut = parts.back().begin;
  const bool is_short = split_words(last).size() <= 4 && last.size() * 2 < cut;
  if (!site.knows() && is_short && cut >= kMinBytes) return std::string(trim(title.substr(0, cut)));
  return std::string(title);
}

bool has_name(const HtmlTree& tree, std::uint32_t node, std::span<const std::string_view> names) {
  const std::string classes = lower(tree.attribute_or_empty(node, "class"));
  return !classes.empty() && std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return classes.find(name) != std::string::npos;
  });
}

bool is_hidden(const HtmlTree& tree, std::uint32_t node) {
  return tree.attribute_or_empty(node, "aria-hidden") == "true" ||
         tree.attribute(node, "hidden").has_value();
}

// The text of a heading without the line over it: what elements with such names hold is left out.
std::string without_kicker(const HtmlTree& tree, std::uint32_t heading) {
  std::string out;
  for (std::uint32_t at = tree.next_in_order(heading, heading); at != kNoNode && at != heading;) {
    const HtmlNode& n = tree[at];
    const bool is_out =
        n.is_element() && (is_unread(n) || is_hidden(tree, at) || has_name(tree, at, kKickerNames));
    if (n.is_text()) out += n.text;
    if (n.is_element() && is_block_element(n)) out += ' ';
    at = is_out ? tree.next_skipping_children(at, heading) : tree.next_in_order(at, heading);
  }
  return squeeze(out);
}

// A heading in the path to the page, which is written for search engines.
bool is_in_path(const HtmlTree& tree, std::uint32_t node) {
  for (std::size_t up = 0; up < kPathAncestors && node != kNoNode; ++up) {
    if (tree[node].is(HtmlTag::nav)) return true;
    for (const HtmlAttribute& attribute : tree.attributes(node)) {
      const std::string_view value = attribute.value.substr(0, kMaxTitleBytes);
      if (lower(attribute.name).find("breadcrumb") != std::string::npos ||
          lower(value).find("breadcrumb") != std::string::npos) {
        return true;
      }
    }
    node = tree[node].parent;
  }
  return false;
}

constexpr EvidenceBits kHeadings = evidence_bit(Kind::h1_first) | evidence_bit(Kind::h1_only) |
                                   evidence_bit(Kind::h1_other) | evidence_bit(Kind::h1_part) |
                                   evidence_bit(Kind::h2) | evidence_bit(Kind::marked);
constexpr EvidenceBits kFirstLevel = evidence_bit(Kind::h1_first) | evidence_bit(Kind::h1_only) |
                                     evidence_bit(Kind::h1_other) | evidence_bit(Kind::h1_part);
constexpr EvidenceBits kShared = evidence_bit(Kind::og) | evidence_bit(Kind::og_cut);
constexpr EvidenceBits kStructured = evidence_bit(Kind::ld_main) | evidence_bit(Kind::ld_article);
constexpr EvidenceBits kWindow = evidence_bit(Kind::window) | evidence_bit(Kind::window_cut);

class TitleGatherer {
 public:
  TitleGatherer(const HtmlTree& tree, const StatedMetadata& stated)
      : tree_(tree), stated_(stated), site_(stated) {}

  std::vector<TitleCandidate> gather() {
    read_headings();
    guess_site();
    read_stated();
    read_json_ld();
    for (std::size_t i = 0; i < found_.size(); ++i) mark_form(i);
    for (std::size_t i = 0; i < found_.size(); ++i) mark_likeness(i);
    mark_agreement();
    return std::move(found_);
  }

 private:
  void add(std::string text, EvidenceBits evidence) {
    std::string words = folded_words(text);
    if (words.empty()) return;
    const auto known = std::find(words_.begin(), words_.end(), words);
    if (known != words_.end()) {
      found_[static_cast<std::size_t>(known - words_.begin())].evidence |= evidence;
      return;
    }
    if (found_.size() >= kMaxCandidates) return;
    found_.push_back({std::move(text), evidence});
    words_.push_back(std::move(words));
  }
  void add(std::string text, Kind kind) { add(std::move(text), evidence_bit(kind)); }

  void read_headings() {
    std::size_t first_level = 0;
    std::size_t second_level = 0;
    bool is_marked = false;
    for (std::uint32_t node = tree_.root(); node != kNoNode; node = tree_.next_in_order(node)) {
      const HtmlNode& n = tree_[node];
      if (!n.is_element()) continue;
      if (n.is(HtmlTag::h1) && first_level < kMaxHeadings) first_level += read_first_level(node);
      if (n.is(HtmlTag::h2) && second_level < kMaxHeadings) {
        second_level += read_heading(node, evidence_bit(Kind::h2));
      }
      if (is_marked || n.is(HtmlTag::meta)) continue;
      const std::string_view property = tree_.attribute_or_empty(node, "itemprop");
      if (property.find("headline") == std::string_view::npos) continue;
      is_marked = read_heading(node, evidence_bit(Kind::marked));
    }
    if (first_level != 1) return;
    for (TitleCandidate& title : found_) {
      const bool is_it = (title.evidence & evidence_bit(Kind::h1_first)) != 0;
      if (is_it) title.evidence |= evidence_bit(Kind::h1_only);
    }
  }

  bool read_first_level(std::uint32_t node) {
    const bool is_path = is_in_path(tree_, node);
    const EvidenceBits evidence = is_path
                                      ? evidence_bit(Kind::h1_path)
                                      : evidence_bit(seen_first_ ? Kind::h1_other : Kind::h1_first);
    const bool has_text = read_heading(node, evidence);
    seen_first_ |= has_text && !is_path;
    return has_text && !is_path;
  }

  // Whether the heading says something.
  bool read_heading(std::uint32_t node, EvidenceBits evidence) {
    constexpr std::string_view kNames[] = {"headline", "title", "titel", "titre"};
    if (++headings_read_ > kMaxHeadingsRead || tree_[node].source.size() > kMaxHeadingBytes) {
      return false;
    }
    std::string whole = visible_text(tree_, node);
    if (whole.empty() || whole.size() > kMaxTitleBytes) return false;
    if (has_name(tree_, node, kNames)) evidence |= evidence_bit(Kind::named);
    std::string part = without_kicker(tree_, node);
    const bool has_kicker = !part.empty() && folded_words(part) != folded_words(whole);
    if (has_kicker) {
      add(std::move(part), evidence | evidence_bit(Kind::h1_part));
      evidence |= evidence_bit(Kind::h1_with_kicker);
    }
    add(std::move(whole), evidence);
    return true;
  }

  // The name of the site where nothing states it: a heading of the first level that the window's
  // title ends with while another heading is what it begins with.
  void guess_site() {
    const std::string window = folded_words(stated_.title_element.substr(0, kMaxTitleBytes));
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const bool is_end = (found_[i].evidence & kFirstLevel) != 0 && window != words_[i] &&
                          window.ends_with(words_[i]);
      if (!is_end) continue;
      const bool has_other = std::any_of(words_.begin(), words_.end(), [&](const auto& other) {
        return other != words_[i] && window.starts_with(other);
      });
      if (has_other) site_.add(found_[i].text);
    }
  }

  // A stated title as it is, and without the site's name.
  void add_stated(std::string_view text, Kind whole, Kind cut) {
    const std::string shown = plain(text);
    if (shown.empty()) return;
    const std::string rest = without_site(shown, site_);
    if (rest != shown) {
      add(shown, evidence_bit(whole) | evidence_bit(Kind::names_site));
      add(rest, cut);
    } else {
      add(shown, evidence_bit(whole) | evidence_bit(cut));
    }
  }

  void read_stated() {
    add_stated(stated_.first({"og:title"}), Kind::og, Kind::og_cut);
    add_stated(stated_.first({"twitter:title"}), Kind::twitter, Kind::twitter_cut);
    add_stated(stated_.first({"headline", "title", "dc.title", "parsely-title", "sailthru.title"}),
               Kind::stated, Kind::stated);
    add_stated(stated_.title_element, Kind::window, Kind::window_cut);
  }

  void read_json_ld() {
    const std::string heading = found_.empty() ? std::string() : found_.front().text;
    const StructuredArticle* main = main_article(stated_, heading);
    const std::size_t count = std::min(stated_.articles.size(), kMaxArticles);
    for (const StructuredArticle& article : std::span(stated_.articles).first(count)) {
      const bool is_page = article.type == "WebPage" || article.type == "VideoObject";
      const Kind kind = is_page            ? Kind::ld_page
                        : &article == main ? Kind::ld_main
                                           : Kind::ld_article;
      add_stated(article.headline, kind, kind);
    }
  }

  void mark_form(std::size_t i) {
    TitleCandidate& title = found_[i];
    const auto set_if = [&](bool is_so, Kind kind) {
      if (is_so) title.evidence |= evidence_bit(kind);
    };
    const auto words = std::count(words_[i].begin(), words_[i].end(), ' ');
    set_if(words <= 3, Kind::is_short);
    set_if(words > 20, Kind::is_long);
    set_if(site_.is_site(words_[i]), Kind::is_site);
    set_if(title.text.ends_with("...") || title.text.ends_with("…"), Kind::is_cut_off);
    set_if(title.text.find(": ") != std::string::npos, Kind::has_colon);
    const std::string window = folded_words(stated_.title_element.substr(0, kMaxTitleBytes));
    set_if(window.starts_with(words_[i]), Kind::window_begin);
  }

  // Wordings that are the begin or the end of one another: a line over the headline, or behind it.
  void mark_likeness(std::size_t i) {
    for (std::size_t other = 0; other < found_.size(); ++other) {
      if (other == i || words_[other].size() <= words_[i].size()) continue;
      const std::size_t before = words_[other].size() - words_[i].size();
      if (words_[other].ends_with(words_[i]) && words_[other][before - 1] == ' ') {
        found_[i].evidence |= evidence_bit(Kind::ends_longer);
        found_[other].evidence |= evidence_bit(Kind::ends_with_other);
      }
      if (words_[other].starts_with(words_[i])) {
        found_[i].evidence |= evidence_bit(Kind::begins_longer);
        found_[other].evidence |= evidence_bit(Kind::begins_with_other);
      }
    }
  }

  bool has_any(EvidenceBits kinds) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const TitleCandidate& title) { return (title.evidence & kinds) != 0; });
  }

  void mark_agreement() {
    const bool has_shared = has_any(kShared);
    const bool has_structured = has_any(kStructured);
    const bool has_heading = has_any(kFirstLevel);
    for (TitleCandidate& title : found_) {
      const auto is = [&](EvidenceBits kinds) { return (title.evidence & kinds) != 0; };
      const int sources = is(kHeadings) + is(kShared) + is(kStructured) + is(kWindow);
      const auto set_if = [&](bool is_so, Kind kind) {
        if (is_so) title.evidence |= evidence_bit(kind);
      };
      set_if(sources == 2, Kind::two_sources);
      set_if(sources == 3, Kind::three_sources);
      set_if(sources == 4, Kind::four_sources);
      set_if(is(kShared) && !is(kHeadings) && !is(kStructured), Kind::og_alone);
      set_if(is(kFirstLevel) && has_shared && !is(kShared), Kind::h1_against_og);
      set_if(is(kFirstLevel) && has_structured && !is(kStructured), Kind::h1_against_ld);
      set_if(is(kStructured) && has_heading && !is(kFirstLevel), Kind::ld_against_h1);
    }
  }

  const HtmlTree& tree_;
  const StatedMetadata& stated_;
  SiteNames site_;
  bool seen_first_ = false;
  std::size_t headings_read_ = 0;
  std::vector<TitleCandidate> found_;
  std::vector<std::string> words_;  // of each: without case and marks, a blank behind each word
};

}  // namespace

std::vector<TitleCandidate> gather_title_candidates(const HtmlTree& tree,
                                                    const StatedMetadata& stated) {
  return TitleGatherer(tree, stated).gather();
}

std::string find_title(const HtmlTree& tree, const StatedMetadata& stated, const PageModel& model) {
  std::string title;
  double best = 0;
  for (const TitleCandidate& candidate : gather_title_candidates(tree, stated)) {
    const double score = model.titles.score(candidate.evidence);
    if (!title.empty() && score <= best) continue;
    title = candidate.text;
    best = score;
  }
  return title;
}

std::string find_outlet(const StatedMetadata& stated, std::string_view title) {
  std::string_view outlet = stated.first({"og:site_name"});
  if (outlet.empty()) {
    const StructuredArticle* article = main_article(stated, title);
    if (article != nullptr) outlet = article->publisher;
  }
  if (outlet.empty()) {
    outlet = stated.first({"dc.publisher", "article:publisher_name", "application-name", "cre",
                           "apple-mobile-web-app-title"});
  }
  return outlet.find("://") == std::string_view::npos ? std::string(outlet) : std::string();
}

}  // namespace synoptic::page
