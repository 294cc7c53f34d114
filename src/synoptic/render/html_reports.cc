// The table of reports with a strip for each that shows which of its bytes are shared narration,
// shared quotation or other quoted words, and what the sections have in common.

#include <algorithm>
#include <charconv>

#include "synoptic/base/strings.h"
#include "synoptic/render/html_page.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

constexpr int kStripWidth = 200;  // units of the drawing

// Spans of one kind in a report's text, for the strip.
struct StripLayer {
  std::string_view css_class;
  std::vector<Span> spans;
};

std::vector<Span> shared_spans(const Record& record, ReportIndex report, LineageEvidence evidence) {
  std::vector<Span> out;
  for (const LineageLink& link : record.lineage) {
    if (link.evidence != evidence) continue;
    for (const SharedPassage& passage : link.passages) {
      if (link.from == report) out.push_back(passage.from);
      if (link.to == report) out.push_back(passage.to);
    }
  }
  return out;
}

std::vector<Span> quoted_spans(const Annotations& annotations) {
  std::vector<Span> out;
  for (const Statement& statement : annotations.statements) {
    if (statement.kind == StatementKind::indirect) continue;
    out.insert(out.end(), statement.content.begin(), statement.content.end());
  }
  return out;
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::clamp(share, 0.0, 1.0) * 100 + 0.5)) + "\u00A0%";
}

std::string units(std::uint32_t byte, std::size_t size) {
  char digits[40];
  const double at = double(kStripWidth) * std::min<double>(byte, double(size)) / double(size);
  const auto end = std::to_chars(digits, digits + sizeof digits, at, std::chars_format::fixed, 1);
  return {digits, end.ptr};
}

void write_strip(HtmlPage& page, ReportIndex index) {
  const RecordReport& report = page.record().reports[index];
  const std::size_t size = std::max<std::size_t>(1, page.input.reports[index].article.text.size());
  const StripLayer layers[] = {
      {"quoted", quoted_spans(page.input.reports[index].annotations)},
      {"shared-quotation", shared_spans(page.record(), index, LineageEvidence::quotation)},
      {"narration", shared_spans(page.record(), index, LineageEvidence::narration)}};
  const std::string spoken = percent(report.shared_narration) + " shared narration, " +
                             percent(report.shared_quotation) + " shared quotation";
  HtmlWriter& html = page.html;
  html.open("svg", {{"class", "strip"},
                    {"viewBox", "0 0 200 8"},
                    {"preserveAspectRatio", "none"},
                    {"role", "img"},
                    {"aria-label", spoken}});
  html.element("title", spoken);
  for (const StripLayer& layer : layers) {
    for (const Span span : layer.spans) {
      html.open("rect", {{"class", layer.css_class},
                         {"x", units(span.begin, size)},
                         {"y", "0"},
                         {"width", units(span.size(), size)},
                         {"height", "8"}});
      html.close();
    }
  }
  html.close();
  html.element("small", spoken);
}

void write_report_row(HtmlPage& page, ReportIndex index) {
  const RecordReport& report = page.record().reports[index];
  HtmlWriter& html = page.html;
  html.open("tr", {{"data-item", ""}});
  html.open("th", {{"scope", "row"}});
  html.element("a", {{"href", "#r" + std::to_string(index + 1)}}, page.names[index]);
  html.close();
  html.open("td", {{"class", "wide"}});
  html.element("strong", outlet_of(report));
  if (!report.title.empty()) html.element("span", {{"class", "sentence"}}, report.title);
  html.close();
  html.open("td", {{"class", "time"}});
  html.text(report.date.empty() ? std::string("no date") : readable_date(report.date));
  if (report.date_from_story)
    html.element("small", {{"class", "sentence"}}, "(taken from the others)");
  html.close();
  html.element("td", {{"data-name", "credits"}},
               report.credits.empty() ? std::string("none") : join(report.credits, ", "));
  html.open("td", {{"class", "count"}, {"data-name", "words"}});
  html.text(std::to_string(report.words));
  if (report.extent != Extent::whole) {
    html.element("small", {{"class", "sentence"}},
                 "(" + std::string(extent_text(report.extent)) + ")");
  }
  html.close();
  html.open("td", {{"class", "wide"}});
  write_strip(page, index);
  html.close();
  html.close();
}

}  // namespace

std::string anchor_of(ReportIndex report, Span span) {
  return "r" + std::to_string(report + 1) + "-" + std::to_string(span.begin) + "-" +
         std::to_string(span.end);
}

std::string anchor_of(const Version& version) {
  if (!version.in_source) return anchor_of(version.report, version.span);
  return "r" + std::to_string(version.report + 1) + "-source-" +
         std::to_string(version.span.begin) + "-" + std::to_string(version.span.end);
}

void write_passage_link(HtmlPage& page, const Version& version, std::string_view shown,
                        std::string_view spoken) {
  constexpr std::size_t kLongestTitle = 300;
  std::string title = page.names[version.report] + ", " + std::string(spoken) + ": “" +
                      shortened(version.text, kLongestTitle) + "”";
  if (!version.why.empty()) title += " — found by " + version.why;
  page.html.open("a", {{"class", "passage"}, {"href", "#" + anchor_of(version)}, {"title", title}});
  if (shown == page.names[version.report]) {
    page.html.text(shown);
  } else {
    page.html.element("span", {{"aria-hidden", "true"}}, shown);
    page.html.element("span", {{"class", "spoken"}},
                      std::string(spoken) + ", " + page.names[version.report]);
  }
  page.html.close();
}

void write_version_links(HtmlPage& page, std::span<const Version> versions) {
  constexpr std::size_t kMostLinks = 40;
  for (std::size_t i = 0; i < std::min(versions.size(), kMostLinks); ++i) {
    if (i > 0) page.html.text(" ");
    write_passage_link(page, versions[i], page.names[versions[i].report], "says");
  }
  if (versions.size() > kMostLinks) {
    page.html.text(" and " + std::to_string(versions.size() - kMostLinks) + " more");
  }
}

bool open_section(HtmlPage& page, std::string_view id, std::string_view heading,
                  std::size_t items) {
  if (items == 0) return false;
  page.html.open("section", {{"id", id}});
  page.html.open("h2");
  page.html.text(heading);
  page.html.element("small", " " + std::to_string(items));
  page.html.close();
  return true;
}

void write_reports_table(HtmlPage& page) {
  if (!open_section(page, "reports", "Reports", page.record().reports.size())) return;
  HtmlWriter& html = page.html;
  html.open("div", {{"class", "scroll"}});
  html.open("table", {{"class", "cards"}});
  html.open("thead");
  html.open("tr");
  for (const std::string_view column :
       {"", "outlet and title", "date", "credits", "words", "shared with others"}) {
    html.element("th", {{"scope", "col"}}, column);
  }
  html.close();
  html.close();
  html.open("tbody");
  for (ReportIndex i = 0; i < page.record().reports.size(); ++i) write_report_row(page, i);
  for (int level = 0; level < 3; ++level) html.close();
  html.open("p", {{"class", "key"}});
  for (const auto& [css_class, name] :
       {std::pair<std::string_view, std::string_view>{"narration", "shared narration"},
        {"shared-quotation", "shared quotation"},
        {"quoted", "other quotation"}}) {
    html.element("span", {{"class", "swatch " + std::string(css_class)}, {"aria-hidden", "true"}},
                 "");
    html.text(" " + std::string(name) + " ");
  }
  html.close();
  html.close();
}

}  // namespace synoptic
