// The terminal page: a headline, then one entry a line or two, each begun by the word that says
// what it is.
//
//   One story, 3 reports, 2031-05-02 Tallinn · Ferries for the islands
//   CONFLICT value  Harbour Gazette says … 40 million euros, Baltic Wire 48.
//                   40 million euros: a | 48 million euros: b
//   agreed 2/3      12 ferries, promised (Liis Tamm) · 2 independent · a=b; says less: c
//
// Long texts are broken at blanks and hang under their label. Columns are counted as code points:
// near enough for the scripts of news, and never wrong by more than a ragged margin.

#include "synoptic/render/terminal.h"

#include <algorithm>
#include <map>

#include "synoptic/base/check.h"
#include "synoptic/base/strings.h"
#include "synoptic/base/utf8.h"
#include "synoptic/model/names.h"
#include "synoptic/render/wording.h"

namespace synoptic {
namespace {

constexpr std::size_t kLabelColumns = 16;
constexpr std::size_t kMostSingles = 8;
constexpr std::size_t kSentenceLength = 120;  // code points
constexpr std::size_t kMostOthers = 8;

enum class Paint { none, strong, alarm, good, faint };

std::string_view paint_code(Paint paint) {
  switch (paint) {
    case Paint::none:
      return "";
    case Paint::strong:
      return "\x1b[1m";
    case Paint::alarm:
      return "\x1b[1;31m";
    case Paint::good:
      return "\x1b[32m";
    case Paint::faint:
      return "\x1b[2m";
  }
  return "";
}

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Text of the input must not steer the terminal: control characters, and those that turn the
// direction of writing, become U+FFFD; white space becomes a blank.
std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    const char32_t c = point.value;
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if (c == '\n' || c == '\t' || c == '\r') {
      out += ' ';
    } else {
      append_utf8(out, is_control || turns ? kReplacement : c);
    }
  }
  return out;
}

class TerminalPage {
 public:
  TerminalPage(const RenderInput& input, const TerminalOptions& options)
      : record_(input.record),
        input_(input),
        options_(options),
        names_(short_names(record_.reports)) {}

  std::string take() {
    headline();
    reports();
    conflicts();
    agreed();
    singles();
    statements();
    lineage();
    set_aside();
    unread();
    if (!options_.next_step.empty()) entry("next", Paint::faint, options_.next_step);
    return std::move(out_);
  }

 private:
  // One entry: the label in its column, the text broken beside it.
  void entry(std::string_view label, Paint paint, std::string_view text) {
    const std::string head(label);
    if (options_.in_color && paint != Paint::none) {
      out_.append(paint_code(paint)).append(head).append("\x1b[0m");
    } else {
      out_ += head;
    }
    std::size_t at = columns(head);
    if (at >= kLabelColumns) {
      out_ += '\n';
      at = 0;
    }
    out_.append(kLabelColumns - at, ' ');
    flow(harmless(text));
  }

  void more(std::string_view text) {
    out_.append(kLabelColumns, ' ');
    flow(harmless(text));
  }

  // Writes the text from column `at` on; its further lines hang under the column of texts.
  void flow(const std::string& text, std::size_t at = kLabelColumns) {
    const auto limit = static_cast<std::size_t>(std::max(options_.width, 40));
    bool is_first = true;
    for (const std::string_view word : split(text, ' ')) {
      if (word.empty()) continue;
      const std::size_t size = columns(word);
      if (!is_first && at + 1 + size > limit) {
        out_ += '\n';
        out_.append(kLabelColumns, ' ');
        at = kLabelColumns;
      } else if (!is_first) {
        out_ += ' ';
        ++at;
      }
      out_ += word;
      at += size;
      is_first = false;
    }
    out_ += '\n';
  }

  void headline() {
    std::string text = "One story, " + counted(record_.reports.size(), "report");
    const std::string dates = story_dates(record_);
    if (!dates.empty()) text += ", " + dates;
    for (const Report& report : input_.reports) {
      if (report.article.dateline.empty()) continue;
      text += " " + report.article.dateline;
      break;
    }
    text += " · " + story_title(input_);
    if (options_.in_color) out_ += paint_code(Paint::strong);
    flow(harmless(text), 0);
    if (options_.in_color) out_ += "\x1b[0m";
  }

  void reports() {
    for (std::size_t i = 0; i < record_.reports.size(); ++i) {
      const RecordReport& report = record_.reports[i];
      std::string text = outlet_of(report);
      if (!report.date.empty()) text += ", " + readable_date(report.date);
      if (report.date_from_story) text += " (date of the others)";
      text += ", " + counted(report.words, "word");
      if (report.extent != Extent::whole)
        text += " (" + std::string(extent_text(report.extent)) + ")";
      if (!report.credits.empty()) text += ", credits " + join(report.credits, ", ");
      entry("report " + names_[i], Paint::none, text);
    }
  }

  void conflicts() {
    for (const Conflict& conflict : record_.conflicts) {
      const std::string label = "CONFLICT " + std::string(name_of(conflict.kind));
      entry(label, Paint::alarm, conflict.sentence);
      std::string sides;
      for (const ConflictSide& side : conflict.sides) {
        if (!sides.empty()) sides += "  |  ";
        sides += side.reading + ": " + report_list(side.versions, names_);
      }
      more(sides);
    }
  }

  std::string said_by(const Claim& claim) const {
    const bool is_own = !claim.holder && claim.source.empty();
    if (is_own || claim.kind == ClaimKind::statement) return "";
    return " (" + std::string(holder_text(record_, claim)) + ")";
  }

  // The claim in its own words, below the line that names it.
  void in_words(const Claim& claim) {
    if (claim.kind == ClaimKind::figure) more(in_quotes(claim_words(claim), kSentenceLength));
  }

  void agreed() {
    for (const Claim& claim : record_.claims) {
      if (claim.verdict != Verdict::agreed || claim.kind == ClaimKind::statement) continue;
      const std::string share = std::to_string(reports_in(claim.versions).size()) + "/" +
                                std::to_string(record_.reports.size());
      std::string text = shortened(claim_text(record_, claim), kSentenceLength) + said_by(claim) +
                         " · " + std::to_string(claim.independent_sources) + " independent · " +
                         report_list(claim.versions, names_);
      if (!claim.says_less.empty()) text += "; says less: " + report_list(claim.says_less, names_);
      entry("agreed " + share, Paint::good, text);
      in_words(claim);
    }
  }

  // Of what only one report has, the figures that an editor would check: money, shares, and
  // counts beyond a handful. The rest is counted.
  bool is_worth_a_line(const Claim& claim) const {
    if (claim.kind != ClaimKind::figure || !claim.item) return false;
    const RecordFigure& figure = record_.figures[*claim.item];
    const double size = figure.amount.value.value_or(figure.amount.high.value_or(0));
    const bool is_count = figure.amount.unit == "1";
    return is_count ? size > 3 && !figure.counted.empty() : !is_time_unit(figure.amount.unit);
  }

  void singles() {
    std::size_t shown = 0;
    std::size_t left_out = 0;
    for (const Claim& claim : record_.claims) {
      if (claim.verdict != Verdict::single || claim.kind == ClaimKind::statement) continue;
      if (shown == kMostSingles || !is_worth_a_line(claim)) {
        ++left_out;
        continue;
      }
      entry("single", Paint::none,
            shortened(claim_text(record_, claim), kSentenceLength) + said_by(claim) + " · " +
                report_list(claim.versions, names_));
      in_words(claim);
      ++shown;
    }
    if (left_out > 0)
      more("and " + counted(left_out, "claim") + " more that only one report makes");
  }

  void statements() {
    std::size_t shown = 0;
    std::size_t left_out = 0;
    for (const RecordStatement& statement : record_.statements) {
      if (reports_in(statement.versions).size() < 2) continue;
      if (shown == kMostOthers) {
        ++left_out;
        continue;
      }
      statement_entry(statement);
      ++shown;
    }
    if (left_out > 0) more("and " + counted(left_out, "quotation") + " more in several reports");
  }

  void statement_entry(const RecordStatement& statement) {
    std::map<std::uint32_t, std::vector<Version>> by_wording;
    for (const Version& version : statement.versions) {
      by_wording[version.wording.value_or(1)].push_back(version);
    }
    std::string speaker = speaker_text(record_, statement);
    if (!speaker.empty()) speaker += ": ";
    bool is_first = true;
    for (const auto& [wording, versions] : by_wording) {
      const std::string text =
          utterance_text(versions[0], 110) + " " + report_list(versions, names_);
      if (is_first) {
        entry("said", Paint::none, speaker + text);
      } else {
        more("also: " + text);
      }
      is_first = false;
    }
  }

  void lineage() {
    for (const LineageLink& link : record_.lineage) {
      if (!link.from) {
        const std::string scope = link.is_single_fact ? " for single facts" : "";
        entry("credit", Paint::none, names_[link.to] + " names " + link.agency + scope);
        continue;
      }
      std::uint32_t words = 0;
      for (const SharedPassage& passage : link.passages) words += passage.words;
      const std::string arrow = link.direction == LineageDirection::from_to ? " → " : " ↔ ";
      const std::string kind =
          link.evidence == LineageEvidence::narration ? "narration" : "quotation";
      entry("shared", Paint::none,
            names_[*link.from] + arrow + names_[link.to] + " " +
                counted(link.passages.size(), "passage") + " of " + kind + ", " +
                counted(words, "word"));
    }
  }

  void set_aside() {
    std::string text;
    for (std::size_t i = 0; i < input_.reports.size(); ++i) {
      std::map<SetAsideKind, std::size_t> counts;
      for (const SetAside& item : input_.reports[i].article.set_aside) ++counts[item.kind];
      for (const auto& [kind, count] : counts) {
        if (kind == SetAsideKind::credit) continue;
        if (!text.empty()) text += " · ";
        text += std::to_string(count) + " " + std::string(name_of(kind)) + " (" + names_[i] + ")";
      }
    }
    if (!text.empty()) entry("set aside", Paint::faint, text);
  }

  void unread() {
    for (const Problem& problem : record_.unread) {
      const std::string place = problem.place.empty() ? "" : ", " + problem.place;
      entry("not read", Paint::alarm, problem.path + place + ": " + problem.reason);
    }
  }

  const Record& record_;
  const RenderInput& input_;
  const TerminalOptions& options_;
  std::vector<std::string> names_;
  std::string out_;
};

}  // namespace

std::string render_terminal(const RenderInput& input, const TerminalOptions& options) {
  SYNOPTIC_CHECK(input.reports.size() == input.record.reports.size());
  return TerminalPage(input, options).take();
}

}  // namespace synoptic
