// Sources of the date, from the surest down; the first that has a readable day wins:
//
//   JSON-LD "datePublished" of the article  →  meta (article:published_time, dc.date …)
//   →  itemprop="datePublished", <time>  →  a printed date line near the title
//   →  any other printed date line before the end of the text  →  the address  →  "modified"

#include "synoptic/extract/html/page_dates.h"

#include <algorithm>
#include <array>
#include <optional>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/html/page_title.h"

namespace synoptic::page {
namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// The number of `size` digits at `at`, or nothing.
std::optional<unsigned> digits_at(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return std::nullopt;
  unsigned value = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    if (!is_digit_byte(text[i])) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(text[i] - '0');
  }
  return value;
}

std::string two(unsigned value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

std::string make_day(unsigned year, unsigned month, unsigned day) {
  if (year < 1990 || year > 2049 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

// "T22:51", " 22:51:07" behind a day.
std::string time_behind(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'T' && text[at] != 't' && text[at] != ' ')) return {};
  const auto hour = digits_at(text, at + 1, 2);
  const auto minute = digits_at(text, at + 4, 2);
  if (!hour || !minute || text[at + 3] != ':' || *hour > 23 || *minute > 59) return {};
  return "T" + two(*hour) + ":" + two(*minute);
}

std::string iso_date(std::string_view text) {
  const auto year = digits_at(text, 0, 4);
  if (!year.has_value()) return {};
  const bool is_packed = digits_at(text, 0, 8).has_value();
  const bool is_parted = text.size() >= 8 && (text[4] == '-' || text[4] == '/' || text[4] == '.');
  if (is_packed) {
    if (text.size() > 8 && is_digit_byte(text[8]) && text.size() != 14) return {};
    return make_day(*year, *digits_at(text, 4, 2), *digits_at(text, 6, 2));
  }
  if (!is_parted) return {};
  std::size_t at = 5;
  const std::size_t month_size = digits_at(text, at, 2) ? 2 : 1;
  const auto month = digits_at(text, at, month_size);
  at += month_size + 1;
  const std::size_t day_size = digits_at(text, at, 2) ? 2 : 1;
  const auto day = digits_at(text, at, day_size);
  if (!month || !day || text[at - 1] != text[4]) return {};
  const std::string found = make_day(*year, *month, *day);
  return found.empty() ? found : found + time_behind(text, at + day_size);
}

}  // namespace

std::string read_stated_date(std::string_view text, const Tables& tables) {
  text = trim(text).substr(0, 120);
  std::string iso = iso_date(text);
  if (!iso.empty() || text.size() < 6) return iso;
  const std::vector<Word> words = split_words(text);
  const DateLine line = read_date_line(text, words, tables);
  const std::string& found = line.published.empty() ? line.updated : line.published;
  return found.empty() ? std::string() : iso_date(found);
}

std::string read_date_in_address(std::string_view url) {
  for (std::size_t at = 1; at + 8 <= url.size(); ++at) {
    if (is_digit_byte(url[at - 1]) || !is_digit_byte(url[at])) continue;
    const bool is_parted = at + 9 < url.size() && (url[at + 4] == '/' || url[at + 4] == '-');
    std::size_t size = 0;
    while (at + size < url.size() && is_digit_byte(url[at + size])) ++size;
    if ((size == 4 && is_parted) || size == 8) {
      std::string day = iso_date(url.substr(at, size == 8 ? 8 : 10));
      if (!day.empty()) return day;
    }
    at += size;
  }
  return {};
}

namespace {

class DateFinder {
 public:
  DateFinder(const HtmlTree& tree, const StatedMetadata& stated, const PageBlocks& blocks,
             const std::vector<UnitFacts>& facts, const ArticlePlace& place, const Tables& tables)
      : tree_(tree),
        stated_(stated),
        blocks_(blocks),
        facts_(facts),
        place_(place),
        tables_(tables) {}

  PageDates find(std::string_view title) {
    const StructuredArticle* article = main_article(stated_, title);
    if (article != nullptr) {
      publish(article->published);
      update(article->modified);
    }
    read_meta();
    read_elements();
    if (dates_.published.empty()) read_date_lines();
    correct_zone();
    if (dates_.published.empty()) dates_.published = dates_.updated;
    if (dates_.updated == dates_.published) dates_.updated.clear();
    return dates_;
  }

 private:
  void publish(std::string_view text) {
    if (!dates_.published.empty()) return;
    dates_.published = read_stated_date(text, tables_);
    text = trim(text);
    is_utc_ = text.ends_with('Z') || text.ends_with("+00:00") || text.ends_with("+0000");
  }
  void update(std::string_view text) {
    if (dates_.updated.empty()) dates_.updated = read_stated_date(text, tables_);
  }

  void read_meta() {
    for (const std::string_view name : {"article:published_time",
                                        "og:published_time",
                                        "og:article:published_time",
                                        "itemprop:datepublished",
                                        "datepublished",
                                        "article.published",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "dc.date.issued",
                                        "dcterms.issued",
                                        "dc.date.created",
                                        "dcterms.created",
                                        "dc.date",
                                        "dcterms.date",
                                        "publish-date",
                                        "publish_date",
                                        "publishdate",
                                        "publication_date",
                                        "publicationdate",
                                        "pubdate",
                                        "published_at",
                                        "published",
                                        "cxenseparse:recs:publishtime",
                                        "cxenseparse:publishtime",
                                        "rnews:datepublished",
                                        "date",
                                        "displaydate",
                                        "originalpublicationdate",
                                        "article_date_original",
                                        "article:published",
                                        "article.created",
                                        "citation_publication_date",
                                        "prism.publicationdate",
                                        "bt:pubdate",
                                        "last_published_date",
                                        "release_date",
                                        "og:pubdate",
                                        "created",
                                        "datecreated",
                                        "itemprop:datecreated"}) {
      publish(stated_.first({name}));
    }
    for (const std::string_view name :
         {"article:modified_time", "og:updated_time", "og:article:modified_time",
          "itemprop:datemodified", "datemodified", "dcterms.modified", "dc.date.modified",
          "lastmod", "last-modified", "article.updated", "modified"}) {
      update(stated_.first({name}));
    }
  }

  // Microdata anywhere; <time> that is marked as the date of publication, or the first one.
  void read_elements() {
    for (std::uint32_t node = tree_.root(); node != kNoNode; node = tree_.next_in_order(node)) {
      const HtmlNode& n = tree_[node];
      if (!n.is_element() || n.attribute_count == 0 || n.is(HtmlTag::meta)) continue;
      const std::string_view property = tree_.attribute_or_empty(node, "itemprop");
      if (property.find("datePublished") != std::string_view::npos) publish(value_of(node));
      if (property.find("dateModified") != std::string_view::npos) update(value_of(node));
      if (!n.is(HtmlTag::time) && !n.is(HtmlTag::abbr)) continue;
      read_time(node);
    }
  }

  void read_time(std::uint32_t node) {
    const std::string classes = lower(tree_.attribute_or_empty(node, "class"));
    const bool is_marked = tree_.attribute(node, "pubdate").has_value() ||
                           classes.find("publish") != std::string::npos ||
                           classes.find("entry-date") != std::string::npos;
    if (classes.find("updat") != std::string::npos || classes.find("modif") != std::string::npos) {
      if (!is_marked || classes.find("published") == std::string::npos)
        return update(value_of(node));
    }
    if (is_marked && !in_other_article(node)) publish(value_of(node));
    if (time_element_.empty() && tree_[node].is(HtmlTag::time)) {
      time_element_ = read_stated_date(value_of(node), tables_);
    }
  }

  // A teaser of another report, or a comment, has a date of its own.
  bool in_other_article(std::uint32_t node) const {
    for (std::size_t up = 0; up < 12 && node != kNoNode; ++up) {
      if (tree_[node].is(HtmlTag::aside) || tree_[node].is(HtmlTag::li)) return true;
      node = tree_[node].parent;
    }
    return false;
  }

  std::string value_of(std::uint32_t node) const {
    for (const std::string_view name : {"datetime", "content", "title"}) {
      const auto value = tree_.attribute(node, name);
      if (value.has_value() && !read_stated_date(*value, tables_).empty()) {
        return std::string(*value);
      }
    }
    return visible_text(tree_, node);
  }

  // A line with a date; `is_lax`: also where its elements seem to be no part of the article.
  bool is_date_block(std::size_t i, bool is_lax) const {
    constexpr Areas kOthers = area_bit(Area::comment) | area_bit(Area::related) |
                              area_bit(Area::footer) | area_bit(Area::navigation);
    const UnitFacts& f = facts_[i];
    if (f.word_count > 24 || f.cues.has(Cue::footer)) return false;
    if (!is_lax && (blocks_.places[i].areas & kOthers) != 0) return false;
    return !printed_day(i).empty();
  }

  // The day of a line, "23.09.22" too.
  std::string printed_day(std::size_t i) const {
    const DateLine& dates = facts_[i].dates;
    if (!dates.published.empty()) return dates.published;
    if (!dates.updated.empty()) return dates.updated;
    return short_day(blocks_.units.units[i].view.text);
  }

  // "23.09.22", "8.5.12" and "2020年7月3日".
  static std::string short_day(std::string_view text) {
    constexpr std::string_view kMarks[] = {"年", "月", "日"};
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool begins = at == 0 || (!is_digit_byte(text[at - 1]) && text[at - 1] != '.');
      if (!begins || !is_digit_byte(text[at])) continue;
      unsigned parts[3] = {0, 0, 0};
      std::size_t next = at;
      const bool is_east = digits_at(text, at, 4) && text.substr(at + 4).starts_with(kMarks[0]);
      bool is_whole = true;
      for (std::size_t part = 0; part < 3 && is_whole; ++part) {
        const std::size_t most = is_east && part == 0 ? 4 : 2;
        std::size_t size = 0;
        while (size < most && next + size < text.size() && is_digit_byte(text[next + size])) ++size;
        parts[part] = digits_at(text, next, size).value_or(0);
        next += size;
        const std::string_view mark = is_east ? kMarks[part] : part < 2 ? "." : "";
        is_whole = size > 0 && text.substr(next).starts_with(mark);
        next += mark.size();
      }
      if (!is_whole || (next < text.size() && is_digit_byte(text[next]))) continue;
      if (is_east) return make_day(parts[0], parts[1], parts[2]);
      std::string day = parts[2] >= 10 ? make_day(2000 + parts[2], parts[1], parts[0]) : "";
      if (!day.empty()) return day;
    }
    return {};
  }

  // Takes the first date line of [begin, end).
  bool take_first(std::size_t begin, std::size_t end, bool is_lax) {
    end = std::min(end, facts_.size());
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_date_block(i, is_lax)) continue;
      dates_.published = printed_day(i);
      if (!facts_[i].dates.published.empty()) update(facts_[i].dates.updated);
      return true;
    }
    return false;
  }

  // Around the title, then before the text, then behind it, then anywhere.
  bool read_near_lines(bool is_lax) {
    const std::size_t size = facts_.size();
    const std::size_t begin = place_.text_begin < size ? place_.text_begin : 0;
    const std::size_t title = place_.title_at < size ? place_.title_at : begin;
    const auto before = [](std::size_t at, std::size_t by) { return at > by ? at - by : 0; };
    return take_first(title, title + 12, is_lax) || take_first(before(title, 6), title, is_lax) ||
           take_first(before(begin, 12), begin + 3, is_lax) ||
           take_first(place_.text_end, place_.text_end + 6, is_lax);
  }

  void read_date_lines() {
    if (read_near_lines(false) || read_near_lines(true)) return;
    dates_.published = address_day();
    if (dates_.published.empty()) publish(time_element_);
    if (dates_.published.empty()) take_first(0, facts_.size(), false);
  }

  // A stated time in UTC can lie a day off the day that the outlet prints.
  void correct_zone() {
    const std::string& stated = dates_.published;
    if (!is_utc_ || stated.size() < 13) return;
    const std::size_t size = facts_.size();
    const std::size_t begin = place_.text_begin < size ? place_.text_begin : 0;
    const std::size_t title = place_.title_at < size ? place_.title_at : begin;
    for (std::size_t i = title > 4 ? title - 4 : 0; i < std::min(size, title + 10); ++i) {
      const std::string printed = facts_[i].dates.published;
      if (printed.size() < 10 || !is_date_block(i, false)) continue;
      if (printed.substr(0, 10) == stated.substr(0, 10)) return;
      if (is_neighbour(printed, stated)) dates_.published = printed;
      return;
    }
  }

  // Days of one month that follow one another; the end of a month is not asked for.
  static bool is_neighbour(std::string_view a, std::string_view b) {
    if (a.substr(0, 8) != b.substr(0, 8)) return false;
    const int first = static_cast<int>(digits_at(a, 8, 2).value_or(0));
    const int second = static_cast<int>(digits_at(b, 8, 2).value_or(0));
    return first - second == 1 || second - first == 1;
  }

  std::string address_day() const {
    std::string day = read_date_in_address(stated_.canonical);
    if (day.empty()) day = read_date_in_address(stated_.first({"og:url"}));
    return day;
  }

  const HtmlTree& tree_;
  const StatedMetadata& stated_;
  const PageBlocks& blocks_;
  const std::vector<UnitFacts>& facts_;
  ArticlePlace place_;
  const Tables& tables_;
  std::string time_element_;
  bool is_utc_ = false;
  PageDates dates_;
};

}  // namespace

PageDates find_dates(const HtmlTree& tree, const StatedMetadata& stated, const PageBlocks& blocks,
                     const std::vector<UnitFacts>& facts, const ArticlePlace& place,
                     const Tables& tables) {
  const std::string title =
      place.title_at < facts.size() ? blocks.units.units[place.title_at].view.text : std::string();
  return DateFinder(tree, stated, blocks, facts, place, tables).find(title);
}

}  // namespace synoptic::page
