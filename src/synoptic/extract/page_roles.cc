// From lines to a page. Cue roles stand (unit_facts.h); the line model says which of the others are
// text; then these steps, each from general shape:
//
//   title        the heading "# …" before the text, or a first line that is no sentence
//   standfirst   a line between title and text that is no sentence but has the length of one
//   repeats      a paragraph printed twice within three lines is a caption and its alternative text
//   comments     from "8 thoughts on …" to the end, or to "Comments are closed."
//   related      short lines behind a header "Related stories" until the next paragraph
//   outlet       a name beside the date line, or in bold at the very end
//
// A *scrape* is a page that is mostly prose; a *dump* has menus and lists around the text, and
// there a first line says nothing.

#include "synoptic/extract/page_roles.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/body_features.h"
#include "synoptic/extract/credits.h"

namespace synoptic::page {
namespace {

constexpr float kTextScore = 0.0F;
constexpr float kParagraphScore = -1.5F;  // of a paragraph of prose in a scrape
constexpr double kScrapeProse = 0.6;      // share of the words
constexpr std::size_t kFewLines = 40;     // too few for a page with its menus
constexpr std::size_t kThreadWords = 30;  // of text that stand before a thread

bool is_text(Role role) { return is_text_role(role); }

class PageReader {
 public:
  PageReader(const Units& units, const std::vector<UnitFacts>& facts, const Tables& tables)
      : units_(units.units), facts_(facts), tables_(tables) {
    scores_ = score_units(units, facts, tables.model);
    double words = 0;
    double prose = 0;
    for (const UnitFacts& f : facts) {
      if (f.role != Role::unknown) continue;
      words += f.word_count;
      if (f.is_prose()) prose += f.word_count;
    }
    const double needed = units_.size() <= kFewLines ? kScrapeProse / 2 : kScrapeProse;
    is_scrape_ = words > 0 && prose / words >= needed;
  }

  PageRoles read() {
    for (std::size_t i = 0; i < units_.size(); ++i) page_.roles.push_back(first_role(i));
    find_comments();
    find_repeats();
    find_title();
    find_body();
    fill_gaps();
    find_standfirst();
    take_what_there_is();
    find_headings();
    find_outlet();
    name_the_rest();
    return std::move(page_);
  }

 private:
  std::size_t size() const { return units_.size(); }
  Role& role(std::size_t i) { return page_.roles[i]; }

  bool is_short_notice(std::size_t i) const {
    const UnitFacts& f = facts_[i];
    return f.cues.has(Cue::notice, CuePlace::any) && f.word_count <= 24 && scores_[i] < 2;
  }

  Role first_role(std::size_t i) const {
    const UnitFacts& f = facts_[i];
    if (f.role != Role::unknown) return f.role;
    if (is_short_notice(i) && is_scrape_) return Role::notice;
    const bool is_paragraph = is_scrape_ && f.is_prose() && !units_[i].is_bullet;
    // The model learnt from whole pages; of a few lines without a cue it knows too little.
    if (is_paragraph && units_.size() <= kFewLines && f.cues.all() == 0) return Role::body;
    return scores_[i] > (is_paragraph ? kParagraphScore : kTextScore) ? Role::body : Role::unknown;
  }

  // "8 thoughts on “…”", "Leave a comment", "Comments (12)"; behind some text.
  bool opens_comments(std::size_t i) const {
    const UnitFacts& f = facts_[i];
    if (f.word_count > 30 || f.ends_sentence) return false;
    const bool is_sure = f.cues.has(Cue::comments_header, CuePlace::any) ||
                         f.cues.has(Cue::comments_header, CuePlace::begin);
    const bool is_bare =
        f.cues.has(Cue::comments_header, CuePlace::whole) ||
        (f.cues.has(Cue::comments_header, CuePlace::end) && f.word_count <= 3 && f.digits > 0);
    return is_sure || is_bare;
  }

  // Comments of a thread stand together, and the text does not go on behind them. A dump may show
  // a link to its comments anywhere, so there the line model decides what is text.
  void find_comments() {
    if (!is_scrape_) return;
    std::size_t text_words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < size(); ++i) {
      if (inside) {
        const bool is_end = role(i) == Role::comments_footer;
        role(i) = is_end || role(i) == Role::rule ? role(i) : Role::comment;
        inside = !is_end;
      } else if (text_words > kThreadWords && opens_comments(i)) {
        role(i) = Role::comments_header;
        inside = true;
      } else if (is_text(role(i))) {
        text_words += facts_[i].word_count;
      }
    }
  }

  bool same_words(std::size_t a, std::size_t b) const {
    const auto& first = units_[a].words;
    const auto& second = units_[b].words;
    return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                      [](const Word& x, const Word& y) { return x.folded == y.folded; });
  }

  bool may_be_caption(std::size_t i) const {
    return is_text(page_.roles[i]) || page_.roles[i] == Role::unknown;
  }

  void find_repeats() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!may_be_caption(i) || facts_[i].word_count < 4 || !facts_[i].repeats_earlier) continue;
      for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
        if (!same_words(i, i - back)) continue;
        role(i) = Role::caption;
        if (may_be_caption(i - back)) role(i - back) = Role::caption;
      }
    }
  }

  // A line that can be a title: some words, no full stop.
  bool is_title_shape(std::size_t i) const {
    const UnitFacts& f = facts_[i];
    const std::string_view text = units_[i].view.text;
    const bool has_stop = f.ends_sentence && !text.ends_with('?') && !text.ends_with('!') &&
                          !text.ends_with("?”") && !text.ends_with("?\"") && !text.ends_with(')');
    return f.word_count >= 3 && f.word_count <= 40 && !has_stop && text.size() <= 300 &&
           !units_[i].is_bullet;
  }

  bool may_be_title(std::size_t i) const {
    const Role now = page_.roles[i];
    return (now == Role::unknown || is_text(now)) && is_title_shape(i);
  }

  // The last heading of the first level before the second paragraph of text.
  std::optional<std::size_t> heading_title() const {
    std::optional<std::size_t> found;
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < size() && paragraphs < 2; ++i) {
      if (units_[i].heading == 1 && facts_[i].word_count >= 3 && may_be_title(i)) found = i;
      if (is_text(page_.roles[i]) && facts_[i].is_prose()) ++paragraphs;
    }
    return found;
  }

  void find_title() {
    page_.title = heading_title();
    if (!page_.title.has_value()) {
      std::size_t first = 0;
      while (first < size() && role(first) == Role::rule) ++first;
      const bool stands_alone = first + 1 < size() && (is_scrape_ || units_[first].heading > 0);
      if (stands_alone && may_be_title(first)) page_.title = first;
    }
    if (page_.title.has_value()) role(*page_.title) = Role::title;
  }

  void find_body() {
    page_.body_begin = size();
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is_text(role(i))) continue;
      if (page_.body_begin == size()) page_.body_begin = i;
      page_.body_end = i + 1;
    }
  }

  void find_standfirst() {
    if (!page_.title.has_value()) return;
    for (std::size_t i = *page_.title + 1; i < size() && i <= *page_.title + 6; ++i) {
      const UnitFacts& f = facts_[i];
      const bool is_free = role(i) == Role::unknown || is_text(role(i));
      if (is_free && f.is_prose()) return;
      const bool is_line = is_free && !f.ends_sentence && !units_[i].is_bullet &&
                           f.word_count >= 6 && f.word_count <= 60;
      if (is_line && (is_text(role(i)) || is_scrape_)) {
        role(i) = Role::standfirst;
        page_.body_begin = std::min(page_.body_begin, i);
        page_.body_end = std::max(page_.body_end, i + 1);
        return;
      }
    }
  }

  // In a scrape short sentences and list items between lines of text belong to it, where no cue
  // word speaks against them.
  void fill_gaps() {
    if (!is_scrape_) return;
    for (std::size_t i = page_.body_begin + 1; i + 1 < page_.body_end; ++i) {
      const bool is_told = role(i) != Role::unknown || facts_[i].cues.all() != 0;
      const bool belongs =
          facts_[i].ends_sentence || units_[i].is_bullet || units_[i].view.text.ends_with(':');
      if (!is_told && belongs && text_precedes(i) && text_follows(i)) role(i) = Role::body;
    }
  }

  // Is the line before text, but for captions and the like between?
  bool text_precedes(std::size_t i) const {
    for (std::size_t back = 1; back <= 6 && back <= i; ++back) {
      if (is_text(page_.roles[i - back])) return true;
      if (page_.roles[i - back] == Role::unknown) return false;
    }
    return false;
  }

  // Is one of the next lines text, before a line of any other role?
  bool text_follows(std::size_t i) const {
    for (std::size_t next = i + 1; next < size() && next <= i + 6; ++next) {
      if (is_text(page_.roles[next])) return true;
      if (page_.roles[next] != Role::unknown) return false;
    }
    return false;
  }

  // A few lines without a paragraph among them are text all the same: a note, a single word.
  void take_what_there_is() {
    if (page_.body_begin < size() || size() > kFewLines / 2) return;
    for (std::size_t i = 0; i < size(); ++i) {
      if (role(i) == Role::unknown) role(i) = Role::body;
    }
    find_body();
  }

  // Short lines between paragraphs.
  void find_headings() {
    for (std::size_t i = page_.body_begin; i < page_.body_end; ++i) {
      const UnitFacts& f = facts_[i];
      if (role(i) != Role::body) continue;
      const bool is_head =
          units_[i].heading > 0 || (!f.ends_sentence && f.word_count <= 14 && !units_[i].is_bullet);
      if (is_head && i + 1 < page_.body_end) role(i) = Role::heading;
    }
  }

  bool names_an_outlet(std::size_t i) const {
    const Unit& unit = units_[i];
    if (unit.words.empty() || unit.words.size() > 5 || facts_[i].ends_sentence) return false;
    if (facts_[i].capitals + 1 < unit.words.size() || unit.is_bullet) return false;
    if (unit.words.size() == 1) {
      const std::string_view word = slice(unit.view.text, unit.words[0].span);
      return word.size() >= 2 && word.size() <= 8 &&
             std::all_of(word.begin(), word.end(), [](char c) {
               return is_upper(static_cast<unsigned char>(c)) ||
                      is_digit(static_cast<unsigned char>(c));
             });
    }
    return std::any_of(unit.words.begin(), unit.words.end(), [&](const Word& word) {
      return tables_.outlet_words.contains(word.folded);
    });
  }

  bool is_free(std::size_t i) const {
    return page_.roles[i] == Role::unknown || page_.roles[i] == Role::heading ||
           page_.roles[i] == Role::body;
  }

  // Beside the date line or byline of the head; else the last line of all.
  void find_outlet() {
    if (!page_.title.has_value()) return;
    for (std::size_t i = *page_.title + 1; i < page_.body_end && i <= *page_.title + 5; ++i) {
      if (facts_[i].is_prose() && is_text(role(i))) break;
      const Role before = role(i - 1);
      const bool is_beside = before == Role::date_line || before == Role::byline ||
                             before == Role::title ||
                             (i + 1 < size() && role(i + 1) == Role::date_line);
      if (is_beside && is_free(i) && names_an_outlet(i)) {
        set_outlet(i);
        return;
      }
    }
    const std::size_t last = size() - 1;
    if (last > page_.body_begin && is_free(last) && names_an_outlet(last) && is_scrape_) {
      set_outlet(last);
    }
  }

  void set_outlet(std::size_t i) {
    role(i) = Role::outlet;
    page_.outlet = i;
    find_body();
  }

  Role tail_role(std::size_t i) const {
    const CueHits& cues = facts_[i].cues;
    if (cues.has(Cue::caption, CuePlace::any)) return Role::caption;
    if (cues.has(Cue::comments_header)) return Role::comments_header;
    if (cues.has(Cue::author_box)) return Role::author_box;
    if (cues.has(Cue::related)) return Role::related;
    if (cues.has(Cue::notice)) return Role::notice;
    if (cues.has(Cue::footer)) return Role::footer;
    if (i < page_.body_begin) return Role::navigation;
    return cues.has(Cue::navigation) || cues.has(Cue::share) ? Role::navigation : Role::footer;
  }

  void name_the_rest() {
    bool under_related = false;
    bool under_comments = false;
    for (std::size_t i = 0; i < size(); ++i) {
      if (is_text(role(i))) under_related = under_comments = false;
      if (role(i) == Role::related) under_related = true;
      if (role(i) != Role::unknown) continue;
      role(i) = under_comments && facts_[i].is_prose() ? Role::comment : tail_role(i);
      if (role(i) == Role::comments_header && i > page_.body_begin) under_comments = true;
      if (role(i) == Role::related) under_related = true;
      const bool is_plain = role(i) == Role::footer || role(i) == Role::navigation;
      if (under_related && is_plain && i >= page_.body_begin) role(i) = Role::related;
      if (is_plain && !under_related && i > page_.body_begin && i < page_.body_end) {
        role(i) = Role::navigation;
      }
    }
  }

  const std::vector<Unit>& units_;
  const std::vector<UnitFacts>& facts_;
  const Tables& tables_;
  std::vector<float> scores_;
  bool is_scrape_ = false;
  PageRoles page_;
};

}  // namespace

PageRoles assign_roles(const Units& units, const std::vector<UnitFacts>& facts,
                       const Tables& tables) {
  if (units.units.empty()) return {};
  return PageReader(units, facts, tables).read();
}

}  // namespace synoptic::page
