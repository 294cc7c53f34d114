#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/base/problem.h"
#include "synoptic/base/span.h"
#include "synoptic/model/amount.h"
#include "synoptic/model/annotations.h"
#include "synoptic/model/article.h"

namespace synoptic {

// Indices into the lists of a Record. In JSON they are "r1", "p1", "s1", …, counted from one.
using ReportIndex = std::uint32_t;

// Who vouches for a claim: a party, or the report in its own voice (absent).
using Holder = std::optional<PartyIndex>;

// What one report says of an item, and the bytes that say it.
struct Version {
  ReportIndex report = 0;
  Span span;               // in the article's text; in the source bytes if in_source
  bool in_source = false;  // the words were set aside and are no part of the text (a credit line)
  std::string text;        // the words at the span
  std::string why;
  // What differs from the item.
  std::optional<Amount> amount;
  std::optional<Standing> standing;
  std::optional<StatementKind> kind;
  std::optional<Stance> stance;              // of a statement: "claims" is not "says"
  std::optional<std::uint32_t> wording;      // of a statement: 1, 2, …; equal words, equal number
  Holder holder;                             // of a role or figure: the party in whose words it is
  std::string time;                          // of a role: TIMEX3, where the report says when
  std::optional<ReportIndex> same_words_as;  // it lies in narration shared with this report

  friend bool operator==(const Version&, const Version&) = default;
};

struct RecordReport {
  std::string article;  // the article's id
  std::string path;
  std::string outlet;
  std::string title;
  std::string date;
  bool date_from_story = false;
  Extent extent = Extent::whole;
  std::vector<std::string> credits;
  std::uint32_t words = 0;
  double shared_narration = 0;  // share of its words that stand in narration shared with another
  double shared_quotation = 0;  // the same for quotations

  friend bool operator==(const RecordReport&, const RecordReport&) = default;
};

struct RecordRole {
  std::string text;
  std::vector<Version> versions;

  friend bool operator==(const RecordRole&, const RecordRole&) = default;
};

struct RecordParty {
  std::string name;
  EntityType type = EntityType::other;
  std::string country;
  std::vector<std::string> names;  // all forms, the fullest first
  std::vector<RecordRole> roles;
  std::vector<Version> versions;  // each form of the name in each report, where it first stands

  friend bool operator==(const RecordParty&, const RecordParty&) = default;
};

// One utterance, in all the wordings in which it is reported.
struct RecordStatement {
  std::optional<PartyIndex> speaker;
  std::vector<PartyIndex> speakers;  // two or more who say it together; then there is no `speaker`
  std::string source;  // where no party is known: who says it, as printed ("the opposition")
  std::optional<PartyIndex> addressee;
  std::string medium;
  std::uint32_t wordings = 1;
  std::vector<Version> versions;

  friend bool operator==(const RecordStatement&, const RecordStatement&) = default;
};

enum class Verdict { single, agreed, conflict };

struct RecordFigure {
  Amount amount;
  std::string counted;
  std::string concept_words;
  Standing standing = Standing::unclear;
  Holder holder;
  std::string source;  // without a holder: who is named for it but is no party ("the papers")
  Verdict verdict = Verdict::single;
  std::uint32_t independent_sources = 1;
  std::vector<Version> versions;

  friend bool operator==(const RecordFigure&, const RecordFigure&) = default;
};

struct RecordEvent {
  EventType type = EventType::consult;
  std::vector<PartyIndex> source;
  std::vector<PartyIndex> target;
  Standing standing = Standing::unclear;
  std::string time;  // TIMEX3
  std::vector<std::uint32_t> figures;
  std::vector<Version> versions;

  friend bool operator==(const RecordEvent&, const RecordEvent&) = default;
};

struct TimelineEntry {
  std::string time;
  std::optional<std::uint32_t> event;
  std::vector<Version> versions;

  friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

enum class ClaimKind { figure, event, statement, date, fact };

// One thing that reports can agree or differ on.
struct Claim {
  ClaimKind kind = ClaimKind::fact;
  std::optional<std::uint32_t> item;  // into the list of its kind: figures, events, statements
  std::string sentence;               // the claim in words, as the first version puts it
  Holder holder;
  std::string source;  // of a figure or statement: its `source`
  Verdict verdict = Verdict::single;
  std::uint32_t independent_sources = 1;
  std::vector<Version> versions;
  std::vector<ReportIndex> says_less;     // reports that say the same in a wider, vaguer way
  std::vector<ReportIndex> missing_from;  // not found in these

  friend bool operator==(const Claim&, const Claim&) = default;
};

enum class ConflictKind { value, date, standing, attribution, polarity };

struct ConflictSide {
  std::string reading;  // what this side says: "done", "2019-09-25", "1500000"
  std::vector<Version> versions;

  friend bool operator==(const ConflictSide&, const ConflictSide&) = default;
};

struct Conflict {
  ConflictKind kind = ConflictKind::value;
  std::uint32_t claim = 0;
  std::string sentence;  // one plain sentence that an editor could print
  std::vector<ConflictSide> sides;

  friend bool operator==(const Conflict&, const Conflict&) = default;
};

enum class LineageEvidence { narration, quotation, credit };
enum class LineageDirection { unknown, from_to };

// Words that two reports share.
struct SharedPassage {
  Span from;
  Span to;
  std::string text;  // as it stands in `from`
  std::uint32_t words = 0;

  friend bool operator==(const SharedPassage&, const SharedPassage&) = default;
};

// Which text came from where: passages shared by two reports, or an agency that one names.
struct LineageLink {
  std::optional<ReportIndex> from;  // absent for a credit
  std::string agency;               // for a credit: who is named
  ReportIndex to = 0;
  LineageEvidence evidence = LineageEvidence::narration;
  LineageDirection direction = LineageDirection::unknown;  // of passages; a credit names its source
  std::vector<SharedPassage> passages;
  std::vector<Version> versions;  // for a credit: the words that name the agency
  bool is_single_fact = false;    // a credit for what its versions say, not for the whole report

  friend bool operator==(const LineageLink&, const LineageLink&) = default;
};

// How reports name a party or thing where the names themselves differ.
struct Label {
  PartyIndex party = 0;
  std::string text;
  Holder voice;  // whose words: a party's, or the report's own
  std::vector<Version> versions;

  friend bool operator==(const Label&, const Label&) = default;
};

// Everything known of one story; every item with the bytes that say it.
struct Record {
  std::vector<RecordReport> reports;
  std::vector<RecordParty> parties;
  std::vector<RecordStatement> statements;
  std::vector<RecordFigure> figures;
  std::vector<RecordEvent> events;
  std::vector<TimelineEntry> timeline;
  std::vector<Claim> claims;
  std::vector<Conflict> conflicts;
  std::vector<LineageLink> lineage;
  std::vector<Label> labels;
  std::vector<Problem> unread;

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace synoptic
