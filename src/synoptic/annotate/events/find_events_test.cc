#include "synoptic/annotate/events/find_events.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/model/names.h"
#include "synoptic/text/language_model.h"

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

std::vector<Event> events_of(const MarkedText& marked, const LanguageModel* model = nullptr) {
  static const EntityLexicon names = load_entity_lexicon();
  static const StandingLexicon standing = load_standing_lexicon();
  const Analysis analysis = analyse(marked.text, {}, model);
  const EventInputs inputs{marked.entities, names, {}, {}, {}, standing};
  return find_events(analysis, inputs, lexicon());
}

// "AGREE PE>TD; CONSULT PE=TD", or "none".
std::string summary(std::string_view text, const LanguageModel* model = nullptr) {
  const MarkedText marked = read_marks(text);
  std::string all;
  for (const Event& event : events_of(marked, model)) {
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

// Holds the rows with the order of words alone, and with the parse where a model is compiled in.
void expect_rows(std::span<const Row> rows) {
  const auto model = LanguageModel::embedded();
  for (const Row& row : rows) {
    EXPECT_EQ(summary(row.text), row.expected) << row.text << "\n" << row.reason;
    if (!model) continue;
    EXPECT_EQ(summary(row.text, &*model), row.expected) << "parsed: " << row.text << row.reason;
  }
}

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
  expect_rows(rows);
}

TEST(FindEvents, KeepsWhatIsPlannedApartFromWhatIsDone) {
  const Row rows[] = {
      {"[Japan=JP] will deliver rice to [Nepal=NP].", "AGREE JP>NP", "planned aid"},
      {"[Japan=JP] delivered rice to [Nepal=NP].", "AID JP>NP", "the same, done"},
      {"[Japan=JP] has delivered rice to [Nepal=NP].", "AID JP>NP", "perfect is done"},
      {"[Japan=JP] plans to send doctors to [Nepal=NP].", "AGREE JP>NP", "a plan"},
      {"<Ana Ruiz=PE> is to visit [Chad=TD].", "AGREE PE>TD", "\"is to\" is planned"},
      {"<Ana Ruiz=PE> is due to visit [Chad=TD].", "AGREE PE>TD", "so is \"is due to\""},
      {"[Chad=TD] will withdraw its troops from [Sudan=SD].", "CONCEDE TD>SD", "to give way"},
      {"[Chad=TD] agreed to free two {French=FR} hostages.", "CONCEDE TD>FR", "agreed to yield"},
      {"[Canada=CA] will impose sanctions on [Iran=IR].", "THREATEN CA>IR", "harm to come"},
      {"[Mali=ML] vowed to attack [Niger=NE].", "THREATEN ML>NE", "a vow to harm"},
      {"[Mali=ML] may attack [Niger=NE] unless it yields.", "THREATEN ML>NE", "possible harm"},
      {"[Peru=PE] may send doctors to [Chad=TD].", "none", "possible help is nothing yet"},
      {"[Peru=PE] agreed to sign a treaty with [Chad=TD].", "AGREE PE>TD", "not yet signed"},
      {"[Peru=PE] signed a treaty with [Chad=TD].", "SUPPORT PE=TD", "signed"},
      {"<Ana Ruiz=PE> announced plans for [Peru=PE] to deliver rice to [Chad=TD].", "AGREE PE>TD",
       "a plan as a noun"},
  };
  expect_rows(rows);
}

TEST(FindEvents, KnowsHostAndGuestAndThoseWhoActTogether) {
  const Row rows[] = {
      {"<Ana Ruiz=PE> visited [Chad=TD].", "CONSULT PE>TD", "visitor to host"},
      {"[Chad=TD] hosted <Ana Ruiz=PE>.", "CONSULT PE>TD", "the guest acts"},
      {"<Ana Ruiz=PE> arrived in [Chad=TD].", "CONSULT PE>TD", "arrival"},
      {"<Ana Ruiz=PE> and <Idris Saleh=TD> met in [Oslo=NO].", "CONSULT PE=TD",
       "the place takes no part"},
      {"Talks between [Peru=PE] and [Chad=TD] failed.", "CONSULT PE=TD", "N between X and Y"},
      {"The signing of two accords by [Peru=PE] and [Chad=TD] pleased traders.", "SUPPORT PE=TD",
       "a nominalisation"},
      {"[Norway=NO] mediated between [Mali=ML] and [Niger=NE].", "CONSULT NO>ML+NE", "mediation"},
      {"[Haiti=HT] received food from [Spain=ES].", "AID ES>HT", "the giver acts"},
      {"<Ana Ruiz=PE> met <Idris Saleh=TD>. The two countries signed a treaty.",
       "CONSULT PE=TD; SUPPORT PE=TD", "the pair is known from before"},
      {"[Peru=PE], [Chad=TD] and [Mali=ML] denounced [Fiji=FJ].", "ACCUSE PE+TD+ML>FJ", "a list"},
      {"[Peru=PE] praised [Chad=TD] amid {Dutch=NL} protests.", "SUPPORT PE>TD", "a backdrop"},
      {"[Peru=PE] sent rice in the face of {Dutch=NL} protests.", "none", "a backdrop too"},
      {"\"We support [Chad=TD],\" <Ana Ruiz=PE> told <Idris Saleh=ML>.", "none",
       "words behind a quotation are no part of it"},
      {"<Ana Ruiz=PE> met <Idris Saleh=TD>. [Mali=ML] attacked [Fiji=FJ]. The two countries signed "
       "a treaty.",
       "CONSULT PE=TD; ASSAULT ML>FJ; SUPPORT PE=TD", "those that act together are a pair"},
      {"<Ana Ruiz=PE> met <Idris Saleh=TD>. [Peru=PE] urged both countries to talk.",
       "CONSULT PE=TD; REQUEST PE>TD", "the other of the pair"},
      {"[Oslo=NO], {Dutch=NL} Premier <Jan Vos=NL> praised [Chad=TD].", "SUPPORT NL>TD",
       "a dateline is not with it"},
      {"[Peru=PE], a neighbour of [Chile=CL], denounced [Fiji=FJ].", "ACCUSE PE>FJ", "an aside"},
  };
  expect_rows(rows);
}

TEST(FindEvents, TellsRefusalFromDenialAndSilence) {
  const Row rows[] = {
      {"[Mali=ML] will not receive {Dutch=NL} envoys.", "REJECT NL>ML", "refused"},
      {"[Mali=ML] cancelled talks with [Niger=NE].", "REJECT ML>NE", "talks called off"},
      {"[Mali=ML] rejected a {French=FR} proposal.", "REJECT ML>FR", "whose proposal it was"},
      {"[China=CN] vetoed a resolution on [Syria=SY].", "REJECT CN>SY", "veto"},
      {"[Mali=ML] and [Niger=NE] failed to reach an agreement.", "REJECT ML=NE", "no deal"},
      {"<Ana Ruiz=PE> denied that [Peru=PE] had shelled [Chile=CL].", "none", "denied as a fact"},
      {"[Mali=ML] has not attacked [Niger=NE].", "none", "negated past"},
      {"Whether [Mali=ML] attacked [Niger=NE] is unknown.", "none", "open question"},
      {"[Peru=PE] considered sending troops to [Chad=TD].", "none", "considered only"},
  };
  expect_rows(rows);
}

TEST(FindEvents, ReadsCutTiesAndSummonedEnvoys) {
  const Row rows[] = {
      {"[Peru=PE] summoned the {Chilean=CL} ambassador.", "ACCUSE PE>CL", "summoned to protest"},
      {"[Peru=PE] recalled its ambassador to [Chile=CL].", "SANCTION PE>CL", "recalled"},
      {"[Canada=CA] expelled two {Iranian=IR} diplomats.", "SANCTION CA>IR", "diplomats"},
      {"[Ghana=GH] expelled 50 {Nigerian=NG} traders.", "COERCE GH>NG", "other persons"},
      {"[Norway=NO] suspended aid to [Mali=ML].", "SANCTION NO>ML", "aid stopped"},
      {"[Norway=NO] suspended talks with [Mali=ML].", "REJECT NO>ML", "talks stopped"},
      {"[Sudan=SD] and [Chad=TD] clashed.", "ASSAULT SD=TD", "both fight"},
      {"{Greek=GR} shoppers boycotted {Danish=DK} goods.", "PROTEST GR>DK", "goods, not talks"},
      {"Two {Kenyan=KE} nurses were kidnapped by rebels from [Somalia=SO].", "ASSAULT SO>KE",
       "passive with agent"},
      {"A {Kenyan=KE} reporter was arrested in [Mali=ML].", "COERCE ML>KE", "by whose state"},
      {"A {Kenyan=KE} reporter was shot in [Mali=ML].", "none", "nobody is said to have done it"},
  };
  expect_rows(rows);
}

TEST(FindEvents, ReadsNounsAsVerbs) {
  const Row rows[] = {
      {"{Canadian=CA} sanctions on [Iran=IR] hurt traders.", "SANCTION CA>IR", "adjective and N"},
      {"[Spain=ES]'s support for [Peru=PE] is old.", "SUPPORT ES>PE", "genitive and N"},
      {"Trade between [Peru=PE] and [Chile=CL] grew.", "COOPERATE PE=CL", "N between"},
      {"The arrest of two {Kenyan=KE} nurses by [Mali=ML] made news.", "COERCE ML>KE", "N of by"},
      {"Two {American=US} aid groups left [Haiti=HT].", "none", "the noun only describes"},
      {"The crisis in [Mali=ML] goes on.", "none", "a background noun is no event"},
  };
  expect_rows(rows);
}

TEST(FindEvents, TakesSpeakersForTheirWords) {
  const Row rows[] = {
      {"[Oslo=NO] said it would send doctors to [Chad=TD].", "AGREE NO>TD", "\"it\" is who said"},
      {"[Chad=TD] must free the nurses, a {Dutch=NL} minister said on Monday.", "REQUEST NL>TD",
       "an obligation put on another"},
      {"<Ana Ruiz=PE> said [Chad=TD] must free the nurses.", "REQUEST PE>TD", "the same in front"},
      {"[Peru=PE] praised [Chad=TD], a {Dutch=NL} paper reported.", "SUPPORT PE>TD",
       "who reports it takes no part"},
      {"[Norway=NO] urged [Mali=ML] to withdraw its troops from [Niger=NE].", "REQUEST NO>ML",
       "what is asked is not done"},
      {"[Canada=CA] tightened sanctions on [Iran=IR] and urged [Turkey=TR] to cut ties.",
       "SANCTION CA>IR; REQUEST CA>TR", "two events of one subject"},
      {"[Peru=PE] rejected the plan, accusing [Chile=CL] of fraud.", "REJECT PE>; ACCUSE PE>CL",
       "told in passing"},
      {"[Peru=PE] sent a ship to help [Chad=TD].", "MOBILIZE PE>TD", "a purpose is not done"},
  };
  expect_rows(rows);
}

TEST(FindEvents, HangsFiguresTimesAndStatementsOnEvents) {
  const MarkedText marked =
      read_marks("[Japan=JP] pledged 20 tons of rice to [Nepal=NP] on Friday.");
  const EntityLexicon names = load_entity_lexicon();
  const StandingLexicon standing = load_standing_lexicon();
  const Analysis analysis = analyse(marked.text, {}, nullptr);
  std::vector<Quantity> quantities(1);
  quantities[0].span = {14, 21};
  std::vector<TimeExpression> times(2);
  times[0] = {{0, 5}, TimeType::duration, "P1D", ""};
  times[1] = {{43, 49}, TimeType::date, "2024-05-03", ""};
  std::vector<Statement> statements(2);
  statements[0].content = {{0, 50}};
  statements[1].content = {{0, 40}};
  const EventInputs inputs{marked.entities, names, statements, quantities, times, standing};
  const std::vector<Event> events = find_events(analysis, inputs, lexicon());
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].figures, std::vector<std::uint32_t>{0});
  EXPECT_EQ(events[0].time, 1u);
  EXPECT_EQ(events[0].statement, 1u) << "the inner one";
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
  expect_rows(rows);
}

TEST(FindEvents, SpansLieInTheText) {
  const MarkedText marked = read_marks("On Monday [Peru=PE] praised [Chad=TD], and left.");
  const std::vector<Event> events = events_of(marked);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(slice(marked.text, events[0].trigger), "praised");
  EXPECT_EQ(slice(marked.text, events[0].span), "Peru praised Chad");
  EXPECT_EQ(events[0].why, "verbs:praise");
}

TEST(FindEvents, TakesAnyTextInLinearTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "said and will of to attack, by the \" if ";
  MarkedText marked{text + "\xff\xfe", {}};
  EXPECT_TRUE(events_of(marked).empty());
}

TEST(FindEvents, ReadsAVeryLongListInPieces) {
  std::string text = "[Peru=PE] praised [Chad=TD]";
  for (int i = 0; i < 3000; ++i) text += ", [Chad=TD] and [Mali=ML] attacked [Niger=NE]";
  EXPECT_FALSE(events_of(read_marks(text)).empty());
}

}  // namespace
}  // namespace synoptic
