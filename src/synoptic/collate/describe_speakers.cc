// "President Liis Tamm will send aid, Estonia said" in one report and "the Estonian president said"
// in another: the second never says that Tamm is of Estonia, the first does. The words of a source
// must be an article, a name that tells a country, and an office, and no more:
//
//   the Estonian president          country EE, office "president"
//   Estonia's foreign minister      country EE, office "foreign minister"
//   the president of Estonia        country EE, office "president"
//   the president                   no country: left to its own report
#include "synoptic/collate/describe_speakers.h"

#include <algorithm>

#include "synoptic/annotate/entities/name_keys.h"
#include "synoptic/base/strings.h"
#include "synoptic/collate/party_roles.h"

namespace synoptic {
namespace {

struct Description {
  std::string country;
  std::string office;  // a name_key
};

std::string without_article(std::string text) {
  return text.starts_with("the ") ? text.substr(4) : text;
}

// The office in the words around the only name of the phrase.
std::string office_around(std::string_view before, std::string_view behind) {
  std::string front = without_article(name_key(before) + " ");
  front = std::string(trim(front));
  std::string back = name_key(behind);
  if (back.starts_with("'s ") || back.starts_with("’s ")) back = back.substr(back.find(' ') + 1);
  if (back.empty() && front.ends_with(" of")) return front.substr(0, front.size() - 3);
  return front.empty() || front == "the" ? back : std::string();
}

std::optional<Description> read_description(const StoryView& story, ReportIndex report,
                                            Span phrase) {
  const Annotations& notes = story.annotations(report);
  const std::string_view text = story.article(report).text;
  const EntityMention* name = nullptr;
  for (auto at = std::partition_point(
           notes.entities.begin(), notes.entities.end(),
           [&](const EntityMention& mention) { return mention.span.begin < phrase.begin; });
       at != notes.entities.end() && at->span.end <= phrase.end; ++at) {
    if (name != nullptr || !at->party) return std::nullopt;
    name = &*at;
  }
  if (name == nullptr) return std::nullopt;
  const RecordParty& party = story.parties[*party_in_record(story, report, name->party)];
  if (party.type != EntityType::state && party.type != EntityType::norp) return std::nullopt;
  Description out;
  out.country = party.country;
  out.office = office_around(slice(text, {phrase.begin, name->span.begin}),
                             slice(text, {name->span.end, phrase.end}));
  if (out.country.empty() || out.office.empty()) return std::nullopt;
  return out;
}

std::optional<PartyIndex> only_bearer(const StoryView& story, const Description& description) {
  std::optional<PartyIndex> found;
  for (PartyIndex i = 0; i < story.parties.size(); ++i) {
    const RecordParty& party = story.parties[i];
    if (party.type != EntityType::person || party.country != description.country) continue;
    if (!holds_office(party, description.office)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

void describe_speakers(StoryView& story) {
  for (ReportIndex report = 0; report < story.reports.size(); ++report) {
    const std::vector<Statement>& statements = story.annotations(report).statements;
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      const Statement& statement = statements[i];
      const bool is_open = !statement.speaker && statement.speakers.empty();
      if (!is_open || statement.source.size() != 1) continue;
      const auto description = read_description(story, report, statement.source.front());
      if (!description) continue;
      if (const auto bearer = only_bearer(story, *description))
        story.described[{report, i}] = *bearer;
    }
  }
}

}  // namespace synoptic
