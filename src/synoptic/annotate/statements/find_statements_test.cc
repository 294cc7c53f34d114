#include "synoptic/annotate/statements/find_statements.h"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/annotate/statements/test_statements.h"
#include "synoptic/base/utf8.h"
#include "synoptic/model/names.h"

namespace synoptic {
namespace {

std::vector<Statement> find(std::string_view text) { return find_in(text).statements; }

// One line a statement: kind, source, then content; "not" for a negated cue, "perhaps" for a
// hypothetical one.
std::string show(std::string_view text) {
  std::string out;
  for (const Statement& statement : find(text)) {
    if (!out.empty()) out += "\n";
    out += std::string(name_of(statement.kind)) + (statement.is_negated ? " not" : "");
    if (statement.is_hypothetical) out += " perhaps";
    out += " <" + words_at(text, statement.source) + "> " + words_at(text, statement.content);
    if (!statement.medium.empty()) out += " (" + statement.medium + ")";
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
  std::string_view reason;
};

class Statements : public testing::TestWithParam<Case> {};

TEST_P(Statements, AreFound) {
  EXPECT_EQ(show(GetParam().text), GetParam().expected) << GetParam().reason;
}

constexpr Case kBehind[] = {
    {"Minister Liis Tamm said the harbour would close.",
     "indirect <Minister Liis Tamm> the harbour would close", "a bare clause"},
    {"Oluwaseun Adeyemi said on Monday that the strike was over.",
     "indirect <Oluwaseun Adeyemi> that the strike was over", "a time before the clause"},
    {"The central bank said in a statement last week that rates would rise.",
     "indirect <The central bank> that rates would rise (statement)", "medium and time"},
    {"Nguyen Thi Lan told reporters in Hanoi that the bridge was safe.",
     "indirect <Nguyen Thi Lan> that the bridge was safe", "an addressee with a place"},
    {"Dr. Aylin Kaya asked whether the vaccine had arrived.",
     "indirect <Dr. Aylin Kaya> whether the vaccine had arrived", "an indirect question"},
    {"President Moussa Keita vowed to rebuild the road.",
     "indirect <President Moussa Keita> to rebuild the road", "an infinitive"},
    {"The union accused the company of breaking the law.",
     "indirect <The union> the company of breaking the law", "an object and what is said of it"},
    {"Ana Ruiz called for new talks.", "indirect <Ana Ruiz> new talks", "a preposition"},
    {"He denied taking the money.", "indirect <He> taking the money", "a gerund"},
    {"Mr. Lindqvist said: “We will sign on Friday.”",
     "direct <Mr. Lindqvist> “We will sign on Friday.”", "a colon and a quotation"},
    {"Ms. Okafor added, \"The roads are open again.\"",
     "direct <Ms. Okafor> \"The roads are open again.\"", "a comma and a quotation"},
    {"Kofi Mensah said it was “a very good day” for Ghana.",
     "mixed <Kofi Mensah> it was “a very good day” for Ghana", "a fragment in a clause"},
};
INSTANTIATE_TEST_SUITE_P(Behind, Statements, testing::ValuesIn(kBehind));

constexpr Case kBefore[] = {
    {"“We will sign on Friday,” Ruiz said.", "direct <Ruiz> “We will sign on Friday,”",
     "content, source, cue"},
    {"\"The roads are open,\" Sen. Marie Dubois told the paper on Tuesday.",
     "direct <Sen. Marie Dubois> \"The roads are open,\"", "with an addressee"},
    {"“We will sign on Friday,” said Deputy Minister Jānis Bērziņš.",
     "direct <Deputy Minister Jānis Bērziņš> “We will sign on Friday,”", "inversion"},
    {"“Is it safe?” asked Chipo Banda, a nurse in Lusaka.",
     "direct <Chipo Banda, a nurse in Lusaka> “Is it safe?”", "inversion with an apposition"},
    {"The harbour will close, the minister said.", "indirect <the minister> The harbour will close",
     "a clause without marks"},
    {"The harbour will close on Monday, said port captain Sven Holm.",
     "indirect <port captain Sven Holm> The harbour will close on Monday", "the same, inverted"},
    {"The harbour, the minister said, will close.",
     "indirect <the minister> The harbour … will close", "inside the clause"},
    {"The talks, Tamm added, had gone well.", "indirect <Tamm> The talks … had gone well",
     "inside, with a surname"},
};
INSTANTIATE_TEST_SUITE_P(Before, Statements, testing::ValuesIn(kBefore));

constexpr Case kSplit[] = {
    {"“We will sign,” Ruiz said, “and we will not wait.”",
     "direct <Ruiz> “We will sign,” … “and we will not wait.”", "a split quotation"},
    {"“We will sign,” said Ruiz on Monday. “They will sign too.”",
     "direct <Ruiz> “We will sign,” … “They will sign too.”", "going on behind a full stop"},
    {"“We will sign,” Ruiz said. “They will sign,” Tamm said.",
     "direct <Ruiz> “We will sign,”\ndirect <Tamm> “They will sign,”", "two speakers"},
    {"“We will sign,” Ruiz said.\n“They will sign too.”",
     "direct <Ruiz> “We will sign,” … “They will sign too.”", "going on in the next paragraph"},
    {"Ruiz smiled: “We open the road.\n“We close the harbour.”",
     "direct <Ruiz> “We open the road. … “We close the harbour.”",
     "reopened marks; a colon behind the one who smiles"},
};
INSTANTIATE_TEST_SUITE_P(Split, Statements, testing::ValuesIn(kSplit));

constexpr Case kBounds[] = {
    {"Ruiz said the road was open and urged drivers to return.",
     "indirect <Ruiz> the road was open\nindirect <Ruiz> drivers to return",
     "a second verb of the same subject"},
    {"Ruiz said the road was open, adding that it was safe.",
     "indirect <Ruiz> the road was open\nindirect <Ruiz> that it was safe", "a participle"},
    {"Ruiz said the road was open, but the drivers stayed away.",
     "indirect <Ruiz> the road was open", "a clause of the writer's"},
    {"Ruiz said that the road, which floods often, was open and that it was safe.",
     "indirect <Ruiz> that the road, which floods often, was open and that it was safe",
     "coordination inside the content"},
    {"Asked whether the road was open, Ruiz said it was.",
     "indirect <> whether the road was open\nindirect <Ruiz> it was", "a fronted participle"},
    {"Although Ruiz said the road was open, the drivers stayed away.",
     "indirect <Ruiz> the road was open", "a fronted clause"},
    {"Keita said if the rain stops, the road will open.",
     "indirect <Keita> if the rain stops, the road will open", "a condition inside the content"},
    {"Tamm said that it was “a good, honest deal,” and said that he would sign.",
     "mixed <Tamm> that it was “a good, honest deal,”\nindirect <Tamm> that he would sign",
     "the same verb again"},
    {"Ruiz rejected the plan during a speech in Lima.", "indirect <Ruiz> the plan",
     "an object ends before the occasion"},
};
INSTANTIATE_TEST_SUITE_P(Bounds, Statements, testing::ValuesIn(kBounds));

constexpr Case kPhrases[] = {
    {"According to the ministry, two roads are closed.",
     "indirect <the ministry> two roads are closed", "in front"},
    {"Two roads are closed, according to Mayor Aiko Tanaka.",
     "indirect <Mayor Aiko Tanaka> Two roads are closed", "behind"},
    {"She is expected to sign the treaty.", "indirect <> She … to sign the treaty",
     "a passive cue without a source"},
    {"The plan was praised by the opposition.", "indirect <the opposition> The plan",
     "a passive with an agent"},
    {"They dismissed Ruiz's latest claim that the road was open.",
     "indirect <They> Ruiz's latest claim that the road was open", "a verb that takes a noun"},
    {"There was no proof for Tamm's claim that the road was open.",
     "indirect <Tamm> that the road was open", "a noun with a genitive"},
    {"“We go,” Tamm said in Riga on Monday, Baltic news reported.",
     "mixed <Baltic news> “We go,” Tamm said in Riga on Monday\ndirect <Tamm> “We go,”",
     "an agency passes it on"},
    {"The road is open, Tamm said, according to Reuters.",
     "indirect <Reuters> The road is open, Tamm said\nindirect <Tamm> The road is open",
     "the same"},
    {"The report says the dam was weak.", "indirect <The report> the dam was weak",
     "a document speaks"},
    {"The survey found that most drivers agree.", "indirect <The survey> that most drivers agree",
     "a survey finds"},
};
INSTANTIATE_TEST_SUITE_P(Phrases, Statements, testing::ValuesIn(kPhrases));

constexpr Case kInserted[] = {
    {"Norway, Hauge said on Tuesday, will spend some $45 million on harbours.",
     "indirect <Hauge> Norway … will spend some $45 million on harbours",
     "a subject of one word, a time beside the cue"},
    {"Norway, Hauge told reporters in Riga on Tuesday, will spend some $45 million on harbours.",
     "indirect <Hauge> Norway … will spend some $45 million on harbours",
     "one who is told, a place and a time beside the cue"},
    {"The harbour, said Liis Tamm, the minister, will close.",
     "indirect <Liis Tamm, the minister> The harbour … will close", "inverted"},
    {"The road, according to the ministry, is open.", "indirect <the ministry> The road … is open",
     "a phrase"},
    {"The road is open, Tamm told reporters in Riga.", "indirect <Tamm> The road is open",
     "behind a whole clause"},
    {"The ships left the disputed waters, an old fishing ground, Tamm said.",
     "indirect <Tamm> The ships left the disputed waters, an old fishing ground",
     "a participle before its noun is no cue"},
    {"The road was closed, she was quoted as saying.", "indirect <she> The road was closed",
     "in the passive"},
};
INSTANTIATE_TEST_SUITE_P(Inserted, Statements, testing::ValuesIn(kInserted));

constexpr Case kAnnounced[] = {
    {"Ruiz said on Friday: “We will sign the treaty.”", "direct <Ruiz> “We will sign the treaty.”",
     "a time between cue and colon"},
    {"The minister said in a telephone interview on Friday: “We will sign the treaty.”",
     "direct <The minister> “We will sign the treaty.” (interview)", "a medium of two words"},
    {"Said Ruiz, a nurse: “We will go to Riga.”", "direct <Ruiz, a nurse> “We will go to Riga.”",
     "a fronted cue"},
    {"In Tamm's view, the road is a mistake.", "indirect <Tamm> the road is a mistake",
     "a view with its owner"},
    {"In a survey of drivers last week, most backed the road.",
     "indirect <a survey of drivers last week> most backed the road", "a survey"},
};
INSTANTIATE_TEST_SUITE_P(Announced, Statements, testing::ValuesIn(kAnnounced));

constexpr Case kObjects[] = {
    {"The fishermen talked about the friendship that both shores have shown each other.",
     "indirect <The fishermen> the friendship that both shores have shown each other",
     "a reciprocal object is nothing said"},
    {"They have shown great courage.", "", "people who show something say nothing"},
    {"The survey shows a rise in prices.", "indirect <The survey> a rise in prices",
     "a document that shows something does"},
    {"Tamm said nearly every driver was late.", "indirect <Tamm> nearly every driver was late",
     "an adverb of the phrase"},
    {"Tamm cited last week's attack on the port.", "indirect <Tamm> last week's attack on the port",
     "a time that owns"},
    {"Two drivers said the road was open and three others said it was closed.",
     "indirect <Two drivers> the road was open\nindirect <three others> it was closed",
     "a new speaker behind \"and\""},
    {"His promise to build a road was welcome.", "indirect <His> to build a road",
     "what hangs on a noun ends with its phrase"},
};
INSTANTIATE_TEST_SUITE_P(Objects, Statements, testing::ValuesIn(kObjects));

constexpr Case kMarked[] = {
    {"Ruiz did not say that the road was open.", "indirect not <Ruiz> that the road was open",
     "negated"},
    {"Tamm would say that the talks failed.", "indirect perhaps <Tamm> that the talks failed",
     "hypothetical"},
};
INSTANTIATE_TEST_SUITE_P(Marked, Statements, testing::ValuesIn(kMarked));

constexpr Case kNothing[] = {
    {"", "", "an empty text"},
    {"The road to Lima was closed for two days.", "", "no cue"},
    {"Her film “The Long Night of Lagos” won a prize.", "", "a title is no speech"},
    {"The “experts” met in Oslo.", "", "scare quotes are no speech"},
};
INSTANTIATE_TEST_SUITE_P(Nothing, Statements, testing::ValuesIn(kNothing));

TEST(FindStatements, SaysWhy) {
  const std::vector<Statement> found = find("“We go,” Ruiz said. Tamm denied that they stay.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].why, "statement.before:say");
  EXPECT_EQ(found[1].why, "statement.after:deny");
}

TEST(FindStatements, SeveralSpeakersAreNoParty) {
  const std::string_view text = "Liis Tamm met Ana Ruiz. They said the border would open.";
  const std::vector<Statement> found = find(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].source.empty());
  EXPECT_FALSE(found[0].speaker.has_value());
}

TEST(FindStatements, AnyBytesGiveSpansOnCodePoints) {
  const std::string text = "\xFFsaid \xE2\x80\x9Csaid said\xE2\x80 \"said, said: \"\nsaid“";
  for (const Statement& statement : find(text)) {
    for (const Span span : statement.content) {
      EXPECT_LE(span.end, text.size());
      EXPECT_TRUE(is_boundary(text, span.begin) && is_boundary(text, span.end));
    }
  }
}

TEST(FindStatements, OneEndlessSentenceTakesLinearTime) {
  std::string text;
  for (int i = 0; i < 60000; ++i) text += i % 2 == 0 ? "he said that we, " : "“so, he told ";
  EXPECT_FALSE(find(text).empty());
}

}  // namespace
}  // namespace synoptic
