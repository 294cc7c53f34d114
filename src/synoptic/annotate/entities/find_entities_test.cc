#include "synoptic/annotate/entities/find_entities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "synoptic/annotate/entities/country.h"
#include "synoptic/annotate/entities/find_names.h"
#include "synoptic/base/strings.h"
#include "synoptic/model/names.h"

namespace synoptic {
namespace {

const EntityLexicon& lexicon() {
  static const EntityLexicon kLexicon = load_entity_lexicon();
  return kLexicon;
}

Entities find(std::string_view text) {
  return find_entities(analyse(text, split_lines(text), nullptr), lexicon());
}

// "Liis Tamm=person|Estonia=state".
std::string names_of(std::string_view text) {
  std::vector<std::string> names;
  const Entities found = find(text);
  for (const EntityMention& mention : found.mentions) {
    names.push_back(std::string(slice(text, mention.span)) + "=" +
                    std::string(name_of(mention.type)));
  }
  return join(names, "|");
}

struct NameRow {
  std::string_view text;
  std::string_view names;
  std::string_view reason;
};

TEST(FindNames, TellsNamesAndTheirTypes) {
  constexpr NameRow kRows[] = {
      {"President Liis Tamm met Dutch officials in Tallinn on Monday.",
       "Liis Tamm=person|Dutch=norp|Tallinn=place", "titles stay outside, a capital is a place"},
      {"The United States and Ivory Coast signed the treaty.",
       "United States=state|Ivory Coast=state", "countries are states, the article stays outside"},
      {"Estonia's foreign minister, Jaan Saar, flew to Helsinki.",
       "Estonia=state|Jaan Saar=person|Helsinki=place", "the genitive stays outside"},
      {"OTTAWA (Reuters) - Talks went on, an envoy told AFP.", "OTTAWA=place|Reuters=org|AFP=org",
       "dateline and agencies"},
      {"Prices rose again in March (dpa).", "dpa=org", "an agency in lower case, by its brackets"},
      {"It gave us hope, and they let us go.", "", "a pronoun is no country"},
      {"The White House declined to comment.", "White House=place", "a seat of power"},
      {"The European Commission fined Brakelund Motors.",
       "European Commission=org|Brakelund Motors=org", "a demonym inside a body is no norp"},
      {"He won the 2019 Estonian general election.", "2019 Estonian general election=other",
       "an election is one name with its year and people"},
      {"She led the Coastal Workers' Party of Estonia.", "Coastal Workers' Party of Estonia=org",
       "what stands before and behind a party"},
      {"Anna Tamm-Saar met Mr Orav.", "Anna Tamm-Saar=person|Orav=person",
       "double names, and a person behind a form of address"},
      {"Thank you, Mr President, said Anna Tamm.", "Anna Tamm=person", "a title alone is no name"},
      {"Talks with Norwegian Prime Minister Torunn Aaslid went on.",
       "Norwegian=norp|Torunn Aaslid=person", "a people, a title and a person are no single name"},
      {"The Russia-backed plan failed.", "Russia=state", "a hyphen that joins no name"},
      {"The Coastal Reform Party and Inland Farmers League lost.",
       "Coastal Reform Party=org|Inland Farmers League=org", "two bodies are no one"},
      {"The Ministry of Trade and Industry closed.", "Ministry of Trade and Industry=org",
       "one body with an and in its name"},
      {"He ruled the Kingdom of Saarland and the Brakel Empire.",
       "Kingdom of Saarland=place|Brakel Empire=place", "realms are places"},
      {"Deputy Minister of Foreign Trade Relations Ana Boer said no.", "Ana Boer=person",
       "a person behind a long title without a comma"},
      {"The Minister of Foreign Affairs of Peru met him.", "Peru=state", "a title without a name"},
      {"He is head of Brakelund Motors Group.", "Brakelund Motors Group=org",
       "what one is head of is no person"},
      {"Rep. Al Saar (R-Ohio) and Sen. Jo Tamm (D) left.",
       "Al Saar=person|Ohio=place|Jo Tamm=person", "the letter of a party is no name"},
      {"Talks on Peru’snew budget went on in Peru.", "Peru=state|Peru=state",
       "a genitive that ran into the next word"},
      {"North Korea fired. The North denied it.", "North Korea=state|North=state",
       "a direction is a state where the text tells of it"},
      {"Snow fell all over the South on Monday.", "", "a direction alone is none"},
      {"Critics of Tammism and of Saarism spoke.", "Tammism=norp|Saarism=norp", "movements"},
      {"The Russian agency Vestar reported it; the daily El Farol did not.",
       "Russian=norp|Vestar=org|El Farol=org", "media named behind the word for what they are"},
      {"It was said by Koravia state news agency and in the Morgen newspaper.",
       "Koravia=org|Morgen=org", "and before it"},
      {"A German newspaper and the Paris newspaper said so.", "German=norp|Paris=place",
       "where a paper comes from is not its name"},
      {"In Oslo, Minister Ana Tamm and Jaan Saar met Republican Liis Tamm.",
       "Oslo=place|Ana Tamm=person|Jaan Saar=person|Republican=norp|Liis Tamm=person",
       "a camp and a person are no single name"},
      {"Oluwaseun Adeyemi told reporters that it was over.", "Oluwaseun Adeyemi=person",
       "a forename that no list has"},
      {"Loans went to SOMV, the state shipping company, on Monday.", "SOMV=org",
       "what an apposition calls a company"},
      {"Fighting went on in south Lebanon and eastern Estonia.", "Lebanon=state|Estonia=state",
       "where in a country is no part of its name"},
      {"The leaders of North and South Korea talked.", "North=state|South Korea=state",
       "two states"},
      {"He once worked for the Bank of Brakelund and in the choir of the Brakelund Bible Church.",
       "Bank of Brakelund=org|Brakelund Bible Church=org", "words that bodies are named by"},
      {"The notes of @liistamm on Journalism and Terrorism.", "",
       "accounts and isms that are no creed"},
      {"TARTU TIMES – Liis Tamm won.", "TARTU TIMES=org|Liis Tamm=person",
       "a newspaper's sign in a dateline"},
      {"TARTU, Estonia (RBK) — Liis Tamm won.",
       "TARTU=place|Estonia=state|RBK=org|Liis Tamm=person", "who is credited in a dateline"},
      {"Justices Liis Tamm and Jaan Saar agreed.", "Liis Tamm=person|Jaan Saar=person",
       "a title in the plural"},
      {"", "", "an empty text"},
      {"\xff\xfe\x80 \xc3", "", "no UTF-8"},
  };
  for (const NameRow& row : kRows) EXPECT_EQ(names_of(row.text), row.names) << row.reason;
}

struct PartyRow {
  std::string_view text;
  std::string_view parties;  // "Liis Tamm,EE,President x3" in order: name, country, first role
  std::string_view reason;
};

std::string parties_of(std::string_view text) {
  const Entities found = find(text);
  std::vector<std::string> parties;
  for (std::size_t i = 0; i < found.parties.size(); ++i) {
    const Party& party = found.parties[i];
    const auto count =
        std::count_if(found.mentions.begin(), found.mentions.end(),
                      [&](const EntityMention& mention) { return mention.party == i; });
    const std::string role = party.roles.empty() ? "" : party.roles.front().text;
    parties.push_back(party.name + "," + party.country + "," + role + " x" + std::to_string(count));
  }
  return join(parties, "|");
}

TEST(FindEntities, JoinsTheFormsOfOneName) {
  constexpr PartyRow kRows[] = {
      {"Estonian President Liis Tamm left. Tamm was tired, and L. Tamm slept.",
       "Estonian,EE, x1|Liis Tamm,EE,Estonian President x3", "surname and initial"},
      {"The Chilean president, Ana Ruiz, left.", "Chilean,CL, x1|Ana Ruiz,CL,Chilean president x1",
       "a role before a comma"},
      {"According to the Chilean president, Ana Ruiz left.", "Chilean,CL, x1|Ana Ruiz,, x1",
       "the comma of a phrase before the sentence"},
      {"Liis Tamm, trade minister Jaan Saar, and others spoke.",
       "Liis Tamm,, x1|Jaan Saar,,trade minister x1", "the role of the next in a list"},
      {"The petroleum minister, Jaan Saar, spoke.", "Jaan Saar,,petroleum minister x1",
       "a minister with his field"},
      {"Liis Tamm, trade minister of Estonia, spoke.",
       "Liis Tamm,EE,trade minister of Estonia x1|Estonia,EE, x1", "a role that ends in a name"},
      {"Minister for Industries and National Production Jaan Saar spoke.",
       "Jaan Saar,,Minister for Industries and National Production x1", "a role of many words"},
      {"TALLINN — President Liis Tamm spoke.", "TALLINN,EE, x1|Liis Tamm,,President x1",
       "the place before a dash is no part of the role"},
      {"A spokesman for President Liis Tamm spoke.", "Liis Tamm,,President x1",
       "the spokesman is somebody else"},
      {"The lawyer for Liis Tamm spoke.", "Liis Tamm,, x1", "whom the lawyer works for"},
      {"Parliament and Prime Minister Liis Tamm agreed.",
       "Parliament,, x1|Liis Tamm,,Prime Minister x1", "an \"and\" between two parties"},
      {"Opposition leader and self-proclaimed interim president Liis Tamm spoke.",
       "Liis Tamm,,Opposition leader and self-proclaimed interim president x1",
       "an \"and\" between two roles of one person"},
      {"A vote in the Estonian Defence Forces ended when Estonian Defence Forces chief Jaan Saar "
       "came.",
       "Estonian Defence Forces,EE, x2|Jaan Saar,EE,Estonian Defence Forces chief x1",
       "who has an office in a state's forces serves that state"},
      {"In defence of President Liis Tamm he said nothing.", "Liis Tamm,,President x1",
       "what stands before \"of\" is no title"},
      {"The founder of the Jaan Tamm fund left.", "Jaan Tamm,, x1", "a role that is cut off"},
      {"Liis Tamm, and her deputy, Jaan Saar, spoke.", "Liis Tamm,, x1|Jaan Saar,,deputy x1",
       "the role of the next person"},
      {"Jaan Tamm left. His son Jaan Tamm Jr. stayed. Later Mr Tamm came back.",
       "Jaan Tamm,, x2|Jaan Tamm Jr.,, x1", "a son who is named behind his father"},
      {"President Tamm and Tamm's daughter, Ana Tamm, left.", "Tamm,,President x2|Ana Tamm,, x1",
       "a relative of the same surname"},
      {"Ana Tamm left. Mr Tamm stayed.", "Ana Tamm,, x1|Tamm,, x1",
       "no man has a woman's forename"},
      {"Ana Tamm left. Later Ms Tamm came back.", "Ana Tamm,, x2", "the same woman"},
      {"Jaan Tamm Jr. left. Later Jaan Tamm came back.", "Jaan Tamm Jr.,, x2",
       "one person with and without the suffix"},
      {"Liis T. Saar left. Later Mr Tamm slept.", "Liis T. Saar,, x1|Tamm,, x1",
       "an initial is nobody's surname"},
      {"Fans of the Oslo Red Riders cheered. The Red Riders won.", "Oslo Red Riders,NO, x2",
       "a body without the place before it"},
      {"Ray \"Cat\" Tamm sang. Ray Tamm bowed.", "Ray \"Cat\" Tamm,, x2", "a nickname"},
      {"José Fuentes spoke. Jose Fuentes was cheered.", "José Fuentes,, x2", "accents"},
      {"Liis Tamm met Jaan Tamm. Later Tamm left.", "Liis Tamm,, x1|Jaan Tamm,, x1|Tamm,, x1",
       "a surname of two persons stays apart"},
      {"The Organization of American States (OAS) met. The OAS voted.",
       "Organization of American States,IGO, x3", "an acronym in brackets, a body of states"},
      {"Shares of Volvo Group fell. Later Volvo cut jobs.", "Volvo Group,, x2",
       "a body without the word for its kind"},
      {"Shares of Volvo Group and Volvo Bank fell. Later Volvo cut jobs.",
       "Volvo Group,, x1|Volvo Bank,, x1|Volvo,SE, x1", "a short form of two bodies stays apart"},
      {"The U.S. agreed. The United States signed. America paid.", "U.S.,US, x3",
       "names of one state"},
      {"Moscow protested. Russia and Russian envoys left.",
       "Moscow,RU, x1|Russia,RU, x1|Russian,RU, x1", "linked by country, not merged"},
  };
  for (const PartyRow& row : kRows) EXPECT_EQ(parties_of(row.text), row.parties) << row.reason;
}

TEST(CountryOf, KnowsNamesPeoplesAndSeats) {
  struct Row {
    std::string_view name;
    std::string_view country;
  };
  constexpr Row kRows[] = {
      {"Ivory Coast", "CI"}, {"the U.S.", "US"},      {"US", "US"},          {"us", ""},
      {"Dutchman", "NL"},    {"Côte d’Ivoire", "CI"}, {"White House", "US"}, {"Moscow", "RU"},
      {"Gotham", ""},        {"Korean", ""},          {"SOUTH KOREA", "KR"}, {"", ""}};
  for (const Row& row : kRows) {
    EXPECT_EQ(country_of(row.name, lexicon()).value_or(""), row.country) << row.name;
  }
}

TEST(FindEntities, TakesLinearTimeOnEndlessCapitals) {
  std::string text;
  while (text.size() < 2'000'000) text += "TAMM SAAR KOHT ";
  const auto begin = std::chrono::steady_clock::now();
  const Entities found = find(text);
  const auto taken = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(std::chrono::duration<double>(taken).count(), 20.0);
  for (const EntityMention& mention : found.mentions) ASSERT_LE(mention.span.end, text.size());
}

TEST(LoadEntityLexicon, HasAModelMadeWithTheseTables) {
  EXPECT_EQ(lexicon().model.digest_of_tables(), tables_digest())
      << "run train_names again: a table of data/entities/ has changed";
}

}  // namespace
}  // namespace synoptic
