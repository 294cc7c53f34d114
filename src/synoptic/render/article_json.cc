// An article with its annotations as one JSON line, after the contract ("An article",
// "Annotations"), and back.
//
//   Article{.id = "a.txt", .text = "Hi."}  →  {"id":"a.txt","path":"…","text":"Hi."}
//
// An event with one actor on a side names it as a string ("source":"p1"), with several as a list.

#include "synoptic/render/article_json.h"

#include <algorithm>
#include <utility>

#include "synoptic/base/json_value.h"
#include "synoptic/base/json_writer.h"
#include "synoptic/model/names.h"
#include "synoptic/render/json_parts.h"

namespace synoptic {
namespace {

void write_credits(JsonWriter& json, const std::vector<Credit>& credits) {
  if (credits.empty()) return;
  json.key("credits");
  json.begin_array();
  for (const Credit& credit : credits) json.value(std::string_view(credit.name));
  json.end_array();
  write_list(json, "credit_sources", credits, [&](const Credit& credit, std::uint32_t) {
    json.member("source", credit.source);
    write_text(json, "why", credit.why);
  });
}

void write_fields(JsonWriter& json, const Article& article) {
  json.member("id", std::string_view(article.id));
  write_text(json, "url", article.url);
  write_text(json, "path", article.path);
  write_text(json, "sha256", article.sha256);
  write_text(json, "title", article.title);
  write_text(json, "outlet", article.outlet);
  write_texts(json, "authors", article.authors);
  write_credits(json, article.credits);
  write_text(json, "date", article.date);
  if (article.date_from != DateOrigin::none) json.member("date_from", name_of(article.date_from));
  write_text(json, "updated", article.updated);
  write_text(json, "dateline", article.dateline);
  write_text(json, "dateline_date", article.dateline_date);
  write_text(json, "lang", article.lang);
  write_text(json, "status", article.status);
  if (article.extent != Extent::whole) json.member("extent", name_of(article.extent));
  if (article.no_article != NoArticle::none) json.member("no_article", name_of(article.no_article));
  json.member("text", std::string_view(article.text));
  write_list(json, "blocks", article.blocks, [&](const Block& block, std::uint32_t) {
    json.member("kind", name_of(block.kind));
    json.member("span", block.span);
    json.member("source", block.source);
  });
  write_list(json, "set_aside", article.set_aside, [&](const SetAside& item, std::uint32_t) {
    json.member("kind", name_of(item.kind));
    json.member("text", std::string_view(item.text));
    json.member("source", item.source);
  });
}

void write_source_map(JsonWriter& json, const std::vector<SourceRun>& runs) {
  json.key("source_map");
  json.begin_array();
  for (const SourceRun& run : runs) {
    json.begin_array();
    for (const std::uint32_t byte : {run.text.begin, run.text.end}) json.value(byte);
    for (const std::uint32_t byte : {run.source.begin, run.source.end}) json.value(byte);
    json.end_array();
  }
  json.end_array();
}

void write_parties(JsonWriter& json, const std::vector<Party>& parties) {
  write_list(json, "parties", parties, [&](const Party& party, std::uint32_t index) {
    json.member("id", std::string_view(item_id('p', index)));
    json.member("name", std::string_view(party.name));
    json.member("type", name_of(party.type));
    write_text(json, "country", party.country);
    write_list(json, "roles", party.roles, [&](const Role& role, std::uint32_t) {
      json.member("text", std::string_view(role.text));
      json.member("span", role.span);
    });
  });
}

void write_party_id(JsonWriter& json, std::string_view name, std::optional<PartyIndex> party) {
  if (party) json.member(name, std::string_view(item_id('p', *party)));
}

void write_statement(JsonWriter& json, const Statement& statement) {
  write_spans(json, "content", statement.content);
  write_spans(json, "cue", statement.cue);
  write_spans(json, "source", statement.source);
  write_party_id(json, "speaker", statement.speaker);
  write_ids(json, "speakers", 'p', statement.speakers);
  write_party_id(json, "to", statement.addressee);
  json.member("kind", name_of(statement.kind));
  json.member("stance", name_of(statement.stance));
  write_text(json, "medium", statement.medium);
  if (statement.is_negated) json.member("negated", true);
  if (statement.is_hypothetical) json.member("hypothetical", true);
  write_text(json, "why", statement.why);
}

// Who says it: the speaker of the statement it lies in, or "report"; left out where the statement
// does not tell whose it is. Follows from `statement`, so it is not read back.
void write_holder(JsonWriter& json, const Annotations& found,
                  std::optional<std::uint32_t> statement) {
  if (!statement) {
    json.member("holder", std::string_view("report"));
  } else if (*statement < found.statements.size()) {
    write_party_id(json, "holder", found.statements[*statement].speaker);
  }
}

void write_quantity(JsonWriter& json, const Annotations& found, const Quantity& quantity) {
  json.member("span", quantity.span);
  write_amount(json, quantity.amount);
  write_text(json, "counted", quantity.counted);
  if (quantity.counted_span) json.member("counted_span", *quantity.counted_span);
  write_text(json, "concept", quantity.concept_words);
  if (!quantity.clause.empty()) json.member("clause", quantity.clause);
  json.member("standing", name_of(quantity.standing));
  if (quantity.time) json.member("time", *quantity.time);
  write_holder(json, found, quantity.statement);
  if (quantity.statement) json.member("statement", *quantity.statement);
  write_text(json, "why", quantity.why);
}

void write_actors(JsonWriter& json, std::string_view name, const std::vector<PartyIndex>& actors) {
  if (actors.size() == 1) {
    write_party_id(json, name, actors[0]);
  } else {
    write_ids(json, name, 'p', actors);
  }
}

void write_event(JsonWriter& json, const Annotations& found, const Event& event) {
  json.member("type", name_of(event.type));
  write_actors(json, "source", event.source);
  write_actors(json, "target", event.target);
  if (event.is_reciprocal) json.member("reciprocal", true);
  json.member("span", event.span);
  json.member("trigger", event.trigger);
  json.member("standing", name_of(event.standing));
  if (!event.figures.empty()) {
    json.key("figures");
    json.begin_array();
    for (const std::uint32_t figure : event.figures) json.value(figure);
    json.end_array();
  }
  if (event.time) json.member("time", *event.time);
  write_holder(json, found, event.statement);
  if (event.statement) json.member("statement", *event.statement);
  write_text(json, "why", event.why);
}

void write_annotations(JsonWriter& json, const Annotations& found) {
  json.key("annotations");
  json.begin_object();
  write_spans(json, "sentences", found.sentences);
  write_list(json, "entities", found.entities, [&](const EntityMention& entity, std::uint32_t) {
    json.member("span", entity.span);
    json.member("type", name_of(entity.type));
    write_party_id(json, "party", entity.party);
    write_text(json, "why", entity.why);
  });
  write_parties(json, found.parties);
  write_list(json, "statements", found.statements,
             [&](const Statement& item, std::uint32_t) { write_statement(json, item); });
  write_list(json, "quantities", found.quantities,
             [&](const Quantity& item, std::uint32_t) { write_quantity(json, found, item); });
  write_list(json, "times", found.times, [&](const TimeExpression& time, std::uint32_t) {
    json.member("span", time.span);
    json.member("type", name_of(time.type));
    write_text(json, "value", time.value);
    write_text(json, "why", time.why);
  });
  write_list(json, "events", found.events,
             [&](const Event& item, std::uint32_t) { write_event(json, found, item); });
  json.end_object();
}

std::vector<Credit> read_credits(JsonReading& reading, const JsonValue& object) {
  std::vector<Credit> out;
  for (std::string& name : reading.texts(object, "credits")) {
    out.push_back({.name = std::move(name), .source = {}, .why = {}});
  }
  const JsonValue* sources = object.find("credit_sources");
  for (std::size_t i = 0; sources != nullptr && i < out.size() && i < sources->items().size();
       ++i) {
    out[i].source = reading.span(sources->items()[i], "source");
    out[i].why = reading.text(sources->items()[i], "why");
  }
  return out;
}

std::vector<SourceRun> read_source_map(JsonReading& reading, const JsonValue& object) {
  return reading.list<SourceRun>(object, "source_map", [&](const JsonValue& run) {
    if (run.items().size() != 4) {
      reading.fail("source_map", "holds a run that is not four bytes");
      return SourceRun{};
    }
    std::uint32_t bytes[4] = {};
    for (int i = 0; i < 4; ++i) {
      const double byte = run.items()[static_cast<std::size_t>(i)].number(-1);
      if (byte < 0 || byte > 4294967295.0) reading.fail("source_map", "holds no byte offset");
      bytes[i] = static_cast<std::uint32_t>(std::max(0.0, std::min(byte, 4294967295.0)));
    }
    return SourceRun{{bytes[0], bytes[1]}, {bytes[2], bytes[3]}};
  });
}

Article read_fields(JsonReading& reading, const JsonValue& object) {
  Article out;
  out.id = reading.text(object, "id");
  out.url = reading.text(object, "url");
  out.path = reading.text(object, "path");
  out.sha256 = reading.text(object, "sha256");
  out.title = reading.text(object, "title");
  out.outlet = reading.text(object, "outlet");
  out.authors = reading.texts(object, "authors");
  out.credits = read_credits(reading, object);
  out.date = reading.text(object, "date");
  out.date_from = reading.named(object, "date_from", DateOrigin::none);
  out.updated = reading.text(object, "updated");
  out.dateline = reading.text(object, "dateline");
  out.dateline_date = reading.text(object, "dateline_date");
  out.lang = reading.text(object, "lang");
  out.status = reading.text(object, "status");
  out.extent = reading.named(object, "extent", Extent::whole);
  out.no_article = reading.named(object, "no_article", NoArticle::none);
  out.text = reading.text(object, "text");
  out.blocks = reading.list<Block>(object, "blocks", [&](const JsonValue& item) {
    return Block{reading.named(item, "kind", BlockKind::paragraph), reading.span(item, "span"),
                 reading.span(item, "source")};
  });
  out.set_aside = reading.list<SetAside>(object, "set_aside", [&](const JsonValue& item) {
    return SetAside{reading.named(item, "kind", SetAsideKind::notice), reading.text(item, "text"),
                    reading.span(item, "source")};
  });
  out.source_runs = read_source_map(reading, object);
  return out;
}

std::vector<Party> read_parties(JsonReading& reading, const JsonValue& object) {
  return reading.list<Party>(object, "parties", [&](const JsonValue& item) {
    Party out;
    out.name = reading.text(item, "name");
    out.type = reading.named(item, "type", EntityType::other);
    out.country = reading.text(item, "country");
    out.roles = reading.list<Role>(item, "roles", [&](const JsonValue& role) {
      return Role{reading.text(role, "text"), reading.span(role, "span")};
    });
    return out;
  });
}

Statement read_statement(JsonReading& reading, const JsonValue& item, std::size_t parties) {
  Statement out;
  out.content = reading.spans(item, "content");
  out.cue = reading.spans(item, "cue");
  out.source = reading.spans(item, "source");
  out.speaker = reading.id(item, "speaker", 'p', parties);
  out.speakers = reading.ids(item, "speakers", 'p', parties);
  out.addressee = reading.id(item, "to", 'p', parties);
  out.kind = reading.named(item, "kind", StatementKind::indirect);
  out.stance = reading.named(item, "stance", Stance::neutral);
  out.medium = reading.text(item, "medium");
  out.is_negated = reading.truth(item, "negated");
  out.is_hypothetical = reading.truth(item, "hypothetical");
  out.why = reading.text(item, "why");
  return out;
}

Quantity read_quantity(JsonReading& reading, const JsonValue& item) {
  Quantity out;
  out.span = reading.span(item, "span");
  out.amount = reading.amount(item);
  out.counted = reading.text(item, "counted");
  out.counted_span = reading.optional_span(item, "counted_span");
  out.concept_words = reading.text(item, "concept");
  out.clause = reading.optional_span(item, "clause").value_or(Span{});
  out.standing = reading.named(item, "standing", Standing::unclear);
  out.time = reading.count(item, "time");
  out.statement = reading.count(item, "statement");
  out.why = reading.text(item, "why");
  return out;
}

Event read_event(JsonReading& reading, const JsonValue& item, std::size_t parties) {
  Event out;
  out.type = reading.named(item, "type", EventType::consult);
  out.source = reading.ids(item, "source", 'p', parties);
  out.target = reading.ids(item, "target", 'p', parties);
  out.is_reciprocal = reading.truth(item, "reciprocal");
  out.span = reading.span(item, "span");
  out.trigger = reading.span(item, "trigger");
  out.standing = reading.named(item, "standing", Standing::unclear);
  out.figures = reading.list<std::uint32_t>(item, "figures", [](const JsonValue& figure) {
    return static_cast<std::uint32_t>(std::max(0.0, std::min(figure.number(), 4294967295.0)));
  });
  out.time = reading.count(item, "time");
  out.statement = reading.count(item, "statement");
  out.why = reading.text(item, "why");
  return out;
}

Annotations read_annotations(JsonReading& reading, const JsonValue& object) {
  Annotations out;
  out.sentences = reading.spans(object, "sentences");
  out.parties = read_parties(reading, object);
  const std::size_t parties = out.parties.size();
  out.entities = reading.list<EntityMention>(object, "entities", [&](const JsonValue& item) {
    return EntityMention{reading.span(item, "span"), reading.named(item, "type", EntityType::other),
                         reading.id(item, "party", 'p', parties), reading.text(item, "why")};
  });
  out.statements = reading.list<Statement>(object, "statements", [&](const JsonValue& item) {
    return read_statement(reading, item, parties);
  });
  out.quantities = reading.list<Quantity>(
      object, "quantities", [&](const JsonValue& item) { return read_quantity(reading, item); });
  out.times = reading.list<TimeExpression>(object, "times", [&](const JsonValue& item) {
    return TimeExpression{reading.span(item, "span"), reading.named(item, "type", TimeType::date),
                          reading.text(item, "value"), reading.text(item, "why")};
  });
  out.events = reading.list<Event>(
      object, "events", [&](const JsonValue& item) { return read_event(reading, item, parties); });
  return out;
}

}  // namespace

void write_article(const Report& report, const ArticleJsonOptions& options, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  write_fields(json, report.article);
  if (options.with_source_map) write_source_map(json, report.article.source_runs);
  if (options.with_annotations) write_annotations(json, report.annotations);
  json.end_object();
}

Result<Report> read_article(std::string_view text) {
  const Result<JsonValue> json = JsonValue::parse(text);
  if (!json) return json.error();
  if (!json.value().is(JsonValue::Kind::object)) {
    return Error{ErrorCode::malformed, "no JSON object", ""};
  }
  JsonReading reading;
  Report out;
  out.article = read_fields(reading, json.value());
  if (const JsonValue* found = json.value().find("annotations")) {
    out.annotations = read_annotations(reading, *found);
  }
  if (reading.error()) return *reading.error();
  return out;
}

}  // namespace synoptic
