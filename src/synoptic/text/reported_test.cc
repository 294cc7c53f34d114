#include <gtest/gtest.h>

#include <string>

#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"
#include "synoptic/text/syntax.h"

// Golden parses: sentences built as news reports build them, each with one of its reporting verbs,
// who it is that reports, the object or receiver and the predicate of what is reported. "-" where
// there is none. "according" stands for the noun it governs and the clause that hangs on.
namespace synoptic {
namespace {

struct Row {
  std::string_view kind;
  std::string_view text;
  std::string_view cue;
  std::string_view subject;
  std::string_view object;
  std::string_view clause;
};

constexpr Row kRows[] = {
    {"that",
     "President Ilmari Vesa said the meeting was very important, given the difficult situation his "
     "country is in.",
     "said", "Ilmari", "-", "important"},
    {"that", "Vesa said that talks with the opposition in the northern country must continue.",
     "said", "Vesa", "-", "continue"},
    {"that",
     "The Kenyan president also said trade between the two nations has increased by 10 percent in "
     "recent months.",
     "said", "president", "-", "increased"},
    {"that",
     "The opposition said earlier this month that a dialogue mediated by Switzerland had ended, "
     "six weeks after the government suspended its participation.",
     "said", "opposition", "-", "ended"},
    {"that",
     "The head of state said that while Lund spoke with \"anger\" to the other leaders, he would "
     "answer calmly.",
     "said", "head", "-", "answer"},
    {"that",
     "Lund, along with his Finnish counterpart, Aino Salmi, has long said he supports "
     "\"non-interference\" in the region.",
     "said", "Lund", "-", "supports"},
    {"that",
     "Reuters reported the same day that a group of military engineers had arrived in Lima to "
     "service the equipment.",
     "reported", "Reuters", "-", "arrived"},
    {"that",
     "The minister added later on Tuesday that her country will invest some $4 billion in the "
     "railway.",
     "added", "minister", "-", "invest"},
    {"that", "Okoro warned on Monday that the state would run out of money by July.", "warned",
     "Okoro", "-", "run"},
    {"that", "Both governments denied that any troops had been sent to the border.", "denied",
     "governments", "-", "sent"},
    {"that", "The central bank confirmed on Thursday that it had sold part of its gold.",
     "confirmed", "bank", "-", "sold"},
    {"that", "The army claims that rebels shelled the village on Sunday night.", "claims", "army",
     "-", "shelled"},
    {"that", "The statement noted that both sides remain committed to the treaty.", "noted",
     "statement", "-", "remain"},
    {"that", "A spokeswoman for the airline stressed that no passenger was hurt.", "stressed",
     "spokeswoman", "-", "hurt"},
    {"no that", "The finance ministry says inflation will fall next year.", "says", "ministry", "-",
     "fall"},
    {"no that", "Aid groups say thousands of families need food and shelter.", "say", "groups", "-",
     "need"},
    {"no that", "Salmi said he was ready for talks.", "said", "Salmi", "-", "ready"},
    {"no that", "Officials believe the fire started in the kitchen.", "believe", "Officials", "-",
     "started"},
    {"no that", "He claimed the vote had been stolen.", "claimed", "He", "-", "stolen"},
    {"told",
     "Prime Minister Tove Lund told her Peruvian counterpart, Rosa Paredes, in talks in Oslo on "
     "Wednesday that Norway supported the plan.",
     "told", "Tove", "counterpart", "supported"},
    {"told",
     "During his speech, Okoro told crowds: \"We will continue to work because the future belongs "
     "to us.\"",
     "told", "Okoro", "crowds", "continue"},
    {"told", "Two diplomats told AFP that the envoys would meet again in Geneva.", "told",
     "diplomats", "AFP", "meet"},
    {"told", "\"We need more time,\" the envoy told reporters.", "told", "envoy", "reporters",
     "need"},
    {"told", "The mayor informed residents that the bridge would be closed.", "informed", "mayor",
     "residents", "closed"},
    {"told", "She assured investors that the company can pay its debts.", "assured", "She",
     "investors", "pay"},
    {"quotation first", "\"Together, we can overcome any difficulties,\" he said.", "said", "he",
     "-", "overcome"},
    {"quotation first",
     "“The oil belongs to the people and should not be used as a bargaining tool,” Energy "
     "Secretary Karim Osei said in a statement.",
     "said", "Karim", "-", "belongs"},
    {"quotation first",
     "“Our country supports all the legitimate organs of power,” Okoro said in his meeting with "
     "Lund on Wednesday.",
     "said", "Okoro", "-", "supports"},
    {"quotation first", "\"The harvest is lost,\" farmer Ana Ruiz says.", "says", "Ana", "-",
     "lost"},
    {"quotation first", "“This is a historic day for both nations,” she added.", "added", "she",
     "-", "day"},
    {"inversion", "“We have shown that we can move forward,” said the Ghanaian leader.", "said",
     "leader", "-", "shown"},
    {"inversion", "\"Nobody was hurt,\" said Petra Holm, who heads the fire service.", "said",
     "Petra", "-", "hurt"},
    {"inversion", "\"The talks failed because of money,\" explained Deputy Minister Jorge Paz.",
     "explained", "Jorge", "-", "failed"},
    {"inversion", "“The border stays shut,” added the official.", "added", "official", "-",
     "stays"},
    {"split", "\"The ship,\" the captain said, \"left the port at dawn.\"", "said", "captain", "-",
     "left"},
    {"split", "“We hope,” Holm added, “that the ceasefire will last.”", "added", "Holm", "-",
     "hope"},
    {"split", "The plan, Osei said, would cost two billion euros.", "said", "Osei", "-", "cost"},
    {"split", "The vaccine, the company says, protects children for ten years.", "says", "company",
     "-", "protects"},
    {"colon", "On his blog, President Okoro said: “I had a positive meeting with the chancellor.”",
     "said", "Okoro", "-", "had"},
    {"colon",
     "Addressing the talks between the government and opposition parties, Vesa said: “We believe "
     "that any refusal harms the country.”",
     "said", "Vesa", "-", "believe"},
    {"according to", "According to the ministry, the two nations signed 12 contracts.", "According",
     "ministry", "-", "signed"},
    {"according to",
     "Contracts between the two states are worth around $11 billion, according to the agency "
     "Interfax.",
     "according", "Interfax", "-", "worth"},
    {"according to", "Six people died in the flood, according to police.", "according", "police",
     "-", "died"},
    {"to-infinitive", "The premier promised to deliver 1.5 million doses before winter.",
     "promised", "premier", "-", "deliver"},
    {"to-infinitive", "The two presidents agreed to build a new railway.", "agreed", "presidents",
     "-", "build"},
    {"to-infinitive", "The court ordered the ministry to publish the contract.", "ordered", "court",
     "ministry", "publish"},
    {"to-infinitive", "Rebels threatened to blow up the dam.", "threatened", "Rebels", "-", "blow"},
    {"to-infinitive", "Lund urged both sides to return to the table.", "urged", "Lund", "sides",
     "return"},
    {"announced", "He announced plans for Oslo to deliver 1.5 million vaccines.", "announced", "He",
     "plans", "-"},
    {"announced",
     "Okoro announced his visit to Finland on Monday, shortly after the union adopted a "
     "resolution.",
     "announced", "Okoro", "visit", "-"},
    {"announced",
     "The ruling party and minority opposition parties announced a \"national dialogue table\".",
     "announced", "party", "table", "-"},
    {"announced", "He also announced he would be sending about 200 engineers to the port.",
     "announced", "He", "-", "sending"},
    {"announced",
     "Lund reaffirmed her support for Okoro and noted the close ties between the countries.",
     "noted", "Lund", "ties", "-"},
    {"passive", "Holm was quoted as saying that the dam was safe.", "saying", "Holm", "-", "safe"},
    {"passive", "The foreign minister was quoted by Reuters as saying the talks had failed.",
     "saying", "minister", "-", "failed"},
    {"passive", "The rebels were accused of shelling a hospital.", "accused", "rebels", "rebels",
     "-"},
    {"passive", "The general is said to have fled to Spain.", "said", "general", "general", "fled"},
    {"passive", "Residents were told to leave their homes.", "told", "Residents", "Residents",
     "leave"},
    {"passive", "It was announced on Friday that the airport would reopen.", "announced", "It",
     "It", "reopen"},
    {"participle", "The army retook the town, saying that two soldiers had died.", "saying", "army",
     "-", "died"},
    {"participle", "Speaking in Lima, Paredes said the deal was fair.", "said", "Paredes", "-",
     "fair"},
    {"participle", "Osei left the room, adding that he would appeal.", "adding", "Osei", "-",
     "appeal"},
    {"accused", "Lund accused the rebels of breaking the ceasefire.", "accused", "Lund", "rebels",
     "-"},
    {"accused", "The union criticised the government for cutting wages.", "criticised", "union",
     "government", "-"},
    {"whether", "The spokesman declined to say whether the prisoners had been freed.", "say",
     "spokesman", "-", "freed"},
    {"whether", "Reporters asked Osei why the deal had been kept secret.", "asked", "Reporters",
     "Osei", "kept"},
    {"two verbs", "Salmi thanked the nurses and said the hospital would stay open.", "said",
     "Salmi", "-", "stay"},
    {"two verbs", "The envoy, who arrived on Tuesday, said he had met the rebels.", "said", "envoy",
     "-", "met"},
    {"told", "The governor told local radio on Sunday that the flood had destroyed forty houses.",
     "told", "governor", "radio", "destroyed"},
    {"told", "\"Our doctors are tired,\" nurse Lena Brandt told the BBC.", "told", "Lena", "BBC",
     "tired"},
    {"told", "Brandt reminded lawmakers that the budget expires in June.", "reminded", "Brandt",
     "lawmakers", "expires"},
    {"split", "The treaty, diplomats believe, will be signed before Easter.", "believe",
     "diplomats", "-", "signed"},
    {"split", "\"Prices,\" the bank warned in a note, \"may rise again.\"", "warned", "bank", "-",
     "rise"},
    {"split", "The strike, union leaders insisted on Friday, would go ahead.", "insisted",
     "leaders", "-", "go"},
    {"participle", "Asked about the delay, Paredes replied that the ministry was still counting.",
     "replied", "Paredes", "-", "counting"},
    {"participle", "\"We are ready,\" Vesa said, adding: \"Nothing will stop us.\"", "adding",
     "Vesa", "-", "stop"},
    {"participle", "He called on the union to end the strike, arguing that it hurt the poor.",
     "arguing", "He", "-", "hurt"},
    {"inversion", "\"It is a disaster!\" cried the harbour master.", "cried", "master", "-",
     "disaster"},
    {"that", "The watchdog alleged that the company hid its losses.", "alleged", "watchdog", "-",
     "hid"},
    {"that", "The mayor posted on Twitter that schools will stay shut.", "posted", "mayor", "-",
     "stay"},
    {"that", "The court heard that Brandt had lied to the police.", "heard", "court", "-", "lied"},
    {"passive", "The general was reported to have crossed the river.", "reported", "general",
     "general", "crossed"},
    {"passive", "It is believed that the crew escaped.", "believed", "escaped", "-", "escaped"},
    {"passive", "Lund is quoted by the daily as saying the talks \"went nowhere\".", "saying",
     "Lund", "-", "went"},
    {"according to",
     "According to a report published on Monday, two million people live without water.",
     "According", "report", "-", "live"},
    {"no that", "Experts say the number of cases could double by May.", "say", "Experts", "-",
     "double"},
    {"no that", "Talks will resume next week, the envoy said.", "said", "envoy", "-", "resume"},
    {"to-infinitive", "Kenya vowed to rebuild the school, and Peru pledged to pay for it.",
     "pledged", "Peru", "-", "pay"},
    {"announced", "The two sides reiterated their call for a ceasefire.", "reiterated", "sides",
     "call", "-"},
};

const LanguageModel& model() {
  static const LanguageModel kModel = LanguageModel::embedded().value();
  return kModel;
}

TokenIndex find(const Analysis& analysis, std::string_view form) {
  for (TokenIndex token = 0; token < analysis.tokens.size(); ++token) {
    if (analysis.form(token) == form) return token;
  }
  return kNoToken;
}

std::string form(const Analysis& analysis, TokenIndex token) {
  return token == kNoToken ? "-" : std::string(analysis.form(token));
}

struct Found {
  std::string subject;
  std::string object;
  std::string clause;
};

// The noun that "according to" governs, and the predicate it hangs on.
Found find_attribution(const Analysis& analysis, TokenIndex according) {
  const TokenIndex noun = analysis.tokens[according].head;
  const TokenIndex predicate = noun == kNoToken ? kNoToken : analysis.tokens[noun].head;
  return {form(analysis, noun), "-", form(analysis, predicate)};
}

Found find_report(const Row& row) {
  const Analysis analysis = analyse(row.text, {}, &model());
  const TokenIndex cue = find(analysis, row.cue);
  if (cue == kNoToken) return {};
  if (analysis.folded(cue) == "according") return find_attribution(analysis, cue);
  const TokenIndex object = object_of(analysis, cue);
  return {form(analysis, subject_of(analysis, cue)),
          form(analysis, object != kNoToken ? object : indirect_object_of(analysis, cue)),
          form(analysis, complement_clause(analysis, cue))};
}

TEST(Reported, FindsSubjectObjectAndClauseInNineOfTen) {
  std::size_t subjects = 0, objects = 0, clauses = 0;
  for (const Row& row : kRows) {
    const Found found = find_report(row);
    subjects += found.subject == row.subject;
    objects += found.object == row.object;
    clauses += found.clause == row.clause;
    if (found.subject == row.subject && found.object == row.object && found.clause == row.clause) {
      continue;
    }
    std::printf("%s: %s\n  %s: subject %s, object %s, clause %s\n", row.kind.data(),
                row.text.data(), row.cue.data(), found.subject.c_str(), found.object.c_str(),
                found.clause.c_str());
  }
  const std::size_t least = std::size(kRows) * 9 / 10 + 1;
  EXPECT_GE(subjects, least) << "of " << std::size(kRows);
  EXPECT_GE(objects, least) << "of " << std::size(kRows);
  EXPECT_GE(clauses, least) << "of " << std::size(kRows);
}

}  // namespace
}  // namespace synoptic
