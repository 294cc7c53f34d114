#include "synoptic/text/sentences.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

#include "synoptic/base/strings.h"
#include "synoptic/text/analysis.h"
#include "synoptic/text/language_model.h"

namespace synoptic {
namespace {

struct Row {
  std::string_view kind;
  std::string_view text;
  std::string_view sentences;  // "|" between two
};

constexpr Row kRows[] = {
    {"heading", "Floods hit the coast\nThousands fled on Monday.",
     "Floods hit the coast|Thousands fled on Monday."},
    {"heading", "A New Road for the North\nThe ministry opened it on Friday.",
     "A New Road for the North|The ministry opened it on Friday."},
    {"list line", "The list:\n- Water filters\n- Two ships\nNobody was hurt.",
     "The list:|- Water filters|- Two ships|Nobody was hurt."},
    {"list line", "1. Open the road\n2. Close the harbour",
     "1. Open the road|2. Close the harbour"},
    {"abbreviation", "Gen. Halvorsen left at 5 p.m. on Monday.",
     "Gen. Halvorsen left at 5 p.m. on Monday."},
    {"abbreviation", "She met Dr. Kaya and Mr. Lindqvist of Volvo Inc. in Oslo.",
     "She met Dr. Kaya and Mr. Lindqvist of Volvo Inc. in Oslo."},
    {"abbreviation", "He lives in the U.S. She does not.", "He lives in the U.S.|She does not."},
    {"abbreviation", "The U.S. Senate voted.", "The U.S. Senate voted."},
    {"number sign", "They read No. 5 and Nos. 3 and 4 of the list.",
     "They read No. 5 and Nos. 3 and 4 of the list."},
    {"number sign", "Vol. 2 is out. Fig. 3 shows it.", "Vol. 2 is out.|Fig. 3 shows it."},
    {"initials", "J. Paz and A. Ruiz left early.", "J. Paz and A. Ruiz left early."},
    {"initials", "They gave him vitamin C. Doctors said it helped.",
     "They gave him vitamin C.|Doctors said it helped."},
    {"dateline", "LIMA, Sept 25 (Reuters) - The road is open. Nobody was hurt.",
     "LIMA, Sept 25 (Reuters) - The road is open.|Nobody was hurt."},
    {"dateline", "OSLO — The minister left.", "OSLO — The minister left."},
    {"no blank after a stop", "It rained.Nobody came.", "It rained.|Nobody came."},
    {"no blank after a stop", "The road is open.The harbour is closed.",
     "The road is open.|The harbour is closed."},
    {"decimal and time", "It rose 3.5 percent at 10.30am. Nobody knew why.",
     "It rose 3.5 percent at 10.30am.|Nobody knew why."},
    {"decimal and time", "Version 2.0 costs $5.99.", "Version 2.0 costs $5.99."},
    {"address", "See www.example.org/a.html. It is long.",
     "See www.example.org/a.html.|It is long."},
    {"address", "Write to a.ruiz@example.org. She answers.",
     "Write to a.ruiz@example.org.|She answers."},
    {"quote state", "He said: “It is over. We won.” She left.",
     "He said: “It is over.|We won.”|She left."},
    {"quote state", "“We go. We stay,” she said. Nobody came.",
     "“We go.|We stay,” she said.|Nobody came."},
    {"mark in quotes", "“Really?” she asked. “Yes!” he cried.",
     "“Really?” she asked.|“Yes!” he cried."},
    {"mark in quotes", "\"It is over.\" He left.", "\"It is over.\"|He left."},
    {"bracket", "Rep. Ana Halvorsen (R-Fla.) said so. He left.",
     "Rep. Ana Halvorsen (R-Fla.) said so.|He left."},
    {"bracket", "The road (opened in 1999) is closed. It floods.",
     "The road (opened in 1999) is closed.|It floods."},
    {"capitals on one line", "The Ten Best Roads Of The North And Their Keepers.",
     "The Ten Best Roads Of The North And Their Keepers."},
    {"capitals on one line", "The Drivers Of Oslo Ask For More.",
     "The Drivers Of Oslo Ask For More."},
    {"ellipsis", "He waited… Then he left.", "He waited…|Then he left."},
    {"ellipsis", "It was… strange.", "It was… strange."},
    {"marks in a row", "What?! He left.", "What?!|He left."},
    {"marks in a row", "Stop!!! Now!", "Stop!!!|Now!"},
};

std::string sentences_of(std::string_view text, const LanguageModel& model) {
  const Analysis analysis = analyse(text, split_lines(text), &model);
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += "|";
    out += slice(text, sentence.span);
  }
  return out;
}

TEST(Sentences, EndAsTheirKindDoes) {
  const std::optional<LanguageModel> model = LanguageModel::embedded();
  ASSERT_TRUE(model.has_value());
  std::map<std::string_view, int> rows;
  for (const Row& row : kRows) {
    EXPECT_EQ(sentences_of(row.text, *model), row.sentences) << row.kind;
    ++rows[row.kind];
  }
  for (const auto& [kind, count] : rows) EXPECT_GE(count, 2) << kind;
}

}  // namespace
}  // namespace synoptic
