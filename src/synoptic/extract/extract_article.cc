// Document → Article. The three kinds of documents part here:
//
//   plain_text    decode → split_units → gather_facts → assign_roles → compose (below)
//   article_text  the text as it is; paragraphs, dateline and credits are only marked in it
//   html          html/extract_html.h, and fragment
//
// Compose: text roles become blocks of the text, joined by "\n\n"; title, byline, dates, outlet and
// credits become fields; everything that is not text is set aside with its source. An outlet's own
// sign in a dateline ("(RZN)") is no credit.

#include "synoptic/extract/extract_article.h"

#include <algorithm>
#include <optional>

#include "synoptic/base/hash.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/extract/article_fields.h"
#include "synoptic/extract/credits.h"
#include "synoptic/extract/dates.h"
#include "synoptic/extract/decode.h"
#include "synoptic/extract/html/extract_html.h"
#include "synoptic/extract/lexicon.h"
#include "synoptic/extract/page_roles.h"
#include "synoptic/extract/unit_facts.h"
#include "synoptic/extract/units.h"
#include "synoptic/text/language.h"

namespace synoptic::page {
namespace {

void fill_stated(Article& article, const Document& document) {
  article.id = document.id;
  article.path = document.path;
  article.sha256 = sha256_hex(document.bytes);
  article.url = document.stated.url;
  article.title = document.stated.title;
  article.outlet = document.stated.outlet;
  article.date = document.stated.date;
  article.updated = document.stated.updated;
  article.lang = document.stated.lang;
  article.status = document.stated.status;
  if (document.stated.is_summary) article.extent = Extent::summary;
  article.authors = document.stated.authors;
  for (const std::string& name : document.stated.credits) {
    article.credits.push_back({name, Span{}, "credit.stated"});
  }
  if (!article.date.empty()) article.date_from = DateOrigin::stated;
}

// "Title (Photos + Video)" without what it says of pictures.
std::string without_media_tag(std::string_view title) {
  title = trim(title);
  const std::size_t open = title.rfind('(');
  if (!title.ends_with(')') || open == std::string_view::npos || open == 0) {
    return std::string(title);
  }
  for (const Word& word : split_words(title.substr(open))) {
    static constexpr std::string_view kMedia[] = {
        "photo",    "photos",  "video",    "videos", "image", "images",  "picture",
        "pictures", "audio",   "gallery",  "and",    "with",  "foto",    "fotos",
        "y",        "und",     "et",       "e",      "watch", "podcast", "map",
        "maps",     "graphic", "graphics", "bilder", "bild",  "vidéo",   "infographic"};
    if (std::find(std::begin(kMedia), std::end(kMedia), word.folded) == std::end(kMedia)) {
      return std::string(title);
    }
  }
  return std::string(trim(title.substr(0, open)));
}

std::optional<SetAsideKind> set_aside_kind(Role role) {
  switch (role) {
    case Role::byline:
    case Role::date_line:
    case Role::credit:
    case Role::source_credit:
      return SetAsideKind::credit;
    case Role::media_length:
    case Role::caption:
      return SetAsideKind::caption;
    case Role::related:
      return SetAsideKind::related;
    case Role::notice:
    case Role::author_box:
      return SetAsideKind::notice;
    case Role::comments_header:
    case Role::comment:
    case Role::comments_footer:
      return SetAsideKind::comment;
    case Role::outlet:
    case Role::source_url:
    case Role::footer:
    case Role::rule:
      return SetAsideKind::footer;
    case Role::navigation:
    case Role::unknown:
      return SetAsideKind::navigation;
    case Role::title:
    case Role::body:
    case Role::heading:
    case Role::standfirst:
      return std::nullopt;
  }
  return std::nullopt;
}

BlockKind block_kind(const Unit& unit, Role role) {
  if (role == Role::standfirst) return BlockKind::standfirst;
  if (role == Role::heading) return BlockKind::heading;
  return unit.is_bullet ? BlockKind::list_item : BlockKind::paragraph;
}

// Builds the article from the units and their roles.
class Composer {
 public:
  Composer(Article& article, const Document& document, const Tables& tables)
      : article_(article),
        tables_(tables),
        decoded_(decode(document.bytes)),
        units_(split_units(decoded_.text)),
        facts_(gather_facts(units_, tables)),
        page_(assign_roles(units_, facts_, tables)) {}

  void compose() {
    for (std::size_t i = 0; i < units_.units.size(); ++i) {
      if (is_text_role(page_.roles[i])) {
        add_block(i);
      } else {
        read_fields(i);
        set_aside(i);
      }
    }
    article_.text = std::move(text_.text);
    article_.source_runs = std::move(text_.runs);
    read_title_and_outlet();
    read_dates();
    read_address();
  }

 private:
  const Unit& unit(std::size_t i) const { return units_.units[i]; }

  Span source_of_unit(std::size_t i) const { return decoded_.origin_of(unit(i).source); }

  void add_block(std::size_t i) {
    if (unit(i).view.text.empty()) return;
    if (!text_.text.empty()) text_.append_new("\n\n");
    const auto begin = static_cast<std::uint32_t>(text_.text.size());
    text_.append_through(unit(i).view, decoded_);
    const auto end = static_cast<std::uint32_t>(text_.text.size());
    const Role role = page_.roles[i];
    article_.blocks.push_back({block_kind(unit(i), role), {begin, end}, source_of_unit(i)});
    const bool is_first = role == Role::body && !seen_paragraph_;
    if (role == Role::body) seen_paragraph_ = true;
    read_paragraph(article_, unit(i), decoded_, is_first, tables_);
  }

  // Bytes of a comment's later lines, and lines of menus, go with what stands before them.
  bool joins_last(std::size_t i, SetAsideKind kind) const {
    if (i == 0 || article_.set_aside.empty() || article_.set_aside.back().kind != kind)
      return false;
    const Role before = page_.roles[i - 1];
    const Role role = page_.roles[i];
    if (before != role) return false;
    if (role == Role::comment) return !unit(i).is_bullet && !unit(i).after_blank;
    return role == Role::navigation || role == Role::footer ||
           (role == Role::related && !facts_[i].cues.has(Cue::related));
  }

  void set_aside(std::size_t i) {
    const auto kind = set_aside_kind(page_.roles[i]);
    if (!kind.has_value()) return;
    const Span source = source_of_unit(i);
    const std::string_view view = unit(i).view.text;
    const std::string shown(view.empty() ? slice(decoded_.text, unit(i).source) : view);
    if (joins_last(i, *kind)) {
      SetAside& last = article_.set_aside.back();
      last.text += "\n" + shown;
      last.source = cover(last.source, source);
    } else {
      article_.set_aside.push_back({*kind, shown, source});
    }
  }

  bool is_near_body(std::size_t i) const {
    return i + 12 >= page_.body_begin && i <= page_.body_end + 4;
  }

  void read_fields(std::size_t i) {
    const Unit& u = unit(i);
    const std::string_view text = u.view.text;
    switch (page_.roles[i]) {
      case Role::byline:
        if (is_near_body(i)) read_byline_unit(u);
        break;
      case Role::credit:
        if (!is_near_body(i)) break;
        for (const NamedSource& named : find_agencies(text, u.words, tables_)) {
          add_credit(article_, named, u.view, decoded_);
        }
        break;
      case Role::source_credit:
        if (const auto named = read_source_label(text, u.words)) {
          add_credit(article_, *named, u.view, decoded_);
        }
        set_if_empty(article_.url, std::string(read_address_label(text)));
        break;
      default:
        break;
    }
  }

  void read_byline_unit(const Unit& u) {
    const bool is_stated = has_stated_authors_;
    if (const auto byline = read_byline(u.view.text, u.words, tables_)) {
      for (const std::string& name : byline->authors) {
        if (!is_stated) add_author(article_, name);
      }
      for (const NamedSource& agency : byline->agencies) {
        add_credit(article_, agency, u.view, decoded_);
      }
      return;
    }
    if (is_stated) return;
    for (const std::string& name : read_names(u.view.text, u.words, tables_)) {
      add_author(article_, name);
    }
  }

  void read_title_and_outlet() {
    if (page_.title.has_value()) {
      set_if_empty(article_.title, without_media_tag(unit(*page_.title).view.text));
    }
    if (page_.outlet.has_value()) set_if_empty(article_.outlet, unit(*page_.outlet).view.text);
  }

  // The date lines nearest to the text: "published" is the date, "updated" stands in where it is
  // the only one.
  void read_dates() {
    std::string published;
    std::string updated;
    for (std::size_t i = 0; i < units_.units.size(); ++i) {
      const Role role = page_.roles[i];
      if ((role != Role::date_line && role != Role::byline) || !is_near_body(i)) continue;
      set_if_empty(published, facts_[i].dates.published);
      set_if_empty(updated, facts_[i].dates.updated);
    }
    if (!article_.date.empty()) return;
    finish_dates_with(published, updated);
  }

  void finish_dates_with(const std::string& published, const std::string& updated) {
    set_date(article_, published);
    if (published.empty()) {
      set_date(article_, updated);
    } else {
      article_.updated = updated;
    }
    finish_dates(article_);
  }

  // One address on a line of its own behind the text is the report's; two different ones say
  // nothing.
  void read_address() {
    std::string address;
    for (std::size_t i = page_.body_begin; i < units_.units.size(); ++i) {
      if (page_.roles[i] != Role::source_url) continue;
      if (!address.empty() && address != unit(i).view.text) return;
      address = unit(i).view.text;
    }
    if (address.empty()) return;
    set_if_empty(article_.url, address);
    if (article_.outlet.empty()) article_.outlet = host_of(address);
  }

  static std::string host_of(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
    address = address.substr(0, address.find_first_of("/?#:"));
    if (starts_with_ignoring_case(address, "www.")) address.remove_prefix(4);
    return lower(address);
  }

  Article& article_;
  const Tables& tables_;
  MappedText decoded_;
  Units units_;
  std::vector<UnitFacts> facts_;
  PageRoles page_;
  MappedText text_;
  bool seen_paragraph_ = false;
  bool has_stated_authors_ = !article_.authors.empty();
};

// Paragraphs of a text: what empty lines part, or lines where there are none.
std::vector<Span> find_paragraphs(std::string_view text) {
  std::vector<Span> paragraphs;
  const std::vector<Span> lines = split_lines(text);
  const auto is_blank = [&](Span line) { return trim(text, line).empty(); };
  bool seen_text = false;
  bool has_blank = false;
  std::size_t blanks_since = 0;
  for (const Span line : lines) {
    if (is_blank(line)) {
      ++blanks_since;
    } else {
      has_blank = has_blank || (seen_text && blanks_since > 0);
      seen_text = true;
      blanks_since = 0;
    }
  }
  bool is_new = true;
  for (const Span line : lines) {
    const Span words = trim(text, line);
    if (words.empty()) {
      is_new = true;
    } else if (is_new || !has_blank) {
      paragraphs.push_back(words);
      is_new = false;
    } else {
      paragraphs.back().end = words.end;
    }
  }
  return paragraphs;
}

// The text of a document that is an article already, made valid UTF-8 if it is not.
void take_text(Article& article, const Document& document, const Tables& tables) {
  MappedText decoded;
  if (is_utf8(document.bytes)) {
    decoded.append_copy(document.bytes, 0);
  } else {
    decoded = decode(document.bytes);
  }
  bool is_first = true;
  for (const Span span : find_paragraphs(decoded.text)) {
    article.blocks.push_back({BlockKind::paragraph, span, decoded.origin_of(span)});
    Unit unit;
    unit.view.append_copy(slice(decoded.text, span), span.begin);
    unit.words = split_words(unit.view.text);
    read_paragraph(article, unit, decoded, is_first, tables);
    is_first = false;
  }
  finish_dates(article);
  article.text = std::move(decoded.text);
  article.source_runs = std::move(decoded.runs);
}

// The language that the text reads as, where its container states none. Where one is stated, it
// stands, but for a page whose template says English of a text that is not, or the other way round.
void settle_language(Article& article) {
  constexpr std::size_t kEnoughToContradict = 600;  // bytes
  const bool is_open = article.lang.empty();
  if (!is_open && article.text.size() < kEnoughToContradict) return;
  if (!is_open && tell_plain_english(article.text) == is_english(article.lang)) return;
  const std::string found = detect_language(article.text);
  if (found.empty()) return;
  if (is_open || is_english(article.lang) != is_english(found)) article.lang = found;
}

}  // namespace
}  // namespace synoptic::page

namespace synoptic {

Article extract_article(const Document& document, const ExtractLexicon& lexicon,
                        ProblemSink* problems) {
  Article article;
  page::fill_stated(article, document);
  switch (document.kind) {
    case DocumentKind::plain_text:
      page::Composer(article, document, *lexicon.tables).compose();
      break;
    case DocumentKind::article_text:
      page::take_text(article, document, *lexicon.tables);
      break;
    case DocumentKind::html:
    case DocumentKind::fragment:
      page::extract_html(article, document, *lexicon.tables, problems);
      break;
  }
  page::settle_language(article);
  return article;
}

}  // namespace synoptic
