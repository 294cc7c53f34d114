// Every day that a page gives is a candidate, with all that speaks for it; which one is the day of
// publication is left to weights (evidence.h). Sources, in the order in which their time of day is
// taken: JSON-LD, meta, microdata and <time>, printed lines, addresses, scripts.
//
//   <meta name="date" content="2024-03-15"> … <h1>Dam breaks</h1><p class="date">12.03.2024</p>
//   →  2024-03-15 {meta_date}, 2024-03-12 {line_first, line_behind, line_date_named, line_figures}

#include "synoptic/extract/html/page_date_candidates.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/html/meta_dates.h"
#include "synoptic/extract/html/page_date_forms.h"
#include "synoptic/extract/html/script_dates.h"

namespace synoptic::page {

const std::array<std::string_view, kDateEvidenceCount> kDateEvidenceNames = {
    "ld_published",   "ld_modified",   "ld_other",        "ld_text",          "meta_published",
    "meta_date",      "meta_modified", "meta_other",      "item_published",   "item_modified",
    "time_marked",    "time_updated",  "time_first",      "time_article",     "time_outside",
    "time_other",     "attribute",     "line_first",      "line_title",       "line_next",
    "line_behind",    "line_before",   "line_text_begin", "line_text_end",    "line_far",
    "line_pure",      "line_long",     "line_prose",      "line_date_named",  "line_byline",
    "line_caption",   "line_other",    "line_aside",      "line_header",      "line_footer",
    "line_published", "line_updated",  "line_figures",    "line_swapped",     "line_opening",
    "line_linked",    "address",       "picture_address", "script_published", "script_created",
    "script_updated", "script_other",  "script_first",    "zone_neighbour",   "zone_stated",
    "against_stated", "modified_only", "comes_first",     "comes_last"};

namespace {

using Kind = DateEvidence;

constexpr std::size_t kMaxCandidates = 200;
constexpr std::size_t kMaxElements = 2000;        // that may give a day
constexpr std::uint32_t kMaxElementBytes = 2048;  // of one that is read as text
constexpr std::uint32_t kMaxLineWords = 60;
constexpr std::size_t kMaxAncestors = 12;

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "en", "en-US": the month before the day.
bool puts_month_first(std::string_view language) {
  const std::string tag = lower(language);
  return tag == "en" || tag.starts_with("en-us") || tag.starts_with("en_us");
}

bool is_utc(std::string_view stated) {
  stated = trim(stated);
  return stated.ends_with('Z') || stated.ends_with("+00:00") || stated.ends_with("+0000") ||
         stated.ends_with("GMT");
}

class DateGatherer {
 public:
  DateGatherer(const DatedPage& page, const Tables& tables)
      : page_(page), tables_(tables), month_first_(puts_month_first(page.stated.language)) {}

  DateCandidates gather() {
    read_json_ld();
    read_meta();
    read_elements();
    read_lines();
    read_addresses();
    read_scripts();
    mark_zones();
    mark_contradictions();
    mark_ends();
    return std::move(found_);
  }

 private:
  // Adds what speaks for the day of `when`, which is in the form of read_stated_date.
  void add(const std::string& when, EvidenceBits evidence) {
    if (when.size() < 10) return;
    for (DateCandidate& known : found_.days) {
      if (known.when.compare(0, 10, when, 0, 10) != 0) continue;
      known.evidence |= evidence;
      if (known.when.size() == 10) known.when = when;
      return;
    }
    if (found_.days.size() < kMaxCandidates) found_.days.push_back({when, evidence});
  }
  void add(const std::string& when, Kind kind) { add(when, evidence_bit(kind)); }

  std::string add_stated(std::string_view text, Kind kind) {
    std::string when = read_stated_date(text, tables_);
    add(when, kind);
    return when;
  }

  void note_update(const std::string& when) {
    if (found_.updated.empty()) found_.updated = when;
  }

  // A day stated for machines, whose zone may be UTC.
  void add_published(std::string_view text, Kind kind) {
    const std::string when = add_stated(text, kind);
    if (when.size() > 10 && utc_.empty() && is_utc(text)) utc_ = when;
  }

  void read_json_ld() {
    const std::size_t title = page_.place.title_at;
    const std::string headline =
        title < page_.facts.size() ? page_.blocks.units.units[title].view.text : std::string();
    const StructuredArticle* main = main_article(page_.stated, headline);
    for (const StructuredArticle& article : page_.stated.articles) {
      if (&article != main) continue;
      add_published(article.published, Kind::ld_published);
      has_stated_day_ = !found_.days.empty();
      note_update(add_stated(article.modified, Kind::ld_modified));
    }
    for (const StructuredArticle& article : page_.stated.articles) {
      if (&article != main) add_stated(article.published, Kind::ld_other);
    }
  }

  void read_meta() {
    for (const auto& [name, content] : page_.stated.tags) {
      switch (tell_meta_date(name)) {
        case MetaDate::published:
          add_published(content, Kind::meta_published);
          break;
        case MetaDate::page:
          add_published(content, Kind::meta_date);
          break;
        case MetaDate::modified:
          note_update(add_stated(content, Kind::meta_modified));
          break;
        case MetaDate::other:
          if (!read_iso_date(content).empty()) add_stated(content, Kind::meta_other);
          break;
        case MetaDate::none:
          break;
      }
    }
  }

  void read_elements() {
    std::size_t count = 0;
    for (std::uint32_t node = page_.tree.root(); node != kNoNode && count < kMaxElements;
         node = page_.tree.next_in_order(node)) {
      const HtmlNode& n = page_.tree[node];
      if (!n.is_element() || n.is(HtmlTag::meta)) continue;
      if (n.attribute_count > 0 || n.is(HtmlTag::time)) count += read_element(node);
    }
  }

  // Whether the element is one that may give a day.
  bool read_element(std::uint32_t node) {
    const std::string_view property = page_.tree.attribute_or_empty(node, "itemprop");
    if (has(property, "datePublished")) {
      add_stated(value_of(node), in_other(node) ? Kind::time_other : Kind::item_published);
    } else if (has(property, "dateModified")) {
      note_update(add_stated(value_of(node), Kind::item_modified));
    } else if (page_.tree[node].is(HtmlTag::time)) {
      read_time(node);
    } else {
      return read_attributes(node);
    }
    return true;
  }

  void read_time(std::uint32_t node) {
    const std::string when = read_stated_date(value_of(node), tables_);
    if (when.empty()) return;
    const std::string classes = lower(page_.tree.attribute_or_empty(node, "class"));
    const bool is_marked = page_.tree.attribute(node, "pubdate").has_value() ||
                           has(classes, "publish") || has(classes, "entry-date");
    const bool is_updated = has(classes, "updat") || has(classes, "modif");
    EvidenceBits evidence = evidence_bit(place_kind(node));
    if (is_marked) evidence |= evidence_bit(Kind::time_marked);
    if (is_updated) evidence |= evidence_bit(Kind::time_updated);
    if (!seen_time_) evidence |= evidence_bit(Kind::time_first);
    if (is_updated && !is_marked && !in_other(node)) note_update(when);
    seen_time_ = true;
    add(when, evidence);
  }

  Kind place_kind(std::uint32_t node) const {
    if (in_other(node)) return Kind::time_other;
    const auto& places = page_.blocks.places;
    const ArticlePlace& at = page_.place;
    const std::uint32_t begin = at.title_at < places.size()     ? places[at.title_at].node
                                : at.text_begin < places.size() ? places[at.text_begin].node
                                                                : 0;
    const std::uint32_t end =
        at.text_end > 0 && at.text_end <= places.size() ? places[at.text_end - 1].node : begin;
    return node >= begin && node <= end ? Kind::time_article : Kind::time_outside;
  }

  // A teaser of another report, or a comment, has a day of its own.
  bool in_other(std::uint32_t node) const {
    constexpr Areas kOthers =
        area_bit(Area::comment) | area_bit(Area::related) | area_bit(Area::navigation);
    for (std::size_t up = 0; up < kMaxAncestors && node != kNoNode; ++up) {
      const HtmlNode& n = page_.tree[node];
      if (n.is(HtmlTag::aside) || n.is(HtmlTag::li) || n.is(HtmlTag::footer)) return true;
      if ((look_up_names(page_.tree, node, tables_.page_model.names).areas & kOthers) != 0) {
        return true;
      }
      node = n.parent;
    }
    return false;
  }

  // title="2024-03-12T18:05", data-published="…": of an element that is no <time>.
  bool read_attributes(std::uint32_t node) {
    for (const HtmlAttribute& attribute : page_.tree.attributes(node)) {
      const std::string_view value = attribute.value;
      const bool may_be_day = value.size() >= 10 && value.size() <= 40 &&
                              (value.starts_with("20") || value.starts_with("19")) &&
                              attribute.name != "href" && attribute.name != "src";
      if (!may_be_day) continue;
      if (read_iso_date(value).empty()) continue;
      const std::string names =
          lower(page_.tree.attribute_or_empty(node, "class")) + " " + std::string(attribute.name);
      const Kind kind = in_other(node)                               ? Kind::time_other
                        : has(names, "publish")                      ? Kind::time_marked
                        : has(names, "updat") || has(names, "modif") ? Kind::time_updated
                                                                     : Kind::attribute;
      add_stated(value, kind);
      return true;
    }
    return false;
  }

  std::string value_of(std::uint32_t node) const {
    for (const std::string_view name : {"datetime", "content", "title"}) {
      const auto value = page_.tree.attribute(node, name);
      if (value.has_value() && !read_stated_date(*value, tables_).empty()) {
        return std::string(*value);
      }
    }
    const bool is_small = page_.tree[node].source.size() <= kMaxElementBytes;
    return is_small ? visible_text(page_.tree, node) : std::string();
  }

  void read_lines() {
    for (std::size_t i = 0; i < page_.facts.size(); ++i) {
      const UnitFacts& facts = page_.facts[i];
      if (facts.digits == 0) continue;
      if (facts.word_count <= kMaxLineWords) read_line(i);
      if (i >= page_.place.text_begin && i < page_.place.text_begin + 2) read_opening(i);
    }
  }

  void read_line(std::size_t i) {
    const Unit& unit = page_.blocks.units.units[i];
    const DateLine line = page_.facts[i].word_count <= 30
                              ? page_.facts[i].dates
                              : read_date_line(unit.view.text, unit.words, tables_);
    EvidenceBits evidence = line_evidence(i, line);
    const bool is_own = (evidence & evidence_bit(Kind::line_other)) == 0;
    add(line.published, evidence | (is_labelled(unit) ? evidence_bit(Kind::line_published) : 0));
    add(line.updated, evidence | evidence_bit(Kind::line_updated));
    if (is_own && !line.updated.empty() && is_near(i)) note_update(line.updated);
    for (const FigureDay& figures : read_figure_days(unit.view.text, month_first_)) {
      add(figures.day, evidence | evidence_bit(Kind::line_figures) |
                           (figures.is_swapped ? evidence_bit(Kind::line_swapped) : 0));
    }
  }

  bool is_near(std::size_t i) const {
    const ArticlePlace& at = page_.place;
    return i + 6 >= std::min(at.title_at, at.text_begin) && i <= at.text_end + 6;
  }

  bool is_labelled(const Unit& unit) const {
    return std::any_of(unit.words.begin(), unit.words.end(), [&](const Word& word) {
      const DateWordEntry* found = tables_.date_words.find(word.folded);
      return found != nullptr && found->kind == DateWord::published;
    });
  }

  EvidenceBits line_evidence(std::size_t i, const DateLine& line) {
    const UnitFacts& facts = page_.facts[i];
    const BlockPlace& place = page_.blocks.places[i];
    const Unit& unit = page_.blocks.units.units[i];
    EvidenceBits bits = evidence_bit(line_place(i));
    const auto set_if = [&](bool is_so, Kind kind) {
      if (is_so) bits |= evidence_bit(kind);
    };
    constexpr Areas kOthers =
        area_bit(Area::comment) | area_bit(Area::related) | area_bit(Area::navigation);
    set_if(line.has_day && line.other_words == 0, Kind::line_pure);
    set_if(facts.word_count > 12, Kind::line_long);
    set_if(facts.is_prose(), Kind::line_prose);
    set_if(has_area(place.near_areas, Area::date), Kind::line_date_named);
    set_if(has_area(place.near_areas, Area::byline), Kind::line_byline);
    set_if(has_area(place.areas, Area::caption) || has_area(place.areas, Area::figure),
           Kind::line_caption);
    set_if((place.areas & kOthers) != 0, Kind::line_other);
    set_if(has_area(place.areas, Area::aside), Kind::line_aside);
    set_if(has_area(place.areas, Area::header) && i < page_.place.title_at, Kind::line_header);
    set_if(has_area(place.areas, Area::footer) || facts.cues.has(Cue::footer), Kind::line_footer);
    set_if(unit.link_bytes * 2 > unit.view.text.size(), Kind::line_linked);
    const bool is_first = !seen_line_ && line.has_day && i > page_.place.title_at &&
                          (place.areas & kOthers) == 0 && !facts.is_prose();
    set_if(is_first, Kind::line_first);
    seen_line_ |= is_first;
    return bits;
  }

  Kind line_place(std::size_t i) const {
    const ArticlePlace& at = page_.place;
    if (i == at.title_at) return Kind::line_title;
    if (i > at.title_at && i <= at.title_at + 3) return Kind::line_next;
    if (i > at.title_at && i <= at.title_at + 12) return Kind::line_behind;
    if (i < at.title_at && i + 6 >= at.title_at && at.title_at < page_.facts.size()) {
      return Kind::line_before;
    }
    if (at.text_begin < page_.facts.size() && i + 12 >= at.text_begin && i < at.text_begin + 3) {
      return Kind::line_text_begin;
    }
    return i >= at.text_end && i <= at.text_end + 6 ? Kind::line_text_end : Kind::line_far;
  }

  // A paragraph that a day opens: "12.03.2024 - The dam …", "(12 March 2024) The dam …".
  void read_opening(std::size_t i) {
    const Unit& unit = page_.blocks.units.units[i];
    if (unit.words.empty() || unit.words[0].span.begin > 2) return;
    const auto day = read_day(unit.view.text, unit.words, 0, tables_);
    if (day.has_value() && day->day[0] != 'X') add(day->day, Kind::line_opening);
  }

  void read_addresses() {
    std::string own = read_date_in_address(page_.stated.canonical);
    if (own.empty()) own = read_date_in_address(page_.stated.first({"og:url"}));
    add(own, Kind::address);
    add(read_date_in_address(page_.stated.first({"og:image", "twitter:image"})),
        Kind::picture_address);
  }

  void read_scripts() {
    bool is_first = true;
    for (const ScriptDate& date : read_script_dates(page_.tree)) {
      const Kind kind = date.kind == ScriptDateKind::updated     ? Kind::script_updated
                        : date.kind == ScriptDateKind::created   ? Kind::script_created
                        : date.kind == ScriptDateKind::published ? Kind::script_published
                                                                 : Kind::script_other;
      if (date.in_json_ld && has_stated_day_) continue;
      const bool is_ld = date.in_json_ld && kind == Kind::script_published;
      EvidenceBits evidence = evidence_bit(is_ld ? Kind::ld_text : kind);
      if (is_first && kind == Kind::script_published) {
        evidence |= evidence_bit(Kind::script_first);
        is_first = false;
      }
      add(read_stated_date(date.text, tables_), evidence);
    }
  }

  // A time stated in UTC can lie a day off the day at the outlet: by at most 12 hours to the west
  // and 14 to the east.
  void mark_zones() {
    if (utc_.empty()) return;
    const auto hour = parse_number(std::string_view(utc_).substr(11, 2)).value_or(0);
    const std::string west = hour < 12 ? shift_day(utc_, -1) : std::string();
    const std::string east = hour >= 10 ? shift_day(utc_, 1) : std::string();
    constexpr EvidenceBits kLocal = evidence_bit(Kind::address) | evidence_bit(Kind::line_next) |
                                    evidence_bit(Kind::line_behind) |
                                    evidence_bit(Kind::line_before) |
                                    evidence_bit(Kind::line_text_begin);
    constexpr EvidenceBits kNone =
        evidence_bit(Kind::line_other) | evidence_bit(Kind::line_prose) |
        evidence_bit(Kind::line_caption) | evidence_bit(Kind::line_header) |
        evidence_bit(Kind::line_updated) | evidence_bit(Kind::ld_modified) |
        evidence_bit(Kind::meta_modified);
    DateCandidate* stated = find_day(utc_);
    if (stated == nullptr || (stated->evidence & kLocal) != 0) return;
    for (DateCandidate& day : found_.days) {
      const std::string_view own = std::string_view(day.when).substr(0, 10);
      const bool is_local = (day.evidence & kLocal) != 0 && (day.evidence & kNone) == 0;
      if (!is_local || (own != west && own != east)) continue;
      day.evidence |= stated->evidence | evidence_bit(Kind::zone_neighbour);
      stated->evidence = evidence_bit(Kind::zone_stated);
      return;
    }
  }

  DateCandidate* find_day(std::string_view when) {
    const auto found =
        std::find_if(found_.days.begin(), found_.days.end(), [&](const DateCandidate& day) {
          return std::string_view(day.when).substr(0, 10) == when.substr(0, 10);
        });
    return found == found_.days.end() ? nullptr : &*found;
  }

  void mark_contradictions() {
    constexpr EvidenceBits kStated =
        evidence_bit(Kind::ld_published) | evidence_bit(Kind::meta_published);
    constexpr EvidenceBits kModified =
        evidence_bit(Kind::ld_modified) | evidence_bit(Kind::meta_modified) |
        evidence_bit(Kind::item_modified) | evidence_bit(Kind::time_updated) |
        evidence_bit(Kind::line_updated) | evidence_bit(Kind::script_updated);
    constexpr EvidenceBits kPublished =
        kStated | evidence_bit(Kind::ld_text) | evidence_bit(Kind::item_published) |
        evidence_bit(Kind::meta_date) | evidence_bit(Kind::time_marked) |
        evidence_bit(Kind::line_published) | evidence_bit(Kind::address);
    const bool has_stated =
        std::any_of(found_.days.begin(), found_.days.end(),
                    [](const DateCandidate& day) { return (day.evidence & kStated) != 0; });
    for (DateCandidate& day : found_.days) {
      const EvidenceBits own = day.evidence;
      if (has_stated && (own & kStated) == 0) day.evidence |= evidence_bit(Kind::against_stated);
      if ((own & kModified) != 0 && (own & kPublished) == 0) {
        day.evidence |= evidence_bit(Kind::modified_only);
      }
    }
    if (!has_stated) return;
    std::erase_if(found_.days, [](const DateCandidate& day) {
      return (day.evidence & evidence_bit(Kind::modified_only)) != 0;
    });
  }

  void mark_ends() {
    if (found_.days.size() < 2) return;
    const auto [first, last] = std::minmax_element(
        found_.days.begin(), found_.days.end(),
        [](const DateCandidate& a, const DateCandidate& b) { return a.when < b.when; });
    first->evidence |= evidence_bit(Kind::comes_first);
    last->evidence |= evidence_bit(Kind::comes_last);
  }

  const DatedPage& page_;
  const Tables& tables_;
  bool month_first_ = false;
  bool has_stated_day_ = false;  // in JSON-LD that could be parsed
  bool seen_time_ = false;
  bool seen_line_ = false;
  std::string utc_;  // the first time of publication that is stated in UTC
  DateCandidates found_;
};

}  // namespace

DateCandidates gather_date_candidates(const DatedPage& page, const Tables& tables) {
  return DateGatherer(page, tables).gather();
}

}  // namespace synoptic::page
