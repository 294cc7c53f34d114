// The reports in full. Every passage that an item of the record points at becomes a <mark> with
// the anchor that links go to. Passages overlap, and elements may not: where one begins inside
// another and ends behind it, it is cut at the other's end and goes on without an anchor.
//
//   spans [0,10) and [5,15)  →  <mark id=A>01234<mark id=B>56789</mark></mark><mark>abcde</mark>

#include <algorithm>
#include <array>
#include <map>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/model/names.h"
#include "synoptic/render/html_page.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

// What a passage is marked for; each is a class of the style sheet.
enum MarkKind : unsigned {
  kAgreedMark = 1,
  kConflictMark = 2,
  kStatementMark = 4,
  kNarrationMark = 8,
  kQuotationMark = 16,
  kOtherMark = 32,
};

struct Mark {
  Span span;
  unsigned kinds = 0;
  std::string why;
};

std::string mark_classes(unsigned kinds) {
  struct Name {
    MarkKind kind;
    std::string_view css_class;
  };
  constexpr std::array<Name, 6> kNames = {{{kAgreedMark, "agreed"},
                                           {kConflictMark, "conflict"},
                                           {kStatementMark, "statement"},
                                           {kNarrationMark, "narration"},
                                           {kQuotationMark, "quotation"},
                                           {kOtherMark, "other"}}};
  std::string out;
  for (const Name& name : kNames) {
    if ((kinds & name.kind) != 0) out.append(out.empty() ? "" : " ").append(name.css_class);
  }
  return out;
}

// The marks of all reports, each in the order of begin, the longer first.
class Marks {
 public:
  Marks(const Record& record, std::span<const Report> reports)
      : reports_(reports), found_(reports.size()) {
    for (const Claim& claim : record.claims) {
      add(claim.versions, claim.verdict == Verdict::agreed ? kAgreedMark : kOtherMark);
    }
    for (const Conflict& conflict : record.conflicts) {
      for (const ConflictSide& side : conflict.sides) add(side.versions, kConflictMark);
    }
    for (const RecordStatement& statement : record.statements) {
      add(statement.versions, kStatementMark);
    }
    for (const LineageLink& link : record.lineage) add_link(link);
    for (const RecordFigure& figure : record.figures) add(figure.versions, kOtherMark);
    for (const RecordEvent& event : record.events) add(event.versions, kOtherMark);
    for (const TimelineEntry& entry : record.timeline) add(entry.versions, kOtherMark);
    for (const Label& label : record.labels) add(label.versions, kOtherMark);
    for (const RecordParty& party : record.parties) {
      for (const RecordRole& role : party.roles) add(role.versions, kOtherMark);
    }
  }

  std::vector<Mark> of(ReportIndex report) const {
    std::vector<Mark> out;
    for (const auto& [span, mark] : found_[report]) out.push_back(mark);
    std::stable_sort(out.begin(), out.end(), [](const Mark& a, const Mark& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      return a.span.end > b.span.end;
    });
    return out;
  }

 private:
  void add(std::span<const Version> versions, MarkKind kind) {
    for (const Version& version : versions) {
      if (!version.in_source) add(version.report, version.span, kind, version.why);
    }
  }

  void add(ReportIndex report, Span span, MarkKind kind, std::string_view why) {
    const std::string_view text = reports_[report].article.text;
    const bool is_in_text = span.begin < span.end && span.end <= text.size() &&
                            is_boundary(text, span.begin) && is_boundary(text, span.end);
    if (!is_in_text) return;
    Mark& mark = found_[report][span];
    mark.span = span;
    mark.kinds |= kind;
    if (mark.why.empty()) mark.why = why;
  }

  void add_link(const LineageLink& link) {
    const MarkKind kind =
        link.evidence == LineageEvidence::narration ? kNarrationMark : kQuotationMark;
    for (const SharedPassage& passage : link.passages) {
      if (link.from) add(*link.from, passage.from, kind, "shared");
      add(link.to, passage.to, kind, "shared");
    }
    add(link.versions, kOtherMark);
  }

  std::span<const Report> reports_;
  std::vector<std::map<Span, Mark>> found_;
};

// Writes ranges of one report's text with its marks. Ranges are asked in ascending order.
class MarkedText {
 public:
  MarkedText(HtmlPage& page, ReportIndex report, std::vector<Mark> marks)
      : html_(page.html),
        report_(report),
        text_(page.input.reports[report].article.text),
        marks_(std::move(marks)) {}

  void write(Span range) {
    std::uint32_t at = range.begin;
    while (next_ < marks_.size() && marks_[next_].span.begin < at) ++next_;
    for (; next_ < marks_.size() && marks_[next_].span.begin < range.end; ++next_) {
      at = write_until(at, marks_[next_].span.begin);
      // A reader sees no more than a few layers; the bound keeps hostile input linear.
      if (open_.size() < kMostLayers) open(marks_[next_], range.end, true);
    }
    write_until(at, range.end);
  }

 private:
  static constexpr std::size_t kMostLayers = 12;

  struct Layer {
    std::uint32_t end = 0;
    const Mark* mark = nullptr;
  };

  void open(const Mark& mark, std::uint32_t limit, bool has_anchor) {
    const std::string anchor = anchor_of(report_, mark.span);
    const std::string classes = mark_classes(mark.kinds);
    const std::string title = mark.why.empty() ? classes : classes + " — found by " + mark.why;
    if (has_anchor) {
      html_.open("mark", {{"id", anchor}, {"class", classes}, {"title", title}});
    } else {
      html_.open("mark", {{"data-of", anchor}, {"class", classes}, {"title", title}});
    }
    open_.push_back({std::min(mark.span.end, limit), &mark});
  }

  // Writes the text up to `end`, closing the marks that end on the way.
  std::uint32_t write_until(std::uint32_t at, std::uint32_t end) {
    while (!open_.empty()) {
      const auto nearest = std::min_element(
          open_.begin(), open_.end(), [](const Layer& a, const Layer& b) { return a.end < b.end; });
      if (nearest->end > end) break;
      const std::uint32_t stop = nearest->end;
      html_.text(slice(text_, {at, stop}));
      at = stop;
      close_ending_at(stop);
    }
    if (at < end) html_.text(slice(text_, {at, end}));
    return std::max(at, end);
  }

  // Elements close from the inside out: what lies inside the one that ends is closed with it, and
  // opened again if it goes on.
  void close_ending_at(std::uint32_t stop) {
    const auto first = std::find_if(open_.begin(), open_.end(),
                                    [&](const Layer& layer) { return layer.end == stop; });
    std::vector<Layer> going_on;
    for (auto layer = first; layer != open_.end(); ++layer) {
      html_.close();
      if (layer->end > stop) going_on.push_back(*layer);
    }
    open_.erase(first, open_.end());
    for (const Layer& layer : going_on) open(*layer.mark, layer.end, false);
  }

  HtmlWriter& html_;
  ReportIndex report_;
  std::string_view text_;
  std::vector<Mark> marks_;
  std::vector<Layer> open_;
  std::size_t next_ = 0;
};

void write_blocks(HtmlPage& page, ReportIndex report, std::vector<Mark> marks) {
  const Article& article = page.input.reports[report].article;
  MarkedText text(page, report, std::move(marks));
  const auto size = static_cast<std::uint32_t>(article.text.size());
  std::uint32_t at = 0;
  for (const Block& block : article.blocks) {
    const bool is_in_order = at <= block.span.begin && block.span.end <= size;
    if (!is_in_order || block.span.empty()) continue;
    page.html.open(block.kind == BlockKind::heading ? "h4" : "p", {{"class", name_of(block.kind)}});
    text.write(block.span);
    page.html.close();
    at = block.span.end;
  }
  if (at == 0 && size > 0) {
    page.html.open("p", {{"class", "paragraph"}});
    text.write({0, size});
    page.html.close();
  }
}

void write_fact(HtmlPage& page, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  page.html.element("dt", name);
  page.html.element("dd", value);
}

// Credits have anchors of their own: their words were set aside and stand nowhere in the text.
void write_credit_facts(HtmlPage& page, ReportIndex report) {
  const Article& article = page.input.reports[report].article;
  std::map<Span, std::string> credits;
  for (const Credit& credit : article.credits) credits[credit.source] = credit.name;
  for (const LineageLink& link : page.record().lineage) {
    for (const Version& version : link.versions) {
      if (version.in_source && version.report == report) credits[version.span] = version.text;
    }
  }
  if (credits.empty()) return;
  page.html.element("dt", "credits");
  page.html.open("dd");
  for (const auto& [span, name] : credits) {
    Version version;
    version.report = report;
    version.span = span;
    version.in_source = true;
    page.html.element("mark", {{"id", anchor_of(version)}, {"class", "other"}}, name);
    page.html.text(" ");
  }
  page.html.close();
}

void write_facts(HtmlPage& page, ReportIndex index) {
  const Article& article = page.input.reports[index].article;
  HtmlWriter& html = page.html;
  html.open("dl");
  write_fact(page, "by", join(article.authors, ", "));
  write_credit_facts(page, index);
  const bool is_lent = article.date_from == DateOrigin::story;
  write_fact(page, "date", article.date + (is_lent ? " (taken from the others)" : ""));
  write_fact(page, "updated", article.updated);
  write_fact(page, "dateline", article.dateline);
  write_fact(page, "extent", extent_text(article.extent));
  if (!article.url.empty()) {
    html.element("dt", "address");
    html.open("dd");
    html.outside_link(article.url);
    html.close();
  }
  write_fact(page, "input", article.path);
  html.close();
}

void write_set_aside(HtmlPage& page, const Article& article) {
  if (article.set_aside.empty()) return;
  HtmlWriter& html = page.html;
  html.open("details", {{"class", "aside"}});
  html.element("summary", counted(article.set_aside.size(), "passage") +
                              " set aside: on the page, but no part of the article");
  html.open("ul");
  for (const SetAside& item : article.set_aside) {
    html.open("li");
    html.element("span", {{"class", "kind"}}, name_of(item.kind));
    html.text(" " + item.text);
    html.close();
  }
  html.close();
  html.close();
}

void write_report(HtmlPage& page, ReportIndex index, std::vector<Mark> marks) {
  const Article& article = page.input.reports[index].article;
  HtmlWriter& html = page.html;
  const std::string id = "r" + std::to_string(index + 1);
  if (article.lang.empty()) {
    html.open("article", {{"class", "report"}, {"id", id}});
  } else {
    html.open("article", {{"class", "report"}, {"id", id}, {"lang", article.lang}});
  }
  html.open("h3");
  html.element("span", {{"class", "kind"}}, page.names[index]);
  html.text(" " + (article.outlet.empty() ? std::string("(no outlet)") : article.outlet));
  html.close();
  if (!article.title.empty()) html.element("p", {{"class", "title"}}, article.title);
  write_facts(page, index);
  write_blocks(page, index, std::move(marks));
  write_set_aside(page, article);
  html.close();
}

}  // namespace

void write_full_reports(HtmlPage& page) {
  if (page.input.reports.empty()) return;
  const Marks marks(page.record(), page.input.reports);
  page.html.open("aside", {{"id", "texts"}, {"aria-label", "Full texts"}});
  page.html.element("h2", "Full texts");
  for (ReportIndex i = 0; i < page.input.reports.size(); ++i) write_report(page, i, marks.of(i));
  page.html.close();
}

}  // namespace synoptic
