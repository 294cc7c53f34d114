#include <gtest/gtest.h>

#include <map>
#include <string>

#include "synoptic/annotate/statements/test_statements.h"
#include "synoptic/model/names.h"

// The frames in which a statement is reported and the failures that tools are known for, two rows
// or more each.

namespace synoptic {
namespace {

// "direct claiming <the mayor> = Ana Ruiz to Jan Visser (letter): “We go.”", a line a statement.
std::string show(std::string_view text) {
  const FoundStatements found = find_in(text);
  const auto name = [&](PartyIndex party) { return found.entities.parties[party].name; };
  std::string out;
  for (const Statement& statement : found.statements) {
    if (!out.empty()) out += "\n";
    out += name_of(statement.kind);
    if (statement.is_negated) out += " not";
    if (statement.is_hypothetical) out += " perhaps";
    if (statement.stance != Stance::neutral) out.append(" ").append(name_of(statement.stance));
    out += " <" + words_at(text, statement.source) + ">";
    if (statement.speaker) out += " = " + name(*statement.speaker);
    for (std::size_t i = 0; i < statement.speakers.size(); ++i) {
      out += (i == 0 ? " = " : "+") + name(statement.speakers[i]);
    }
    if (statement.addressee) out += " to " + name(*statement.addressee);
    if (!statement.medium.empty()) out += " (" + statement.medium + ")";
    out += ": " + words_at(text, statement.content);
  }
  return out;
}

struct FrameRow {
  std::string_view name;
  std::string_view text;
  std::string_view expected;
};

constexpr FrameRow kFrames[] = {
    {"straight marks", "\"The roads are open,\" Sen. Marie Dubois said.",
     "direct <Sen. Marie Dubois> = Marie Dubois: \"The roads are open,\""},
    {"straight marks", "Ana Ruiz said: \"We sign on Friday.\"",
     "direct <Ana Ruiz> = Ana Ruiz: \"We sign on Friday.\""},
    {"curly marks", "“We sign on Friday,” said Ana Ruiz.",
     "direct <Ana Ruiz> = Ana Ruiz: “We sign on Friday,”"},
    {"curly marks", "Dr. Aylin Kaya added: “The vaccine works.”",
     "direct <Dr. Aylin Kaya> = Aylin Kaya: “The vaccine works.”"},
    {"guillemets", "«We sign on Friday», said Giulia Conti.",
     "direct <Giulia Conti> = Giulia Conti: «We sign on Friday»"},
    {"guillemets", "»The roads are open«, said Jan Visser.",
     "direct <Jan Visser> = Jan Visser: »The roads are open«"},
    {"low marks", "„We sign on Friday“, said Jürgen Vogt.",
     "direct <Jürgen Vogt> = Jürgen Vogt: „We sign on Friday“"},
    {"low marks", "Tomáš Novák said: „The roads are open.”",
     "direct <Tomáš Novák> = Tomáš Novák: „The roads are open.”"},
    {"single marks", "‘We sign on Friday,’ said Siobhán Kelly.",
     "direct <Siobhán Kelly> = Siobhán Kelly: ‘We sign on Friday,’"},
    {"single marks", "Kofi Mensah said: ‘The roads are open.’",
     "direct <Kofi Mensah> = Kofi Mensah: ‘The roads are open.’"},
    {"doubled apostrophes", "''We sign on Friday,'' said Liis Tamm.",
     "direct <Liis Tamm> = Liis Tamm: ''We sign on Friday,''"},
    {"doubled apostrophes", "``The roads are open,'' Ana Ruiz said.",
     "direct <Ana Ruiz> = Ana Ruiz: ``The roads are open,''"},
    {"reopened paragraphs", "Ana Ruiz said: “We open the road.\n“We close the harbour.”",
     "direct <Ana Ruiz> = Ana Ruiz: “We open the road. … “We close the harbour.”"},
    {"reopened paragraphs",
     "“The road is open,” said Kofi Mensah. “We worked all night.\n“Nobody was hurt.”",
     "direct <Kofi Mensah> = Kofi Mensah: “The road is open,” … “We worked all night. … “Nobody "
     "was hurt.”"},
    {"missing mark", "Ana Ruiz said: “We open the road.\nThe harbour stayed closed.",
     "direct <Ana Ruiz> = Ana Ruiz: “We open the road."},
    {"missing mark", "Liis Tamm added: “Nobody was hurt.\nThe crew went home.",
     "direct <Liis Tamm> = Liis Tamm: “Nobody was hurt."},
    {"stray mark", "The harbour” stayed closed. Ana Ruiz said: “We open the road.”",
     "direct <Ana Ruiz> = Ana Ruiz: “We open the road.”"},
    {"stray mark", "“We open the road,” said Liis Tamm.” The harbour stayed closed.",
     "direct <Liis Tamm> = Liis Tamm: “We open the road,”"},
    {"nested marks", "“He told me ‘go home’ and left,” Ana Ruiz said.",
     "direct <Ana Ruiz> = Ana Ruiz: “He told me ‘go home’ and left,”"},
    {"nested marks", "Liis Tamm said: “The mayor called it ‘a gift’.”",
     "direct <Liis Tamm> = Liis Tamm: “The mayor called it ‘a gift’.”"},
    {"apostrophes", "Liis Tamm said the workers’ boats weren’t the city’s.",
     "indirect <Liis Tamm> = Liis Tamm: the workers’ boats weren’t the city’s"},
    {"apostrophes", "Ana Ruiz said the drivers' union didn't strike in the '90s.",
     "indirect <Ana Ruiz> = Ana Ruiz: the drivers' union didn't strike in the '90s"},
    {"title in marks", "Ana Ruiz wrote the novel “The Long Harbour” in May.", ""},
    {"title in marks", "The film “Seven Boats” opens in Riga, Liis Tamm said.",
     "mixed <Liis Tamm> = Liis Tamm: The film “Seven Boats” opens in Riga"},
    {"nickname in marks", "Kofi “the Pilot” Mensah said the road was open.",
     "indirect <Kofi “the Pilot” Mensah> = Mensah: the road was open"},
    {"nickname in marks", "Ana Ruiz, known as “La Jefa”, left the hall.", ""},
    {"scare quotes", "The so-called “free harbour” is closed.", ""},
    {"scare quotes", "The “reform” cost ten million euros.", ""},
    {"no cue", "Liis Tamm was tired.\n“We worked all night.”",
     "direct <> = Liis Tamm: “We worked all night.”"},
    {"no cue", "Ana Ruiz said the road was open. “We worked all night.”",
     "mixed <Ana Ruiz> = Ana Ruiz: the road was open … “We worked all night.”"},
    {"according to", "According to Ana Ruiz, the road is open.",
     "indirect <Ana Ruiz> = Ana Ruiz: the road is open"},
    {"according to", "The road is open, according to the Ministry of Transport.",
     "indirect <the Ministry of Transport> = Ministry of Transport: The road is open"},
    {"in a statement", "The road is open, the ministry said in a statement.",
     "indirect <the ministry> (statement): The road is open"},
    {"in a statement", "In a statement on Monday, Liis Tamm said the road was open.",
     "indirect <Liis Tamm> = Liis Tamm (statement): the road was open"},
    {"colon speaker", "Liis Tamm: “We open the road.”",
     "direct <Liis Tamm> = Liis Tamm: “We open the road.”"},
    {"colon speaker", "Prof. Nguyen Thi Lan: “The vaccine works.”",
     "direct <Prof. Nguyen Thi Lan> = Nguyen Thi Lan: “The vaccine works.”"},
    {"headline colon", "Minister: Talks will resume on Monday",
     "indirect <Minister>: Talks will resume on Monday"},
    {"headline colon", "Ruiz: “Road is open”", "direct <Ruiz> = Ruiz: “Road is open”"},
    {"told", "Oluwaseun Adeyemi told reporters in Lagos that the strike was over.",
     "indirect <Oluwaseun Adeyemi> = Oluwaseun Adeyemi: that the strike was over"},
    {"told",
     "Tamm met Jan Visser. Liis Tamm told her Dutch counterpart, Jan Visser, that the ships would "
     "come.",
     "indirect <Liis Tamm> = Liis Tamm to Jan Visser: that the ships would come"},
    {"tweeted", "Ana Ruiz tweeted: “Road open.”",
     "direct <Ana Ruiz> = Ana Ruiz (tweet): “Road open.”"},
    {"tweeted", "Liis Tamm left. “Road open,” tweeted Tamm September 3.",
     "direct <Tamm> = Liis Tamm (tweet): “Road open,”"},
    {"where it was said", "Liis Tamm wrote in a letter to the mayor that the road was open.",
     "indirect <Liis Tamm> = Liis Tamm (letter): that the road was open"},
    {"where it was said", "At a press conference in Riga, Ana Ruiz said the road was open.",
     "indirect <Ana Ruiz> = Ana Ruiz (press conference): the road was open"},
    {"source, cue, content", "Minister Liis Tamm said the harbour would close.",
     "indirect <Minister Liis Tamm> = Liis Tamm: the harbour would close"},
    {"source, cue, content", "President Moussa Keita vowed to rebuild the road.",
     "indirect promising <President Moussa Keita> = Moussa Keita: to rebuild the road"},
    {"content, source, cue", "“The harbour will close,” Ms. Okafor said.",
     "direct <Ms. Okafor> = Okafor: “The harbour will close,”"},
    {"content, source, cue", "The harbour will close, the minister said.",
     "indirect <the minister>: The harbour will close"},
    {"inversion", "“Is it safe?” asked Chipo Banda, a nurse in Lusaka.",
     "direct asking <Chipo Banda, a nurse in Lusaka> = Chipo Banda: “Is it safe?”"},
    {"inversion", "The harbour will close, said port captain Sven Holm.",
     "indirect <port captain Sven Holm> = Sven Holm: The harbour will close"},
    {"split, one cue", "“We will sign,” Ana Ruiz said, “and we will not wait.”",
     "direct <Ana Ruiz> = Ana Ruiz: “We will sign,” … “and we will not wait.”"},
    {"split, one cue", "The harbour, Liis Tamm said, will close.",
     "indirect <Liis Tamm> = Liis Tamm: The harbour … will close"},
    {"split, two cues",
     "Liis Tamm met President Ana Ruiz. “The doors are open,” repeated the president, “and they "
     "stay open,” she added.",
     "direct <the president> = Ana Ruiz: “The doors are open,”\ndirect <she> = Ana Ruiz: “and they "
     "stay open,”"},
    {"split, two cues", "“We will sign,” said Mr. Lindqvist, “but not today,” he warned.",
     "direct <Mr. Lindqvist> = Lindqvist: “We will sign,”\ndirect <he> = Lindqvist: “but not "
     "today,”"},
    {"participle", "Liis Tamm praised the crew, adding that nobody was hurt.",
     "indirect claiming <Liis Tamm> = Liis Tamm: the crew\nindirect <Liis Tamm> = Liis Tamm: that "
     "nobody was hurt"},
    {"participle", "Accusing the ministry of delay, Ana Ruiz left the talks.",
     "indirect claiming <Ana Ruiz> = Ana Ruiz: the ministry of delay"},
    {"participle",
     "Ana Ruiz noted the growing trade, saying it had doubled, and pledged to send two ships.",
     "indirect factive <Ana Ruiz> = Ana Ruiz: the growing trade\nindirect <Ana Ruiz> = Ana Ruiz: "
     "it had doubled\nindirect promising <Ana Ruiz> = Ana Ruiz: to send two ships"},
    {"passive with agent", "The plan was praised by Ana Ruiz.",
     "indirect claiming <Ana Ruiz> = Ana Ruiz: The plan"},
    {"passive with agent", "The plan was criticised by Minister Liis Tamm as too costly.",
     "indirect claiming <Minister Liis Tamm> = Liis Tamm: The plan … as too costly"},
    {"passive without agent", "Ana Ruiz is accused of taking bribes.",
     "indirect claiming <>: Ana Ruiz … of taking bribes"},
    {"passive without agent", "It is believed that the ship sank.",
     "indirect thinking <>: that the ship sank"},
    {"quoted as saying", "The road is open, the minister was quoted as saying.",
     "indirect <the minister>: The road is open"},
    {"quoted as saying", "“We go,” Liis Tamm was quoted by state television as saying.",
     "mixed <state television>: “We go,” Liis Tamm … as saying\ndirect <Liis Tamm> = Liis Tamm: "
     "“We "
     "go,”"},
    {"hearsay", "The harbour is understood to be closed.",
     "indirect thinking <>: The harbour … to be closed"},
    {"hearsay", "Ana Ruiz is said to have left the country.",
     "indirect <>: Ana Ruiz … to have left the country"},
    {"hearsay", "The company is reportedly for sale.", "indirect <>: The company is … for sale"},
    {"noun cue", "Ana Ruiz’s claim that the road is open was rejected.",
     "indirect claiming <Ana Ruiz> = Ana Ruiz: that the road is open"},
    {"noun cue", "Mayor Ana Ruiz spoke. Her promise to build a bridge was welcomed.",
     "indirect promising <Her> = Ana Ruiz: to build a bridge"},
    {"noun cue", "Liis Tamm repeated her call for new talks.",
     "indirect asking <her> = Liis Tamm: new talks"},
    {"in her view", "The plan, in Liis Tamm’s view, is dead.",
     "indirect claiming <Liis Tamm> = Liis Tamm: The plan … is dead"},
    {"in her view", "In the words of Minister Ana Ruiz, the plan is dead.",
     "indirect claiming <Minister Ana Ruiz> = Ana Ruiz: the plan is dead"},
    {"as she put it", "As Liis Tamm put it, the road is closed.",
     "indirect <Liis Tamm> = Liis Tamm: the road is closed"},
    {"as she put it", "The deal, as announced on Wednesday, includes two ships.",
     "indirect <>: The deal … includes two ships"},
    {"for the minister", "For Liis Tamm, the meeting was “very important”.",
     "mixed claiming <Liis Tamm> = Liis Tamm: the meeting was “very important”"},
    {"for the minister",
     "Minister Ana Ruiz smiled. For the minister, the visit “changes everything”.",
     "mixed claiming <the minister> = Ana Ruiz: the visit “changes everything”"},
    {"coordination", "Ana Ruiz said the road was open and the harbour was closed.",
     "indirect <Ana Ruiz> = Ana Ruiz: the road was open and the harbour was closed"},
    {"coordination", "Ana Ruiz said the road was open and urged drivers to return.",
     "indirect <Ana Ruiz> = Ana Ruiz: the road was open\nindirect asking <Ana Ruiz> = Ana Ruiz: "
     "drivers to return"},
    {"coordination",
     "Ana Ruiz said that the road was open, that the harbour was closed and that nobody was hurt.",
     "indirect <Ana Ruiz> = Ana Ruiz: that the road was open, that the harbour was closed and that "
     "nobody was hurt"},
    {"what the writer adds", "Ana Ruiz said the road was open, although it was flooded.",
     "indirect <Ana Ruiz> = Ana Ruiz: the road was open"},
    {"what the writer adds", "Ana Ruiz said the road, which is narrow, was open.",
     "indirect <Ana Ruiz> = Ana Ruiz: the road, which is narrow, was open"},
    {"negated cue", "Liis Tamm did not say whether the road was open.",
     "indirect not <Liis Tamm> = Liis Tamm: whether the road was open"},
    {"negated cue", "Ana Ruiz never said that the road was closed.",
     "indirect not <Ana Ruiz> = Ana Ruiz: that the road was closed"},
    {"negated cue", "No official said the road was closed.",
     "indirect not <No official>: the road was closed"},
    {"hypothetical cue", "Liis Tamm would say that the talks failed.",
     "indirect perhaps <Liis Tamm> = Liis Tamm: that the talks failed"},
    {"hypothetical cue", "Ana Ruiz may announce that the road is closed.",
     "indirect perhaps <Ana Ruiz> = Ana Ruiz: that the road is closed"},
    {"pronoun", "Liis Tamm met the crew. She said the road was open.",
     "indirect <She> = Liis Tamm: the road was open"},
    {"pronoun", "Kofi Mensah left early. “I am tired,” he said.",
     "direct <he> = Kofi Mensah: “I am tired,”"},
    {"the minister", "Transport Minister Liis Tamm came late. The minister said the road was open.",
     "indirect <The minister> = Liis Tamm: the road was open"},
    {"the minister", "Ana Ruiz, the mayor, came late. “The road is open,” the mayor said.",
     "direct <the mayor> = Ana Ruiz: “The road is open,”"},
    {"the minister",
     "President Liis Tamm met President Ana Ruiz in Oslo. Tamm said the road was open. The "
     "president added that nobody was hurt.",
     "indirect <Tamm> = Liis Tamm: the road was open\nindirect <The president> = Liis Tamm: that "
     "nobody was hurt"},
    {"counterpart",
     "Estonian Minister Liis Tamm met Dutch Minister Jan Visser. Her Dutch counterpart said the "
     "road was open.",
     "indirect <Her Dutch counterpart> = Jan Visser: the road was open"},
    {"counterpart",
     "Chilean President Ana Ruiz met Kenyan President David Otieno. “We sign,” her Kenyan "
     "counterpart said.",
     "direct <her Kenyan counterpart> = David Otieno: “We sign,”"},
    {"both",
     "Estonian President Liis Tamm met Chilean President Ana Ruiz. The two leaders said they would "
     "meet again.",
     "indirect <The two leaders> = Liis Tamm+Ana Ruiz: they would meet again"},
    {"both", "Liis Tamm and Ana Ruiz said they would meet again.",
     "indirect <Liis Tamm and Ana Ruiz> = Liis Tamm+Ana Ruiz: they would meet again"},
    {"both", "Liis Tamm, along with her Chilean counterpart, Ana Ruiz, said they would meet again.",
     "indirect <Liis Tamm, along with her Chilean counterpart, Ana Ruiz> = Liis Tamm+Ana Ruiz: "
     "they would meet again"},
    {"ambiguous",
     "President Liis Tamm met President Ana Ruiz. The president said the road was open.",
     "indirect <The president>: the road was open"},
    {"ambiguous", "Liis Tamm met Ana Ruiz and Maria Rossi. A minister said the road was open.",
     "indirect <A minister>: the road was open"},
    {"agency wrapper", "“We go,” Ana Ruiz said, Reuters reported.",
     "mixed <Reuters> = Reuters: “We go,” Ana Ruiz said\ndirect <Ana Ruiz> = Ana Ruiz: “We go,”"},
    {"agency wrapper", "Reuters reported that Ana Ruiz had said that the road was open.",
     "indirect <Reuters> = Reuters: that Ana Ruiz had said that the road was open\nindirect <Ana "
     "Ruiz> = Ana Ruiz: that the road was open"},
    {"agency wrapper", "Reuters reported, citing two officials, that the ship sank.",
     "indirect <Reuters> = Reuters: that the ship sank\nindirect <two officials>: that the ship "
     "sank"},
    {"document source", "The report says that the road is open.",
     "indirect <The report>: that the road is open"},
    {"document source", "The letter says that Ana Ruiz promised to build a bridge.",
     "indirect <The letter>: that Ana Ruiz promised to build a bridge\nindirect promising <Ana "
     "Ruiz> = Ana Ruiz: to build a bridge"},
    {"block quotation", "Ana Ruiz wrote on Monday:\nWe open the road. The harbour stays closed.",
     "indirect <Ana Ruiz> = Ana Ruiz: We open the road. The harbour stays closed."},
    {"block quotation", "In her letter Liis Tamm wrote:\n“We open the road.”",
     "direct <Liis Tamm> = Liis Tamm (letter): “We open the road.”"},
    {"claiming", "Ana Ruiz claimed the road was open.",
     "indirect claiming <Ana Ruiz> = Ana Ruiz: the road was open"},
    {"claiming", "Liis Tamm accused the company of breaking the law.",
     "indirect claiming <Liis Tamm> = Liis Tamm: the company of breaking the law"},
    {"factive", "Ana Ruiz admitted that the road was closed.",
     "indirect factive <Ana Ruiz> = Ana Ruiz: that the road was closed"},
    {"factive", "Liis Tamm acknowledged that the talks had failed.",
     "indirect factive <Liis Tamm> = Liis Tamm: that the talks had failed"},
    {"denying", "Ana Ruiz denied taking the money.",
     "indirect denying <Ana Ruiz> = Ana Ruiz: taking the money"},
    {"denying", "Liis Tamm rejected the plan.",
     "indirect denying <Liis Tamm> = Liis Tamm: the plan"},
    {"asking", "Ana Ruiz urged drivers to return.",
     "indirect asking <Ana Ruiz> = Ana Ruiz: drivers to return"},
    {"asking", "Dr. Aylin Kaya asked whether the vaccine had arrived.",
     "indirect asking <Dr. Aylin Kaya> = Aylin Kaya: whether the vaccine had arrived"},
    {"promising", "Ana Ruiz promised to build a bridge.",
     "indirect promising <Ana Ruiz> = Ana Ruiz: to build a bridge"},
    {"promising", "Liis Tamm offered to send two ships.",
     "indirect promising <Liis Tamm> = Liis Tamm: to send two ships"},
    {"thinking", "Ana Ruiz believes the road is closed.",
     "indirect thinking <Ana Ruiz> = Ana Ruiz: the road is closed"},
    {"thinking", "Liis Tamm expects the talks to fail.",
     "indirect thinking <Liis Tamm> = Liis Tamm: the talks to fail"},
    {"date behind the source", "“Road open,” wrote Ana Ruiz on May 3.",
     "direct <Ana Ruiz> = Ana Ruiz: “Road open,”"},
    {"date behind the source", "Liis Tamm left. “Road open,” wrote Tamm Monday.",
     "direct <Tamm> = Liis Tamm: “Road open,”"},
    {"fronted phrase", "At the end of the visit President Liis Tamm posted a new note: “We go.”",
     "direct <President Liis Tamm> = Liis Tamm (post): “We go.”"},
    {"fronted phrase", "After the talks Ana Ruiz said the road was open.",
     "indirect <Ana Ruiz> = Ana Ruiz: the road was open"},
    {"same day", "The ministry reported the same day that the ship had left.",
     "indirect <The ministry>: that the ship had left"},
    {"same day", "Liis Tamm said that day that the ship had left.",
     "indirect <Liis Tamm> = Liis Tamm: that the ship had left"},
    {"signed", "“The road ends in the sea.” — Krystal Novak, a driver",
     "direct <Krystal Novak, a driver> = Krystal Novak: “The road ends in the sea.”"},
    {"signed", "“The road ends.” ― Ana Ruiz\n“The sea begins.” ― Kofi Mensah",
     "direct <Ana Ruiz> = Ana Ruiz: “The road ends.”\ndirect <Kofi Mensah> = Kofi Mensah: “The sea "
     "begins.”"},
    {"quoted by another", "“The road is open,” the website quoted Liis Tamm as saying.",
     "mixed <the website>: “The road is open,” … Liis Tamm as saying\ndirect <Liis Tamm> = Liis "
     "Tamm: “The road is open,”"},
    {"quoted by another", "Reuters quoted Minister Ana Ruiz as saying that the road was open.",
     "indirect <Reuters> = Reuters: Minister Ana Ruiz as saying that the road was open\nindirect "
     "<Minister Ana Ruiz> = Ana Ruiz: that the road was open"},
    {"split with an aside",
     "“We sign,” Ana Ruiz said, referring to the treaty, “and we keep our word.”",
     "direct <Ana Ruiz> = Ana Ruiz: “We sign,” … “and we keep our word.”\nindirect <Ana Ruiz> = "
     "Ana Ruiz: the treaty"},
    {"split with an aside", "“We sign,” Ana Ruiz said, adding: “And we keep our word.”",
     "direct <Ana Ruiz> = Ana Ruiz: “We sign,”\ndirect <Ana Ruiz> = Ana Ruiz: “And we keep our "
     "word.”"},
    {"author of a document", "The African Union adopted a resolution condemning the attack.",
     "indirect claiming <a resolution> = African Union: the attack"},
    {"author of a document",
     "Ana Ruiz left on Monday, after the African Union, which comprises all countries of the "
     "continent, adopted a resolution condemning the attack.",
     "indirect claiming <a resolution> = African Union: the attack"},
    {"author of a document", "The European Union published a study showing that prices rose.",
     "indirect factive <a study> = European Union: that prices rose"},
    {"for the minister", "Minister Ana Ruiz smiled. For the minister, the plan is dead.",
     "indirect claiming <the minister> = Ana Ruiz: the plan is dead"},
    {"for the minister", "For many drivers, the road is a danger.",
     "indirect claiming <many drivers>: the road is a danger"},
    {"for nobody", "For Christmas, the road is closed.", ""},
    {"for nobody", "For now, the road is a danger.", ""},
    {"a critic of", "Liis Tamm, a critic of the plan, left the hall.",
     "indirect denying <Liis Tamm> = Liis Tamm: the plan"},
    {"a critic of", "Ana Ruiz has long been an outspoken supporter of the harbour plan.",
     "indirect thinking <Ana Ruiz> = Ana Ruiz: the harbour plan"},
    {"a critic of", "Kofi Mensah was never an opponent of the road.",
     "indirect not denying <Kofi Mensah> = Kofi Mensah: the road"},
    {"a critic of", "The critics of the plan met the supporters of the road.", ""},
    {"claims of nobody's", "There were claims that the vote was rigged.",
     "indirect claiming <>: that the vote was rigged"},
    {"claims of nobody's", "The ship left amid allegations that it carried arms.",
     "indirect claiming <>: that it carried arms"},
    {"claims of nobody's", "The flight was late amid reports of a fire.", "indirect <>: a fire"},
    {"claims of nobody's", "The claims that he made in March were old.", ""},
    {"claims by somebody", "The allegation by Liis Tamm that the vote was rigged was rejected.",
     "indirect claiming <Liis Tamm> = Liis Tamm: that the vote was rigged"},
    {"claims by somebody", "A promise by Ana Ruiz to build a bridge was welcome.",
     "indirect promising <Ana Ruiz> = Ana Ruiz: to build a bridge"},
    {"a rejected demand", "Her demand that the minister resign was late.",
     "indirect asking <Her>: that the minister resign"},
    {"a rejected demand", "The demand that the minister resign was rejected by Ana Ruiz.",
     "indirect denying <Ana Ruiz> = Ana Ruiz: The demand that the minister resign"},
    {"was called a mistake by", "The plan was called “a mistake” by Liis Tamm.",
     "mixed <Liis Tamm> = Liis Tamm: The plan … “a mistake”"},
    {"was called a mistake by", "The road was branded a danger by Minister Ana Ruiz.",
     "indirect <Minister Ana Ruiz> = Ana Ruiz: The road … a danger"},
    {"asked by", "Asked by Liis Tamm whether the road was open, Ana Ruiz said it was.",
     "indirect asking <Liis Tamm> = Liis Tamm: whether the road was open\nindirect <Ana Ruiz> = "
     "Ana Ruiz: it was"},
    {"asked by", "Jan Visser was asked by Ana Ruiz if the harbour was closed.",
     "indirect asking <Ana Ruiz> = Ana Ruiz to Jan Visser: if the harbour was closed"},
    {"neither confirmed nor denied", "Liis Tamm neither confirmed nor denied that the ship left.",
     "indirect not <Liis Tamm> = Liis Tamm: that the ship left"},
    {"neither confirmed nor denied",
     "Ana Ruiz could neither confirm nor deny that the road was open.",
     "indirect not <Ana Ruiz> = Ana Ruiz: that the road was open"},
    {"two cues, one content", "Ana Ruiz criticised and rejected the plan.",
     "indirect denying <Ana Ruiz> = Ana Ruiz: the plan"},
    {"two cues, one content", "The plan was condemned and rejected by Liis Tamm.",
     "indirect denying <Liis Tamm> = Liis Tamm: The plan"},
    {"if she says", "If Liis Tamm says that the road is open, drivers will come.",
     "indirect perhaps <Liis Tamm> = Liis Tamm: that the road is open"},
    {"if she says", "Drivers will stay unless Ana Ruiz promises to open the road.",
     "indirect perhaps promising <Ana Ruiz> = Ana Ruiz: to open the road"},
    {"quoted by an agency", "The road is open, Liis Tamm was quoted by Reuters as saying.",
     "indirect <Reuters> = Reuters: The road is open, Liis Tamm … as saying\nindirect <Liis Tamm> "
     "= Liis Tamm: The road is open"},
    {"quoted by an agency", "Liis Tamm was quoted by Reuters as saying that the road was open.",
     "indirect <Reuters> = Reuters: Liis Tamm … as saying that the road was open\nindirect <Liis "
     "Tamm> = Liis Tamm: that the road was open"},
    {"the two leaders", "Liis Tamm met Ana Ruiz in Oslo. The two leaders said the road would open.",
     "indirect <The two leaders> = Liis Tamm+Ana Ruiz: the road would open"},
    {"the two leaders",
     "Liis Tamm met Ana Ruiz and Jan Visser. The two leaders said the road would open.",
     "indirect <The two leaders>: the road would open"},
    {"verb and noun, one statement", "Liis Tamm expressed her support for the plan.",
     "indirect thinking <Liis Tamm> = Liis Tamm: the plan"},
    {"verb and noun, one statement", "Ana Ruiz voiced her fear that the plan would fail.",
     "indirect thinking <Ana Ruiz> = Ana Ruiz: that the plan would fail"},
    {"called on", "Ana Ruiz called on Liis Tamm to open the road.",
     "indirect asking <Ana Ruiz> = Ana Ruiz to Liis Tamm: Liis Tamm to open the road"},
    {"called on", "Ana Ruiz called on Monday for new talks.",
     "indirect asking <Ana Ruiz> = Ana Ruiz: new talks"},
    {"called on", "Liis Tamm called on the mayor in Riga.", ""},
    {"on her account", "On his Twitter account, Jan Visser said the road was open.",
     "indirect <Jan Visser> = Jan Visser (tweet): the road was open"},
    {"on her account", "Ana Ruiz wrote on her Facebook page that the road was open.",
     "indirect <Ana Ruiz> = Ana Ruiz (post): that the road was open"},
    {"as what", "France recognised Liis Tamm as the country’s “legitimate authority”.",
     "mixed factive <France> = France: Liis Tamm as the country’s “legitimate authority”"},
    {"as what", "Ana Ruiz rejected the plan as the ministers left.",
     "indirect denying <Ana Ruiz> = Ana Ruiz: the plan"},
    {"they", "Liis Tamm and Jan Visser met in Oslo. They said the road was open.",
     "indirect <They> = Liis Tamm+Jan Visser: the road was open"},
    {"they", "Liis Tamm and Jan Visser met. The drivers waited. They said the road was open.",
     "indirect <They>: the road was open"},
    {"it and the ministry",
     "The Ministry of Transport closed the road. It said drivers would be paid.",
     "indirect <It> = Ministry of Transport: drivers would be paid"},
    {"it and the ministry",
     "The Ministry of Transport closed the road. Drivers waited. The ministry said they would be "
     "paid.",
     "indirect <The ministry> = Ministry of Transport: they would be paid"},
    {"one of two presidents",
     "President Liis Tamm waited. Drivers met President Ana Ruiz. The president said they would "
     "stay.",
     "indirect <The president> = Ana Ruiz: they would stay"},
    {"one of two presidents",
     "President Liis Tamm left Oslo. President Jan Visser came late. “We sign,” the president "
     "said.",
     "direct <the president> = Jan Visser: “We sign,”"},
};

class StatementFrames : public testing::TestWithParam<FrameRow> {};

TEST_P(StatementFrames, AreRead) {
  EXPECT_EQ(show(GetParam().text), GetParam().expected) << GetParam().name;
}
INSTANTIATE_TEST_SUITE_P(All, StatementFrames, testing::ValuesIn(kFrames));

TEST(StatementFrames, HaveTwoRowsEach) {
  std::map<std::string_view, int> rows;
  for (const FrameRow& frame : kFrames) ++rows[frame.name];
  for (const auto& [name, count] : rows) EXPECT_GE(count, 2) << name;
}

}  // namespace
}  // namespace synoptic
