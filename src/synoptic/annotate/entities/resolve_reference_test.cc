#include "synoptic/annotate/entities/resolve_reference.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "synoptic/base/strings.h"
#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

struct Row {
  std::string_view text;  // the last occurrence of `phrase` is asked for
  std::string_view phrase;
  std::string_view party;
  std::string_view reason;
};

constexpr Row kRows[] = {
    {"Estonian minister Liis Tamm said so.", "Estonian minister Liis Tamm", "Liis Tamm",
     "the name inside the phrase"},
    {"Liis Tamm's lawyer said so.", "Liis Tamm's lawyer", "", "another person than the one named"},
    {"An adviser to Liis Tamm said so.", "An adviser to Liis Tamm", "",
     "the same with a preposition"},
    {"A spokesman for Gazprom said so.", "A spokesman for Gazprom", "Gazprom",
     "who speaks for a body"},
    {"A former employee of Gazprom said so.", "A former employee of Gazprom", "",
     "who does not speak for it"},
    {"The Russian agency Interfax said so.", "The Russian agency Interfax", "Interfax",
     "words that say what a body is"},
    {"Reuters news agency said so.", "Reuters news agency", "Reuters", "the same behind the name"},
    {"Rivals of Reuters said so.", "Rivals of Reuters", "", "other words"},
    {"Peru's Ministry of Defence said so.", "Peru's Ministry of Defence", "Ministry of Defence",
     "an owner before the name"},
    {"The Peruvian government said so.", "The Peruvian government", "Peruvian",
     "a state that only its adjective names"},
    {"Peru is large. The Peruvian navy said so.", "The Peruvian navy", "", "other bodies are not"},
    {"President Liis Tamm left. The president was tired.", "The president", "Liis Tamm",
     "the only bearer of the role"},
    {"President Liis Tamm met President Jaan Kask. The president left.", "The president", "",
     "two bearers"},
    {"President Liis Tamm met Vice President Jaan Kask. The president left.", "The president",
     "Liis Tamm", "a vice president is no president"},
    {"Estonian President Liis Tamm met Dutch Prime Minister Piet Visser. The Dutch leader left.",
     "The Dutch leader", "Piet Visser", "a leader by country"},
    {"Estonian President Liis Tamm met Dutch Foreign Minister Piet Visser. His Dutch counterpart "
     "left.",
     "His Dutch counterpart", "Piet Visser", "a counterpart by country"},
    {"Estonian President Liis Tamm met her Chilean counterpart, Ana Ruiz. The Chilean president "
     "left.",
     "The Chilean president", "Ana Ruiz", "a counterpart bears the same office"},
    {"Estonian President Liis Tamm met her Chilean counterpart, Ana Ruiz. The Chilean minister "
     "left.",
     "The Chilean minister", "", "and no other"},
    {"President Ana Ruiz met the interim president, Eva Saar. The president left.", "The president",
     "Ana Ruiz", "an interim president beside the president"},
    {"Former president Ana Ruiz met President Eva Saar. The former president left.",
     "The former president", "Ana Ruiz", "a former one beside the president"},
    {"Liis Tamm met interim president Eva Saar. The president left.", "The president", "Eva Saar",
     "an interim president where there is no other"},
    {"Minister Liis Tamm spoke. A minister of another cabinet left.", "A minister", "",
     "an indefinite article means anybody"},
    {"Peter Kask arrived. Later he said so.", "he", "Peter Kask",
     "one person in the sentence before"},
    {"Peter Kask met John Saar in Riga. He left.", "He", "Peter Kask", "the subject before others"},
    {"In Riga on Monday the police met Peter Kask and John Saar. He left.", "He", "",
     "two persons, none the subject"},
    {"Peter Kask wrote to Maria Saar. She left.", "She", "Maria Saar", "by gender"},
    {"It rained. He left.", "He", "", "nobody is named"},
    {"Portugal paid. The Lisbon government agreed.", "The Lisbon government", "Portugal",
     "a capital's government is the state's"},
    {"Portugal paid. The Portuguese authorities agreed.", "The Portuguese authorities", "Portugal",
     "a people's authorities"},
    {"They left.", "They", "", "plural"},
    {"Peter Kask left.", "", "", "an empty phrase"},
};

TEST(ResolveReference, NamesThePartyOrNothing) {
  const EntityLexicon lexicon = load_entity_lexicon();
  for (const Row& row : kRows) {
    const Analysis analysis = analyse(row.text, {}, nullptr);
    const Entities entities = find_entities(analysis, lexicon);
    const auto begin = static_cast<std::uint32_t>(row.text.rfind(row.phrase));
    const Span phrase{begin, begin + static_cast<std::uint32_t>(row.phrase.size())};
    const auto party = resolve_reference(analysis, phrase, entities, lexicon);
    EXPECT_EQ(party ? entities.parties[*party].name : "", row.party)
        << row.reason << ": " << row.text;
  }
}

// With a parse, the subject of the sentence before is asked first, though it has no name.
TEST(ResolveReference, TakesTheDescribedSubjectForAPronoun) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  const EntityLexicon lexicon = load_entity_lexicon();
  const std::string text =
      "Estonian President Peter Kask received Dutch Prime Minister Jan Visser in Tallinn. "
      "Visser said the talks were useful. "
      "The Estonian head of state offered help to the Netherlands. He announced a loan.";
  const Analysis analysis = analyse(text, {}, &*model);
  const Entities entities = find_entities(analysis, lexicon);
  const auto begin = static_cast<std::uint32_t>(text.rfind("He"));
  const auto party = resolve_reference(analysis, {begin, begin + 2}, entities, lexicon);
  ASSERT_TRUE(party.has_value());
  EXPECT_EQ(entities.parties[*party].name, "Peter Kask");
}

}  // namespace
}  // namespace synoptic
