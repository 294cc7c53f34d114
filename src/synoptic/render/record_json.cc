// A record as JSON after the contract ("A record"), and back.
//
// The items of a record refer to one another by index; JSON names them "r1", "p1", "s1", "f1",
// "e1", "c1", "k1", counted from one. A version writes beside its words only what differs from
// its item; a holder is a party's id, or "report" for the outlet's own voice.

#include "synoptic/render/record_json.h"

#include <utility>

#include "synoptic/base/json_value.h"
#include "synoptic/base/json_writer.h"
#include "synoptic/model/names.h"
#include "synoptic/render/json_parts.h"

namespace synoptic {
namespace {

constexpr std::string_view kOwnVoice = "report";

// The letter of the ids a claim's item may have: of a figure, an event or a statement; dates are
// items of the timeline, and a fact has none.
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

class RecordWriter {
 public:
  RecordWriter(std::string& out, int indent) : json_(out, indent) {}

  void write(const Record& record, const RecordVersions& versions) {
    json_.begin_object();
    json_.member("synoptic", kRecordSchema);
    json_.key("versions");
    json_.begin_object();
    json_.member("program", std::string_view(versions.program));
    json_.member("data", std::string_view(versions.data));
    json_.member("schema", kRecordSchema);
    json_.end_object();
    list("reports", 'r', record.reports);
    list("parties", 'p', record.parties);
    list("statements", 's', record.statements);
    list("figures", 'f', record.figures);
    list("events", 'e', record.events);
    list("timeline", '\0', record.timeline);
    list("claims", 'c', record.claims);
    list("conflicts", 'k', record.conflicts);
    list("lineage", '\0', record.lineage);
    list("labels", '\0', record.labels);
    list("unread", '\0', record.unread);
    json_.end_object();
  }

 private:
  // The lists of a record are written even when they are empty: nothing found is a finding.
  template <typename Item>
  void list(std::string_view name, char letter, const std::vector<Item>& items) {
    json_.key(name);
    json_.begin_array();
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      json_.begin_object();
      if (letter != '\0') json_.member("id", std::string_view(item_id(letter, i)));
      members(items[i]);
      json_.end_object();
    }
    json_.end_array();
  }

  void id(std::string_view name, char letter, std::optional<std::uint32_t> index) {
    if (index) json_.member(name, std::string_view(item_id(letter, *index)));
  }

  void holder(std::string_view name, Holder holder) {
    json_.member(name, holder ? std::string_view(item_id('p', *holder)) : kOwnVoice);
  }

  void versions(const std::vector<Version>& items) {
    json_.key("versions");
    json_.begin_array();
    for (const Version& version : items) {
      json_.begin_object();
      members(version);
      json_.end_object();
    }
    json_.end_array();
  }

  void members(const Version& version) {
    id("report", 'r', version.report);
    json_.member(version.in_source ? "source" : "span", version.span);
    json_.member("text", std::string_view(version.text));
    write_text(json_, "why", version.why);
    if (version.amount) write_amount(json_, *version.amount);
    if (version.standing) json_.member("standing", name_of(*version.standing));
    if (version.kind) json_.member("kind", name_of(*version.kind));
    if (version.stance) json_.member("stance", name_of(*version.stance));
    if (version.wording) json_.member("wording", *version.wording);
    id("holder", 'p', version.holder);
    write_text(json_, "time", version.time);
    id("same_words_as", 'r', version.same_words_as);
  }

  void members(const RecordReport& report) {
    json_.member("article", std::string_view(report.article));
    write_text(json_, "path", report.path);
    write_text(json_, "outlet", report.outlet);
    write_text(json_, "title", report.title);
    write_text(json_, "date", report.date);
    if (report.date_from_story) json_.member("date_from", "story");
    if (report.extent != Extent::whole) json_.member("extent", name_of(report.extent));
    write_texts(json_, "credits", report.credits);
    json_.member("words", report.words);
    json_.member("shared_narration", report.shared_narration);
    json_.member("shared_quotation", report.shared_quotation);
  }

  void members(const RecordParty& party) {
    json_.member("name", std::string_view(party.name));
    json_.member("type", name_of(party.type));
    write_text(json_, "country", party.country);
    write_texts(json_, "names", party.names);
    write_list(json_, "roles", party.roles, [&](const RecordRole& role, std::uint32_t) {
      json_.member("text", std::string_view(role.text));
      versions(role.versions);
    });
    versions(party.versions);
  }

  void members(const RecordStatement& statement) {
    id("speaker", 'p', statement.speaker);
    write_ids(json_, "speakers", 'p', statement.speakers);
    write_text(json_, "source", statement.source);
    id("to", 'p', statement.addressee);
    write_text(json_, "medium", statement.medium);
    json_.member("wordings", statement.wordings);
    versions(statement.versions);
  }

  void members(const RecordFigure& figure) {
    write_amount(json_, figure.amount);
    write_text(json_, "counted", figure.counted);
    write_text(json_, "concept", figure.concept_words);
    json_.member("standing", name_of(figure.standing));
    holder("holder", figure.holder);
    write_text(json_, "source", figure.source);
    json_.member("verdict", name_of(figure.verdict));
    json_.member("independent_sources", figure.independent_sources);
    versions(figure.versions);
  }

  void members(const RecordEvent& event) {
    json_.member("type", name_of(event.type));
    write_ids(json_, "source", 'p', event.source);
    write_ids(json_, "target", 'p', event.target);
    json_.member("standing", name_of(event.standing));
    write_text(json_, "time", event.time);
    write_ids(json_, "figures", 'f', event.figures);
    versions(event.versions);
  }

  void members(const TimelineEntry& entry) {
    json_.member("time", std::string_view(entry.time));
    id("event", 'e', entry.event);
    versions(entry.versions);
  }

  void members(const Claim& claim) {
    json_.member("kind", name_of(claim.kind));
    id("item", item_letter(claim.kind), claim.item);
    write_text(json_, "sentence", claim.sentence);
    holder("holder", claim.holder);
    write_text(json_, "source", claim.source);
    json_.member("verdict", name_of(claim.verdict));
    json_.member("independent_sources", claim.independent_sources);
    versions(claim.versions);
    write_ids(json_, "says_less", 'r', claim.says_less);
    write_ids(json_, "missing_from", 'r', claim.missing_from);
  }

  void members(const Conflict& conflict) {
    json_.member("kind", name_of(conflict.kind));
    id("claim", 'c', conflict.claim);
    json_.member("sentence", std::string_view(conflict.sentence));
    write_list(json_, "sides", conflict.sides, [&](const ConflictSide& side, std::uint32_t) {
      json_.member("reading", std::string_view(side.reading));
      versions(side.versions);
    });
  }

  void members(const LineageLink& link) {
    id("from", 'r', link.from);
    write_text(json_, "agency", link.agency);
    id("to", 'r', link.to);
    json_.member("evidence", name_of(link.evidence));
    if (link.from) json_.member("direction", name_of(link.direction));
    if (link.is_single_fact) json_.member("single_fact", true);
    write_list(json_, "passages", link.passages, [&](const SharedPassage& passage, std::uint32_t) {
      json_.member("from", passage.from);
      json_.member("to", passage.to);
      json_.member("text", std::string_view(passage.text));
      json_.member("words", passage.words);
    });
    if (!link.versions.empty()) versions(link.versions);
  }

  void members(const Label& label) {
    id("party", 'p', label.party);
    json_.member("text", std::string_view(label.text));
    holder("voice", label.voice);
    versions(label.versions);
  }

  void members(const Problem& problem) {
    json_.member("path", std::string_view(problem.path));
    write_text(json_, "place", problem.place);
    json_.member("reason", std::string_view(problem.reason));
  }

  JsonWriter json_;
};

std::size_t size_of(const JsonValue& object, std::string_view name) {
  const JsonValue* list = object.find(name);
  return list == nullptr ? 0 : list->items().size();
}

class RecordReader {
 public:
  explicit RecordReader(const JsonValue& root)
      : root_(root),
        reports_(size_of(root, "reports")),
        parties_(size_of(root, "parties")),
        statements_(size_of(root, "statements")),
        figures_(size_of(root, "figures")),
        events_(size_of(root, "events")),
        timeline_(size_of(root, "timeline")),
        claims_(size_of(root, "claims")) {}

  Result<Record> read() {
    if (reading_.count(root_, "synoptic") != std::uint32_t{kRecordSchema}) {
      reading_.fail("synoptic", "is not 1: no record, or one of a later schema");
    }
    Record out;
    take("reports", out.reports);
    take("parties", out.parties);
    take("statements", out.statements);
    take("figures", out.figures);
    take("events", out.events);
    take("timeline", out.timeline);
    take("claims", out.claims);
    take("conflicts", out.conflicts);
    take("lineage", out.lineage);
    take("labels", out.labels);
    take("unread", out.unread);
    if (reading_.error()) return *reading_.error();
    return out;
  }

 private:
  template <typename Item>
  void take(std::string_view name, std::vector<Item>& out) {
    out = list<Item>(root_, name);
  }

  template <typename Item>
  std::vector<Item> list(const JsonValue& object, std::string_view name) {
    return reading_.list<Item>(object, name, [&](const JsonValue& item) {
      Item out;
      members(item, out);
      return out;
    });
  }

  std::uint32_t needed(const JsonValue& item, std::string_view name, char kind, std::size_t size) {
    const auto index = reading_.id(item, name, kind, size);
    if (!index) reading_.fail(name, "is missing");
    return index.value_or(0);
  }

  Holder holder(const JsonValue& item, std::string_view name) {
    const JsonValue* member = item.find(name);
    if (member == nullptr || member->text() == kOwnVoice) return std::nullopt;
    return reading_.id(item, name, 'p', parties_);
  }

  void members(const JsonValue& item, Version& out) {
    out.report = needed(item, "report", 'r', reports_);
    out.in_source = item.find("span") == nullptr;
    out.span = reading_.span(item, out.in_source ? "source" : "span");
    out.text = reading_.text(item, "text");
    out.why = reading_.text(item, "why");
    if (item.find("unit") != nullptr) out.amount = reading_.amount(item);
    if (item.find("standing") != nullptr) {
      out.standing = reading_.named(item, "standing", Standing::unclear);
    }
    if (item.find("kind") != nullptr) {
      out.kind = reading_.named(item, "kind", StatementKind::indirect);
    }
    if (item.find("stance") != nullptr) {
      out.stance = reading_.named(item, "stance", Stance::neutral);
    }
    out.wording = reading_.count(item, "wording");
    out.holder = reading_.id(item, "holder", 'p', parties_);
    out.time = reading_.text(item, "time");
    out.same_words_as = reading_.id(item, "same_words_as", 'r', reports_);
  }

  void members(const JsonValue& item, RecordReport& out) {
    out.article = reading_.text(item, "article");
    out.path = reading_.text(item, "path");
    out.outlet = reading_.text(item, "outlet");
    out.title = reading_.text(item, "title");
    out.date = reading_.text(item, "date");
    out.date_from_story = reading_.text(item, "date_from") == "story";
    out.extent = reading_.named(item, "extent", Extent::whole);
    out.credits = reading_.texts(item, "credits");
    out.words = reading_.count(item, "words").value_or(0);
    out.shared_narration = reading_.number(item, "shared_narration");
    out.shared_quotation = reading_.number(item, "shared_quotation");
  }

  void members(const JsonValue& item, RecordRole& out) {
    out.text = reading_.text(item, "text");
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, RecordParty& out) {
    out.name = reading_.text(item, "name");
    out.type = reading_.named(item, "type", EntityType::other);
    out.country = reading_.text(item, "country");
    out.names = reading_.texts(item, "names");
    out.roles = list<RecordRole>(item, "roles");
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, RecordStatement& out) {
    out.speaker = reading_.id(item, "speaker", 'p', parties_);
    out.speakers = reading_.ids(item, "speakers", 'p', parties_);
    out.source = reading_.text(item, "source");
    out.addressee = reading_.id(item, "to", 'p', parties_);
    out.medium = reading_.text(item, "medium");
    out.wordings = reading_.count(item, "wordings").value_or(1);
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, RecordFigure& out) {
    out.amount = reading_.amount(item);
    out.counted = reading_.text(item, "counted");
    out.concept_words = reading_.text(item, "concept");
    out.standing = reading_.named(item, "standing", Standing::unclear);
    out.holder = holder(item, "holder");
    out.source = reading_.text(item, "source");
    out.verdict = reading_.named(item, "verdict", Verdict::single);
    out.independent_sources = reading_.count(item, "independent_sources").value_or(1);
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, RecordEvent& out) {
    out.type = reading_.named(item, "type", EventType::consult);
    out.source = reading_.ids(item, "source", 'p', parties_);
    out.target = reading_.ids(item, "target", 'p', parties_);
    out.standing = reading_.named(item, "standing", Standing::unclear);
    out.time = reading_.text(item, "time");
    out.figures = reading_.ids(item, "figures", 'f', figures_);
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, TimelineEntry& out) {
    out.time = reading_.text(item, "time");
    out.event = reading_.id(item, "event", 'e', events_);
    out.versions = list<Version>(item, "versions");
  }

  std::size_t items_of(ClaimKind kind) const {
    switch (kind) {
      case ClaimKind::figure:
        return figures_;
      case ClaimKind::event:
        return events_;
      case ClaimKind::statement:
        return statements_;
      case ClaimKind::date:
      case ClaimKind::fact:
        return timeline_;
    }
    return 0;
  }

  void members(const JsonValue& item, Claim& out) {
    out.kind = reading_.named(item, "kind", ClaimKind::fact);
    out.item = reading_.id(item, "item", item_letter(out.kind), items_of(out.kind));
    out.sentence = reading_.text(item, "sentence");
    out.holder = holder(item, "holder");
    out.source = reading_.text(item, "source");
    out.verdict = reading_.named(item, "verdict", Verdict::single);
    out.independent_sources = reading_.count(item, "independent_sources").value_or(1);
    out.versions = list<Version>(item, "versions");
    out.says_less = reading_.ids(item, "says_less", 'r', reports_);
    out.missing_from = reading_.ids(item, "missing_from", 'r', reports_);
  }

  void members(const JsonValue& item, ConflictSide& out) {
    out.reading = reading_.text(item, "reading");
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, Conflict& out) {
    out.kind = reading_.named(item, "kind", ConflictKind::value);
    out.claim = needed(item, "claim", 'c', claims_);
    out.sentence = reading_.text(item, "sentence");
    out.sides = list<ConflictSide>(item, "sides");
  }

  void members(const JsonValue& item, SharedPassage& out) {
    out.from = reading_.span(item, "from");
    out.to = reading_.span(item, "to");
    out.text = reading_.text(item, "text");
    out.words = reading_.count(item, "words").value_or(0);
  }

  void members(const JsonValue& item, LineageLink& out) {
    out.from = reading_.id(item, "from", 'r', reports_);
    out.agency = reading_.text(item, "agency");
    out.to = needed(item, "to", 'r', reports_);
    out.evidence = reading_.named(item, "evidence", LineageEvidence::narration);
    if (out.from) out.direction = reading_.named(item, "direction", LineageDirection::unknown);
    out.is_single_fact = reading_.truth(item, "single_fact");
    out.passages = list<SharedPassage>(item, "passages");
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, Label& out) {
    out.party = needed(item, "party", 'p', parties_);
    out.text = reading_.text(item, "text");
    out.voice = holder(item, "voice");
    out.versions = list<Version>(item, "versions");
  }

  void members(const JsonValue& item, Problem& out) {
    out.path = reading_.text(item, "path");
    out.place = reading_.text(item, "place");
    out.reason = reading_.text(item, "reason");
  }

  const JsonValue& root_;
  JsonReading reading_;
  std::size_t reports_;
  std::size_t parties_;
  std::size_t statements_;
  std::size_t figures_;
  std::size_t events_;
  std::size_t timeline_;
  std::size_t claims_;
};

}  // namespace

void write_record(const Record& record, const RecordVersions& versions, int indent,
                  std::string& out) {
  RecordWriter(out, indent).write(record, versions);
  out += '\n';
}

Result<Record> read_record(std::string_view text) {
  const Result<JsonValue> json = JsonValue::parse(text);
  if (!json) return json.error();
  if (!json.value().is(JsonValue::Kind::object)) {
    return Error{ErrorCode::malformed, "no JSON object", ""};
  }
  return RecordReader(json.value()).read();
}

}  // namespace synoptic
