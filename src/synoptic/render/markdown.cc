// The record as Markdown. Text of the input goes through escaped(): the marks of CommonMark and
// of HTML become harmless, line breaks become blanks, so that it can break out of no cell.

#include "synoptic/render/markdown.h"

#include <map>

#include "synoptic/base/strings.h"
#include "synoptic/model/names.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : squeeze(text)) {
    const bool is_mark = std::string_view("\\`*_{}[]()#+!|<>~&").find(c) != std::string_view::npos;
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (is_mark) out += '\\';
    if (!is_control) out += c;
  }
  return out;
}

class MarkdownPage {
 public:
  explicit MarkdownPage(const RenderInput& input)
      : record_(input.record), input_(input), names_(short_names(record_.reports)) {}

  std::string take() {
    line("# " + escaped(story_title(input_)));
    const std::string dates = story_dates(record_);
    line(counted(record_.reports.size(), "report") + (dates.empty() ? "" : ", " + escaped(dates)) +
         ".");
    reports();
    conflicts();
    claims();
    statements();
    timeline();
    parties();
    labels();
    lineage();
    unread();
    line(
        "Agreed: more than one report says it. Independent: reports that share a text, or credit "
        "one agency for it, count once. Not found in: not found in the reports given. Nothing "
        "here rates truth or an outlet.");
    line("Made by synoptic " + escaped(input_.versions.program) + ", data " +
         escaped(input_.versions.data) + ".");
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n\n"; }

  void row(const std::vector<std::string>& cells) {
    out_ += "|";
    for (const std::string& cell : cells) out_ += " " + cell + " |";
    out_ += "\n";
  }

  void table_head(const std::vector<std::string>& cells) {
    row(cells);
    row(std::vector<std::string>(cells.size(), "---"));
  }

  std::string reports_of(const std::vector<Version>& versions) const {
    return escaped(report_list(versions, names_));
  }

  void reports() {
    line("## Reports");
    table_head({"report", "outlet", "title", "date", "credits", "words"});
    for (std::size_t i = 0; i < record_.reports.size(); ++i) {
      const RecordReport& report = record_.reports[i];
      const std::string date = report.date + (report.date_from_story ? " (of the others)" : "");
      const bool is_whole = report.extent == Extent::whole;
      const std::string extent =
          is_whole ? "" : " (" + std::string(extent_text(report.extent)) + ")";
      row({escaped(names_[i]), escaped(outlet_of(report)), escaped(report.title), escaped(date),
           escaped(join(report.credits, ", ")), std::to_string(report.words) + extent});
    }
    out_ += "\n";
  }

  void conflicts() {
    if (record_.conflicts.empty()) return;
    line("## Conflicts");
    for (const Conflict& conflict : record_.conflicts) {
      out_ +=
          "- **" + std::string(name_of(conflict.kind)) + "**: " + escaped(conflict.sentence) + "\n";
      for (const ConflictSide& side : conflict.sides) {
        out_ += "  - " + escaped(side.reading) + ": " + reports_of(side.versions) + "\n";
        for (const Version& version : side.versions) {
          out_ +=
              "    - " + escaped(names_[version.report]) + ": “" + escaped(version.text) + "”\n";
        }
      }
    }
    out_ += "\n";
  }

  void claims() {
    if (record_.claims.empty()) return;
    line("## Claims");
    table_head({"claim", "says", "reports", "say less", "not found in", "independent", "verdict"});
    for (const Claim& claim : record_.claims) {
      row({escaped(claim_text(record_, claim)), escaped(holder_text(record_, claim)),
           reports_of(claim.versions), escaped(report_list(claim.says_less, names_)),
           escaped(report_list(claim.missing_from, names_)),
           std::to_string(claim.independent_sources), std::string(name_of(claim.verdict))});
    }
    out_ += "\n";
  }

  void statements() {
    if (record_.statements.empty()) return;
    line("## Statements");
    for (const RecordStatement& statement : record_.statements) {
      const std::string speaker = speaker_text(record_, statement);
      out_ += "- **" + escaped(speaker.empty() ? "Speaker not named" : speaker) + "**\n";
      std::map<std::uint32_t, std::vector<Version>> by_wording;
      for (const Version& version : statement.versions) {
        by_wording[version.wording.value_or(1)].push_back(version);
      }
      for (const auto& [wording, versions] : by_wording) {
        out_ += "  - " + escaped(utterance_text(versions[0], 1000)) + " (" + reports_of(versions) +
                ")\n";
      }
    }
    out_ += "\n";
  }

  void timeline() {
    if (record_.timeline.empty()) return;
    line("## Timeline");
    table_head({"time", "what", "reports"});
    for (const TimelineEntry& entry : record_.timeline) {
      const std::string words = entry.versions.empty() ? "" : entry.versions[0].text;
      row({escaped(entry.time), escaped(words), reports_of(entry.versions)});
    }
    out_ += "\n";
  }

  void parties() {
    if (record_.parties.empty()) return;
    line("## Parties");
    table_head({"party", "type", "country", "names", "roles"});
    for (const RecordParty& party : record_.parties) {
      std::vector<std::string> roles;
      for (const RecordRole& role : party.roles) roles.push_back(role.text);
      row({escaped(party.name), std::string(name_of(party.type)), escaped(party.country),
           escaped(join(party.names, ", ")), escaped(join(roles, ", "))});
    }
    out_ += "\n";
  }

  void labels() {
    if (record_.labels.empty()) return;
    line("## How each names them");
    table_head({"party", "words", "voice", "reports"});
    for (const Label& label : record_.labels) {
      row({escaped(record_.parties[label.party].name), escaped(label.text),
           escaped(holder_text(record_, label.voice)), reports_of(label.versions)});
    }
    out_ += "\n";
  }

  void lineage() {
    if (record_.lineage.empty()) return;
    line("## Lineage");
    for (const LineageLink& link : record_.lineage) {
      if (!link.from) {
        out_ += "- " + escaped(names_[link.to]) + " names " + escaped(link.agency) +
                (link.is_single_fact ? " for single facts" : "") + "\n";
        continue;
      }
      const bool is_known = link.direction == LineageDirection::from_to;
      out_ += "- " + escaped(names_[*link.from]) + (is_known ? " → " : " ↔ ") +
              escaped(names_[link.to]) + ", shared " + std::string(name_of(link.evidence)) + "\n";
      for (const SharedPassage& passage : link.passages) {
        out_ += "  - “" + escaped(passage.text) + "” (" + counted(passage.words, "word") + ")\n";
      }
    }
    out_ += "\n";
  }

  void unread() {
    if (record_.unread.empty()) return;
    line("## Not read");
    for (const Problem& problem : record_.unread) {
      out_ += "- " + escaped(problem.path) + " " + escaped(problem.place) + ": " +
              escaped(problem.reason) + "\n";
    }
    out_ += "\n";
  }

  const Record& record_;
  const RenderInput& input_;
  std::vector<std::string> names_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const RenderInput& input) { return MarkdownPage(input).take(); }

}  // namespace synoptic
