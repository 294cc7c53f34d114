#include "synoptic/annotate/events/find_events.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/model/names.h"

namespace synoptic {
namespace {

// A text whose parties are marked: "[Chad=TD]" a state, "{Dutch=NL}" a nationality, "<Ana Ruiz=PE>"
// a person or body. The same country with the same mark is the same party.
struct MarkedText {
  std::string text;
  Entities entities;
};

EntityType type_of_mark(char open) {
  if (open == '[') return EntityType::state;
  return open == '{' ? EntityType::norp : EntityType::person;
}

PartyIndex party_of(Entities& entities, EntityType type, std::string_view name,
                    std::string_view country) {
  for (PartyIndex party = 0; party < entities.parties.size(); ++party) {
    const Party& known = entities.parties[party];
    if (known.country == country && known.type == type) return party;
  }
  entities.parties.push_back({std::string(name), type, std::string(country), {}});
  return static_cast<PartyIndex>(entities.parties.size() - 1);
}

MarkedText read_marks(std::string_view marked) {
  MarkedText read;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const char open = marked[at];
    if (open != '[' && open != '{' && open != '<') {
      read.text += open;
      continue;
    }
    const std::size_t close = marked.find_first_of("]}>", at);
    const std::string_view inside = marked.substr(at + 1, close - at - 1);
    const std::size_t equals = inside.find('=');
    const std::string_view name = inside.substr(0, equals);
    const auto begin = static_cast<std::uint32_t>(read.text.size());
    read.text += name;
    const EntityType type = type_of_mark(open);
    const PartyIndex party = party_of(read.entities, type, name, inside.substr(equals + 1));
    read.entities.mentions.push_back(
        {{begin, static_cast<std::uint32_t>(read.text.size())}, type, party, ""});
    at = close;
  }
  return read;
}

std::string countries(const Entities& entities, const std::vector<PartyIndex>& parties,
                      std::string_view separator) {
  std::string text;
  for (const PartyIndex party : parties) {
    if (!text.empty()) text += separator;
    text += entities.parties[party].country;
  }
  return text;
}

const EventLexicon& lexicon() {
  static const EventLexicon loaded = load_event_lexicon();
  return loaded;
}

std::vector<Event> events_of(const MarkedText& marked) {
  static const EntityLexicon names = load_entity_lexicon();
  static const StandingLexicon standing = load_standing_lexicon();
  const Analysis analysis = analyse(marked.text, {}, nullptr);
  const EventInputs inputs{marked.entities, names, {}, {}, {}, standing};
  return find_events(analysis, inputs, lexicon());
}

// "AGREE PE>TD; CONSULT PE=TD", or "none".
std::string summary(std::string_view text) {
  const MarkedText marked = read_marks(text);
  std::string all;
  for (const Event& event : events_of(marked)) {
    if (!all.empty()) all += "; ";
    all += name_of(event.type);
    all += ' ';
    all += countries(marked.entities, event.source, event.is_reciprocal ? "=" : "+");
    if (!event.is_reciprocal) all += '>' + countries(marked.entities, event.target, "+");
  }
  return all.empty() ? "none" : all;
}

struct Row {
  std::string_view text;
  std::string_view expected;
  std::string_view reason;
};

TEST(FindEvents, CodesEachType) {
  const Row rows[] = {
      {"[Peru=PE] pledged two ferries to [Chad=TD].", "AGREE PE>TD", "a pledge"},
      {"[Japan=JP] agreed to finance a dam in [Laos=LA].", "AGREE JP>LA", "agreed to"},
      {"[Peru=PE] is ready to send doctors to [Chad=TD].", "AGREE PE>TD", "readiness"},
      {"<Ana Ruiz=PE> met <Idris Saleh=TD> on Monday.", "CONSULT PE=TD", "a meeting is mutual"},
      {"[Peru=PE] held talks with [Chad=TD].", "CONSULT PE=TD", "a noun with a light verb"},
      {"[Spain=ES] praised [Peru=PE].", "SUPPORT ES>PE", "praise"},
      {"[Peru=PE] and [Chad=TD] signed a treaty.", "SUPPORT PE=TD", "signing"},
      {"[Japan=JP] apologised to [Laos=LA].", "CONCEDE JP>LA", "an apology"},
      {"[Sudan=SD] lifted a curfew.", "CONCEDE SD>SD", "at home"},
      {"[France=FR] sold jets to [India=IN].", "COOPERATE FR>IN", "a sale"},
      {"[Japan=JP] donated rice to [Nepal=NP].", "AID JP>NP", "a gift"},
      {"[Finland=FI] gave [Tanzania=TZ] a grant.", "AID FI>TZ", "indirect object"},
      {"[Chad=TD] withdrew its troops from [Sudan=SD].", "RETREAT TD>SD", "withdrawal"},
      {"<Ana Ruiz=PE> resigned.", "RETREAT PE>", "nobody else takes part"},
      {"[Norway=NO] called on [Mali=ML] to free the writer.", "REQUEST NO>ML",
       "its content is not done"},
      {"[Norway=NO] demanded that [Mali=ML] release two nurses.", "REQUEST NO>ML", "that-clause"},
      {"[Ghana=GH] accused [Togo=TG] of arming rebels.", "ACCUSE GH>TG",
       "what is alleged is not done"},
      {"[Mali=ML] refused to meet {Dutch=NL} envoys.", "REJECT ML>NL", "refused, so not met"},
      {"[Iran=IR] threatened to cut off gas to [Turkey=TR].", "THREATEN IR>TR", "harm to come"},
      {"{Kenyan=KE} students demonstrated on Friday.", "PROTEST KE>KE", "aimed at the own state"},
      {"[Canada=CA] imposed sanctions on [Iran=IR].", "SANCTION CA>IR", "verb and object"},
      {"[Poland=PL] mobilized reservists.", "MOBILIZE PL>", "forces made ready"},
      {"{Turkish=TR} police arrested two {French=FR} reporters.", "COERCE TR>FR", "arrest"},
      {"Rebels from [Chad=TD] attacked {Kenyan=KE} soldiers.", "ASSAULT TD>KE", "attack"},
  };
  for (const Row& row : rows) EXPECT_EQ(summary(row.text), row.expected) << row.text << row.reason;
}

TEST(FindEvents, FindsNothingWhereNothingHappens) {
  const Row rows[] = {
      {"", "none", "no text"},
      {"[Peru=PE] is a country.", "none", "no event"},
      {"The talks lasted two days.", "none", "nobody is named"},
      {"If [Peru=PE] were to attack [Chad=TD], prices would rise.", "none", "supposed"},
      {"[Peru=PE] denied attacking [Chad=TD].", "none", "denial of a fact"},
      {"[Peru=PE] did not attack [Chad=TD].", "none", "negated"},
  };
  for (const Row& row : rows) EXPECT_EQ(summary(row.text), row.expected) << row.text << row.reason;
}

TEST(FindEvents, SpansLieInTheText) {
  const MarkedText marked = read_marks("On Monday [Peru=PE] praised [Chad=TD], and left.");
  const std::vector<Event> events = events_of(marked);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(slice(marked.text, events[0].trigger), "praised");
  EXPECT_EQ(slice(marked.text, events[0].span), "Peru praised Chad");
  EXPECT_EQ(events[0].why, "verbs:praise");
}

}  // namespace
}  // namespace synoptic
