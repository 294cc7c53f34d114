#include "synoptic/render/wording.h"

#include <algorithm>
#include <optional>

#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"

namespace synoptic {
namespace {

void add_name(std::string& out, std::string_view name, std::string_view separator) {
  if (!out.empty()) out += separator;
  out += name;
}

}  // namespace

std::string outlet_of(const RecordReport& report) {
  return report.outlet.empty() ? "(no outlet)" : report.outlet;
}

std::string claim_text(const Record& record, const Claim& claim) {
  if (claim.kind != ClaimKind::figure || !claim.item) return claim.sentence;
  const RecordFigure& figure = record.figures[*claim.item];
  std::string out = figure_text(figure);
  const std::string_view standing = standing_text(figure.standing);
  if (!standing.empty()) out.append(", ").append(standing);
  return out;
}

std::string_view claim_words(const Claim& claim) {
  return claim.versions.empty() ? claim.sentence : claim.versions[0].text;
}

std::string speaker_text(const Record& record, const RecordStatement& statement) {
  if (statement.speaker) return record.parties[*statement.speaker].name;
  std::string out;
  for (std::size_t i = 0; i < statement.speakers.size(); ++i) {
    const bool is_last = i + 1 == statement.speakers.size();
    if (i > 0) out += is_last ? " and " : ", ";
    out += record.parties[statement.speakers[i]].name;
  }
  if (out.empty()) out = statement.source;
  return out;
}

std::string_view holder_text(const Record& record, const Claim& claim) {
  return claim.holder || claim.source.empty() ? holder_text(record, claim.holder)
                                              : std::string_view(claim.source);
}

std::string_view holder_text(const Record& record, Holder holder) {
  return holder ? std::string_view(record.parties[*holder].name) : "the report itself";
}

std::string_view extent_text(Extent extent) {
  switch (extent) {
    case Extent::whole:
      break;
    case Extent::summary:
      return "only a summary";
    case Extent::paywall:
      return "only what its paywall shows";
  }
  return {};
}

std::string_view standing_text(Standing standing) {
  switch (standing) {
    case Standing::unclear:
      return "";
    case Standing::done:
      return "done";
    case Standing::promised:
      return "promised";
    case Standing::expected:
      return "expected";
    case Standing::asked:
      return "asked for";
    case Standing::denied:
      return "denied";
  }
  return "";
}

std::string_view standing_sign(Standing standing) {
  switch (standing) {
    case Standing::unclear:
      return "";
    case Standing::done:
      return "✓";
    case Standing::promised:
      return "→";
    case Standing::expected:
      return "≈";
    case Standing::asked:
      return "?";
    case Standing::denied:
      return "✗";
  }
  return "";
}

std::string report_list(std::span<const Version> versions, std::span<const std::string> names) {
  const std::vector<ReportIndex> reports = reports_in(versions);
  const auto copied_from = [&](ReportIndex report) -> std::optional<ReportIndex> {
    for (const Version& version : versions) {
      const bool is_in_list =
          version.same_words_as && *version.same_words_as != report &&
          std::binary_search(reports.begin(), reports.end(), *version.same_words_as);
      if (version.report == report && is_in_list) return *version.same_words_as;
    }
    return std::nullopt;
  };
  std::string out;
  for (const ReportIndex report : reports) {
    if (copied_from(report)) continue;
    std::string group = names[report];
    for (const ReportIndex other : reports) {
      if (copied_from(other) == report) add_name(group, names[other], "=");
    }
    add_name(out, group, " · ");
  }
  return out;
}

std::string report_list(std::span<const ReportIndex> reports, std::span<const std::string> names) {
  std::string out;
  for (const ReportIndex report : reports) add_name(out, names[report], " · ");
  return out;
}

std::string story_title(const RenderInput& input) {
  constexpr std::size_t kLongest = 90;
  for (const RecordReport& report : input.record.reports) {
    if (!report.title.empty()) return report.title;
  }
  for (const Report& report : input.reports) {
    const std::string text = squeeze(std::string_view(report.article.text).substr(0, 4 * kLongest));
    if (!text.empty()) return shortened(text, kLongest);
  }
  return "Untitled story";
}

std::string story_dates(const Record& record) {
  std::string first;
  std::string last;
  for (const RecordReport& report : record.reports) {
    const std::string day = report.date.substr(0, 10);
    if (day.empty()) continue;
    if (first.empty() || day < first) first = day;
    if (day > last) last = day;
  }
  return first == last ? first : first + " to " + last;
}

std::string readable_date(std::string_view date) {
  std::string out(date);
  if (out.size() <= 16 || out[10] != 'T' || out[13] != ':') {
    if (out.size() > 10 && out[10] == 'T') out[10] = ' ';
    return out;
  }
  out[10] = ' ';
  if (out[16] == ':' && out.size() >= 19) out.erase(16, 3);
  if (out.size() > 16) out.insert(16, 1, ' ');
  return out;
}

std::size_t count_claims(const Record& record, Verdict verdict) {
  return static_cast<std::size_t>(
      std::count_if(record.claims.begin(), record.claims.end(),
                    [&](const Claim& claim) { return claim.verdict == verdict; }));
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + (count == 1 ? std::string(noun) : plural(noun));
}

std::string utterance_text(const Version& version, std::size_t limit) {
  const bool is_quoted = version.kind.value_or(StatementKind::direct) == StatementKind::direct;
  return is_quoted ? in_quotes(version.text, limit) : shortened(version.text, limit);
}

}  // namespace synoptic
