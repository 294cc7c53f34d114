// Names are stated in JSON-LD and meta tags, marked up (rel="author", itemprop="author", classes
// such as "byline__name"), or only printed ("Von Jana Beispiel"). The first of these sources that
// names somebody is taken; all are cut into names by the same rules.
//
//   "By Jane Doe, Staff Writer & John Roe | The Lagoon Herald"  →  Jane Doe, John Roe

#include "synoptic/extract/html/page_authors.h"

#include <algorithm>
#include <array>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxNameBytes = 60;
constexpr std::size_t kMaxNameWords = 6;
constexpr std::size_t kMaxAuthors = 30;

std::string folded_words(std::string_view text) {
  std::string out;
  for (const Word& word : split_words(text)) out += word.folded + " ";
  return out;
}

bool is_joiner(std::string_view word) {
  static constexpr std::array<std::string_view, 11> kJoiners = {
      "and", "und", "et", "y", "e", "og", "och", "i", "en", "mit", "with"};
  return std::find(kJoiners.begin(), kJoiners.end(), word) != kJoiners.end();
}

bool is_opening_cue(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kCues = {
      "by", "von",   "par",    "por",  "di",      "door",   "af",
      "av", "autor", "author", "text", "written", "autore", "auteur"};
  return std::find(kCues.begin(), kCues.end(), word) != kCues.end();
}

// Cuts at commas, semicolons, bars, "&", brackets and words like "and" in small letters.
std::vector<std::string_view> cut_names(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end, std::size_t next) {
    if (!trim(text.substr(begin, end - begin)).empty()) {
      pieces.push_back(trim(text.substr(begin, end - begin)));
    }
    begin = next;
  };
  for (const Word& word : split_words(text)) {
    if (word.span.begin < begin) continue;
    const std::string_view gap = text.substr(begin, word.span.begin - begin);
    const std::size_t mark = gap.find_last_of(",;|/&()[]:+\n");
    if (mark != std::string_view::npos) {
      const std::size_t first = gap.find_first_of(",;|/&()[]:+\n");
      cut(begin + first, begin + mark + 1);
    }
    const std::string_view printed = slice(text, word.span);
    const bool is_small = !printed.empty() && !is_upper(decode_at(printed, 0).value);
    if (is_small && is_joiner(word.folded) && word.span.begin > begin) {
      cut(word.span.begin, word.span.end);
      continue;
    }
    // Looks behind the word, so that a mark between two words is seen from the second.
    const std::size_t behind = text.find_first_of(",;|/&()[]:+\n", word.span.end);
    if (behind == word.span.end ||
        (behind != std::string_view::npos && behind == word.span.end + 1)) {
      cut(behind, behind + 1);
    }
  }
  cut(text.size(), text.size());
  return pieces;
}

class NameReader {
 public:
  NameReader(std::string_view outlet, const Tables& tables)
      : outlet_(folded_words(outlet)), tables_(tables) {}

  std::vector<std::string> read(std::string_view stated) const {
    std::vector<std::string> names;
    stated = trim(stated);
    if (stated.size() > 400 || is_address(stated)) return names;
    for (const std::string_view piece : cut_names(without_cue(stated))) {
      const std::string name = clean(piece);
      const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
      if (!name.empty() && is_new && is_name(name)) names.push_back(name);
    }
    return names;
  }

 private:
  static bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.starts_with("www.");
  }

  static std::string_view without_cue(std::string_view text) {
    for (int round = 0; round < 2; ++round) {
      const std::vector<Word> words = split_words(text.substr(0, 60));
      if (words.size() < 2 || !is_opening_cue(words[0].folded)) break;
      text = text.substr(words[1].span.begin);
    }
    return text;
  }

  static std::string clean(std::string_view piece) {
    const std::size_t dash = std::min(piece.find(" - "), piece.find(" – "));
    std::string name = squeeze(piece.substr(0, dash));
    while (!name.empty() && (name.back() == '.' || name.back() == '-' || name.back() == '*')) {
      const bool is_initial = name.size() > 2 && name.back() == '.' && name[name.size() - 3] == ' ';
      const bool is_suffix = name.ends_with("Jr.") || name.ends_with("Sr.");
      if (is_initial || is_suffix) break;
      name.pop_back();
    }
    return name;
  }

  bool is_name(const std::string& name) const {
    const std::vector<Word> words = split_words(name);
    if (words.empty() || words.size() > kMaxNameWords || name.size() > kMaxNameBytes) return false;
    if (name.find('@') != std::string::npos || name.find("http") != std::string::npos) return false;
    if (tables_.agency_at(name, words, 0).has_value()) {
      const auto hit = tables_.agency_at(name, words, 0);
      if (hit->end == words.size()) return false;
    }
    std::size_t staff = 0;
    for (const Word& word : words) {
      if (is_digit(decode_at(name, word.span.begin).value)) return false;
      staff += tables_.staff_words.contains(word.folded) ? 1 : 0;
      if (tables_.outlet_words.contains(word.folded)) return false;
      if (words.size() == 1 && tables_.date_words.contains(word.folded)) return false;
    }
    if (staff * 2 >= words.size() || staff > 1) return false;
    const std::string folded = folded_words(name);
    if (!outlet_.empty() && (folded == outlet_ || outlet_.find(folded) == 0)) return false;
    return words.size() > 1 || name.size() >= 3;
  }

  std::string outlet_;
  const Tables& tables_;
};

void add_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& name : from) {
    const std::string folded = folded_words(name);
    const bool is_new = std::none_of(to.begin(), to.end(), [&](const std::string& known) {
      return folded_words(known) == folded;
    });
    if (is_new && to.size() < kMaxAuthors) to.push_back(name);
  }
}

class AuthorFinder {
 public:
  AuthorFinder(const HtmlTree& tree, const StatedMetadata& stated, const PageBlocks& blocks,
               const std::vector<UnitFacts>& facts, std::size_t title_at, std::string_view outlet,
               const Tables& tables)
      : tree_(tree),
        stated_(stated),
        blocks_(blocks),
        facts_(facts),
        title_at_(title_at),
        reader_(outlet, tables),
        tables_(tables) {}

  std::vector<std::string> find(std::string_view title) const {
    std::vector<std::string> names = of_structured_data(title);
    if (names.empty()) names = of_meta();
    if (names.empty()) names = of_markup();
    if (names.empty()) names = of_printed_lines();
    return names;
  }

 private:
  std::vector<std::string> of_structured_data(std::string_view title) const {
    std::vector<std::string> names;
    const StructuredArticle* article = main_article(stated_, title);
    if (article == nullptr) return names;
    for (const StatedAuthor& author : article->authors) {
      if (!author.is_organisation) add_new(names, reader_.read(author.name));
    }
    return names;
  }

  std::vector<std::string> of_meta() const {
    for (const std::string_view name :
         {"author", "article:author", "parsely-author", "dc.creator", "dcterms.creator",
          "sailthru.author", "byl", "article:author_name", "article.author", "itemprop:author",
          "cxenseparse:author", "cse-authors", "citation_author", "rnews:author",
          "og:article:author", "authors", "twitter:data1"}) {
      std::vector<std::string> names;
      for (const std::string_view value : stated_.all(name)) add_new(names, reader_.read(value));
      if (!names.empty() && (name != "twitter:data1" || labels_author())) return names;
    }
    return {};
  }

  bool labels_author() const {
    const std::string label = lower(stated_.first({"twitter:label1"}));
    return label.find("written") != std::string::npos ||
           label.find("author") != std::string::npos || label.find("von") != std::string::npos ||
           label.find("crit") != std::string::npos;
  }

  // Elements marked as the author, not those of comments and other reports.
  std::vector<std::string> of_markup() const {
    std::vector<std::string> names;
    for (std::uint32_t node = tree_.root(); node != kNoNode; node = tree_.next_in_order(node)) {
      const HtmlNode& n = tree_[node];
      if (!n.is_element() || n.attribute_count == 0 || n.is(HtmlTag::link)) continue;
      const std::string_view rel = tree_.attribute_or_empty(node, "rel");
      const std::string_view property = tree_.attribute_or_empty(node, "itemprop");
      const bool is_marked = rel.find("author") != std::string_view::npos || property == "author";
      if (!is_marked || in_others_part(node)) continue;
      const std::string text = visible_text(tree_, node);
      if (text.size() > 120) continue;
      add_new(names, reader_.read(text));
      if (names.size() >= 6) break;
    }
    return names;
  }

  bool in_others_part(std::uint32_t node) const {
    for (std::size_t up = 0; up < 14 && node != kNoNode; ++up) {
      const HtmlNode& n = tree_[node];
      if (n.is(HtmlTag::aside) || n.is(HtmlTag::footer) || n.is(HtmlTag::nav)) return true;
      const std::string classes = lower(tree_.attribute_or_empty(node, "class")) + " " +
                                  lower(tree_.attribute_or_empty(node, "id"));
      for (const std::string_view word : {"comment", "related", "sidebar", "teaser", "kommentar"}) {
        if (classes.find(word) != std::string::npos)
          return !n.is(HtmlTag::body) && !n.is(HtmlTag::html);
      }
      node = tree_[node].parent;
    }
    return false;
  }

  // Blocks near the title, and those whose class says byline.
  std::vector<std::string> of_printed_lines() const {
    constexpr Areas kOthers = area_bit(Area::comment) | area_bit(Area::related) |
                              area_bit(Area::footer) | area_bit(Area::navigation) |
                              area_bit(Area::caption) | area_bit(Area::figure);
    const std::size_t size = facts_.size();
    const std::size_t title = title_at_ < size ? title_at_ : 0;
    std::vector<std::string> names;
    for (std::size_t i = title > 8 ? title - 8 : 0; i < size && names.empty(); ++i) {
      const Unit& unit = blocks_.units.units[i];
      if ((blocks_.places[i].areas & kOthers) != 0 || unit.words.size() > 24) continue;
      const bool is_near = i < title + 16;
      const bool is_byline = has_area(blocks_.places[i].near_areas, Area::byline);
      const auto byline = read_byline(unit.view.text, unit.words, tables_);
      if (byline.has_value() && (is_near || is_byline || i + 12 > size)) {
        add_new(names, byline->authors);
      } else if (is_byline && is_near && i != title && unit.words.size() <= 14 &&
                 !facts_[i].ends_sentence) {
        add_new(names, read_names(unit.view.text, unit.words, tables_));
      }
    }
    return names;
  }

  const HtmlTree& tree_;
  const StatedMetadata& stated_;
  const PageBlocks& blocks_;
  const std::vector<UnitFacts>& facts_;
  std::size_t title_at_;
  NameReader reader_;
  const Tables& tables_;
};

}  // namespace

std::vector<std::string> split_author_names(std::string_view stated, std::string_view outlet,
                                            const Tables& tables) {
  return NameReader(outlet, tables).read(stated);
}

std::vector<std::string> find_authors(const HtmlTree& tree, const StatedMetadata& stated,
                                      const PageBlocks& blocks, const std::vector<UnitFacts>& facts,
                                      std::size_t title_at, std::string_view outlet,
                                      const Tables& tables) {
  const std::string title =
      title_at < facts.size() ? blocks.units.units[title_at].view.text : std::string();
  return AuthorFinder(tree, stated, blocks, facts, title_at, outlet, tables).find(title);
}

}  // namespace synoptic::page
