// Conflicts, and the claims as a matrix of claims by reports.

#include <algorithm>
#include <optional>

#include "synoptic/model/names.h"
#include "synoptic/render/html_page.h"
#include "synoptic/render/json_parts.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

void write_side(HtmlPage& page, const ConflictSide& side) {
  HtmlWriter& html = page.html;
  html.open("div", {{"class", "side"}});
  html.element("p", {{"class", "reading"}}, side.reading);
  for (const Version& version : side.versions) {
    html.open("blockquote");
    html.element("p", version.text);
    html.open("footer");
    write_passage_link(page, version, page.names[version.report],
                       outlet_of(page.record().reports[version.report]));
    html.text(" " + outlet_of(page.record().reports[version.report]) + ", bytes " +
              std::to_string(version.span.begin) + " to " + std::to_string(version.span.end));
    if (!version.why.empty()) html.text(", found by " + version.why);
    html.close();
    html.close();
  }
  html.close();
}

// The reports that take no side: the claim was not found in them, nor its contrary.
std::vector<ReportIndex> silent_reports(const Claim& claim, const Conflict& conflict) {
  std::vector<ReportIndex> out = claim.missing_from;
  for (const ConflictSide& side : conflict.sides) {
    for (const Version& version : side.versions) std::erase(out, version.report);
  }
  return out;
}

void write_conflict(HtmlPage& page, const Conflict& conflict, std::uint32_t index) {
  HtmlWriter& html = page.html;
  html.open("article", {{"class", "conflict"}, {"id", item_id('k', index)}});
  html.open("h3");
  html.element("span", {{"class", "kind"}}, name_of(conflict.kind));
  html.text(" " + conflict.sentence);
  html.close();
  html.open("div", {{"class", "sides"}});
  for (const ConflictSide& side : conflict.sides) write_side(page, side);
  html.close();
  const Claim& claim = page.record().claims[conflict.claim];
  html.open("p", {{"class", "beside"}});
  html.element("a", {{"href", "#" + item_id('c', conflict.claim)}}, "the claim");
  const std::vector<ReportIndex> silent = silent_reports(claim, conflict);
  if (!silent.empty()) html.text(" · not found in " + report_list(silent, page.names));
  html.close();
  html.close();
}

// What differs from the claim in one report's version: another amount, another standing.
std::string difference(const HtmlPage& page, const Claim& claim, const Version& version) {
  std::string out;
  if (claim.kind != ClaimKind::figure || !claim.item) return out;
  const RecordFigure& figure = page.record().figures[*claim.item];
  if (version.amount && *version.amount != figure.amount) out = amount_text(*version.amount);
  if (version.standing && *version.standing != figure.standing) {
    const std::string_view standing = standing_text(*version.standing);
    if (!out.empty() && !standing.empty()) out += ", ";
    out += standing;
  }
  return out;
}

void write_cell(HtmlPage& page, const Claim& claim, ReportIndex report) {
  constexpr std::size_t kMostLinks = 3;
  HtmlWriter& html = page.html;
  html.open("td", {{"class", "cell"}, {"data-name", page.names[report]}});
  std::size_t links = 0;
  for (const Version& version : claim.versions) {
    if (version.report != report || links == kMostLinks) continue;
    const bool is_copy = version.same_words_as && *version.same_words_as != report;
    write_passage_link(
        page, version, is_copy ? "=" : "●",
        is_copy ? "same words as " + page.names[*version.same_words_as] : std::string("says it"));
    const std::string differs = difference(page, claim, version);
    if (!differs.empty()) html.element("small", " " + differs);
    ++links;
  }
  const bool says_less =
      std::find(claim.says_less.begin(), claim.says_less.end(), report) != claim.says_less.end();
  if (links == 0) {
    const std::string_view spoken = says_less ? "says less" : "not found";
    html.open("span", {{"class", says_less ? "less" : "none"}, {"title", spoken}});
    html.element("span", {{"aria-hidden", "true"}}, says_less ? "◌" : "·");
    html.element("span", {{"class", "spoken"}}, spoken);
    html.close();
  }
  html.close();
}

Standing standing_of(const Record& record, const Claim& claim) {
  if (!claim.item) return Standing::unclear;
  if (claim.kind == ClaimKind::figure) return record.figures[*claim.item].standing;
  if (claim.kind == ClaimKind::event) return record.events[*claim.item].standing;
  return Standing::unclear;
}

void write_claim_text(HtmlPage& page, const Claim& claim) {
  constexpr std::size_t kLongest = 220;
  HtmlWriter& html = page.html;
  html.open("th", {{"scope", "row"}});
  const Standing standing = standing_of(page.record(), claim);
  if (standing != Standing::unclear) {
    html.open("span", {{"class", "standing"}, {"title", standing_text(standing)}});
    html.element("span", {{"aria-hidden", "true"}}, standing_sign(standing));
    html.close();
    html.text(" ");
  }
  if (claim.kind == ClaimKind::figure && claim.item) {
    html.element("strong", claim_text(page.record(), claim));
    html.element("span", {{"class", "sentence"}}, shortened(claim_words(claim), kLongest));
  } else {
    html.text(shortened(claim.sentence, kLongest));
  }
  if (claim.holder || !claim.source.empty()) {
    html.element("span", {{"class", "holder"}},
                 "says " + std::string(holder_text(page.record(), claim)));
  }
  html.close();
}

void write_matrix_head(HtmlPage& page) {
  HtmlWriter& html = page.html;
  html.open("thead");
  html.open("tr");
  html.element("th", {{"scope", "col"}}, "claim");
  for (std::size_t i = 0; i < page.names.size(); ++i) {
    html.element("th", {{"scope", "col"}, {"title", outlet_of(page.record().reports[i])}},
                 page.names[i]);
  }
  html.element("th", {{"scope", "col"}, {"title", "independent sources"}}, "indep.");
  html.close();
  html.close();
}

void write_matrix(HtmlPage& page, Verdict verdict) {
  const Record& record = page.record();
  HtmlWriter& html = page.html;
  html.open("div", {{"class", "scroll"}});
  html.open("table", {{"class", "matrix cards"}});
  write_matrix_head(page);
  html.open("tbody");
  for (std::uint32_t i = 0; i < record.claims.size(); ++i) {
    const Claim& claim = record.claims[i];
    if (claim.verdict != verdict) continue;
    html.open("tr", {{"id", item_id('c', i)}, {"data-item", ""}});
    write_claim_text(page, claim);
    for (ReportIndex report = 0; report < page.names.size(); ++report) {
      write_cell(page, claim, report);
    }
    html.element("td", {{"class", "count"}, {"data-name", "independent"}},
                 std::to_string(claim.independent_sources));
    html.close();
  }
  html.close();
  html.close();
  html.close();
}

void write_key(HtmlPage& page) {
  page.html.element("p", {{"class", "key"}},
                    "●\u00A0says it, =\u00A0in the same words as another, ◌\u00A0says less, "
                    "·\u00A0not found. ✓\u00A0done, →\u00A0promised, ≈\u00A0expected, "
                    "?\u00A0asked for, ✗\u00A0denied.");
}

}  // namespace

void write_conflicts(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "conflicts", "Conflicts", record.conflicts.size())) return;
  for (std::uint32_t i = 0; i < record.conflicts.size(); ++i) {
    write_conflict(page, record.conflicts[i], i);
  }
  page.html.close();
}

void write_claims(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "claims", "Claims", record.claims.size())) return;
  write_key(page);
  const std::size_t conflicts = count_claims(record, Verdict::conflict);
  const std::size_t agreed = count_claims(record, Verdict::agreed);
  const std::size_t singles = count_claims(record, Verdict::single);
  if (conflicts > 0) {
    page.html.element("h3", "In conflict");
    write_matrix(page, Verdict::conflict);
  }
  if (agreed > 0) {
    page.html.element("h3", "Agreed");
    write_matrix(page, Verdict::agreed);
  }
  if (singles > 0) {
    page.html.open("details");
    page.html.element("summary", counted(singles, "claim") + " that one report alone makes");
    write_matrix(page, Verdict::single);
    page.html.close();
  }
  page.html.close();
}

}  // namespace synoptic
