// Statements, timeline, parties, labels, lineage, ledger and what was not read: one section each.

#include <map>

#include "synoptic/base/strings.h"
#include "synoptic/model/names.h"
#include "synoptic/render/html_page.h"
#include "synoptic/render/json_parts.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

constexpr std::size_t kLongestText = 400;

void open_table(HtmlPage& page, std::initializer_list<std::string_view> columns) {
  HtmlWriter& html = page.html;
  html.open("div", {{"class", "scroll"}});
  html.open("table");
  html.open("thead");
  html.open("tr");
  for (const std::string_view column : columns) html.element("th", {{"scope", "col"}}, column);
  html.close();
  html.close();
  html.open("tbody");
}

void close_table_and_section(HtmlPage& page) {
  for (int level = 0; level < 4; ++level) page.html.close();
}

void write_links_cell(HtmlPage& page, std::span<const Version> versions) {
  page.html.open("td");
  write_version_links(page, versions);
  page.html.close();
}

// "Torunn Aaslid, to Madagascar, in a tweet".
std::string speaker_line(const HtmlPage& page, const RecordStatement& statement) {
  std::string out = speaker_text(page.record(), statement);
  if (out.empty()) out = "Speaker not named";
  if (statement.addressee) out.append(", to ").append(page.party(*statement.addressee));
  if (!statement.medium.empty()) out += ", " + statement.medium;
  return out;
}

// " direct", " indirect, claiming".
std::string manner_of(const Version& version) {
  std::string out;
  if (version.kind) out.append(" ").append(name_of(*version.kind));
  const bool is_neutral = version.stance.value_or(Stance::neutral) == Stance::neutral;
  if (!is_neutral) out.append(", ").append(name_of(*version.stance));
  return out;
}

void write_statement(HtmlPage& page, const RecordStatement& statement, std::uint32_t index) {
  HtmlWriter& html = page.html;
  std::map<std::uint32_t, std::vector<Version>> by_wording;
  for (const Version& version : statement.versions) {
    by_wording[version.wording.value_or(1)].push_back(version);
  }
  html.open("article", {{"class", "statement"}, {"id", item_id('s', index)}, {"data-item", ""}});
  html.open("h3");
  html.text(speaker_line(page, statement));
  if (by_wording.size() > 1) {
    html.element("small", " " + std::to_string(by_wording.size()) + " wordings");
  }
  html.close();
  for (const auto& [wording, versions] : by_wording) {
    const bool is_indirect = versions[0].kind == StatementKind::indirect;
    html.open("blockquote", {{"class", is_indirect ? "indirect" : "direct"}});
    html.element("p", utterance_text(versions[0], kLongestText));
    html.open("footer");
    write_version_links(page, versions);
    html.text(manner_of(versions[0]));
    html.close();
    html.close();
  }
  html.close();
}

// A passage with a link into each of the two reports that share it.
void write_passage(HtmlPage& page, const LineageLink& link, const SharedPassage& passage) {
  HtmlWriter& html = page.html;
  html.open("li");
  html.element("q", shortened(passage.text, kLongestText));
  html.text(" " + counted(passage.words, "word") + " ");
  html.element("a", {{"href", "#" + anchor_of(*link.from, passage.from)}}, page.names[*link.from]);
  html.text(" ");
  html.element("a", {{"href", "#" + anchor_of(link.to, passage.to)}}, page.names[link.to]);
  html.close();
}

void write_shared(HtmlPage& page, const LineageLink& link) {
  HtmlWriter& html = page.html;
  std::uint32_t words = 0;
  for (const SharedPassage& passage : link.passages) words += passage.words;
  const bool is_known = link.direction == LineageDirection::from_to;
  const std::string heading =
      page.names[*link.from] + (is_known ? " → " : " ↔ ") + page.names[link.to] + ": " +
      counted(words, "word") + " of " + std::string(name_of(link.evidence)) + " in " +
      counted(link.passages.size(), "passage") + (is_known ? "" : ", direction not known");
  if (link.evidence == LineageEvidence::narration) {
    html.open("details", {{"open", ""}});
  } else {
    html.open("details");
  }
  html.element("summary", heading);
  html.open("ul");
  for (const SharedPassage& passage : link.passages) write_passage(page, link, passage);
  html.close();
  html.close();
}

void write_credits(HtmlPage& page) {
  HtmlWriter& html = page.html;
  html.open("ul", {{"class", "credits"}});
  for (const LineageLink& link : page.record().lineage) {
    if (link.from) continue;
    html.open("li");
    html.text(page.names[link.to] + " names ");
    html.element("strong", link.agency);
    html.text(link.is_single_fact ? " for what it says here: " : " as where it comes from: ");
    write_version_links(page, link.versions);
    html.close();
  }
  html.close();
}

std::string party_names(const HtmlPage& page, const std::vector<PartyIndex>& parties) {
  std::string out;
  for (const PartyIndex party : parties) {
    if (!out.empty()) out += ", ";
    out += page.party(party);
  }
  return out;
}

void write_event(HtmlPage& page, const RecordEvent& event, std::uint32_t index) {
  HtmlWriter& html = page.html;
  html.open("tr", {{"id", item_id('e', index)}, {"data-item", ""}});
  html.element("td", name_of(event.type));
  html.element("td", party_names(page, event.source));
  html.element("td", party_names(page, event.target));
  html.element("td", standing_text(event.standing));
  html.element("td", event.time);
  std::string figures;
  for (const std::uint32_t figure : event.figures) {
    figures += (figures.empty() ? "" : "; ") + figure_text(page.record().figures[figure]);
  }
  html.element("td", figures);
  write_links_cell(page, event.versions);
  html.close();
}

}  // namespace

void write_statements(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "statements", "Statements", record.statements.size())) return;
  std::size_t singles = 0;
  for (std::uint32_t i = 0; i < record.statements.size(); ++i) {
    const bool is_shared = reports_in(record.statements[i].versions).size() > 1;
    if (is_shared) write_statement(page, record.statements[i], i);
    singles += is_shared ? 0 : 1;
  }
  if (singles > 0) {
    page.html.open("details");
    page.html.element("summary", counted(singles, "statement") + " in one report only");
    for (std::uint32_t i = 0; i < record.statements.size(); ++i) {
      const bool is_shared = reports_in(record.statements[i].versions).size() > 1;
      if (!is_shared) write_statement(page, record.statements[i], i);
    }
    page.html.close();
  }
  page.html.close();
}

void write_timeline(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "timeline", "Timeline", record.timeline.size())) return;
  open_table(page, {"time", "what", "reports"});
  for (const TimelineEntry& entry : record.timeline) {
    page.html.open("tr", {{"data-item", ""}});
    page.html.element("td", {{"class", "time"}}, entry.time);
    page.html.element("td", entry.versions.empty()
                                ? std::string()
                                : shortened(entry.versions[0].text, kLongestText));
    write_links_cell(page, entry.versions);
    page.html.close();
  }
  close_table_and_section(page);
}

void write_parties(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "parties", "Who’s who", record.parties.size())) return;
  open_table(page, {"party", "type", "country", "also called", "roles"});
  for (std::uint32_t i = 0; i < record.parties.size(); ++i) {
    const RecordParty& party = record.parties[i];
    HtmlWriter& html = page.html;
    html.open("tr", {{"id", item_id('p', i)}, {"data-item", ""}});
    html.element("td", party.name);
    html.element("td", name_of(party.type));
    html.element("td", party.country);
    std::string others;
    for (const std::string& name : party.names) {
      if (name != party.name) others += (others.empty() ? "" : ", ") + name;
    }
    html.element("td", others);
    html.open("td");
    for (const RecordRole& role : party.roles) {
      html.open("span", {{"class", "role"}});
      html.text(role.text + " ");
      write_version_links(page, role.versions);
      html.close();
      html.text(" ");
    }
    html.close();
    html.close();
  }
  close_table_and_section(page);
}

void write_labels(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "labels", "How each names them", record.labels.size())) return;
  open_table(page, {"party", "words", "in whose voice", "reports"});
  for (const Label& label : record.labels) {
    page.html.open("tr", {{"data-item", ""}});
    page.html.element("td", page.party(label.party));
    page.html.element("td", label.text);
    page.html.element("td", holder_text(record, label.voice));
    write_links_cell(page, label.versions);
    page.html.close();
  }
  close_table_and_section(page);
}

void write_lineage(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "lineage", "Lineage", record.lineage.size())) return;
  for (const LineageLink& link : record.lineage) {
    if (link.from) write_shared(page, link);
  }
  write_credits(page);
  page.html.close();
}

void write_ledger(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "ledger", "Ledger: who did what to whom", record.events.size())) return;
  open_table(page, {"type", "who", "to whom", "standing", "when", "figures", "reports"});
  for (std::uint32_t i = 0; i < record.events.size(); ++i) write_event(page, record.events[i], i);
  close_table_and_section(page);
}

void write_unread(HtmlPage& page) {
  const Record& record = page.record();
  if (!open_section(page, "unread", "Not read", record.unread.size())) return;
  open_table(page, {"input", "place", "why"});
  for (const Problem& problem : record.unread) {
    page.html.open("tr");
    page.html.element("td", problem.path);
    page.html.element("td", problem.place);
    page.html.element("td", problem.reason);
    page.html.close();
  }
  close_table_and_section(page);
}

}  // namespace synoptic
