// Who wrote a text is said in two ways. A credit line or byline stands for the whole report, and
// extract/ has found it:      "(With input from Reuters, AFP)"          → two links
// Inside the text an agency may be the source of one statement, and stands for that only:
//     "The contract is worth 3 million euros, according to the agency ANSA."  → single fact
// An agency credited for the whole needs no mention for a part of it.
#include "synoptic/lineage/find_credits.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace synoptic {
namespace {

// The span of the text that was copied from `source`; nothing where those bytes were set aside.
std::optional<Span> text_span(const Article& article, Span source) {
  for (const SourceRun& run : article.source_runs) {
    if (!run.source.contains(source)) continue;
    if (run.source.size() != run.text.size()) return run.text;
    const std::uint32_t begin = run.text.begin + (source.begin - run.source.begin);
    return Span{begin, begin + source.size()};
  }
  return std::nullopt;
}

Version make_version(ReportIndex report, Span span, std::string_view text, std::string_view why) {
  Version version;
  version.report = report;
  version.span = span;
  version.text = text;
  version.why = why;
  return version;
}

Version credit_version(const Article& article, const Credit& credit, ReportIndex report) {
  const auto span = credit.source.empty() ? std::nullopt : text_span(article, credit.source);
  if (span.has_value()) {
    return make_version(report, *span, slice(article.text, *span), credit.why);
  }
  Version version = make_version(report, credit.source, credit.name, credit.why);
  version.in_source = true;
  return version;
}

// The words of a statement from the first to the last.
Span extent(const Statement& statement) {
  Span all = statement.content.front();
  for (const Span piece : statement.content) all = cover(all, piece);
  return all;
}

std::optional<std::string> agency_behind(const Statement& statement, const Report& report,
                                         const AgencyNames& names) {
  for (const Span source : statement.source) {
    if (auto agency = find_agency(slice(report.article.text, source), names)) return agency;
  }
  if (!statement.speaker || *statement.speaker >= report.annotations.parties.size()) return {};
  return find_agency(report.annotations.parties[*statement.speaker].name, names);
}

using VersionsByAgency = std::map<std::string, std::vector<Version>>;

void add_links(const VersionsByAgency& by_agency, ReportIndex to, bool is_single_fact,
               std::vector<LineageLink>& links) {
  for (const auto& [agency, versions] : by_agency) {
    LineageLink link;
    link.agency = agency;
    link.to = to;
    link.evidence = LineageEvidence::credit;
    link.versions = versions;
    link.is_single_fact = is_single_fact;
    links.push_back(std::move(link));
  }
}

}  // namespace

std::vector<LineageLink> find_credits(const Report& report, ReportIndex to,
                                      const AgencyNames& names) {
  VersionsByAgency whole;
  for (const Credit& credit : report.article.credits) {
    whole[usual_name(credit.name, names)].push_back(credit_version(report.article, credit, to));
  }
  VersionsByAgency single;
  for (const Statement& statement : report.annotations.statements) {
    if (statement.content.empty()) continue;
    const auto agency = agency_behind(statement, report, names);
    if (!agency || whole.contains(*agency)) continue;
    const Span span = extent(statement);
    single[*agency].push_back(
        make_version(to, span, slice(report.article.text, span), statement.why));
  }
  std::vector<LineageLink> links;
  add_links(whole, to, false, links);
  add_links(single, to, true, links);
  return links;
}

}  // namespace synoptic
