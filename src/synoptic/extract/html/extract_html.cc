// A page becomes an article in one pass over each of its views:
//
//   decode → tree → blocks → facts of each line → scores → kinds → text, fields, set aside
//   tree → stated metadata (meta, JSON-LD) → title, dates, authors, outlet, address, language
//
// Of a fragment all is text but what says otherwise of itself (fragment_kinds.h).
//
//   <h1>River floods</h1><p class="by">By Jane Doe</p><p>The river rose.</p><nav>Home</nav>
//   →  title "River floods", author Jane Doe, text "The river rose.", set aside "Home"

#include "synoptic/extract/html/extract_html.h"

#include <algorithm>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/article_fields.h"
#include "synoptic/extract/credits.h"
#include "synoptic/extract/html/block_kinds.h"
#include "synoptic/extract/html/block_model.h"
#include "synoptic/extract/html/fragment_kinds.h"
#include "synoptic/extract/html/page_authors.h"
#include "synoptic/extract/html/page_dates.h"
#include "synoptic/extract/html/page_nature.h"
#include "synoptic/extract/html/page_title.h"
#include "synoptic/extract/html/script_body.h"
#include "synoptic/extract/html/stated_credits.h"
#include "synoptic/html/encoding.h"
#include "synoptic/html/parse.h"

namespace synoptic::page {
namespace {

constexpr std::size_t kMaxAsideBytes = std::size_t{64} << 10;  // of one joined piece

constexpr std::size_t kLeastBodyBytes = 400;  // of a text that is taken from a script
constexpr std::size_t kLeastBodyWords = 60;
constexpr std::size_t kMostShownWords = 120;  // of a page that does not show its text

// "en-US" from "en_us", "EN-us" or "en-US "; empty where it is no tag.
std::string language_tag(std::string_view stated) {
  stated = trim(stated).substr(0, 12);
  std::string tag;
  for (const char c : stated) {
    const bool is_letter_or_digit =
        is_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c));
    if (!is_letter_or_digit && c != '-' && c != '_') break;
    tag += c == '_' ? '-' : c;
  }
  const std::size_t dash = tag.find('-');
  std::string language = lower(tag.substr(0, dash));
  if (language.size() < 2 || language.size() > 3) return {};
  return dash == std::string::npos ? language : language + tag.substr(dash);
}

std::string reason_of(NoArticle kind) {
  switch (kind) {
    case NoArticle::none:
      break;
    case NoArticle::index:
      return "it holds no article but a list of links";
    case NoArticle::video:
      return "it holds no article but a video";
    case NoArticle::consent:
      return "it holds no article but asks for consent";
    case NoArticle::error:
      return "it holds no article but an error message";
    case NoArticle::unclear:
      return "no article was found on it";
  }
  return {};
}

class PageReader {
 public:
  PageReader(Article& article, const Document& document, const Tables& tables,
             ProblemSink* problems)
      : article_(article), tables_(tables), problems_(problems) {
    DecodedText decoded = decode_html(document.bytes, document.stated.charset);
    page_.runs = std::move(decoded.runs);
    const HtmlOptions options{.path = document.path, .origin = &page_.runs};
    tree_ = parse_html(std::move(decoded.text), {}, problems, options);
    blocks_ = collect_blocks(tree_, tables.page_model.names);
    report_cut();
    facts_ = gather_facts(blocks_.units, tables);
    if (document.kind == DocumentKind::fragment) {
      tell_fragment();
    } else {
      tell_page();
    }
  }

  void read() {
    for (const Unit& u : script_) {
      add_block(u, u.heading > 0 ? BlockKind::heading
                   : u.is_bullet ? BlockKind::list_item
                                 : BlockKind::paragraph);
    }
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (kinds_.is_text[i]) {
        add_block(unit(i), block_kind(i));
      } else if (i != kinds_.title_at) {
        read_credits(i);
        set_aside(i);
      }
    }
    article_.text = std::move(text_.text);
    article_.source_runs = std::move(text_.runs);
    read_stated_credits();
    finish_dates(article_);
  }

 private:
  void report_cut() const {
    if (problems_ == nullptr || !blocks_.cut_at.has_value()) return;
    const Span place = page_.origin_of({*blocks_.cut_at, *blocks_.cut_at + 1});
    problems_->push_back({article_.path, "byte " + std::to_string(place.begin),
                          "more text than a page may hold, the rest is left out"});
  }

  void tell_fragment() {
    kinds_ = tell_fragment_kinds(blocks_, facts_, tables_.page_phrases);
    if (is_cut_fragment(blocks_, kinds_, tables_.page_phrases)) article_.extent = Extent::summary;
    if (!article_.authors.empty()) return;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (kinds_.is_text[i] || kinds_.aside[i] != SetAsideKind::credit) continue;
      const auto byline = read_byline(unit(i).view.text, unit(i).words, tables_);
      if (!byline.has_value()) continue;
      for (const std::string& name : byline->authors) add_author(article_, name);
    }
  }

  void tell_page() {
    stated_ = read_stated_metadata(tree_);
    knowledge_ = gather_knowledge(tree_, stated_, tables_.page_model);
    const auto scores = score_blocks(tree_, blocks_, facts_, knowledge_, tables_.page_model);
    const std::size_t title_at = find_title_block(blocks_, knowledge_.title);
    kinds_ = tell_block_kinds(tree_, blocks_, facts_, scores, title_at);
    take_script_body();
    if (script_.empty()) tell_nature();
    fill_fields();
  }

  std::size_t text_words() const {
    std::size_t words = 0;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (kinds_.is_text[i]) words += facts_[i].word_count;
    }
    return words;
  }

  // The text of a page that shows next to nothing of it, but holds it in its JSON-LD.
  void take_script_body() {
    const std::size_t shown = text_words();
    if (knowledge_.article_body.size() < kLeastBodyBytes || shown > kMostShownWords) return;
    std::vector<Unit> units =
        read_script_body(tree_, knowledge_.article_body, tables_.page_model.names);
    std::size_t words = 0;
    for (const Unit& unit : units) words += unit.words.size();
    if (words < kLeastBodyWords || words < shown * 3) return;
    script_ = std::move(units);
    set_all_aside();
  }

  void set_all_aside() {
    const std::vector<float> none(facts_.size(), -100.0F);
    kinds_ = tell_block_kinds(tree_, blocks_, facts_, none, kinds_.title_at);
  }

  // A page without an article sets all aside, its title too.
  void tell_nature() {
    const PageView view{tree_,
                        stated_,
                        main_article(stated_, knowledge_.title),
                        blocks_,
                        facts_,
                        kinds_,
                        tables_.page_phrases};
    article_.no_article = tell_no_article(view);
    if (article_.no_article == NoArticle::none) {
      if (is_paywall_stub(view)) take_off_wall(find_wall_blocks(view));
      return;
    }
    set_all_aside();
    if (problems_ != nullptr) {
      problems_->push_back({article_.path, place_of_page(), reason_of(article_.no_article)});
    }
  }

  void take_off_wall(const std::vector<std::size_t>& wall) {
    article_.extent = Extent::paywall;
    for (const std::size_t i : wall) {
      kinds_.is_text[i] = false;
      kinds_.aside[i] = SetAsideKind::notice;
    }
  }

  // A demand or a message has nobody who wrote it, and no day of its own.
  bool is_message() const {
    return article_.no_article == NoArticle::consent || article_.no_article == NoArticle::error;
  }

  // Of one page among many in a file its id is the place.
  std::string place_of_page() const { return article_.id == article_.path ? "" : article_.id; }

  const Unit& unit(std::size_t i) const { return blocks_.units.units[i]; }

  Span source_of_block(std::size_t i) const { return page_.origin_of(unit(i).source); }

  void fill_fields() {
    const bool has_authors = !article_.authors.empty();
    set_if_empty(article_.title, knowledge_.title);
    set_if_empty(article_.outlet, find_outlet(stated_, knowledge_.title));
    set_if_empty(article_.url, address());
    set_if_empty(article_.lang, language());
    if (is_message()) return;
    if (!has_authors) {
      article_.authors =
          find_authors(tree_, stated_, blocks_, facts_, kinds_.title_at, article_.outlet, tables_);
    }
    if (!article_.date.empty()) return;
    const PageDates dates = find_dates(
        {tree_, stated_, blocks_, facts_, {kinds_.title_at, kinds_.text_begin, kinds_.text_end}},
        tables_);
    set_date(article_, dates.published);
    article_.updated = dates.updated;
  }

  std::string address() const {
    for (const std::string_view url :
         {std::string_view(stated_.canonical), stated_.first({"og:url", "twitter:url"})}) {
      if (url.starts_with("https://") || url.starts_with("http://")) return std::string(url);
    }
    return {};
  }

  std::string language() const {
    std::string tag = language_tag(stated_.language);
    if (tag.empty()) {
      const StructuredArticle* found = main_article(stated_, knowledge_.title);
      if (found != nullptr) tag = language_tag(found->language);
    }
    if (tag.empty()) {
      tag =
          language_tag(stated_.first({"content-language", "language", "og:locale", "dc.language"}));
    }
    return tag;
  }

  BlockKind block_kind(std::size_t i) const {
    if (unit(i).heading > 0) return BlockKind::heading;
    if (unit(i).is_bullet) return BlockKind::list_item;
    const bool is_standfirst =
        !seen_paragraph_ && has_area(blocks_.places[i].near_areas, Area::standfirst);
    return is_standfirst ? BlockKind::standfirst : BlockKind::paragraph;
  }

  void add_block(const Unit& u, BlockKind kind) {
    if (!text_.text.empty()) text_.append_new("\n\n");
    const auto begin = static_cast<std::uint32_t>(text_.text.size());
    text_.append_through(u.view, page_);
    const auto end = static_cast<std::uint32_t>(text_.text.size());
    article_.blocks.push_back({kind, {begin, end}, page_.origin_of(u.source)});
    const bool is_first = kind == BlockKind::paragraph && !seen_paragraph_;
    if (kind == BlockKind::paragraph) seen_paragraph_ = true;
    read_paragraph(article_, u, page_, is_first, tables_);
  }

  // Agencies that only the metadata name.
  void read_stated_credits() {
    if (!article_.credits.empty() || article_.text.empty()) return;
    for (const NamedSource& named :
         find_stated_credits(tree_, stated_, knowledge_.title, tables_)) {
      const Span source = named.span.empty() ? Span{} : page_.origin_of(named.span);
      article_.credits.push_back({named.name, source, named.why});
    }
  }

  bool is_near_text(std::size_t i) const {
    return i + 16 >= kinds_.text_begin && i <= kinds_.text_end + 4;
  }

  // Agencies of bylines and of lines of credits.
  void read_credits(std::size_t i) {
    if (!is_near_text(i) || kinds_.aside[i] != SetAsideKind::credit) return;
    const Unit& u = unit(i);
    std::vector<NamedSource> named;
    if (facts_[i].role == Role::credit) named = find_agencies(u.view.text, u.words, tables_);
    if (const auto byline = read_byline(u.view.text, u.words, tables_)) named = byline->agencies;
    for (const NamedSource& source : named) add_credit(article_, source, u.view, page_);
  }

  // Blocks of one kind that follow one another are one piece, but for captions.
  void set_aside(std::size_t i) {
    const SetAsideKind kind = kinds_.aside[i];
    const Span source = source_of_block(i);
    const bool joins = i > 0 && !article_.set_aside.empty() && !kinds_.is_text[i - 1] &&
                       i - 1 != kinds_.title_at && article_.set_aside.back().kind == kind &&
                       kind != SetAsideKind::caption && kind != SetAsideKind::credit &&
                       article_.set_aside.back().text.size() < kMaxAsideBytes;
    if (joins) {
      SetAside& last = article_.set_aside.back();
      last.text += "\n" + unit(i).view.text;
      last.source = cover(last.source, source);
    } else {
      article_.set_aside.push_back({kind, unit(i).view.text, source});
    }
  }

  Article& article_;
  const Tables& tables_;
  ProblemSink* problems_;
  MappedText page_;  // the way from the tree's source to the document; its text is the tree's
  HtmlTree tree_;
  StatedMetadata stated_;
  PageKnowledge knowledge_;
  PageBlocks blocks_;
  std::vector<UnitFacts> facts_;
  BlockKinds kinds_;
  std::vector<Unit> script_;  // the text, where no block shows it
  MappedText text_;
  bool seen_paragraph_ = false;
};

}  // namespace

void extract_html(Article& article, const Document& document, const Tables& tables,
                  ProblemSink* problems) {
  PageReader(article, document, tables, problems).read();
}

}  // namespace synoptic::page
