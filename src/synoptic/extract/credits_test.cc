#include "synoptic/extract/credits.h"

#include <gtest/gtest.h>

#include "synoptic/base/strings.h"
#include "synoptic/extract/dateline.h"
#include "synoptic/extract/dates.h"

namespace synoptic::page {
namespace {

const Tables& tables() {
  static const ExtractLexicon lexicon = load_extract_lexicon();
  return *lexicon.tables;
}

std::string names_of(const std::vector<NamedSource>& sources) {
  std::vector<std::string> names;
  for (const NamedSource& source : sources) names.push_back(source.name);
  return join(names, ",");
}

TEST(Byline, NamesPersonsAndAgencies) {
  struct Row {
    std::string_view line;
    std::string_view expected;  // "authors|agencies", "-" for no byline
    const char* reason;
  };
  const Row rows[] = {
      {"By Jonas Felder (dpa)", "Jonas Felder|dpa", "an agency in brackets"},
      {"By Mia Kron and Jean-Luc d'Arbois", "Mia Kron,Jean-Luc d'Arbois|", "two names"},
      {"By Ana de la Torre, Staff Writer", "Ana de la Torre|", "particles, and what follows"},
      {"By J. P. Morel", "J. P. Morel|", "initials"},
      {"Von Jana Muster und Tom Beispiel", "Jana Muster,Tom Beispiel|", "German"},
      {"Por María Núñez", "María Núñez|", "Spanish"},
      {"By Reuters Staff", "|Reuters", "an agency alone"},
      {"By Associated Press", "|AP", "its long form"},
      {"By the time the river fell, all was lost", "-", "a clause"},
      {"By LAGOON HERALD Staff", "-", "an outlet is no person"},
      {"By Wednesday", "-", "one word"},
      {"Mia Kron", "-", "a name without a cue"},
  };
  for (const Row& row : rows) {
    const auto byline = read_byline(row.line, split_words(row.line), tables());
    const std::string got =
        byline.has_value() ? join(byline->authors, ",") + "|" + names_of(byline->agencies) : "-";
    EXPECT_EQ(got, row.expected) << row.line << ": " << row.reason;
  }
}

TEST(Credits, AreFoundAtASentencesEnd) {
  struct Row {
    std::string_view text;
    std::string_view expected;
    const char* reason;
  };
  const Row rows[] = {
      {"“It will,” she said in Oslo on Tuesday, ANSA news reported.", "ANSA", "a wrapper"},
      {"Prices rose, Efe reported. Then they fell.", "EFE", "another spelling"},
      {"It costs $5, according to the Portuguese agency Lusa.", "", "a source of one figure"},
      {"Reuters reported that prices rose.", "", "the outlet's own words about an agency"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(names_of(find_report_credits(row.text, split_words(row.text), tables())),
              row.expected)
        << row.reason;
  }
}

TEST(Credits, AreFoundInLinesOfTheirOwn) {
  const std::string_view line = "(With input from Reuters, Agence France-Presse)";
  EXPECT_EQ(names_of(find_agencies(line, split_words(line), tables())), "Reuters,AFP");
  const std::string_view label = "Source URL: Baobab Wire English with TD content";
  EXPECT_EQ(read_source_label(label, split_words(label))->name, "Baobab Wire English");
  const std::string_view url = "Source: https://example.org/a?b=1";
  EXPECT_FALSE(read_source_label(url, split_words(url)).has_value());
  EXPECT_EQ(read_address_label(url), "https://example.org/a?b=1");
}

TEST(Dateline, AccountsForEveryWord) {
  struct Row {
    std::string_view text;
    std::string_view expected;  // "place|date|agencies|outlet|sign", "-" for none
    const char* reason;
  };
  const Row rows[] = {
      {"Antananarivo, March 14 (RZN)-- In a speech", "Antananarivo|XXXX-03-14|||RZN", "own sign"},
      {"OSLO (Reuters) - The minister said", "Oslo||Reuters||", "an agency"},
      {"NEW YORK — Shares fell", "New York||||", "capitals"},
      {"Berlin (dpa) - Der Minister", "Berlin||dpa||", "German"},
      {"TOKYO, Sept. 3, 2024 (Kyodo) -- The yen", "Tokyo|2024-09-03|Kyodo||", "a full date"},
      {"Lima, 25 Sep (EFE).- El presidente", "Lima|XXXX-09-25|EFE||", "point and dash"},
      {"WASHINGTON, D.C. – The Senate", "Washington||||", "what follows the comma"},
      {"(AP) - A storm hit", "||AP||", "an agency alone"},
      {"LAGOON HERALD – Malagasy President", "|||Lagoon Herald|", "the outlet's name"},
      {"NEW DELHI: The court", "New Delhi||||", "a colon"},
      {"Moscow, Norwegian Prime Minister Torunn Aaslid said", "Moscow||||",
       "run into the sentence"},
      {"Paris, France, was quiet", "-", "a place within a place"},
      {"Paris, London and Rome agreed", "-", "a list"},
      {"However, Norwegian Prime Minister", "-", "no place"},
      {"Peace – and what comes after", "-", "a dash in a sentence"},
      {"Oslo is quiet - for now", "-", "other words before the dash"},
      {"", "-", "nothing"},
  };
  for (const Row& row : rows) {
    const auto line = read_dateline(row.text, split_words(row.text), tables());
    const std::string got = line.has_value()
                                ? line->place + "|" + line->date + "|" + names_of(line->agencies) +
                                      "|" + line->outlet + "|" + line->sign
                                : "-";
    EXPECT_EQ(got, row.expected) << row.text << ": " << row.reason;
  }
}

TEST(DateLine, ReadsDaysAndTimes) {
  struct Row {
    std::string_view text;
    std::string_view published;
    std::string_view updated;
    std::size_t other_words;
  };
  const Row rows[] = {
      {"Updated 18:05, 12-Mar-2024", "", "2024-03-12T18:05", 0},
      {"Published: March 12, 2024 10:31 pm GMT", "2024-03-12T22:31", "", 0},
      {"Tuesday, 12th of March 2024", "2024-03-12", "", 0},
      {"Published 12 March 2024 | Updated 13 March 2024", "2024-03-12", "2024-03-13", 0},
      {"Stand: 12.03.2024, 9:05 Uhr", "2024-03-12T09:05", "", 0},
      {"2024-03-12T09:05:33Z", "2024-03-12T09:05", "", 0},
      {"12 de marzo de 2024", "2024-03-12", "", 0},
      {"Jonas Felder - March 12, 2024", "2024-03-12", "", 2},
      {"3/4/2024", "", "", 3},
      {"3/14/2024", "2024-03-14", "", 0},
      {"March 14", "", "", 0},
      {"30 February 2024", "", "", 3},
  };
  for (const Row& row : rows) {
    const DateLine line = read_date_line(row.text, split_words(row.text), tables());
    EXPECT_EQ(line.published, row.published) << row.text;
    EXPECT_EQ(line.updated, row.updated) << row.text;
    EXPECT_EQ(line.other_words, row.other_words) << row.text;
  }
  EXPECT_TRUE(is_media_length(" 01:12 "));
  EXPECT_TRUE(is_media_length("1:02:03"));
  EXPECT_FALSE(is_media_length("18:05 h"));
}

}  // namespace
}  // namespace synoptic::page
