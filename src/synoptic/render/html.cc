// The HTML page. Left (above, on a narrow screen): what is known of the story, section by
// section. Right (below): the reports in full, each passage that an item points at with an anchor
// of its own, "r2-120-266" for bytes [120, 266) of the second report. A link is all that it takes
// to show a passage beside its claim; the browser scrolls and :target marks it.
//
// data/render/page.css and page.js go into the page as they are; the policy in its head lets only
// these two run, by their hashes.

#include "synoptic/render/html.h"

#include "synoptic/base/check.h"
#include "synoptic/base/embedded.h"
#include "synoptic/base/hash.h"
#include "synoptic/render/html_page.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

std::string_view own_file(std::string_view name) {
  const auto bytes = embedded_file(name);
  SYNOPTIC_CHECK(bytes.has_value());
  return *bytes;
}

void write_head(HtmlPage& page, std::string_view style, std::string_view script) {
  const std::string policy = "default-src 'none'; style-src 'sha256-" + sha256_base64(style) +
                             "'; script-src 'sha256-" + sha256_base64(script) +
                             "'; base-uri 'none'; form-action 'none'";
  HtmlWriter& html = page.html;
  html.open("head");
  html.single("meta", {{"charset", "utf-8"}});
  html.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.element("title", story_title(page.input));
  html.own_code("style", style);
  html.close();
}

void write_masthead(HtmlPage& page) {
  const Record& record = page.record();
  HtmlWriter& html = page.html;
  html.open("header");
  html.element("h1", story_title(page.input));
  std::string when = story_dates(record);
  for (const Report& report : page.input.reports) {
    if (report.article.dateline.empty()) continue;
    when += (when.empty() ? "" : " · ") + report.article.dateline;
    break;
  }
  if (!when.empty()) html.element("p", {{"class", "when"}}, when);
  html.element("p", {{"class", "counts"}},
               counted(record.reports.size(), "report") + " · " +
                   counted(record.conflicts.size(), "conflict") + " · " +
                   std::to_string(count_claims(record, Verdict::agreed)) + " agreed · " +
                   std::to_string(count_claims(record, Verdict::single)) +
                   " in one report only · " + std::to_string(record.unread.size()) + " not read");
  html.close();
}

void write_contents(HtmlPage& page) {
  const Record& record = page.record();
  struct Entry {
    std::string_view id;
    std::string_view name;
    std::size_t items;
  };
  const Entry entries[] = {{"reports", "Reports", record.reports.size()},
                           {"conflicts", "Conflicts", record.conflicts.size()},
                           {"claims", "Claims", record.claims.size()},
                           {"statements", "Statements", record.statements.size()},
                           {"timeline", "Timeline", record.timeline.size()},
                           {"parties", "Who’s who", record.parties.size()},
                           {"labels", "How each names them", record.labels.size()},
                           {"lineage", "Lineage", record.lineage.size()},
                           {"ledger", "Ledger", record.events.size()},
                           {"unread", "Not read", record.unread.size()},
                           {"texts", "Full texts", page.input.reports.size()}};
  page.html.open("nav", {{"aria-label", "Sections"}});
  for (const Entry& entry : entries) {
    if (entry.items == 0) continue;
    page.html.element("a", {{"href", "#" + std::string(entry.id)}}, entry.name);
    page.html.text(" ");
  }
  page.html.close();
}

void write_foot(HtmlPage& page) {
  HtmlWriter& html = page.html;
  html.open("footer");
  html.element("h2", "What this page says");
  html.element(
      "p",
      "A claim is agreed when more than one report makes it, single when one does, and in conflict "
      "when reports cannot both be right as they stand. Independent counts the reports behind a "
      "claim once those that share its narration, or credit one agency for it, count as one. Not "
      "found means not found in the reports given. A quotation that two reports share shows that "
      "something was said, not that one copied the other. Nothing here rates truth or an outlet.");
  html.element("p",
               "Spans count bytes of the article’s UTF-8 text. Each mark and each link names, "
               "when pointed at, the rule that found it.");
  html.open("table", {{"class", "inputs"}});
  html.open("thead");
  html.open("tr");
  for (const std::string_view name : {"input", "SHA-256 of its bytes"}) html.element("th", name);
  html.close();
  html.close();
  html.open("tbody");
  for (const Report& report : page.input.reports) {
    html.open("tr");
    html.element("td", report.article.path.empty() ? report.article.id : report.article.path);
    html.element("td", {{"class", "hash"}}, report.article.sha256);
    html.close();
  }
  html.close();
  html.close();
  html.element("p", "Made by synoptic " + page.input.versions.program + ", data " +
                        page.input.versions.data + ", record schema " +
                        std::to_string(kRecordSchema) + ".");
  html.close();
}

void write_body(HtmlPage& page, std::string_view script) {
  HtmlWriter& html = page.html;
  html.open("body");
  html.element("a", {{"class", "skip"}, {"href", "#texts"}}, "Skip to the full texts");
  html.open("div", {{"class", "columns"}});
  html.open("main");
  write_masthead(page);
  write_contents(page);
  write_reports_table(page);
  write_conflicts(page);
  write_claims(page);
  write_statements(page);
  write_timeline(page);
  write_parties(page);
  write_labels(page);
  write_lineage(page);
  write_ledger(page);
  write_unread(page);
  write_foot(page);
  html.close();
  write_full_reports(page);
  html.close();
  html.own_code("script", script);
  html.close();
}

}  // namespace

std::string render_html(const RenderInput& input) {
  SYNOPTIC_CHECK(input.reports.size() == input.record.reports.size());
  const std::string_view style = own_file("render/page.css");
  const std::string_view script = own_file("render/page.js");
  std::string out = "<!DOCTYPE html>\n";
  HtmlPage page{HtmlWriter(out), input, short_names(input.record.reports)};
  page.html.open("html", {{"lang", "en"}});
  write_head(page, style, script);
  write_body(page, script);
  page.html.close();
  out += '\n';
  return out;
}

}  // namespace synoptic
