#pragma once

// The parts of the HTML page. Internal to render/.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/render/html_writer.h"
#include "synoptic/render/render_input.h"

namespace synoptic {

struct HtmlPage {
  HtmlWriter html;
  const RenderInput& input;
  std::vector<std::string> names;  // short_names()

  const Record& record() const { return input.record; }
  std::string_view party(PartyIndex index) const { return input.record.parties[index].name; }
};

// The anchor of the passage that a version points at: "r2-120-266", or "r2-source-12-19".
std::string anchor_of(const Version& version);
std::string anchor_of(ReportIndex report, Span span);

// Links to the passages of some versions, each named by its report.
void write_version_links(HtmlPage& page, std::span<const Version> versions);

// A link to a version's passage that shows `shown` and says what it is to those who cannot see it.
void write_passage_link(HtmlPage& page, const Version& version, std::string_view shown,
                        std::string_view spoken);

// A section with its heading; false, and nothing written, when it would be empty.
bool open_section(HtmlPage& page, std::string_view id, std::string_view heading, std::size_t items);

void write_reports_table(HtmlPage& page);  // html_reports.cc
void write_full_reports(HtmlPage& page);   // html_texts.cc
void write_conflicts(HtmlPage& page);      // html_claims.cc
void write_claims(HtmlPage& page);         // the same
void write_statements(HtmlPage& page);     // html_items.cc, as are the rest
void write_timeline(HtmlPage& page);
void write_parties(HtmlPage& page);
void write_labels(HtmlPage& page);
void write_lineage(HtmlPage& page);
void write_ledger(HtmlPage& page);
void write_unread(HtmlPage& page);

}  // namespace synoptic
