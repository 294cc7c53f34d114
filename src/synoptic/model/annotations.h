#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/base/span.h"
#include "synoptic/model/amount.h"

namespace synoptic {

enum class EntityType { person, org, place, state, norp, work, other };

// Index into Annotations::parties (in a record: into Record::parties).
using PartyIndex = std::uint32_t;

// A name as it stands in the text: no title, no article, no genitive "'s".
struct EntityMention {
  Span span;
  EntityType type = EntityType::other;
  std::optional<PartyIndex> party;
  std::string why;

  friend bool operator==(const EntityMention&, const EntityMention&) = default;
};

// A title or description and where it stands: "Russian President".
struct Role {
  std::string text;
  Span span;

  friend bool operator==(const Role&, const Role&) = default;
};

// A person, organisation, state or place of one article, its mentions resolved.
struct Party {
  std::string name;  // its fullest name in this article
  EntityType type = EntityType::other;
  std::string country;  // ISO 3166 alpha-2; "IGO" for a body of states (PLOVER)
  std::vector<Role> roles;

  friend bool operator==(const Party&, const Party&) = default;
};

enum class StatementKind { direct, indirect, mixed };

// How the writer lets the one who is quoted stand to what is said.
enum class Stance : std::uint8_t {
  neutral,    // says, writes
  claiming,   // claims, accuses, praises
  factive,    // admits, notes: the writer takes it for true
  denying,    // denies, rejects
  asking,     // asks, urges, calls for
  promising,  // promises, plans, offers
  thinking,   // believes, wants, supports
};

// Something somebody is reported to have said.
struct Statement {
  std::vector<Span> content;  // in order; a split quotation has several pieces
  std::vector<Span> cue;      // "said", "according to"; empty for a quotation with none
  std::vector<Span> source;   // the words that name who says it; empty where nobody is named
  std::optional<PartyIndex> speaker;
  std::vector<PartyIndex> speakers;  // two or more who say it together; then there is no `speaker`
  std::optional<PartyIndex> addressee;
  StatementKind kind = StatementKind::indirect;
  Stance stance = Stance::neutral;
  std::string medium;            // "tweet", "letter", "interview", "speech"; empty where not said
  bool is_negated = false;       // "did not say that …"
  bool is_hypothetical = false;  // "would say that …"
  std::string why;

  friend bool operator==(const Statement&, const Statement&) = default;
};

struct Quantity {
  Span span;  // number with its sign or unit: "$1.5 billion", "1.5 million"
  Amount amount;
  std::string counted;  // the counted noun in its base form: "flu vaccine"; for unit "1"
  std::optional<Span> counted_span;
  std::string concept_words;  // content words of what is measured: "deliver Venezuela"
  Span clause;  // the clause that tells it, for a reader to see; its sentence where unknown
  Standing standing = Standing::unclear;
  std::optional<std::uint32_t> time;       // into Annotations::times: when it was so
  std::optional<std::uint32_t> statement;  // the innermost statement whose content holds it
  std::string why;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

enum class TimeType { date, time, duration, set };

// A time expression; `value` is TIMEX3 (TimeML 1.2.1), empty where it cannot be known.
struct TimeExpression {
  Span span;
  TimeType type = TimeType::date;
  std::string value;
  std::string why;

  friend bool operator==(const TimeExpression&, const TimeExpression&) = default;
};

// The PLOVER root types.
enum class EventType {
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault
};

// Who did what to whom, in one clause.
struct Event {
  EventType type = EventType::consult;
  std::vector<PartyIndex> source;
  std::vector<PartyIndex> target;
  bool is_reciprocal = false;  // "met", "signed": source and target act alike
  Span span;                   // the clause
  Span trigger;                // the verb or noun
  Standing standing = Standing::unclear;
  std::vector<std::uint32_t> figures;      // into Annotations::quantities
  std::optional<std::uint32_t> time;       // into Annotations::times
  std::optional<std::uint32_t> statement;  // the innermost statement whose content holds it
  std::string why;

  friend bool operator==(const Event&, const Event&) = default;
};

// Everything found in one article. Lists are in the order of their spans.
struct Annotations {
  std::vector<Span> sentences;
  std::vector<EntityMention> entities;
  std::vector<Party> parties;
  std::vector<Statement> statements;
  std::vector<Quantity> quantities;
  std::vector<TimeExpression> times;
  std::vector<Event> events;

  friend bool operator==(const Annotations&, const Annotations&) = default;
};

}  // namespace synoptic
