#include "synoptic/text/language.h"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(DetectLanguage, TellsTheLanguagesOfTheNews) {
  struct Row {
    std::string_view text;
    std::string_view expected;
    std::string_view reason;
  };
  const Row rows[] = {
      {"", "", "nothing"},
      {"12 34 !!", "", "no letters"},
      {"OK Google", "", "too little to say"},
      {"The ministry said on Monday that it would not send the ships.", "en", ""},
      {"El ministerio dijo el lunes que no enviará los barcos a la costa.", "es", ""},
      {"Le ministère a dit lundi que les navires ne seront pas envoyés.", "fr", ""},
      {"Das Ministerium hat am Montag erklärt, dass die Schiffe nicht kommen.", "de", ""},
      {"Il ministero ha detto che le navi non sono più in viaggio.", "it", ""},
      {"O ministério disse que os navios não vão para a costa do país.", "pt", ""},
      {"Het ministerie zegt dat de schepen niet naar de kust worden gestuurd.", "nl", ""},
      {"Ministeriet säger att fartygen inte ska skickas till kusten.", "sv", ""},
      {"Ministerstwo podało, że statki nie są już w drodze do portu.", "pl", ""},
      {"Bakanlık, gemilerin bu hafta için yeni bir karar olduğu için gelmediğini dedi.", "tr", ""},
      {"Министерство сообщило, что корабли не выйдут в море.", "ru", "Cyrillic"},
      {"Міністерство повідомило, що кораблі не вийдуть у море.", "uk", "і, ї"},
      {"قالت الوزارة إن السفن لن تبحر يوم الاثنين", "ar", "Arabic"},
      {"وزارتخانه گفت که کشتی‌ها پس از چند روز می‌رسند",
       "fa", "letters Arabic lacks"},
      {"该部表示，船只周一不会出海，港口将关闭到月底，渔民可以申请补助。", "zh", "Han alone"},
      {"同省は、船が月曜日に出航しないと発表した。", "ja", "kana"},
      {"그 부처는 배가 월요일에 출항하지 않을 것이라고 밝혔다.", "ko", ""},
      {"Το υπουργείο ανακοίνωσε ότι τα πλοία δεν θα αποπλεύσουν.", "el", ""},
      {"El Niño hits San José", "", "an English line of foreign names is too short to say"},
      {"The minister said “no pasarán” and left for Madrid on Monday evening.", "en",
       "a foreign fragment in an English sentence"},
      {"Tamarin Malaysia rose 18 sen to RM23.50, Baobab Holdings added 15 sen to RM2.70 and Lagoon "
       "climbed 11 sen.",
       "", "English full of names and signs: not sure, and so nothing"},
      {"\xFF\xFE\x80", "", "no UTF-8"},
  };
  for (const Row& row : rows) EXPECT_EQ(detect_language(row.text), row.expected) << row.text;
}

TEST(IsEnglish, TakesVariantsAndTheUnknown) {
  EXPECT_TRUE(is_english("en"));
  EXPECT_TRUE(is_english("en-GB"));
  EXPECT_TRUE(is_english("EN_us"));
  EXPECT_TRUE(is_english(""));
  EXPECT_FALSE(is_english("es"));
  EXPECT_FALSE(is_english("e"));
  EXPECT_FALSE(is_english("eng"));
}

TEST(TellPlainEnglish, AnswersWhereItIsPlain) {
  struct Row {
    std::string_view text;
    std::optional<bool> expected;
    const char* reason;
  };
  const Row rows[] = {
      {"The river rose in the night and the town woke", true, "two and more in ten words"},
      {"Der Fluss stieg in der Nacht", false, "none of the three words"},
      {"", false, "an empty text has none either"},
      {"Police held fifteen people at the port on Monday, so they said late that day", std::nullopt,
       "one word in 15"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(tell_plain_english(row.text), row.expected) << row.reason;
  }
}

}  // namespace
}  // namespace synoptic
