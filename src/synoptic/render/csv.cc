// The record as tables after RFC 4180: comma, CR LF, quotation marks doubled. The versions of all
// items are one table; `item` says whose they are ("f1", "r2/credit1").

#include "synoptic/render/csv.h"

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "synoptic/model/names.h"
#include "synoptic/render/json_parts.h"

namespace synoptic {
namespace {

// Spreadsheets run what begins like a formula; an apostrophe makes them show it (OWASP, "CSV
// Injection"). Numbers of our own never come this way.
bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

class CsvWriter {
 public:
  CsvWriter(std::string name, std::vector<std::string_view> columns) : table_{std::move(name), {}} {
    for (const std::string_view column : columns) text(column);
    end_row();
  }

  CsvWriter& text(std::string_view cell) {
    begin_cell();
    const bool is_formula = looks_like_formula(cell);
    if (cell.find_first_of("\",\r\n") == std::string_view::npos && !is_formula) {
      table_.text += cell;
      return *this;
    }
    table_.text += '"';
    if (is_formula) table_.text += '\'';
    for (const char c : cell) table_.text.append(c == '"' ? 2 : 1, c);
    table_.text += '"';
    return *this;
  }

  CsvWriter& number(double value) {
    begin_cell();
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    table_.text.append(digits, end.ptr);
    return *this;
  }

  CsvWriter& number(std::optional<double> value) { return value ? number(*value) : text(""); }

  CsvWriter& id(char kind, std::optional<std::uint32_t> index) {
    return text(index ? item_id(kind, *index) : "");
  }

  CsvWriter& ids(char kind, const std::vector<std::uint32_t>& indices) {
    std::string out;
    for (const std::uint32_t index : indices)
      out += (out.empty() ? "" : " ") + item_id(kind, index);
    return text(out);
  }

  CsvWriter& holder(Holder party) { return text(party ? item_id('p', *party) : "report"); }

  void end_row() {
    table_.text += "\r\n";
    is_first_ = true;
  }

  CsvTable take() { return std::move(table_); }

 private:
  void begin_cell() {
    if (!is_first_) table_.text += ',';
    is_first_ = false;
  }

  CsvTable table_;
  bool is_first_ = true;
};

CsvTable reports_table(const Record& record) {
  CsvWriter out("reports.csv",
                {"id", "article", "path", "outlet", "title", "date", "date_from", "extent",
                 "credits", "words", "shared_narration", "shared_quotation"});
  for (std::uint32_t i = 0; i < record.reports.size(); ++i) {
    const RecordReport& report = record.reports[i];
    std::string credits;
    for (const std::string& credit : report.credits)
      credits += (credits.empty() ? "" : "; ") + credit;
    out.id('r', i).text(report.article).text(report.path).text(report.outlet).text(report.title);
    out.text(report.date).text(report.date_from_story ? "story" : "");
    out.text(report.extent == Extent::whole ? "" : name_of(report.extent)).text(credits);
    out.number(double(report.words)).number(report.shared_narration);
    out.number(report.shared_quotation).end_row();
  }
  return out.take();
}

CsvTable parties_table(const Record& record) {
  CsvWriter out("parties.csv", {"id", "name", "type", "country", "names", "roles"});
  for (std::uint32_t i = 0; i < record.parties.size(); ++i) {
    const RecordParty& party = record.parties[i];
    std::string names;
    for (const std::string& name : party.names) names += (names.empty() ? "" : "; ") + name;
    std::string roles;
    for (const RecordRole& role : party.roles) roles += (roles.empty() ? "" : "; ") + role.text;
    out.id('p', i).text(party.name).text(name_of(party.type)).text(party.country).text(names);
    out.text(roles).end_row();
  }
  return out.take();
}

CsvTable statements_table(const Record& record) {
  CsvWriter out("statements.csv",
                {"id", "speaker", "speakers", "source", "to", "medium", "wordings"});
  for (std::uint32_t i = 0; i < record.statements.size(); ++i) {
    const RecordStatement& statement = record.statements[i];
    out.id('s', i).id('p', statement.speaker).ids('p', statement.speakers);
    out.text(statement.source).id('p', statement.addressee).text(statement.medium);
    out.number(double(statement.wordings)).end_row();
  }
  return out.take();
}

CsvTable figures_table(const Record& record) {
  CsvWriter out("figures.csv",
                {"id", "value", "low", "high", "unit", "modifier", "change", "counted", "concept",
                 "standing", "holder", "verdict", "independent_sources"});
  for (std::uint32_t i = 0; i < record.figures.size(); ++i) {
    const RecordFigure& figure = record.figures[i];
    const Amount& amount = figure.amount;
    out.id('f', i).number(amount.value).number(amount.low).number(amount.high).text(amount.unit);
    out.text(name_of(amount.modifier)).text(name_of(amount.change)).text(figure.counted);
    out.text(figure.concept_words).text(name_of(figure.standing)).holder(figure.holder);
    out.text(name_of(figure.verdict)).number(double(figure.independent_sources)).end_row();
  }
  return out.take();
}

CsvTable events_table(const Record& record) {
  CsvWriter out("events.csv", {"id", "type", "source", "target", "standing", "time", "figures"});
  for (std::uint32_t i = 0; i < record.events.size(); ++i) {
    const RecordEvent& event = record.events[i];
    out.id('e', i).text(name_of(event.type)).ids('p', event.source).ids('p', event.target);
    out.text(name_of(event.standing)).text(event.time).ids('f', event.figures).end_row();
  }
  return out.take();
}

CsvTable timeline_table(const Record& record) {
  CsvWriter out("timeline.csv", {"id", "time", "event"});
  for (std::uint32_t i = 0; i < record.timeline.size(); ++i) {
    out.id('t', i).text(record.timeline[i].time).id('e', record.timeline[i].event).end_row();
  }
  return out.take();
}

char item_letter(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::figure:
      return 'f';
    case ClaimKind::event:
      return 'e';
    case ClaimKind::statement:
      return 's';
    case ClaimKind::date:
    case ClaimKind::fact:
      return 't';
  }
  return 't';
}

CsvTable claims_table(const Record& record) {
  CsvWriter out("claims.csv", {"id", "kind", "item", "sentence", "holder", "verdict",
                               "independent_sources", "says_less", "missing_from"});
  for (std::uint32_t i = 0; i < record.claims.size(); ++i) {
    const Claim& claim = record.claims[i];
    out.id('c', i).text(name_of(claim.kind)).id(item_letter(claim.kind), claim.item);
    out.text(claim.sentence).holder(claim.holder).text(name_of(claim.verdict));
    out.number(double(claim.independent_sources)).ids('r', claim.says_less);
    out.ids('r', claim.missing_from).end_row();
  }
  return out.take();
}

CsvTable conflicts_table(const Record& record) {
  CsvWriter out("conflicts.csv", {"id", "kind", "claim", "sentence", "side", "reading"});
  for (std::uint32_t i = 0; i < record.conflicts.size(); ++i) {
    const Conflict& conflict = record.conflicts[i];
    for (std::size_t side = 0; side < conflict.sides.size(); ++side) {
      out.id('k', i).text(name_of(conflict.kind)).id('c', conflict.claim).text(conflict.sentence);
      out.number(double(side + 1)).text(conflict.sides[side].reading).end_row();
    }
  }
  return out.take();
}

CsvTable lineage_table(const Record& record) {
  CsvWriter out("lineage.csv",
                {"id", "from", "agency", "to", "evidence", "direction", "single_fact", "from_begin",
                 "from_end", "to_begin", "to_end", "words", "text"});
  for (std::uint32_t i = 0; i < record.lineage.size(); ++i) {
    const LineageLink& link = record.lineage[i];
    const auto head = [&] {
      out.id('l', i).id('r', link.from).text(link.agency).id('r', link.to);
      out.text(name_of(link.evidence)).text(name_of(link.direction));
      out.text(link.is_single_fact ? "true" : "");
    };
    if (link.passages.empty()) {
      head();
      out.text("").text("").text("").text("").text("").text("").end_row();
    }
    for (const SharedPassage& passage : link.passages) {
      head();
      out.number(double(passage.from.begin)).number(double(passage.from.end));
      out.number(double(passage.to.begin)).number(double(passage.to.end));
      out.number(double(passage.words)).text(passage.text).end_row();
    }
  }
  return out.take();
}

CsvTable labels_table(const Record& record) {
  CsvWriter out("labels.csv", {"id", "party", "text", "voice"});
  for (std::uint32_t i = 0; i < record.labels.size(); ++i) {
    const Label& label = record.labels[i];
    out.id('n', i).id('p', label.party).text(label.text).holder(label.voice).end_row();
  }
  return out.take();
}

CsvTable unread_table(const Record& record) {
  CsvWriter out("unread.csv", {"path", "place", "reason"});
  for (const Problem& problem : record.unread) {
    out.text(problem.path).text(problem.place).text(problem.reason).end_row();
  }
  return out.take();
}

class VersionsTable {
 public:
  VersionsTable()
      : out_("versions.csv",
             {"item", "report", "begin", "end", "in_source", "text", "why", "value", "low", "high",
              "unit", "modifier", "standing", "kind", "stance", "wording", "same_words_as"}) {}

  void add(const std::string& item, const std::vector<Version>& versions) {
    for (const Version& version : versions) add(item, version);
  }

  CsvTable take() { return out_.take(); }

 private:
  void add(const std::string& item, const Version& version) {
    out_.text(item).id('r', version.report).number(double(version.span.begin));
    out_.number(double(version.span.end)).text(version.in_source ? "true" : "");
    out_.text(version.text).text(version.why);
    const Amount* amount = version.amount ? &*version.amount : nullptr;
    out_.number(amount ? amount->value : std::nullopt).number(amount ? amount->low : std::nullopt);
    out_.number(amount ? amount->high : std::nullopt).text(amount ? amount->unit : "");
    out_.text(amount ? name_of(amount->modifier) : "");
    out_.text(version.standing ? name_of(*version.standing) : "");
    out_.text(version.kind ? name_of(*version.kind) : "");
    out_.text(version.stance ? name_of(*version.stance) : "");
    out_.text(version.wording ? std::to_string(*version.wording) : "");
    out_.id('r', version.same_words_as).end_row();
  }

  CsvWriter out_;
};

template <typename Item>
void add_versions(VersionsTable& out, char letter, const std::vector<Item>& items) {
  for (std::uint32_t i = 0; i < items.size(); ++i) out.add(item_id(letter, i), items[i].versions);
}

CsvTable versions_table(const Record& record) {
  VersionsTable out;
  for (std::uint32_t i = 0; i < record.parties.size(); ++i) {
    out.add(item_id('p', i), record.parties[i].versions);
    const std::vector<RecordRole>& roles = record.parties[i].roles;
    for (std::uint32_t role = 0; role < roles.size(); ++role) {
      out.add(item_id('p', i) + "/" + item_id('o', role), roles[role].versions);
    }
  }
  add_versions(out, 's', record.statements);
  add_versions(out, 'f', record.figures);
  add_versions(out, 'e', record.events);
  add_versions(out, 't', record.timeline);
  add_versions(out, 'c', record.claims);
  for (std::uint32_t i = 0; i < record.conflicts.size(); ++i) {
    const std::vector<ConflictSide>& sides = record.conflicts[i].sides;
    for (std::uint32_t side = 0; side < sides.size(); ++side) {
      out.add(item_id('k', i) + "/" + std::to_string(side + 1), sides[side].versions);
    }
  }
  add_versions(out, 'l', record.lineage);
  add_versions(out, 'n', record.labels);
  return out.take();
}

}  // namespace

std::vector<CsvTable> render_csv(const RenderInput& input) {
  const Record& record = input.record;
  return {reports_table(record),  parties_table(record), statements_table(record),
          versions_table(record), figures_table(record), events_table(record),
          timeline_table(record), claims_table(record),  conflicts_table(record),
          lineage_table(record),  labels_table(record),  unread_table(record)};
}

}  // namespace synoptic
